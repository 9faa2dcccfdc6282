# SPDX-License-Identifier: EUPL-1.2
"""Taking over a whole catalogue of procedures: what is new is added, what changed becomes a version."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record_many
from vanphong.kernel.taking_over import ImportReport
from vanphong.kernel.vietnamese import clean, fold, is_procedure_code
from vanphong.kernel.worktime import today
from vanphong.procedures.actions.catalogue import FACTS, columns_of, facts_of, field_among, make_version
from vanphong.procedures.actions.rows import ProcedureRow, RowRefused
from vanphong.procedures.models import Field, Procedure, ProcedureVersion
from vanphong.procedures.permissions import may_maintain


@action
def import_procedures(*, rows: list[ProcedureRow], by: Any, valid_from: date | None = None) -> ImportReport:
    """Take over a catalogue: new procedures are added, changed ones get a version from `valid_from` (today) on."""
    ensure(may_maintain(by))

    day, report = valid_from or today(), ImportReport()
    known = {p.code: p for p in Procedure.objects.select_related("field").prefetch_related("versions")}
    fields = {field.name: field for field in Field.objects.all()}
    added: list[tuple[Procedure, ProcedureVersion]] = []
    changed: list[tuple[Procedure, dict[str, Any]]] = []
    seen: set[str] = set()
    for row in rows:
        try:
            code, columns = columns_from(row, seen)
            procedure = known.get(code)
            if procedure is None:
                added.append(procedure_from(code, columns, field_among(fields, row.field)))
            elif not follow(procedure, columns, row, day, changed):
                report.already.append(row.row)
                continue
            report.accepted.append(row.row)
        except RowRefused as refusal:
            report.refused.append(refusal.at(row.row))
    save_added(added, by)
    if changed:
        record_many("procedures.procedure_changed", changed, by=by)
    return report


def follow(
    procedure: Procedure,
    columns: dict[str, Any],
    row: ProcedureRow,
    day: date,
    changed: list[tuple[Procedure, dict[str, Any]]],
) -> bool:
    """Make a version where the row says something new; whether it did."""
    before = procedure.versions.all()[0]
    merged = {
        **columns_of(facts_of(before)),
        **{name: value for name, value in columns.items() if value not in ("", None)},
    }
    same_field = procedure.field.name == clean(row.field)
    if same_field and all(getattr(before, name) == value for name, value in merged.items()):
        return False
    if before.valid_from is not None and day <= before.valid_from:
        raise RowRefused(
            "changed twice",
            _(
                "The newest version of this procedure is in force from %(day)s. Take the catalogue over from a later day."
            )
            % {"day": f"{before.valid_from:%d/%m/%Y}"},
        )
    differing = make_version(procedure, before, day, merged, row.field)
    names = [str(ProcedureVersion._meta.get_field(name).verbose_name) for name in differing]  # type: ignore[union-attr]
    changed.append((procedure, {"valid_from": day, "changed": names}))
    return True


def columns_from(row: ProcedureRow, seen: set[str]) -> tuple[str, dict[str, Any]]:
    """The code of a row and the columns of the version it tells of."""
    code = clean(row.code).upper()
    if not (code.isascii() and is_procedure_code(code)):
        raise RowRefused("invalid procedure code")
    if code in seen:
        raise RowRefused(
            "duplicate code", _("This code stands in the file twice. Leave one of the two rows.")
        )
    if not clean(row.field):
        raise RowRefused("no field")
    seen.add(code)
    facts = {name: getattr(row, name) for name in FACTS if hasattr(row, name)}
    try:
        columns = columns_of(facts)
    except Refused as refusal:
        raise RowRefused("does not fit", refusal.message) from refusal
    return code, {
        name: columns[name] for name in columns if name not in ("supplement_policy", "competent_unit")
    }


def procedure_from(code: str, columns: dict[str, Any], field: Field) -> tuple[Procedure, ProcedureVersion]:
    """A new procedure and its first version, in force since before the house knew it."""
    name, level = columns["name"], columns["level"]
    procedure = Procedure(code=code, name=name, level=level, field=field, folded=fold(f"{code} {name}"))
    return procedure, ProcedureVersion(procedure=procedure, **columns)


def save_added(added: list[tuple[Procedure, ProcedureVersion]], by: Any) -> None:
    """Save new procedures with their versions and the journal."""
    procedures = [procedure for procedure, _version in added]
    Procedure.objects.bulk_create(procedures, batch_size=200)
    ProcedureVersion.objects.bulk_create([version for _procedure, version in added], batch_size=100)
    if added:
        record_many(
            "procedures.procedure_added",
            [(procedure, {"code": procedure.code}) for procedure in procedures],
            by=by,
        )
