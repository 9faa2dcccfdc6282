# SPDX-License-Identifier: EUPL-1.2
"""Keeping the catalogue of procedures: a change makes a new version, and dossiers keep the one they began under."""

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.vietnamese import clean, fold, is_procedure_code, sort_key
from vanphong.kernel.worktime import Limit
from vanphong.organisation.models import Unit
from vanphong.procedures.actions.applicants import lines_of
from vanphong.procedures.models import Dossier, Field, Procedure, ProcedureVersion
from vanphong.procedures.models.catalogue import SupplementPolicy
from vanphong.procedures.permissions import may_maintain

#: what a version fixes and a change may set; name and level are repeated on the procedure
FACTS = (
    "name",
    "level",
    "decision",
    "limit",
    "supplement_policy",
    "fee",
    "components",
    "audience",
    "authority",
    "competent_unit",
    "kind",
)


@action
def add_procedure(
    *, code: str, name: str, field: str, by: Any, valid_from: date | None = None, **facts: Any
) -> Procedure:
    """Add a procedure to the catalogue, in force from a day on."""
    ensure(may_maintain(by))

    code = clean(code).upper()
    if not (code.isascii() and is_procedure_code(code)):
        raise Refused(_("This is not the code of a procedure. Write it like 1.000005."), field="code")
    if Procedure.objects.filter(code=code).exists():
        raise Refused(
            _("This code is in the catalogue already. Open the procedure and change it."), field="code"
        )
    version = ProcedureVersion(valid_from=valid_from, **columns_of({"name": name, **facts}))
    procedure = Procedure.objects.create(
        code=code,
        name=version.name,
        level=version.level,
        field=field_named(field),
        folded=fold(f"{code} {version.name}"),
    )
    version.procedure = procedure
    version.save()

    record("procedures.procedure_added", subject=procedure, by=by, code=code, valid_from=valid_from)
    return procedure


@action
def change_procedure(
    *, procedure: Procedure, valid_from: date, by: Any, field: str | None = None, **facts: Any
) -> Procedure:
    """Make a new version from a day on; what is not given stays. Dossiers received before keep the old one."""
    procedure = Procedure.objects.select_for_update().get(pk=procedure.pk)
    ensure(may_maintain(by))

    before = procedure.versions.first()
    assert before is not None
    last = before.valid_to or before.valid_from
    if last is not None and valid_from <= last:
        raise Refused(
            _("The newest version is in force from or until %(day)s. Choose a later day.")
            % {"day": f"{last:%d/%m/%Y}"},
            field="valid_from",
        )
    if Dossier.objects.filter(procedure=procedure, received_on__gte=valid_from).exists():
        raise Refused(
            _("Dossiers were received under the old version on or after %(day)s. Choose a later day.")
            % {"day": f"{valid_from:%d/%m/%Y}"},
            field="valid_from",
        )
    changed = make_version(procedure, before, valid_from, columns_of({**facts_of(before), **facts}), field)

    record(
        "procedures.procedure_changed",
        subject=procedure,
        by=by,
        valid_from=valid_from,
        changed=[str(ProcedureVersion._meta.get_field(name).verbose_name) for name in changed],  # type: ignore[union-attr]
    )
    return procedure


def make_version(
    procedure: Procedure,
    before: ProcedureVersion,
    valid_from: date,
    columns: dict[str, Any],
    field: str | None,
) -> list[str]:
    """The new version in the place of the one before; returns which facts differ."""
    changed = [name for name, value in columns.items() if getattr(before, name) != value]
    new_field = field_named(field) if field is not None else procedure.field
    if new_field != procedure.field:
        procedure.field = new_field
    elif not changed:
        raise Refused(_("Nothing is different from the version that stands already."))
    if before.valid_to is None:  # an ended one keeps the day it ended
        before.valid_to = valid_from - timedelta(days=1)
        before.save(update_fields=["valid_to"])
    ProcedureVersion.objects.create(procedure=procedure, valid_from=valid_from, **columns)
    procedure.name, procedure.level = columns["name"], columns["level"]
    procedure.ended_on = None
    procedure.folded = fold(f"{procedure.code} {procedure.name}")
    procedure.save()
    return changed


@action
def end_procedure(*, procedure: Procedure, ended_on: date, decision: str, by: Any) -> Procedure:
    """Take a procedure out of force after a day. Dossiers received before are resolved as they began."""
    procedure = Procedure.objects.select_for_update().get(pk=procedure.pk)
    ensure(may_maintain(by))

    decision = clean(decision)
    if not decision:
        raise Refused(_("Write the decision that ends the procedure."), field="decision")
    if procedure.ended_on is not None:
        raise Refused(
            _("This procedure ended on %(day)s already.") % {"day": f"{procedure.ended_on:%d/%m/%Y}"},
            field="ended_on",
        )
    newest = procedure.versions.first()
    if newest is not None and newest.valid_from is not None and ended_on < newest.valid_from:
        raise Refused(
            _("The newest version is in force from %(day)s. Choose that day or a later one.")
            % {"day": f"{newest.valid_from:%d/%m/%Y}"},
            field="ended_on",
        )
    procedure.ended_on = ended_on
    procedure.save(update_fields=["ended_on"])
    procedure.versions.filter(valid_to__isnull=True).update(valid_to=ended_on)

    record("procedures.procedure_ended", subject=procedure, by=by, ended_on=ended_on, decision=decision)
    return procedure


def facts_of(version: ProcedureVersion) -> dict[str, Any]:
    """What a version fixes, as a change may give it again."""
    return {name: getattr(version, name) for name in FACTS}


def columns_of(facts: dict[str, Any]) -> dict[str, Any]:
    """The checked columns of a version."""
    unknown = set(facts) - set(FACTS)
    if unknown:
        raise TypeError(f"a procedure has no {', '.join(sorted(unknown))}")
    limit: Limit | None = facts.get("limit")
    unit: Unit | None = facts.get("competent_unit")
    policy = facts.get("supplement_policy") or SupplementPolicy.RESTART
    if policy not in SupplementPolicy.values:
        raise Refused(_("This choice does not exist; choose one from the list."), field="supplement_policy")
    columns: dict[str, Any] = {
        "limit_amount": limit.amount if limit else None,
        "limit_unit": limit.unit if limit else "",
        "supplement_policy": policy,
        "competent_unit": unit,
        "components": lines_of(facts.get("components"), "components"),
        "name": clean(facts.get("name")),
        "authority": clean(facts.get("authority")),
    }
    if not columns["name"]:
        raise Refused(_("Write the name of the procedure."), field="name")
    for name, most in {"level": 100, "decision": 100, "fee": 300, "audience": 400, "kind": 100}.items():
        columns[name] = clean(facts.get(name))
        if len(columns[name]) > most:
            raise Refused(
                _("This is longer than %(most)d characters. Shorten it.") % {"most": most}, field=name
            )
    return columns


def field_named(name: str) -> Field:
    """The field of this name, made when it is new."""
    return field_among({field.name: field for field in Field.objects.filter(name=clean(name))}, name)


def field_among(fields: dict[str, Field], name: str) -> Field:
    """The field of this name among those known, made when it is new."""
    name = clean(name)
    if not name or len(name) > 200:
        raise Refused(_("Write the field of the procedure, at most 200 characters."), field="field")
    if name not in fields:
        fields[name] = Field.objects.create(name=name, sort_key=sort_key(name))
    return fields[name]
