# SPDX-License-Identifier: EUPL-1.2
"""Fields and forms of the office: days typed dd/mm/yyyy, text put right, errors as sentences that say what to do."""

import re
from datetime import date, datetime
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import DjangoTemplates
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.vietnamese import clean, parse_date, parse_moment
from vanphong.kernel.widgets import CountInput, DayInput, MomentInput, written_input

SENTENCES: dict[str, Any] = {
    "required": _("Fill in this field."),
    "max_length": _("This is %(show_value)d characters long; shorten it to %(limit_value)d at most."),
    "min_length": _("This is %(show_value)d characters long; write at least %(limit_value)d."),
    "min_value": _("Write a number of at least %(limit_value)s."),
    "max_value": _("Write a number of at most %(limit_value)s."),
}
CHOICE_SENTENCES: dict[str, Any] = {
    "required": _("Choose one from the list."),
    "invalid_choice": _("This choice does not exist; choose one from the list."),
    "invalid_pk_value": _("This choice does not exist; choose one from the list."),
    "invalid_list": _("Choose from the list."),
}
FILE_SENTENCES: dict[str, Any] = {
    "required": _("Choose a file."),
    "invalid": _("Choose a file and send it again."),
    "missing": _("Choose a file and send it again."),
    "empty": _("This file is empty; choose another one."),
    "max_length": _("The name of this file is too long; shorten it to %(max)d characters and send it again."),
}
#: how Django writes a choice that chooses nothing
DASHES = "---------"
#: figures of the largest key that a database holds
LONGEST_KEY = 18
TICK_SENTENCES: dict[str, Any] = {"required": _("Tick this box to go on.")}


class CleanCharField(forms.CharField):
    """Text as the house keeps it: NFC, spaces and look-alike letters put right; `lines=True` keeps its lines."""

    def __init__(self, *, lines: bool = False, rows: int = 4, **kwargs: Any) -> None:
        self.lines = lines
        if lines:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if not self.lines:
            return clean(text)
        # the line ends are the writer's own; all else is cleaned line by line
        return "\n".join(clean(line) for line in re.split(r"\r\n|\r|\n", text or "")).strip("\n")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return without_limit(super().widget_attrs(widget))


class DayField(forms.Field):
    """A day, typed dd/mm/yyyy; also as eight digits, since a phone's number pad has no stroke."""

    widget = DayInput
    default_error_messages = {"required": _("Fill in the day, like 09/07/2024.")}

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, str):
            value = re.sub(r"^\s*(\d\d)(\d\d)(\d{4})\s*$", r"\1/\2/\3", value)
        try:
            return parse_date(value)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error


class MomentField(forms.Field):
    """A day and a time of day by the clock of the office: "09/07/2024 14:30", "14h30 ngày 09/07/2024"."""

    widget = MomentInput
    default_error_messages = {
        "required": _("Fill in the day and the time, like 09/07/2024 14:30."),
        "no_time": _("The time of day is missing; write the day and the time, like 09/07/2024 14:30."),
    }

    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            moment = parse_moment(value)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error
        if isinstance(value, str) and not re.search(r"\d ?(:|h|giờ)", value.casefold()):
            raise ValidationError(self.error_messages["no_time"], code="no_time")
        return moment

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.to_python(MomentInput().format_value(initial)), data)


class OneField(forms.ModelChoiceField):
    """One record of a list. A number that no record can bear is a choice that does not exist, in every database."""

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and len(value) > LONGEST_KEY:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super().to_python(value)


class SeveralField(forms.ModelMultipleChoiceField):
    """Several records of a list, as OneField."""

    def clean(self, value: Any) -> Any:
        if any(len(str(key)) > LONGEST_KEY for key in value or ()):
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super().clean(value)


class CountField(forms.IntegerField):
    """A whole number, typed 1234 or 1.234."""

    widget = CountInput
    default_error_messages = {"invalid": _("Write a whole number, like 1.234.")}

    def to_python(self, value: Any) -> int | None:
        if isinstance(value, str):
            value = value.strip()
            if re.fullmatch(r"-?\d{1,3}([. ]\d{3})+", value, re.ASCII):
                value = value.replace(".", "").replace(" ", "")
        return super().to_python(value)


def without_limit(attrs: dict[str, Any]) -> dict[str, Any]:
    """A browser cuts what is pasted at maxlength without a word; the form says instead that it is too long."""
    attrs.pop("maxlength", None)
    return attrs


ONE_LINE = frozenset(f"django/forms/widgets/{name}.html" for name in ("text", "number", "hidden", "input"))


class OfficeRenderer(DjangoTemplates):
    """Forms and fields through the house's own components."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """Inputs of one line are written directly: a list has a dozen of them, and each template takes as long as five rows."""
        if template_name in ONE_LINE:
            return written_input(context["widget"])
        return super().render(template_name, context, request)


class OfficeForm(forms.Form):
    """A form of the office: rendered by our components, its refusals sentences that say what to do."""

    #: rooms set choices on the fields of many kinds, and call a field `files` that Django has for the uploads
    fields: dict[str, Any]
    files: Any
    default_renderer = OfficeRenderer()
    #: the browser's own bubbles speak the browser's language; the form answers instead
    use_required_attribute = False
    #: ids of its fields; another pattern where two forms with fields of one name stand on a page
    ids = "id_%s"
    #: how a choice that chooses nothing is called
    nothing: Any = _("– choose –")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs = {"label_suffix": "", "auto_id": self.ids} | kwargs
        super().__init__(*args, **kwargs)
        self.prepare_fields()

    def prepare_fields(self) -> None:
        """Make the fields of this page speak as the office does."""
        self.put_right(self.fields, self.nothing)

    @staticmethod
    def put_right(fields: dict[str, Any], nothing: Any) -> None:
        """Give fields our sentences, and a choice of nothing its name."""
        for field in fields.values():
            say(field)
            name_nothing(field, nothing)


def say(field: forms.Field) -> None:
    """Replace Django's own short messages by sentences; a message the room wrote itself stays."""
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        sentences = CHOICE_SENTENCES
    elif isinstance(field, forms.FileField):
        sentences = FILE_SENTENCES
    elif isinstance(field, forms.BooleanField):
        sentences = TICK_SENTENCES
    else:
        sentences = SENTENCES
    usual = usual_messages(type(field))  # type: ignore[arg-type]
    for code, sentence in sentences.items():
        if code not in field.error_messages or field.error_messages[code] == usual.get(code):
            field.error_messages[code] = sentence
    without_limit(field.widget.attrs)


def name_nothing(field: Any, words: Any) -> None:
    """Call a choice that chooses nothing by a word, where the room gave it none; the button of a file by its own."""
    if getattr(field.widget, "input_type", "") == "file":
        field.widget.attrs |= {"data-choose": _("Choose files"), "data-chosen": _("No file has been chosen")}
    unnamed = str(getattr(field, "empty_label", "")) == DASHES
    if unnamed:
        field.empty_label = words
    if isinstance(field, forms.NullBooleanField):
        field.widget.choices = [("", words), ("true", _("Yes")), ("false", _("No"))]
    elif isinstance(field, forms.ModelChoiceField) or not isinstance(field, forms.ChoiceField):
        return
    elif unnamed:
        field.widget.choices = field.choices
    else:
        first, *others = [*list(field.choices), ("", "")]  # type: ignore[arg-type]
        if not first[0] and str(first[1]) == DASHES:
            field.choices = [("", words), *others[:-1]]


@cache
def usual_messages(kind: type[forms.Field]) -> dict[str, Any]:
    """The messages that Django's own classes give this kind of field."""
    usual: dict[str, Any] = {}
    for parent in reversed(kind.__mro__):
        if parent.__module__.startswith("django."):
            usual |= getattr(parent, "default_error_messages", {}) if issubclass(parent, forms.Field) else {}
    return usual
