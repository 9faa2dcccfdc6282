# SPDX-License-Identifier: EUPL-1.2
"""What the entries of both registers say alike."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vanphong.documents.types import TYPE_NAMES, titled


class RegisterEntry(models.Model):
    """An entry of a register of documents."""

    class Meta:
        abstract = True

    @property
    def type_name(self) -> Any:
        """Its type in words."""
        return TYPE_NAMES.get(self.type_code, self.type_code)  # type: ignore[attr-defined]

    @property
    def titled_subject(self) -> str:
        """Type and subject, as one column of the register has them."""
        return titled(self.type_code, self.subject)  # type: ignore[attr-defined]

    @property
    def entry_note(self) -> str:
        """The note of the register, which also says that a number was voided and why."""
        entry: Any = self
        return voided_note(entry.void_reason, entry.note) if entry.voided_on else entry.note


def voided_note(reason: str, note: str) -> str:
    """The last column of the register for a voided number."""
    said = _("Number voided: %(reason)s") % {"reason": reason}
    return f"{said}. {note}" if note else str(said)
