# SPDX-License-Identifier: EUPL-1.2
"""What applicants say about the service: one answer at the counter, or many out of a survey."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.taking_over import ImportReport
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit
from vanphong.procedures.actions.rows import AnswerRow, RowRefused
from vanphong.procedures.models import Dossier, SatisfactionAnswer
from vanphong.procedures.models.answers import LEVELS_OF, Level, Scale
from vanphong.procedures.permissions import may_import, may_record_answers

AT_ONCE = 900


@action
def record_satisfaction(
    *,
    level: str,
    by: Any,
    scale: int = Scale.FIVE,
    answered_on: date | None = None,
    dossier: Dossier | None = None,
    unit: Unit | None = None,
) -> SatisfactionAnswer:
    """Record what an applicant says, on the scale of the survey; one answer for a dossier."""
    ensure(may_record_answers(by))

    day = answered_on or today()
    if day > today():
        raise Refused(_("This day is still to come. Enter the day of the answer."), field="answered_on")
    if not is_on_scale(level, scale):
        raise Refused(_("This answer is not on the scale chosen. Choose one of its levels."), field="level")
    if dossier is not None:
        dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
        if SatisfactionAnswer.objects.filter(dossier=dossier).exists():
            raise Refused(
                _("There is an answer for this dossier already; one is enough."), field="dossier_code"
            )
        if day < dossier.received_on:
            raise Refused(_("This is before the day of reception. Enter a later day."), field="answered_on")
        unit = dossier.competent_unit
    answer = SatisfactionAnswer.objects.create(
        dossier=dossier, answered_on=day, scale=scale, level=level, unit=unit
    )

    # neither the level nor the dossier: the officers who are assessed read their dossiers' journals
    record("procedures.answer_recorded", subject=answer, by=by, scale=int(scale), answered_on=day)
    return answer


@action
def import_answers(*, rows: Iterable[AnswerRow], by: Any) -> ImportReport:
    """Take over the answers of a survey; those that do not fit are reported with the reason, the others go in."""
    ensure(may_import(by))

    rows, report, day = list(rows), ImportReport(), today()
    dossiers = dossiers_by_code([row.dossier_code for row in rows if row.dossier_code])
    answered = answered_among(dossiers)
    taken: list[SatisfactionAnswer] = []
    for row in rows:
        try:
            answer = answer_from(row, dossiers, day)
        except RowRefused as refusal:
            report.refused.append(refusal.at(row.row))
            continue
        if answer.dossier_id is not None and answer.dossier_id in answered:
            same = answered[answer.dossier_id] == (answer.answered_on, answer.scale, answer.level)
            (
                report.already.append(row.row)
                if same
                else report.refused.append(RowRefused("answered already").at(row.row))
            )
            continue
        if answer.dossier_id is not None:
            answered[answer.dossier_id] = (answer.answered_on, answer.scale, answer.level)
        taken.append(answer)
        report.accepted.append(row.row)
    SatisfactionAnswer.objects.bulk_create(taken, batch_size=1000)
    if taken:
        record("procedures.answers_imported", subject=None, by=by, number=len(taken))
    return report


def is_on_scale(level: str, scale: int) -> bool:
    """Whether the level is one of those that this scale offers, or none was chosen."""
    return scale in LEVELS_OF and (level == Level.INVALID or level in LEVELS_OF[Scale(scale)])


def answer_from(row: AnswerRow, dossiers: dict[str, Dossier], today: date) -> SatisfactionAnswer:
    """The answer of a row, not saved yet."""
    if row.answered_on is None:
        raise RowRefused(
            "invalid date", _("The day of the answer is missing or does not exist. Write it like 09/07/2024.")
        )
    if row.answered_on > today:
        raise RowRefused("date in the future")
    if not is_on_scale(row.level, row.scale):
        raise RowRefused("no level")
    dossier = dossiers.get(row.dossier_code) if row.dossier_code else None
    if row.dossier_code and dossier is None:
        raise RowRefused("unknown dossier")
    unit_id = (
        dossier.competent_unit_id if dossier is not None else row.unit.pk if row.unit is not None else None
    )
    return SatisfactionAnswer(
        dossier=dossier, answered_on=row.answered_on, scale=row.scale, level=row.level, unit_id=unit_id
    )


def dossiers_by_code(codes: list[str]) -> dict[str, Dossier]:
    """The dossiers of these codes."""
    found: dict[str, Dossier] = {}
    for start in range(0, len(codes), AT_ONCE):
        rows = Dossier.objects.filter(code__in=codes[start : start + AT_ONCE]).only(
            "code", "competent_unit_id", "received_on"
        )
        found.update((dossier.code, dossier) for dossier in rows)
    return found


def answered_among(dossiers: dict[str, Dossier]) -> dict[int, tuple[Any, ...]]:
    """The answers that these dossiers have already, by dossier."""
    keys = [dossier.pk for dossier in dossiers.values()]
    found: dict[int, tuple[Any, ...]] = {}
    for start in range(0, len(keys), AT_ONCE):
        answers = SatisfactionAnswer.objects.filter(dossier_id__in=keys[start : start + AT_ONCE])
        for dossier_id, *facts in answers.values_list("dossier_id", "answered_on", "scale", "level"):
            found[dossier_id] = tuple(facts)
    return found
