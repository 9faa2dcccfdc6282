# SPDX-License-Identifier: EUPL-1.2
"""What waits at the editorial desk."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.work import WorkQueue, WorkRow, absolute
from vanphong.portal import permissions, queries
from vanphong.portal.models import CitizenQuestion, NewsItem
from vanphong.portal.states import NewsState


def row_of(item: NewsItem, day: date) -> WorkRow:
    """An item as the first screen shows it."""
    return WorkRow(
        item.section.title, item.page.draft_title, item.get_absolute_url(), None, item.get_state_display()
    )


def row_of_question(question: CitizenQuestion, day: date) -> WorkRow:
    """A question as the first screen shows it: what it is about, never who asks."""
    return WorkRow(
        str(question), question.subject, question.get_absolute_url(), None, question.get_state_display()
    )


def step(code: str, label: Any, state: NewsState, shown: Any) -> WorkQueue:
    """A step of the desk."""
    return WorkQueue(
        f"portal.{code}", label, lambda officer, day: queries.news_waiting(officer, state), row_of,
        absolute("portal:news", f"state={state.value}"), shown=shown,
    )  # fmt: skip


QUEUES = [
    step("editing", _("News to edit"), NewsState.EDITING, permissions.may_start),
    step("approval", _("News to approve"), NewsState.APPROVAL, lambda officer: officer.can("portal.approve")),
    WorkQueue(
        "portal.forced", _("Published without approval, to be looked at"),
        lambda officer, day: queries.forced_unreviewed(officer), row_of, absolute("portal:news", "forced=yes"),
        shown=lambda officer: officer.can("portal.approve"), urgent=True,
    ),
    WorkQueue(
        "portal.questions", _("Questions of citizens to answer"), lambda officer, day: queries.questions_waiting(officer),
        row_of_question, absolute("portal:questions", "state=mine"), shown=permissions.may_read_questions,
    ),
]  # fmt: skip
