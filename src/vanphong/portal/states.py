# SPDX-License-Identifier: EUPL-1.2
"""The steps of a news item at the editorial desk, and of a directive document on the portal."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

#: a move after which the record stands where it stood
STAYS = ""


class NewsState(models.TextChoices):
    DRAFT = "draft", _("Draft of the author")
    EDITING = "editing", _("Waiting to be edited")
    APPROVAL = "approval", _("Waiting for approval")
    SCHEDULED = "scheduled", _("Approved, goes out at its time")
    PUBLISHED = "published", _("Published")
    CORRECTED = "corrected", _("Published, with a correction")
    WITHDRAWN = "withdrawn", pgettext_lazy("news", "Withdrawn")


class DirectiveState(models.TextChoices):
    PUBLISHED = "published", _("On the portal")
    WITHDRAWN = "withdrawn", pgettext_lazy("document", "Taken off the portal")


class QuestionState(models.TextChoices):
    RECEIVED = "received", pgettext_lazy("question", "Received")
    ASSIGNED = "assigned", pgettext_lazy("question", "Being answered")
    ANSWERED = "answered", pgettext_lazy("question", "Answered")
    REFUSED = "refused", pgettext_lazy("question", "Not answered, with a reason")


_N, _D, _Q = NewsState, DirectiveState, QuestionState
#: questions for which somebody still waits
OPEN_QUESTIONS = frozenset({_Q.RECEIVED, _Q.ASSIGNED})
SHOWN = frozenset({_N.PUBLISHED, _N.CORRECTED})

NEWS_TRANSITIONS = {
    "save_text": (frozenset({_N.DRAFT, _N.EDITING}) | SHOWN, STAYS),
    "hand_in": (frozenset({_N.DRAFT}), _N.EDITING),
    "pass_on": (frozenset({_N.EDITING}), _N.APPROVAL),
    "send_back": (frozenset({_N.EDITING, _N.APPROVAL}), _N.DRAFT),
    "publish": (frozenset({_N.APPROVAL}), _N.PUBLISHED),
    "schedule": (frozenset({_N.APPROVAL}), _N.SCHEDULED),
    "unschedule": (frozenset({_N.SCHEDULED}), _N.APPROVAL),
    "go_out": (frozenset({_N.SCHEDULED}), _N.PUBLISHED),
    # in an emergency the author may publish; the board looks at it afterwards
    "force": (frozenset({_N.DRAFT, _N.EDITING, _N.APPROVAL}), _N.PUBLISHED),
    "review": (SHOWN | {_N.WITHDRAWN}, STAYS),
    "correct": (SHOWN, _N.CORRECTED),
    "withdraw": (SHOWN, _N.WITHDRAWN),
}

DIRECTIVE_TRANSITIONS = {
    "withdraw": (frozenset({_D.PUBLISHED}), _D.WITHDRAWN),
    "restore": (frozenset({_D.WITHDRAWN}), _D.PUBLISHED),
}

QUESTION_TRANSITIONS = {
    "assign": (OPEN_QUESTIONS, _Q.ASSIGNED),
    "answer": (frozenset({_Q.ASSIGNED}), _Q.ANSWERED),
    "refuse": (OPEN_QUESTIONS, _Q.REFUSED),
}
