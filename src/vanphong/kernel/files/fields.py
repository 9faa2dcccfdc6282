# SPDX-License-Identifier: EUPL-1.2
"""The form field for files: several at once, each refused by name, and none lost when something else was wrong.

What was received lies in the store already; the form carries a signed note of it until it is accepted.
"""

import re
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.files import store
from vanphong.kernel.files.kinds import ACCEPT, TAKEN
from vanphong.kernel.files.store import CheckedFile

SALT = "vanphong.kernel.files.received"
#: a form is filled in within a day
LASTS = 24 * 3600


def note_of(file: CheckedFile) -> str:
    """A signed note of a file received, which only we can write."""
    return signing.dumps([file.name, file.sha256, file.size, file.media_type], salt=SALT)


def file_of(note: str) -> CheckedFile | None:
    """The file that a note names; None for one that is forged, too old, or whose content is gone."""
    try:
        file = CheckedFile(*signing.loads(note, salt=SALT, max_age=LASTS))
    except (signing.BadSignature, TypeError, ValueError):
        return None
    if not re.fullmatch(r"[0-9a-f]{64}", str(file.sha256), re.ASCII):
        return None
    return file if store.path_of(file.sha256).is_file() else None


class FilesInput(forms.Widget):
    """A chooser for several files, and below it a tick for each one received already."""

    template_name = "components/files_input.html"
    needs_multipart_form = True
    input_type = "file"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"accept": ACCEPT} | (attrs or {}))
        self.received: list[CheckedFile] = []

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        received = [{"name": file.name, "size": file.size, "note": note_of(file)} for file in self.received]
        return super().get_context(name, None, attrs) | {"received": received}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, Any]:
        listed = hasattr(files, "getlist")
        notes = (
            data.getlist(f"{name}-received") if hasattr(data, "getlist") else data.get(f"{name}-received", [])
        )
        sent = files.getlist(name) if listed else files.get(name, [])
        return {"sent": sent if isinstance(sent, list) else [sent], "notes": notes}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in files and f"{name}-received" not in data

    def use_required_attribute(self, initial: Any) -> bool:
        return False


class FilesField(forms.Field):
    """Files to attach: its value is a list of checked files, each to be given to `attach_file` as `upload`."""

    widget = FilesInput
    most = 20
    default_error_messages = {
        "required": _("Choose at least one file."),
        "too_many": _("At most %(most)d files can be sent at once. Send the others afterwards."),
        "gone": _("A file received earlier is not there any more. Choose it again."),
    }

    def __init__(
        self, *, required: bool = False, help_text: Any = "", label: Any = "", **kwargs: Any
    ) -> None:
        help_text = help_text or _("%(taken)s. Several files can be chosen at once.") % {"taken": TAKEN}
        super().__init__(required=required, help_text=help_text, label=label or _("Files"), **kwargs)

    def clean(self, value: dict[str, Any]) -> list[CheckedFile]:
        checked, wrongs = [], []
        for note in value["notes"][: self.most]:
            file = file_of(note)
            if file is None:
                wrongs.append(ValidationError(self.error_messages["gone"], code="gone"))
            else:
                checked.append(file)
        for upload in value["sent"][: self.most]:
            try:
                checked.append(store.keep(upload))
            except Refused as refusal:
                wrongs.append(ValidationError(str(refusal), code="refused"))
        checked = list({file.sha256: file for file in checked}.values())
        self.widget.received = checked
        if len(value["sent"]) + len(value["notes"]) > self.most:
            wrongs.append(
                ValidationError(self.error_messages["too_many"], code="too_many", params={"most": self.most})
            )
        if wrongs:
            raise ValidationError(wrongs)
        if self.required and not checked:
            raise ValidationError(self.error_messages["required"], code="required")
        return checked

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(data and (data["sent"] or data["notes"]))

    def bound_data(self, data: Any, initial: Any) -> Any:
        return data
