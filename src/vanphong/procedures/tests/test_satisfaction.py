# SPDX-License-Identifier: EUPL-1.2
"""Answers on satisfaction: on their scale, one for a dossier, anonymous to the unit assessed."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.indicators import Period, indicators
from vanphong.kernel.models import JournalEntry
from vanphong.procedures import actions, queries
from vanphong.procedures.actions import AnswerRow
from vanphong.procedures.models import SatisfactionAnswer

H1 = Period.parse("2024-H1", "calendar")


def test_an_answer_keeps_its_scale_and_the_unit_of_its_dossier(dossier, finance, counter_binh, told):
    answer = actions.record_satisfaction(level="very_satisfied", scale=4, dossier=dossier, by=counter_binh)

    assert (answer.scale, answer.unit, answer.answered_on) == (4, finance, date(2024, 6, 24))
    assert told(answer) == ["procedures.answer_recorded"]


def test_the_journal_of_the_dossier_does_not_tell_of_the_answer(dossier, counter_binh, told):
    actions.record_satisfaction(level="very_dissatisfied", dossier=dossier, by=counter_binh)

    entry = JournalEntry.objects.get(event="procedures.answer_recorded")
    assert told(dossier) == ["procedures.received"]
    assert "dissatisfied" not in entry.facts_json
    assert dossier.code not in entry.facts_json


@pytest.mark.parametrize(
    ("scale", "level"),
    [
        (4, "very_dissatisfied"),
        (3, "neutral"),
        (3, "very_dissatisfied"),
        (5, "delighted"),
        (6, "satisfied"),
        (5, ""),
    ],
)
def test_an_answer_off_its_scale_is_refused(counter_binh, scale, level):
    with pytest.raises(Refused) as refusal:
        actions.record_satisfaction(level=level, scale=scale, by=counter_binh)

    assert refusal.value.field == "level"
    assert not SatisfactionAnswer.objects.exists()


def test_one_answer_is_enough_for_a_dossier(dossier, counter_binh):
    actions.record_satisfaction(level="satisfied", dossier=dossier, by=counter_binh)

    with pytest.raises(Refused) as refusal:
        actions.record_satisfaction(level="very_satisfied", dossier=dossier, by=counter_binh)

    assert refusal.value.field == "dossier_code"
    assert SatisfactionAnswer.objects.get().level == "satisfied"


@pytest.mark.parametrize("day", [date(2024, 6, 25), date(2024, 6, 23)])
def test_an_answer_is_given_between_reception_and_today(dossier, counter_binh, day):
    with pytest.raises(Refused) as refusal:
        actions.record_satisfaction(level="satisfied", dossier=dossier, answered_on=day, by=counter_binh)

    assert refusal.value.field == "answered_on"


@pytest.mark.parametrize("who", ["seconded_yen", "focal_nga", "chief_minh", "admin_son", "stranger"])
def test_answers_are_recorded_at_the_counter_alone(request, who):
    with pytest.raises(NotAllowed):
        actions.record_satisfaction(level="satisfied", by=request.getfixturevalue(who))


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("counter_binh", 1),
        ("chief_minh", 1),
        ("reader_an", 1),
        ("focal_nga", 0),
        ("admin_son", 0),
        ("stranger", 0),
    ],
)
def test_the_units_assessed_do_not_see_answers(dossier, counter_binh, request, who, sees):
    actions.record_satisfaction(level="satisfied", dossier=dossier, by=counter_binh)

    assert queries.answers_visible_to(request.getfixturevalue(who)).count() == sees


def test_answers_of_a_survey_go_in_and_the_faulty_are_named(dossier, director_thu):
    rows = [
        AnswerRow(row=2, answered_on=date(2024, 6, 24), level="satisfied", dossier_code=dossier.code),
        AnswerRow(
            row=3, answered_on=date(2024, 6, 24), level="satisfied", dossier_code=dossier.code, scale=4
        ),
        AnswerRow(row=4, answered_on=date(2024, 6, 24), level="satisfied", dossier_code="X-1"),
        AnswerRow(row=5, answered_on=None, level="satisfied"),
        AnswerRow(row=6, answered_on=date(2024, 6, 25), level="satisfied"),
        AnswerRow(row=7, answered_on=date(2024, 6, 24), level="neutral", scale=3),
        AnswerRow(row=8, answered_on=date(2024, 6, 24), level="invalid"),
    ]

    report = actions.import_answers(rows=rows, by=director_thu)

    assert report.accepted == [2, 8]
    assert [(refused.row, refused.code) for refused in report.refused] == [
        (3, "answered already"), (4, "unknown dossier"), (5, "invalid date"), (6, "date in the future"), (7, "no level"),
    ]  # fmt: skip
    assert actions.import_answers(rows=rows[:1], by=director_thu).already == [2]


def test_only_who_loads_registers_loads_answers(counter_binh):
    with pytest.raises(NotAllowed):
        actions.import_answers(rows=[], by=counter_binh)


def test_the_shares_count_valid_answers_alone(director_thu):
    levels = ["very_satisfied"] * 29 + ["satisfied"] + ["invalid"] * 70
    rows = [AnswerRow(row=n, answered_on=date(2024, 3, 1), level=level) for n, level in enumerate(levels)]
    actions.import_answers(rows=rows, by=director_thu)

    figures = {code: indicators[f"procedures.{code}"].value(H1) for code in (
        "satisfaction_answers", "very_satisfied", "satisfied", "very_satisfied_rate", "satisfied_rate",
    )}  # fmt: skip

    assert figures["satisfaction_answers"] == 30
    assert (figures["very_satisfied"], figures["satisfied"]) == (29, 30)
    assert (str(figures["very_satisfied_rate"]), figures["satisfied_rate"]) == ("96.66", 100)


@pytest.mark.django_db
def test_no_answer_is_no_rate():
    assert indicators["procedures.very_satisfied_rate"].value(H1) is None
    assert indicators["procedures.satisfied_rate"].value(H1) is None
