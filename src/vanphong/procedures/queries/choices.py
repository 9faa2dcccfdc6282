# SPDX-License-Identifier: EUPL-1.2
"""What the room's filters and forms offer to choose from."""

from datetime import date

from django.db.models import QuerySet

from vanphong.kernel.settled import Settled
from vanphong.kernel.validity import holds_on
from vanphong.organisation.models import Unit
from vanphong.organisation.models.units import UnitKind
from vanphong.procedures.models.catalogue import Field

#: kinds of unit that resolve dossiers
RESOLVING = (UnitKind.DEPARTMENT, UnitKind.DISTRICT, UnitKind.COMMUNE, UnitKind.OFFICE)


#: units that resolve dossiers, also those that are no more: old dossiers are theirs
unit_choices = Settled(lambda: Unit.objects.filter(kind__in=RESOLVING).values_list("pk", "name"))
#: the fields of administration
field_choices = Settled(lambda: Field.objects.values_list("pk", "name"))


def resolving_units(day: date) -> QuerySet[Unit]:
    """Units that can be given a dossier on this day."""
    return Unit.objects.filter(holds_on(day), kind__in=RESOLVING)
