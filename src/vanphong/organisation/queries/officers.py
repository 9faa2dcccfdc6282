# SPDX-License-Identifier: EUPL-1.2
"""Accounts and their grants."""

from datetime import date

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet

from vanphong.kernel.permissions import capabilities
from vanphong.kernel.validity import holds_on
from vanphong.organisation.models import Grant, Officer
from vanphong.organisation.queries.reach import of_units
from vanphong.organisation.roles import Role

SYSTEM = "he-thong"


def officers_visible_to(officer: Officer) -> QuerySet[Officer]:
    """The accounts that an administrator keeps: all, or those of the administrator's units; never the house's own."""
    if not officer.can("organisation.accounts"):
        return Officer.objects.none()
    accounts = Officer.objects.filter(is_system=False).select_related("person", "unit")
    return of_units(accounts, officer.units_with("organisation.accounts"))


def grants_of(account: Officer) -> QuerySet[Grant]:
    """Every role that an account has or had."""
    return account.grants.select_related("unit").order_by("-valid_from", "role", "pk")


def officers_with(capability: str, day: date) -> QuerySet[Officer]:
    """The accounts that carry a capability on that day, on whatever unit."""
    holding = Grant.objects.filter(holds_on(day), role__in=capabilities[capability].roles)
    return Officer.objects.filter(is_active=True, pk__in=holding.values("officer_id")).select_related(
        "person", "unit"
    )


def is_last_administrator(account: Officer, day: date) -> bool:
    """Whether nobody else could administer the whole house from that day on."""
    lasting = Grant.objects.filter(
        holds_on(day),
        role=Role.ADMINISTRATOR,
        unit__isnull=True,
        officer__is_active=True,
        officer__is_system=False,
    )
    return lasting.filter(officer=account).exists() and not lasting.exclude(officer=account).exists()


def system_officer() -> Officer:
    """The account under which the house's own jobs act; `vanphong init` makes it."""
    officer = Officer.objects.filter(username=SYSTEM, is_system=True).first()
    if officer is None:
        raise ImproperlyConfigured("The account of the house's own jobs is missing: run `vanphong init`.")
    return officer
