# SPDX-License-Identifier: EUPL-1.2
"""Taking over registers of dossiers in bulk: each row is checked, the same rows again add nothing."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record_many
from vanphong.kernel.taking_over import ImportReport
from vanphong.kernel.vietnamese import clean, fold
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit
from vanphong.organisation.queries import UnitFinder
from vanphong.procedures.actions.applicants import identity_of, phone_of, text_of
from vanphong.procedures.actions.receiving import MOST_COPIES
from vanphong.procedures.actions.rows import DossierRow, RowRefused
from vanphong.procedures.models import Dossier, Procedure, ProcedureVersion
from vanphong.procedures.models.dossiers import Channel, ReturnMethod, folded_dossier
from vanphong.procedures.permissions import may_import
from vanphong.procedures.states import ENDED, State

#: codes that are looked up at once; SQLite takes no more than 999 values in some builds
AT_ONCE = 900
COLUMNS = ("code", "received_on", "procedure_name")


@action
def import_dossiers(*, rows: Iterable[DossierRow], by: Any) -> ImportReport:
    """Enter the rows of a register of dossiers; those that do not fit are reported with the reason, the others go in."""
    ensure(may_import(by))
    report, known_to_us, day = ImportReport(), Surroundings(), today()
    read: list[tuple[DossierRow, Dossier]] = []
    for row in rows:
        try:
            read.append((row, dossier_from(row, known_to_us, day)))
        except RowRefused as refusal:
            report.refused.append(refusal.at(row.row))

    stored = {facts[0]: facts for facts in facts_stored([dossier.code for _row, dossier in read])}
    taken, seen = [], set()
    for row, dossier in read:
        if dossier.code in seen or stored.get(dossier.code, facts_of(dossier)) != facts_of(dossier):
            report.refused.append(RowRefused("duplicate code").at(row.row))
            continue
        if dossier.code in stored:
            report.already.append(row.row)
        else:
            taken.append(dossier)
            report.accepted.append(row.row)
        seen.add(dossier.code)
    report.refused.sort(key=lambda refused: refused.row)

    Dossier.objects.bulk_create(taken, batch_size=400)
    happened = [(d, {"code": d.code, "received_on": d.received_on, "due_on": d.due_on}) for d in taken]
    if happened:
        record_many("procedures.imported", happened, by=by)
    return report


class Surroundings:
    """What rows are matched with: units by name, procedures by code and by name, versions by day. Read once."""

    def __init__(self) -> None:
        self._finder = UnitFinder()
        self._units: dict[tuple[str, date], Unit | None] = {}
        self._by_code: dict[str, Procedure] = {}
        self._by_name: dict[str, Procedure | None] = {}
        for procedure in Procedure.objects.only("code", "name", "field_id"):
            self._by_code[procedure.code] = procedure
            name = fold(procedure.name)
            # a name that two procedures bear tells neither
            self._by_name[name] = None if name in self._by_name else procedure
        self._versions: dict[int, list[ProcedureVersion]] = {}

    def unit(self, unit: Unit | str, day: date) -> Unit | None:
        """The unit meant, if the house knows it."""
        if isinstance(unit, Unit):
            return unit
        if (unit, day) not in self._units:
            self._units[unit, day] = self._finder.find(unit, day) if unit else None
        return self._units[unit, day]

    def procedure(self, row: DossierRow) -> Procedure | None:
        """The procedure meant, if the catalogue knows it."""
        return self._by_code.get(clean(row.procedure_code)) or self._by_name.get(fold(row.procedure_name))

    def version(self, procedure: Procedure, day: date) -> ProcedureVersion | None:
        """The procedure's version on that day."""
        if procedure.pk not in self._versions:
            self._versions[procedure.pk] = list(procedure.versions.defer("components", "authority"))
        for version in self._versions[procedure.pk]:
            if (version.valid_from is None or version.valid_from <= day) and (
                version.valid_to is None or day <= version.valid_to
            ):
                return version
        return None


def dossier_from(row: DossierRow, known_to_us: Surroundings, today: date) -> Dossier:
    """The dossier that a row becomes, not saved yet."""
    try:
        code, procedure_name = clean(row.code).upper(), clean(row.procedure_name)
        applicant_name = text_of(row.applicant_name, "applicant_name")
        address, note = text_of(row.applicant_address, "applicant_address"), text_of(row.note, "note")
        unit_name = text_of(row.unit if isinstance(row.unit, str) else row.unit.name, "unit_name")
    except Refused as refusal:
        raise RowRefused("too long") from refusal
    for text, missing in (
        (code, "no code"),
        (procedure_name, "no procedure"),
        (applicant_name, "no applicant"),
    ):
        if not text:
            raise RowRefused(missing)
    if len(code) > 60 or len(procedure_name) > 3000 or len(unit_name) > 200:
        raise RowRefused("too long")
    if row.channel not in Channel.values or row.return_method not in ("", *ReturnMethod.values):
        raise RowRefused("unknown choice")
    if row.copies is not None and not 1 <= row.copies <= MOST_COPIES:
        raise RowRefused("invalid copies")
    received_on, due_on = checked_days(row, today)
    dossier = Dossier(
        code=code, procedure_name=procedure_name, applicant_name=applicant_name, applicant_address=address,
        applicant_phone=number_as_written(phone_of, row.applicant_phone),
        applicant_id=number_as_written(identity_of, row.applicant_id),
        copies=row.copies or 1, channel=row.channel, return_method=row.return_method, note=note, unit_name=unit_name,
        competent_unit=known_to_us.unit(row.unit, received_on), received_on=received_on, due_on=due_on,
        received_at=row.received_at, due_at=row.due_at, folded=folded_dossier(code, applicant_name, procedure_name),
    )  # fmt: skip
    bear_procedure(dossier, row, known_to_us)
    bear_end(dossier, row)
    return dossier


def checked_days(row: DossierRow, today: date) -> tuple[date, date]:
    """The days of reception and return, in order with the others of the row."""
    if row.received_on is None:
        raise RowRefused("invalid date")
    if row.due_on is None:
        raise RowRefused("no due date")
    if row.due_on < row.received_on:
        raise RowRefused("due before reception")
    happened = [
        day for day in (row.received_on, row.resolved_on, row.handed_over_on, row.ended_on) if day is not None
    ]
    if max(happened) > today:
        raise RowRefused("date in the future")
    if min(happened) < row.received_on:
        raise RowRefused("result before reception")
    if row.handed_over_on is not None and (row.resolved_on is None or row.handed_over_on < row.resolved_on):
        raise RowRefused("handed over before result")
    return row.received_on, row.due_on


def bear_procedure(dossier: Dossier, row: DossierRow, known_to_us: Surroundings) -> None:
    """The procedure and version in force on the day of reception, and the limit where the row has one."""
    procedure = known_to_us.procedure(row)
    if procedure is not None:
        dossier.procedure, dossier.field_id = procedure, procedure.field_id
        dossier.version = known_to_us.version(procedure, dossier.received_on)
    if row.limit is not None and row.received_at is not None:
        dossier.limit_amount, dossier.limit_unit = row.limit.amount, row.limit.unit
        dossier.counted_from = row.received_at


def bear_end(dossier: Dossier, row: DossierRow) -> None:
    """What became of it, as far as the book tells."""
    if row.ended:
        if row.ended not in ENDED or row.ended_on is None or not clean(row.ended_reason) or row.resolved_on:
            raise RowRefused("no reason")
        dossier.state, dossier.closed_on, dossier.ended_reason = (
            row.ended,
            row.ended_on,
            clean(row.ended_reason),
        )
    elif row.resolved_on is not None:
        dossier.resolved_on = dossier.closed_on = row.resolved_on
        dossier.resolved_at, dossier.handed_over_on = row.resolved_at, row.handed_over_on
        dossier.state = State.HANDED_OVER if row.handed_over_on else State.RESOLVED


def number_as_written(check: Callable[[Any], str], value: Any) -> str:
    """A telephone or identity number, tidied; one that an old book writes in no known form stays as it is."""
    try:
        return check(value)
    except Refused:
        text = clean(value)
        if len(text) > 20:
            raise RowRefused("too long")
        return text


def facts_of(dossier: Dossier) -> tuple[Any, ...]:
    """By what two rows of one code are told to be the same dossier: what no later move or correction changes."""
    return tuple(getattr(dossier, name) for name in COLUMNS)


def facts_stored(codes: list[str]) -> Iterator[tuple[Any, ...]]:
    """The same facts of the dossiers that the house holds under these codes."""
    for start in range(0, len(codes), AT_ONCE):
        yield from Dossier.objects.filter(code__in=codes[start : start + AT_ONCE]).values_list(*COLUMNS)
