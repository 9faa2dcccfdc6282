# SPDX-License-Identifier: EUPL-1.2
"""Officers who sign in, and the roles that are granted to them on a unit for a time."""

from datetime import date
from functools import cached_property

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import BaseUserManager
from django.db import connection, models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import capabilities
from vanphong.kernel.settled import rows_of
from vanphong.kernel.worktime import today
from vanphong.organisation.models.people import Person
from vanphong.organisation.models.units import Unit
from vanphong.organisation.roles import Role
from vanphong.organisation.tree import house, subtree

#: every page asks it
GRANTS = """
SELECT role, unit_id FROM organisation_grant
WHERE officer_id = %s AND valid_from <= %s AND (valid_to IS NULL OR valid_to >= %s) ORDER BY role, id
"""


class OfficerManager(BaseUserManager["Officer"]):
    """Finds officers by the name with which they sign in."""

    def get_by_natural_key(self, username: str | None) -> "Officer":
        return self.get(username=username)


class Officer(AbstractBaseUser):
    """An account. What it may do follows from its grants, never from the account itself."""

    username = models.CharField(_("user name"), max_length=150, unique=True)
    person = models.OneToOneField(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="officer"
    )
    #: where it works; the default of forms
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="officers")
    is_active = models.BooleanField(_("can sign in"), default=True)
    #: an account under which jobs of the house act; nobody signs in with it
    is_system = models.BooleanField(default=False)
    must_change_password = models.BooleanField(default=False)
    #: the Office and the body above it by name, found with the officer of a page
    house_named: tuple[str, str] | None = None

    objects = OfficerManager()

    USERNAME_FIELD = "username"

    class Meta:
        ordering = ["username"]

    def __str__(self) -> str:
        if self.is_system:
            return gettext("The system")
        return self.person.full_name if self.person else self.username

    get_full_name = get_short_name = __str__

    def get_absolute_url(self) -> str:
        return reverse("organisation:officer", args=[self.pk])

    @cached_property
    def grants_today(self) -> list[tuple[str, int | None]]:
        """Role and unit of each grant that holds today: one query for each officer loaded."""
        day = connection.ops.adapt_datefield_value(today())
        return rows_of(GRANTS, [self.pk, day, day])

    def units_with(self, capability: str) -> frozenset[int] | None:
        """The units, with all below them, for which this officer has a capability. None means every unit."""
        roles = capabilities[capability].roles
        units = {unit for role, unit in self.grants_today if role in roles} if self.is_active else set()
        if None in units:
            return None
        return subtree(frozenset(unit for unit in units if unit is not None))

    def can(self, capability: str, unit: Unit | int | None = None) -> bool:
        """Whether this officer has a capability, for that unit if one is given."""
        roles = capabilities[capability].roles
        if not self.is_active or not any(role in roles for role, _unit in self.grants_today):
            return False
        if unit is None:
            return True
        units = self.units_with(capability)
        return units is None or (unit if isinstance(unit, int) else unit.pk) in units

    def can_for_all(self, capability: str) -> bool:
        """Whether this officer has a capability for what belongs to the whole province: by a grant on it, or on the Office or a part of it."""
        units = self.units_with(capability)
        return units is None or not units.isdisjoint(house())


class Grant(models.Model):
    """A role of an officer on a unit and all below it, from one day to another. No unit means the whole province."""

    officer = models.ForeignKey(Officer, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(_("role"), max_length=30, choices=Role.choices)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        ordering = ["role", "pk"]

    def __str__(self) -> str:
        return f"{self.officer}: {self.get_role_display()}"

    def holds_on(self, day: date) -> bool:
        """Whether the grant holds on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
