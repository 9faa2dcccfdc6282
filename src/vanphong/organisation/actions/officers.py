# SPDX-License-Identifier: EUPL-1.2
"""Accounts and their passwords. A password is never kept in the journal, and a one-time one is returned once."""

import re
import secrets

from axes.utils import reset as lift_lock
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.vietnamese import clean
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Officer, Person, Unit
from vanphong.organisation.permissions import may_grant, may_manage_accounts
from vanphong.organisation.queries.officers import is_last_administrator

#: letters and digits that are not taken for one another when read from a slip of paper
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


@action
def create_officer(
    *, username: str, by: Officer, person: Person | None = None, unit: Unit | None = None, password: str = ""
) -> tuple[Officer, str]:
    """Open an account: the account, and its password, which must be changed at the first sign-in unless it was given."""
    ensure(may_manage_accounts(by) and may_grant(by, Officer(unit=unit), unit))
    username = clean(username).lower()
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{1,49}", username):
        raise Refused(
            _("A user name has 2 to 50 small letters without marks, digits, dots or hyphens, like lan.nt."),
            "username",
        )
    if Officer.objects.filter(username=username).exists():
        raise Refused(_("Another account has this name already. Choose another one."), "username")
    if person is not None and Officer.objects.filter(person=person).exists():
        raise Refused(
            _("This person has an account already. Open it instead of making a second one."), "person"
        )
    officer = Officer(username=username, person=person, unit=unit, must_change_password=not password)
    if password:
        check_password(password, officer, "password")
    password = password or one_time_password()
    officer.set_password(password)
    officer.save()
    record(
        "organisation.account_created",
        subject=officer, by=by, username=username, person=person.pk if person else None, unit=unit.pk if unit else None,
    )  # fmt: skip
    return officer, password


@action
def reset_password(*, officer: Officer, by: Officer) -> str:
    """Give an account a one-time password, returned this once; every open session of the account ends."""
    officer = Officer.objects.select_for_update().get(pk=officer.pk)
    ensure(may_manage_accounts(by, officer))
    if not officer.is_active:
        raise WrongState(_("This account is closed. Open it again before you give it a password."))
    password = one_time_password()
    officer.set_password(password)
    officer.must_change_password = True
    officer.save(update_fields=["password", "must_change_password"])
    record("organisation.password_reset", subject=officer, by=by, username=officer.username)
    return password


@action
def change_password(*, new_password: str, by: Officer) -> Officer:
    """Change the own password. Who asks has just shown to know the old one."""
    officer = Officer.objects.select_for_update().get(pk=by.pk)
    ensure(officer.is_active and not officer.is_system)
    if officer.check_password(new_password):
        raise Refused(_("This is the old password. Choose another one."), "new_password")
    check_password(new_password, officer, "new_password")
    officer.set_password(new_password)
    officer.must_change_password = False
    officer.save(update_fields=["password", "must_change_password"])
    record("organisation.password_changed", subject=officer, by=officer)
    return officer


@action
def deactivate_officer(*, officer: Officer, reason: str, by: Officer) -> Officer:
    """Close an account: its sessions end and nobody signs in with it. What it did stays."""
    officer = Officer.objects.select_for_update().get(pk=officer.pk)
    ensure(may_manage_accounts(by, officer))
    reason = clean(reason)
    if not reason:
        raise Refused(_("Write why the account is closed."), "reason")
    if not officer.is_active:
        raise WrongState(_("This account is closed already."))
    if officer.pk == by.pk:
        raise Refused(_("Nobody closes the own account. Ask another administrator."))
    if is_last_administrator(officer, today()):
        raise Refused(_("This is the last administrator. Give the role to someone else first."))
    officer.is_active = False
    officer.save(update_fields=["is_active"])
    record("organisation.account_closed", subject=officer, by=by, username=officer.username, reason=reason)
    return officer


@action
def reactivate_officer(*, officer: Officer, by: Officer) -> Officer:
    """Open a closed account again, with the roles that still hold."""
    officer = Officer.objects.select_for_update().get(pk=officer.pk)
    ensure(may_manage_accounts(by, officer))
    if officer.is_active:
        raise WrongState(_("This account is open already."))
    officer.is_active = True
    officer.save(update_fields=["is_active"])
    record("organisation.account_reopened", subject=officer, by=by, username=officer.username)
    return officer


@action
def unlock_officer(*, officer: Officer, by: Officer) -> Officer:
    """Lift the lock after too many wrong passwords."""
    officer = Officer.objects.select_for_update().get(pk=officer.pk)
    ensure(may_manage_accounts(by, officer))
    lift_lock(username=officer.username)
    record("organisation.account_unlocked", subject=officer, by=by, username=officer.username)
    return officer


def one_time_password() -> str:
    """Sixteen letters and digits in four groups: 79 bits by chance, easy to read out."""
    return "-".join("".join(secrets.choice(LETTERS) for _letter in range(4)) for _group in range(4))


def check_password(password: str, officer: Officer, field: str) -> None:
    """Refuse a password that is too short, too common or too like the account."""
    try:
        validate_password(password, officer)
    except ValidationError as error:
        raise Refused(" ".join(error.messages), field) from error
