# SPDX-License-Identifier: EUPL-1.2
"""The forms of the desk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import DASHES, CleanCharField, DayField, MomentField, OfficeForm, OneField
from vanphong.portal import queries
from vanphong.portal.filters.news import section_name
from vanphong.portal.models import LEAD, Language, NewsKind, SectionPage
from vanphong.reviews.models import Review


class SectionField(OneField):
    """A section, with its language where that is not Vietnamese."""

    def label_from_instance(self, section: Any) -> str:
        return section_name(section.title, section.locale.language_code)


class StartNewsForm(OfficeForm):
    """What an item begins with; its text is written in the editors' admin."""

    section = SectionField(label=_("Section"), queryset=SectionPage.objects.none(), empty_label=DASHES)
    kind = forms.ChoiceField(label=_("Kind of item"), choices=NewsKind.choices, initial=NewsKind.NOTE)
    title = CleanCharField(label=_("Title"), max_length=200)
    lead = CleanCharField(
        label=_("Lead"),
        max_length=LEAD,
        lines=True,
        rows=3,
        help_text=_("What happened, in two or three sentences."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sections = SectionPage.objects.live().select_related("locale").order_by("path")
        self.fields["section"].queryset = sections  # type: ignore[attr-defined]


class TellReviewForm(OfficeForm):
    """Which sealed review becomes news, and where; what the registers cannot know may be given at once."""

    review = OneField(label=_("Sealed review"), queryset=Review.objects.none(), empty_label=DASHES)
    section = OneField(label=_("Section"), queryset=SectionPage.objects.none(), empty_label=DASHES)
    held_on = DayField(label=_("Day of the conference"), required=False)
    led_by = CleanCharField(
        label=_("Who presided"),
        max_length=150,
        required=False,
        help_text=_("Post and name, as the article names them. What is left open is marked in the draft."),
    )

    def __init__(self, *args: Any, reviews: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sections = (
            SectionPage.objects.live().filter(locale__language_code=Language.VIETNAMESE).order_by("path")
        )
        self.fields["review"].queryset = reviews  # type: ignore[attr-defined]
        self.fields["section"].queryset = sections  # type: ignore[attr-defined]


class EnglishForm(OfficeForm):
    """What the English version begins with; its text is the Vietnamese one until it is translated in the editors' admin."""

    title = CleanCharField(label=_("English title"), max_length=200)
    lead = CleanCharField(
        label=_("English lead"), max_length=LEAD, lines=True, rows=3,
        help_text=_("The Vietnamese text, its pictures and files are copied into the draft; translate them there."),
    )  # fmt: skip


class ButtonForm(OfficeForm):
    """Needs nothing more than the button."""


class ReasonForm(OfficeForm):
    """A reason, which stays in the journal."""

    reason = CleanCharField(label=_("Reason"), max_length=500, lines=True, rows=3)


class FindingForm(OfficeForm):
    """What the board found."""

    finding = CleanCharField(label=_("What was found"), max_length=500, lines=True, rows=3)


class NoteForm(OfficeForm):
    """What the public is told."""

    note = CleanCharField(
        label=_("Note to the public"),
        max_length=500,
        lines=True,
        rows=3,
        help_text=_("It stands on the page, with the day."),
    )


class GuardedForm(OfficeForm):
    """Where the leak guard asks, somebody answers."""

    accepted = CleanCharField(
        label=_("Why it may be published all the same"), max_length=500, lines=True, rows=2, required=False,
        help_text=_("Only where the leak guard asks. The answer stays in the journal."),
    )  # fmt: skip

    def __init__(self, *args: Any, asked: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asked:
            del self.fields["accepted"]


class CorrectForm(GuardedForm, NoteForm):
    """What the public is told of a correction."""

    field_order = ["note", "accepted"]


class ForceForm(ReasonForm):
    """The reason answers the leak guard's questions too."""

    def __init__(self, *args: Any, asked: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


class ScheduleForm(GuardedForm):
    """When it goes out."""

    goes_out_at = MomentField(label=_("Goes out at"))


class PublishDocumentForm(GuardedForm):
    """Nothing of the register is typed again: files are chosen, and somebody answers for it."""

    attachments = forms.MultipleChoiceField(
        label=_("Files for the public"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field = forms.ModelChoiceField(
        label=_("Field of administration"), queryset=queries.fields(), required=False, empty_label=DASHES
    )
    cleaned = forms.BooleanField(
        label=_("Publish cleaned copies: without what the files hide or tell of their making"),
        required=False,
        initial=True,
    )
    confirmed = forms.BooleanField(
        label=_(
            "It is not secret, not for internal circulation only, and names no private person needlessly"
        ),
    )

    field_order = ["attachments", "cleaned", "field", "accepted", "confirmed"]

    def __init__(self, *args: Any, files: list[Any], cleanable: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.files_by_key = {str(file.pk): file for file in files}
        choices = [(key, file.name) for key, file in self.files_by_key.items()]
        self.fields["attachments"].choices = choices  # type: ignore[attr-defined]
        self.fields["attachments"].initial = list(self.files_by_key)
        if not choices:
            del self.fields["attachments"]
        if not cleanable:
            del self.fields["cleaned"]

    def clean(self) -> dict[str, Any]:
        """The files that were chosen."""
        data = super().clean() or self.cleaned_data
        return data | {"attachments": [self.files_by_key[key] for key in data.get("attachments", [])]}
