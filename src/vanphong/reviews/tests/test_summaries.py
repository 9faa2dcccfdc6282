# SPDX-License-Identifier: EUPL-1.2
"""Day summaries on SQLite cannot disagree with the rows; `vanphong indicators verify` finds it where they were tampered with."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from vanphong.citizens.actions import correct_visit
from vanphong.citizens.models import Visit
from vanphong.documents.actions import void_number
from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.indicators import Indicator, Period, disagreements, indicators, lay_summaries
from vanphong.kernel.indicators.models import DaySummary, SummaryDefinition
from vanphong.organisation.queries.scopes import scope_of_unit
from vanphong.reviews.tests.conftest import H1

sqlite_only = pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite keeps summaries")
ISSUED = "documents.outgoing_issued"
BY_DAY = [item for item in indicators if isinstance(item, Indicator) and item.by_day is not None]


def verify(verb: str = "verify") -> str:
    """What the command says."""
    out = StringIO()
    call_command("indicators", verb, stdout=out)
    return out.getvalue()


@pytest.fixture
def changes(registers, clerk_lan, reception_hue):
    """A number is voided, a visit's people are counted anew, a document leaves its day and its unit, one is deleted."""
    void_number(document=OutgoingDocument.objects.get(number=1, type_code="TB"), reason="Nhầm", by=clerk_lan)
    correct_visit(visit=Visit.objects.get(people=7), people=9, reason="Đếm lại", by=reception_hue)
    issued = OutgoingDocument.objects.filter(type_code="QĐ", is_normative=True, year=2024)
    issued.filter(number=1).update(dated_on=date(2024, 5, 5), issuing_unit=clerk_lan.unit)
    issued.filter(number=2).delete()


def test_after_every_kind_of_change_each_figure_is_what_its_rows_add_up_to(changes, office):
    whole = {item.code: item.value(H1) for item in BY_DAY}
    own = {item.code: item.value(H1, scope_of_unit(office)) for item in BY_DAY}

    assert whole == {item.code: item.counted(H1) for item in BY_DAY}
    assert own == {item.code: item.counted(H1, scope_of_unit(office)) for item in BY_DAY}
    assert (whole[ISSUED], whole["citizens.leader_people"], own[ISSUED]) == (4, 14, 1)
    assert disagreements() == []


def test_a_week_is_counted_from_the_rows(registers):
    assert indicators[ISSUED].value(Period.between(date(2024, 6, 14), date(2024, 6, 17))) == 2


def test_verify_says_that_all_is_well(registers):
    assert "Every day summary is what its rows add up to." in verify()


@sqlite_only
def test_verify_finds_a_summary_that_was_tampered_with_and_rebuild_mends_it(registers):
    DaySummary.objects.filter(indicator=ISSUED, day=date(2024, 4, 1)).update(number=7)

    with pytest.raises(CommandError, match=ISSUED):
        verify()
    verify("rebuild")

    assert "Every day summary" in verify()
    assert indicators[ISSUED].value(H1) == 6


@sqlite_only
def test_rows_that_came_in_around_the_triggers_are_found(registers):
    with connection.cursor() as cursor:
        cursor.execute(f'DROP TRIGGER "{ISSUED}:deleted"')
        cursor.execute("DELETE FROM documents_outgoingdocument WHERE type_code = 'TB'")

    assert [fault.partition(":")[0] for fault in disagreements()] == [ISSUED]


@sqlite_only
def test_a_changed_definition_is_counted_anew(registers):
    SummaryDefinition.objects.filter(indicator=ISSUED).update(sql="SELECT 1")
    DaySummary.objects.filter(indicator=ISSUED).delete()

    lay_summaries()

    assert indicators[ISSUED].value(H1) == 6


def test_the_list_names_every_indicator_with_its_basis(db):
    lines = verify("list").splitlines()

    assert len(lines) == len(list(indicators))
    assert "documents.outgoing_issued\tVăn bản đi đã ban hành\tNghị định 30/2020/NĐ-CP" in lines
