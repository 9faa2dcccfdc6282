# SPDX-License-Identifier: EUPL-1.2
"""The figures of DOMAIN 3.6 over a small register: they add up, follow their dates, and open the rows they count."""

from datetime import date

import pytest
from django.urls import reverse

from vanphong.kernel.indicators import Indicator, Period, Scope, disagreements, indicators
from vanphong.procedures import actions
from vanphong.procedures.actions import DossierRow
from vanphong.procedures.models import Dossier
from vanphong.procedures.tests.conftest import at

MAY = Period.between(date(2024, 5, 1), date(2024, 5, 31))
OURS = [item for item in indicators if item.code.startswith("procedures.")]
#: received, due, signed, handed over, how it came
REGISTER = [
    ("2024-04-20", "2024-05-06", "2024-05-03", "2024-05-20", "online"),  # carried, early
    ("2024-04-22", "2024-04-26", "2024-05-02", None, "direct"),  # carried, late
    ("2024-04-22", "2024-04-26", "2024-04-26", "2024-05-02", "direct"),  # resolved before
    ("2024-05-02", "2024-05-10", "2024-05-10", None, "online"),  # on time
    ("2024-05-02", "2024-05-10", "2024-05-13", None, "postal"),  # late
    ("2024-05-20", "2024-05-31", None, None, "online"),  # open on its due day: in time
    ("2024-05-20", "2024-05-30", "2024-06-03", None, "direct"),  # overdue at the end, resolved since
    ("2024-05-20", "2024-05-30", None, None, "direct"),  # overdue
    ("2024-06-03", "2024-06-10", "2024-06-05", None, "online"),  # after
]


@pytest.fixture
def register(director_thu, finance, health):
    """The register above, its last two lines of the Department of Health."""
    day = date.fromisoformat
    rows = [
        DossierRow(
            row=n, code=f"H37-240501-{n:04}", procedure_name="Chứng thực", applicant_name="Vi Lan", unit=health if n > 7 else finance,
            received_on=day(received), due_on=day(due), resolved_on=day(signed) if signed else None,
            handed_over_on=day(handed) if handed else None, channel=channel,
        )
        for n, (received, due, signed, handed, channel) in enumerate(REGISTER, start=1)
    ]  # fmt: skip
    withdrawn = DossierRow(
        row=10, code="H37-240501-0010", procedure_name="Chứng thực", applicant_name="Vi Lan", unit=finance, channel="direct",
        received_on=day("2024-05-02"), due_on=day("2024-05-20"), ended="withdrawn", ended_on=day("2024-05-06"), ended_reason="Rút",
    )  # fmt: skip
    report = actions.import_dossiers(rows=[*rows, withdrawn], by=director_thu)
    assert report.refused == []


def figures(period: Period = MAY, scope: Scope | None = None) -> dict[str, object]:
    """Every figure of the room."""
    return {item.code.removeprefix("procedures."): item.value(period, scope or Scope()) for item in OURS}


def test_the_figures_of_a_month(register):
    found = figures()

    assert {code: found[code] for code in (
        "carried", "received", "received_online", "received_direct", "received_postal", "resolved", "resolved_early",
        "resolved_on_time", "resolved_late", "resolved_in_time", "ended", "open_in_time", "open_overdue",
    )} == {
        "carried": 2, "received": 6, "received_online": 2, "received_direct": 3, "received_postal": 1, "resolved": 4,
        "resolved_early": 1, "resolved_on_time": 1, "resolved_late": 2, "resolved_in_time": 2, "ended": 1, "open_in_time": 1,
        "open_overdue": 2,
    }  # fmt: skip
    assert (found["in_time_rate"], str(found["online_rate"])) == (50, "33.33")


def test_what_came_is_what_was_resolved_ended_or_is_pending(register):
    found = figures()

    came = found["carried"] + found["received"]
    assert came == found["resolved"] + found["ended"] + found["open_in_time"] + found["open_overdue"]
    assert found["resolved"] == found["resolved_early"] + found["resolved_on_time"] + found["resolved_late"]


def test_the_units_add_up_to_the_province(register, finance, health):
    whole, parts = figures(), [figures(scope=Scope(frozenset([unit.pk]))) for unit in (finance, health)]

    counted = [item.code.removeprefix("procedures.") for item in OURS if isinstance(item, Indicator)]
    assert {code: whole[code] for code in counted} == {
        code: parts[0][code] + parts[1][code] for code in counted
    }


def test_the_summaries_say_what_the_rows_say(register, director_thu):
    actions.resolve_dossier(dossier=Dossier.objects.get(code="H37-240501-0006"), by=director_thu)
    Dossier.objects.filter(code="H37-240501-0010").delete()

    assert [fault for fault in disagreements() if fault.startswith("procedures.")] == []
    assert [
        item.code for item in OURS if isinstance(item, Indicator) and item.value(MAY) != item.counted(MAY)
    ] == []


@pytest.mark.parametrize(
    "item", [item for item in OURS if isinstance(item, Indicator)], ids=lambda item: item.code
)
def test_each_figure_opens_the_rows_it_counts(register, counter_binh, signed_in, item):
    client = signed_in(counter_binh)
    query = {"indicator": item.code, "period": MAY.code}

    page = client.get(reverse(item.listing), query).context["page_obj"]

    assert page.total == item.value(MAY)
    assert {row.pk for row in page.rows} == set(item.rows(MAY, Scope()).values_list("pk", flat=True))


@pytest.mark.django_db
def test_an_empty_office_has_zeros_and_no_rates():
    found = figures()

    assert {found[item.code.removeprefix("procedures.")] for item in OURS if isinstance(item, Indicator)} == {
        0
    }
    assert {
        found[code] for code in ("in_time_rate", "online_rate", "very_satisfied_rate", "satisfied_rate")
    } == {None}


@pytest.mark.parametrize(
    ("resolved", "outcome"),
    [
        ("2024-07-07 23:59", "early"),
        ("2024-07-08 00:00", "on_time"),
        ("2024-07-08 17:30", "on_time"),
        ("2024-07-08 17:31", "late"),
        ("2024-07-09 00:00", "late"),
    ],
)
def test_the_due_hour_divides_on_time_from_late(dossier, focal_nga, clock, resolved, outcome):
    clock(resolved)

    done = actions.resolve_dossier(dossier=dossier, by=focal_nga)

    assert done.outcome == outcome
    counts = {
        "early": Dossier.objects.early(),
        "on_time": Dossier.objects.on_time(),
        "late": Dossier.objects.late(),
    }
    assert [name for name, rows in counts.items() if rows.exists()] == [outcome]


def test_a_limit_of_calendar_days_lasts_to_the_end_of_its_last_day(
    receive, director_thu, finance, focal_nga, clock
):
    from vanphong.kernel.worktime import Limit

    procedure = actions.add_procedure(
        code="1.009999",
        name="Thử",
        field="Thử",
        limit=Limit(10, "d"),
        competent_unit=finance,
        by=director_thu,
    )
    dossier = receive(procedure=procedure)
    clock("2024-07-04 23:50")

    assert (dossier.due_on, dossier.due_at) == (date(2024, 7, 4), at("2024-07-05 00:00"))
    assert actions.resolve_dossier(dossier=dossier, by=focal_nga).outcome == "on_time"
