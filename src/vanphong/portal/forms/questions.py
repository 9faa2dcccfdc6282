# SPDX-License-Identifier: EUPL-1.2
"""How the desk answers what citizens ask, and announces when they are received."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import DASHES, CleanCharField, DayField, OfficeForm
from vanphong.portal import queries
from vanphong.portal.forms.citizens import LONGEST_QUESTION

LONGEST_ANSWER = 6000


class AssignForm(OfficeForm):
    """Who answers."""

    officer: Any = forms.ModelChoiceField(label=_("Officer who answers"), queryset=None, empty_label=DASHES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officer"].queryset = queries.officers_who_answer()


class AnswerForm(OfficeForm):
    """The answer, and whether all may read it."""

    answer = CleanCharField(label=_("Our answer"), max_length=LONGEST_ANSWER, lines=True, rows=8)
    is_public = forms.BooleanField(label=_("Answer on the portal, for everyone to read"), required=False)
    public_question = CleanCharField(
        label=_("Question as readers see it"),
        max_length=LONGEST_QUESTION,
        lines=True,
        rows=5,
        required=False,
        help_text=_("For an answer on the portal. Without name, address and contact of whoever asks."),
    )
    accepted = CleanCharField(
        label=_("Why it may be published all the same"),
        max_length=500,
        lines=True,
        rows=2,
        required=False,
        help_text=_("Only where the leak guard asks. The answer stays in the journal."),
    )


class RefuseForm(OfficeForm):
    """Why a question is not answered."""

    reason = CleanCharField(
        label=_("Reason"), max_length=1000, lines=True, rows=4, help_text=_("The asker reads it.")
    )


class AnnounceForm(OfficeForm):
    """A day on which a leader receives citizens."""

    held_on = DayField(label=_("Day"))
    hours = CleanCharField(label=_("Hours"), max_length=60, help_text=_("For example 8h00 – 11h30."))
    received_by = CleanCharField(label=_("Received by"), max_length=200, help_text=_("Post and name."))
    place = CleanCharField(label=_("Place"), max_length=200)
    note = CleanCharField(label=_("Note"), max_length=300, required=False)
