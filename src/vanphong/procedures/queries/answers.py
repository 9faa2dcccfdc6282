# SPDX-License-Identifier: EUPL-1.2
"""Answers on satisfaction. They are anonymous to the units assessed, which do not see them one by one."""

from typing import Any

from vanphong.organisation.queries import of_units
from vanphong.procedures.models.answers import AnswerQuerySet, SatisfactionAnswer


def answers_visible_to(officer: Any) -> AnswerQuerySet:
    """The answers that this officer may see."""
    return of_units(SatisfactionAnswer.objects.all(), officer.units_with("procedures.read_answers"))


def valid_answers() -> AnswerQuerySet:
    """Answers in which one level was chosen: the whole of every share."""
    return SatisfactionAnswer.objects.valid()


def very_satisfied_answers() -> AnswerQuerySet:
    """Rất hài lòng."""
    return SatisfactionAnswer.objects.very_satisfied()
