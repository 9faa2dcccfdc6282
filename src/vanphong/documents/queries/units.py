# SPDX-License-Identifier: EUPL-1.2
"""Units as documents name them: in full, by abbreviation, by a name of former years."""

from django.db.models import QuerySet

from vanphong.kernel.settled import Settled
from vanphong.kernel.vietnamese import fold
from vanphong.organisation.models import Unit, UnitVersion
from vanphong.organisation.models.units import UnitKind


def issuing_bodies() -> QuerySet[Unit]:
    """The bodies in whose name the Office issues."""
    bodies = Unit.objects.filter(kind__in=[UnitKind.PROVINCE, UnitKind.OFFICE], valid_to__isnull=True)
    return bodies.exclude(abbreviation="")


def handling_units() -> QuerySet[Unit]:
    """The units that documents are forwarded to, and that hand in drafts."""
    inside = [UnitKind.PROVINCE, UnitKind.OFFICE, UnitKind.DIVISION, UnitKind.DEPARTMENT]
    return Unit.objects.filter(kind__in=inside, valid_to__isnull=True)


#: what filters offer: the units that handle documents and hand in drafts
unit_choices = Settled(lambda: handling_units().values_list("pk", "name"))
#: and the bodies in whose name the Office issues
body_choices = Settled(lambda: issuing_bodies().values_list("pk", "name"))


class UnitNames:
    """Finds the unit that a text names. Reads all names once: three queries for a whole import."""

    def __init__(self) -> None:
        self.by_name: dict[str, int | None] = {}
        self.by_abbreviation: dict[str, int | None] = {}
        self.spelled: dict[str, str] = {}
        versions = UnitVersion.objects.order_by().values_list("unit_id", "name", "abbreviation")
        for pk, name, abbreviation in versions.iterator():
            self._note(pk, name, abbreviation)
        # the names of today win over those of former years
        today = Unit.objects.filter(valid_to__isnull=True).values_list("pk", "name", "abbreviation")
        for _pk, name, abbreviation in today:
            self.by_name.pop(fold(name), None)
            self.by_abbreviation.pop(fold(abbreviation), None)
        for pk, name, abbreviation in today:
            self._note(pk, name, abbreviation)

    def _note(self, pk: int, name: str, abbreviation: str) -> None:
        self.spelled[fold(abbreviation)] = abbreviation
        for known, key in ((self.by_name, fold(name)), (self.by_abbreviation, fold(abbreviation))):
            if key:
                known[key] = pk if known.get(key, pk) == pk else None  # two units of one name name neither

    def unit_id(self, text: str) -> int | None:
        """The unit of that name, or of that abbreviation; None if there is none or more than one."""
        key = fold(text)
        return self.by_name.get(key) or self.by_abbreviation.get(key)

    def written(self, abbreviation: str) -> str:
        """The abbreviation as the unit writes it: "ubnd" is UBND; an unknown one stays as it is."""
        return self.spelled.get(fold(abbreviation), abbreviation) if abbreviation else ""

    def body_id(self, abbreviation: str) -> int | None:
        """The unit of that abbreviation alone: what stands in a symbol."""
        return self.by_abbreviation.get(fold(abbreviation))
