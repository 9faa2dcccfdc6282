# SPDX-License-Identifier: EUPL-1.2
"""Taking over a register of dossiers: what goes in, what is refused and why, and that twice is once."""

from datetime import date
from typing import Any

import pytest

from vanphong.kernel.actions import NotAllowed
from vanphong.kernel.models import JournalEntry
from vanphong.kernel.worktime import Limit
from vanphong.procedures import actions
from vanphong.procedures.actions import DossierRow
from vanphong.procedures.models import Dossier
from vanphong.procedures.tests.conftest import at


def row(number: int = 7, **changes: Any) -> DossierRow:
    """One line of a register."""
    usual: dict[str, Any] = {
        "code": f"000.00.16.H37-240610-{number:04}",
        "procedure_name": "Cấp giấy phép xây dựng",
        "applicant_name": "Vi Minh Sơn",
        "received_on": date(2024, 6, 10),
        "due_on": date(2024, 6, 20),
        "resolved_on": date(2024, 6, 18),
        "handed_over_on": date(2024, 6, 18),
        "unit": "Sở Tài chính",
    }
    return DossierRow(row=number, **(usual | changes))


@pytest.fixture
def load(director_thu):
    """Enter rows as the director: load(row(), …)."""

    def of(*rows: DossierRow):
        return actions.import_dossiers(rows=rows, by=director_thu)

    return of


def test_rows_become_dossiers_with_a_journal_entry_each(load, finance, told):
    report = load(row(7), row(8, resolved_on=None, handed_over_on=None), row(9, handed_over_on=None))

    assert (report.accepted, report.already, report.refused) == ([7, 8, 9], [], [])
    states = list(Dossier.objects.order_by("code").values_list("state", "competent_unit", "unit_name"))
    assert states == [
        (state, finance.pk, "Sở Tài chính") for state in ("handed_over", "processing", "resolved")
    ]
    assert told(Dossier.objects.first()) == ["procedures.imported"]


def test_the_same_rows_again_add_nothing(load):
    load(row(7), row(8))

    report = load(row(7), row(8))

    assert (report.accepted, report.already) == ([], [7, 8])
    assert Dossier.objects.count() == JournalEntry.objects.filter(event="procedures.imported").count() == 2


def test_a_dossier_that_went_on_since_is_still_the_same(load, director_thu):
    load(row(7, resolved_on=None, handed_over_on=None))
    actions.resolve_dossier(dossier=Dossier.objects.get(), by=director_thu)

    report = load(row(7, resolved_on=None, handed_over_on=None))

    assert report.already == [7]
    assert Dossier.objects.get().state == "resolved"


def test_an_unknown_unit_is_kept_as_printed(load):
    load(row(unit="Sở Không có"))

    assert list(Dossier.objects.values_list("competent_unit", "unit_name")) == [(None, "Sở Không có")]


def test_a_known_procedure_is_recognised_by_its_name_or_code(load, procedure, unlimited_procedure):
    load(row(7, procedure_name="THÔNG BÁO tăng vốn góp của quỹ đầu tư"), row(8, procedure_code="2.000635"))

    first, second = Dossier.objects.order_by("code")
    assert (first.procedure, first.field, first.version) == (
        procedure,
        procedure.field,
        procedure.versions.get(),
    )
    assert (second.procedure, second.procedure_name) == (unlimited_procedure, "Cấp giấy phép xây dựng")


def test_hours_and_limit_are_kept_where_the_book_knows_them(load):
    load(
        row(
            received_at=at("2024-06-10 09:00"),
            limit=Limit(8),
            due_at=at("2024-06-20 17:30"),
            resolved_at=at("2024-06-18 10:00"),
        )
    )

    dossier = Dossier.objects.get()
    assert (dossier.limit, dossier.counted_from, dossier.resolved_at) == (
        Limit(8),
        at("2024-06-10 09:00"),
        at("2024-06-18 10:00"),
    )


def test_an_end_without_result_is_taken_over(load):
    load(
        row(
            resolved_on=None,
            handed_over_on=None,
            ended="withdrawn",
            ended_on=date(2024, 6, 12),
            ended_reason="Rút",
        )
    )

    assert list(Dossier.objects.values_list("state", "closed_on")) == [("withdrawn", date(2024, 6, 12))]


def test_a_telephone_in_no_known_form_stays_as_it_is_written(load):
    load(row(applicant_phone="093 1622 10"))

    assert Dossier.objects.get().applicant_phone == "093 1622 10"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"code": " \u00a0"}, "no code"),
        ({"procedure_name": ""}, "no procedure"),
        ({"applicant_name": "\u200b"}, "no applicant"),
        ({"received_on": None}, "invalid date"),
        ({"due_on": None}, "no due date"),
        ({"due_on": date(2024, 6, 9)}, "due before reception"),
        ({"resolved_on": date(2024, 6, 9)}, "result before reception"),
        ({"handed_over_on": date(2024, 6, 17)}, "handed over before result"),
        ({"resolved_on": None}, "handed over before result"),
        ({"received_on": date(2024, 6, 25), "due_on": date(2024, 7, 1)}, "date in the future"),
        ({"resolved_on": date(2024, 6, 25), "handed_over_on": None}, "date in the future"),
        ({"copies": 0}, "invalid copies"),
        ({"copies": 10**9}, "invalid copies"),
        ({"channel": "pigeon"}, "unknown choice"),
        ({"return_method": "pigeon"}, "unknown choice"),
        ({"ended": "stopped", "resolved_on": None, "handed_over_on": None}, "no reason"),
        ({"code": "A" * 61}, "too long"),
        ({"applicant_name": "A" * 201}, "too long"),
        ({"applicant_phone": "A" * 100_000}, "too long"),
        ({"procedure_name": "A" * 100_000}, "too long"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_reason(load, changes, code):
    report = load(row(7, **changes), row(8))

    assert [(refused.row, refused.code) for refused in report.refused] == [(7, code)]
    assert report.refused[0].message.endswith(".")
    assert report.accepted == [8]


def test_a_code_twice_in_a_book_is_refused_both_times_it_is_loaded(load):
    rows = row(7), row(8, code=row(7).code, applicant_name="Người khác")

    first, second = load(*rows), load(*rows)

    assert [(r.accepted, r.already, [f.row for f in r.refused]) for r in (first, second)] == [
        ([7], [], [8]),
        ([], [7], [8]),
    ]


def test_a_code_that_stands_for_another_dossier_is_refused(load, dossier):
    report = load(row(7, code=dossier.code))

    assert [refused.code for refused in report.refused] == ["duplicate code"]


@pytest.mark.parametrize(
    "who", ["counter_binh", "focal_nga", "seconded_yen", "chief_minh", "reader_an", "stranger"]
)
def test_only_who_loads_registers_does(request, who):
    with pytest.raises(NotAllowed):
        actions.import_dossiers(rows=[row()], by=request.getfixturevalue(who))

    assert not Dossier.objects.exists()


def test_many_rows_go_in_at_once(load, django_assert_max_num_queries):
    # SQLite takes some 27 rows in one insert
    with django_assert_max_num_queries(30):
        load(*(row(number) for number in range(1, 301)))
