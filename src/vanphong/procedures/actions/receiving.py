# SPDX-License-Identifier: EUPL-1.2
"""Receiving a dossier at the counter, and correcting what was typed."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files import CheckedFile, attach_file
from vanphong.kernel.journal import record
from vanphong.kernel.worktime import current_calendar, deadline
from vanphong.organisation.models import Unit
from vanphong.procedures.actions.applicants import identity_of, phone_of, text_of
from vanphong.procedures.actions.codes import given_code, next_code
from vanphong.procedures.actions.moments import moment_of
from vanphong.procedures.models import Dossier, Procedure, ProcedureVersion
from vanphong.procedures.models.dossiers import Channel, ReturnMethod, folded_dossier
from vanphong.procedures.permissions import may_correct, may_receive

#: more sets than this are a slip of the hand
MOST_COPIES = 1000


@action
def receive_dossier(
    *,
    procedure: Procedure,
    applicant_name: str,
    by: Any,
    competent_unit: Unit | None = None,
    applicant_phone: str = "",
    applicant_address: str = "",
    applicant_id: str = "",
    copies: int = 1,
    channel: str = Channel.DIRECT,
    return_method: str = ReturnMethod.DIRECT,
    received_at: datetime | None = None,
    due_on: date | None = None,
    code: str = "",
    note: str = "",
    files: Iterable[CheckedFile] = (),
) -> Dossier:
    """Receive a complete dossier: it gets its code and its day of return, and the clock starts."""
    received_at = moment_of(received_at, "received_at")
    version = version_in_force(procedure, received_at.date())
    unit = competent_unit or version.competent_unit
    if unit is None:
        raise Refused(_("Choose the unit that resolves this dossier."), field="competent_unit")
    ensure(may_receive(by, unit))

    dossier = Dossier(
        procedure=procedure,
        version=version,
        field=procedure.field,
        procedure_name=version.name,
        competent_unit=unit,
        unit_name=unit.name,
        copies=checked_copies(copies),
        channel=one_of(Channel, channel, "channel"),
        return_method=one_of(ReturnMethod, return_method, "return_method"),
        received_at=received_at,
        received_on=received_at.date(),
        note=text_of(note, "note"),
    )
    fill_in_applicant(dossier, applicant_name, applicant_phone, applicant_address, applicant_id)
    start_clock(dossier, version, due_on)
    dossier.code = given_code(code) if code else next_code(unit, dossier.received_on)
    dossier.folded = folded_dossier(dossier.code, dossier.applicant_name, dossier.procedure_name)
    dossier.save()
    for upload in files:
        attach_file(subject=dossier, upload=upload, by=by)

    record(
        "procedures.received",
        subject=dossier,
        by=by,
        code=dossier.code,
        procedure=procedure.code,
        unit=unit.pk,
        limit=str(dossier.limit) if dossier.limit else None,
        due_on=dossier.due_on,
    )
    return dossier


def version_in_force(procedure: Procedure, day: date) -> ProcedureVersion:
    """The procedure as it is on the day of reception; refused when it is not in force then."""
    version = procedure.version_on(day)
    if version is None:
        raise Refused(
            _("The procedure %(code)s is not in force on %(day)s. Choose the one that replaces it.")
            % {"code": procedure.code, "day": f"{day:%d/%m/%Y}"},
            field="procedure",
        )
    return version


def start_clock(dossier: Dossier, version: ProcedureVersion, due_on: date | None) -> None:
    """The due date by the limit of the version; where the catalogue holds none, the day that the counter fixes."""
    assert dossier.received_at is not None
    calendar = current_calendar()
    if version.limit is not None:
        if due_on is not None:
            raise Refused(
                _(
                    "The day of return follows from the limit of the procedure (%(limit)s). Leave this field empty."
                )
                % {"limit": version.limit.words},
                field="due_on",
            )
        due = deadline(dossier.received_at, version.limit, calendar=calendar)
        dossier.limit_amount, dossier.limit_unit = version.limit.amount, version.limit.unit
        dossier.counted_from, dossier.due_at, dossier.due_on = dossier.received_at, due.due_at, due.due_on
        return
    if due_on is None:
        raise Refused(
            _(
                "The catalogue holds no time limit for this procedure. Enter the day on which the result is due."
            ),
            field="due_on",
        )
    if due_on < dossier.received_on:
        raise Refused(_("The day of return cannot be before the day of reception."), field="due_on")
    dossier.due_on = due_on
    dossier.due_at = calendar.closing(due_on) if calendar.is_working(due_on) else None


def fill_in_applicant(dossier: Dossier, name: str, phone: str, address: str, identity: str) -> None:
    """Who applies, tidied and checked."""
    dossier.applicant_name = text_of(
        name, "applicant_name", required=_("Enter the name of the person or organisation that applies.")
    )
    dossier.applicant_phone = phone_of(phone)
    dossier.applicant_address = text_of(address, "applicant_address")
    dossier.applicant_id = identity_of(identity)


def checked_copies(copies: int) -> int:
    """How many sets of papers came; at least one."""
    if not 1 <= copies <= MOST_COPIES:
        raise Refused(
            _("Enter a number of sets between 1 and %(most)d.") % {"most": MOST_COPIES}, field="copies"
        )
    return copies


def one_of(choices: Any, value: str, field: str) -> str:
    """The value, where it is one of the choices."""
    if value not in choices.values:
        raise Refused(_("This choice does not exist; choose one from the list."), field=field)
    return value


@action
def correct_dossier(
    *,
    dossier: Dossier,
    applicant_name: str,
    by: Any,
    applicant_phone: str = "",
    applicant_address: str = "",
    applicant_id: str = "",
    copies: int = 1,
    return_method: str = ReturnMethod.DIRECT,
    note: str = "",
) -> Dossier:
    """Put right what was typed of the applicant. Code, procedure and dates stay."""
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    ensure(may_correct(by, dossier))

    before = {name: getattr(dossier, name) for name in CORRECTABLE}
    fill_in_applicant(dossier, applicant_name, applicant_phone, applicant_address, applicant_id)
    dossier.copies = checked_copies(copies)
    dossier.return_method = one_of(ReturnMethod, return_method, "return_method")
    dossier.note = text_of(note, "note")
    changed = [name for name in CORRECTABLE if getattr(dossier, name) != before[name]]
    if not changed:
        raise Refused(_("Nothing is different from what stands already."))
    dossier.folded = folded_dossier(dossier.code, dossier.applicant_name, dossier.procedure_name)
    dossier.save(update_fields=[*changed, "folded"])

    # only which facts, never what they were: the old telephone number is personal data too
    names = [str(Dossier._meta.get_field(name).verbose_name) for name in changed]  # type: ignore[union-attr]
    record("procedures.corrected", subject=dossier, by=by, changed=names)
    return dossier


CORRECTABLE = (
    "applicant_name",
    "applicant_phone",
    "applicant_address",
    "applicant_id",
    "copies",
    "return_method",
    "note",
)
