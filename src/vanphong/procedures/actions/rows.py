# SPDX-License-Identifier: EUPL-1.2
"""Rows of other people's books, their cells read: what each may hold, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from vanphong.kernel import taking_over
from vanphong.kernel.worktime import Limit
from vanphong.organisation.models import Unit
from vanphong.procedures.models.answers import Level, Scale
from vanphong.procedures.models.dossiers import Channel, ReturnMethod

#: code of a refusal → what the officer is told to do
REFUSALS = {
    "no code": _("The dossier code is missing. Write it like 000.00.16.H37-240620-0001."),
    "duplicate code": _("This dossier code stands for another dossier already. Correct one of the two."),
    "no procedure": _("The name of the procedure is missing. Write it."),
    "no applicant": _("The name of the applicant is missing. Write it."),
    "invalid date": _("The day of reception is missing or does not exist. Write it like 09/07/2024."),
    "no due date": _("The day of return is missing or does not exist. Write it like 09/07/2024."),
    "date in the future": _("The day of reception or of the result lies in the future. Correct it."),
    "due before reception": _("The day of return is before the day of reception. Correct one of the two."),
    "result before reception": _("The result is dated before the reception. Correct one of the two."),
    "handed over before result": _("The result is handed over before it is signed. Correct one of the two."),
    "too long": _("A text of this row is too long. Shorten it."),
    "invalid copies": _("The number of sets is not a number from 1 to 1000. Correct it."),
    "unknown choice": _("The way of reception or return is not one of those known. Correct it."),
    "no reason": _(
        "A dossier that was refused, withdrawn or stopped needs its day and its reason. Write both."
    ),
    "no level": _("The answer is not on its scale. Choose one of its levels."),
    "unknown dossier": _("There is no dossier with this code. Correct the code, or leave it empty."),
    "answered already": _("There is an answer for this dossier already; one is enough."),
    "invalid procedure code": _("This is not the code of a procedure. Write it like 1.000005."),
    "no field": _("The field of the procedure is missing. Write it."),
}


@dataclass(frozen=True, kw_only=True)
class DossierRow:
    """A row of the register of form 06; None is a cell that is empty or could not be read.

    The register's one column "ngày trả kết quả" is both `resolved_on` and `handed_over_on`.
    """

    row: int
    code: str
    procedure_name: str
    applicant_name: str
    received_on: date | None
    due_on: date | None
    resolved_on: date | None = None
    handed_over_on: date | None = None
    applicant_phone: str = ""
    applicant_address: str = ""
    applicant_id: str = ""
    #: a unit, or its name as the book has it; an unknown name is kept as printed
    unit: Unit | str = ""
    channel: str = Channel.UNKNOWN
    return_method: str = ReturnMethod.DIRECT
    copies: int | None = 1
    note: str = ""
    procedure_code: str = ""
    #: hours, where the book knows them
    received_at: datetime | None = None
    due_at: datetime | None = None
    resolved_at: datetime | None = None
    #: the limit by which `due_on` was computed, where it was
    limit: Limit | None = None
    #: "refused", "withdrawn" or "stopped", with its day and reason
    ended: str = ""
    ended_on: date | None = None
    ended_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ProcedureRow:
    """A row of a catalogue of procedures."""

    row: int
    code: str
    name: str
    field: str
    level: str = ""
    kind: str = ""
    audience: str = ""
    authority: str = ""
    decision: str = ""
    #: None: the catalogue does not say, and what the house knows stays
    limit: Limit | None = None
    components: str = ""
    fee: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerRow:
    """One answer on satisfaction; `dossier_code` where it is known."""

    row: int
    answered_on: date | None
    level: str
    scale: int = Scale.FIVE
    unit: Unit | None = None
    dossier_code: str = ""

    @property
    def is_valid(self) -> bool:
        """Whether a level was chosen."""
        return self.level != Level.INVALID


class RowRefused(taking_over.RowRefused):
    """A row that does not fit."""

    sentences = REFUSALS
