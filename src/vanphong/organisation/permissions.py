# SPDX-License-Identifier: EUPL-1.2
"""Who may read and keep the lists of units, people, accounts and signing authorities."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import Capability
from vanphong.organisation.models import Grant, Officer, Person, Post, SigningAuthority, Unit
from vanphong.organisation.roles import Role

CAPABILITIES = [
    Capability("organisation.read", _("See units, people and signing authorities"), roles=tuple(Role.values)),
    Capability("organisation.manage", _("Keep units, posts and people"), roles=("administrator",)),
    Capability("organisation.accounts", _("Keep accounts and their roles"), roles=("administrator",)),
    Capability(
        "organisation.delegate", _("Record signing authorities"), roles=("administrator", "chief_of_office")
    ),
    Capability(
        "organisation.journal", _("Read the journal of units, people and accounts"), roles=("administrator",)
    ),
    Capability("organisation.whole_journal", _("Read the journal of the whole house"), roles=("inspector",)),
]


def may_read(officer: Officer) -> bool:
    """Whether this officer sees the lists of the organisation."""
    return officer.can("organisation.read")


def may_manage_units(officer: Officer, unit: Unit | None = None) -> bool:
    """Whether this officer keeps this unit and its posts; without a unit, whether a new one may stand at the top."""
    if unit is None:
        return officer.can("organisation.manage") and officer.units_with("organisation.manage") is None
    return officer.can("organisation.manage", unit)


def may_create_unit(officer: Officer, parent: Unit | None = None) -> bool:
    """Whether this officer makes a unit; which parents are open follows from the officer's grants."""
    return may_manage_units(officer, parent) if parent else officer.can("organisation.manage")


def may_manage_people(officer: Officer, person: Person | None = None) -> bool:
    """Whether this officer keeps the list of people; one who has an account, whoever keeps that account."""
    if person is None or not hasattr(person, "officer") or person.officer is None:
        return officer.can("organisation.manage")
    return officer.can("organisation.manage") and may_manage_accounts(officer, person.officer)


def may_appoint(officer: Officer, post: Post) -> bool:
    """Whether this officer records who holds this post."""
    return may_manage_units(officer, post.unit)


def may_manage_accounts(officer: Officer, account: Officer | None = None) -> bool:
    """Whether this officer keeps this account; accounts of the house's own jobs are kept by nobody."""
    if account is None or account.unit is None:
        whole = account is None or officer.units_with("organisation.accounts") is None
        return officer.can("organisation.accounts") and whole and not (account and account.is_system)
    return officer.can("organisation.accounts", account.unit) and not account.is_system


def may_grant(officer: Officer, account: Officer, unit: Unit | None) -> bool:
    """Whether this officer gives a role on this unit: nobody gives more than the own reach."""
    units = officer.units_with("organisation.accounts")
    within = units is None or (unit is not None and unit.pk in units)
    return may_manage_accounts(officer, account) and within


def may_revoke(officer: Officer, grant: Grant) -> bool:
    """Whether this officer ends this grant."""
    return may_grant(officer, grant.officer, grant.unit)


def may_give_authority(officer: Officer, post: Post | None = None) -> bool:
    """Whether this officer records who signs in the place of this post."""
    return officer.can("organisation.delegate", post.unit if post else None)


def may_withdraw_authority(officer: Officer, authority: SigningAuthority) -> bool:
    """Whether this officer records the end of this authority."""
    return may_give_authority(officer, authority.from_post)


def may_read_journal(officer: Officer) -> bool:
    """Whether this officer reads the journal: the organisation's part, or all of it."""
    return officer.can("organisation.journal") or may_read_whole_journal(officer)


def may_read_whole_journal(officer: Officer) -> bool:
    """Whether this officer reads the journal of every room, for the whole province."""
    return (
        officer.can("organisation.whole_journal") and officer.units_with("organisation.whole_journal") is None
    )
