# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of procedures. It is public: whoever signs in may read it."""

from datetime import date

from django.db.models import Q, QuerySet

from vanphong.kernel.validity import holds_on
from vanphong.procedures.models.catalogue import Procedure, ProcedureVersion
from vanphong.procedures.models.codes import CodeRule, UnitCode


def catalogue() -> QuerySet[Procedure]:
    """Every procedure, with its field."""
    return Procedure.objects.select_related("field")


def receivable(day: date) -> QuerySet[Procedure]:
    """Procedures whose dossiers can be received on this day."""
    return catalogue().filter(Q(ended_on__isnull=True) | Q(ended_on__gte=day))


def versions_of(procedure: Procedure) -> QuerySet[ProcedureVersion]:
    """The versions of a procedure, newest first."""
    return procedure.versions.select_related("competent_unit")


def versions_on(day: date) -> QuerySet[ProcedureVersion]:
    """What the procedures fix on this day."""
    return ProcedureVersion.objects.filter(holds_on(day))


def code_rules() -> QuerySet[CodeRule]:
    """The patterns of dossier codes, newest first."""
    return CodeRule.objects.all()


def unit_codes() -> QuerySet[UnitCode]:
    """The codes of units, in the order of the units."""
    return UnitCode.objects.select_related("unit").order_by("unit__sort_key", "pk")
