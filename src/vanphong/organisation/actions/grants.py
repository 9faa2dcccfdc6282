# SPDX-License-Identifier: EUPL-1.2
"""Giving roles to accounts and ending them. What a role may do is declared by the rooms."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.validity import overlaps
from vanphong.kernel.worktime import today
from vanphong.organisation.labels import stored
from vanphong.organisation.models import Grant, Officer, Unit
from vanphong.organisation.permissions import may_grant, may_revoke
from vanphong.organisation.queries.officers import is_last_administrator
from vanphong.organisation.roles import Role

ONE_DAY = timedelta(days=1)


@action
def grant_role(
    *, officer: Officer, role: str, by: Officer, unit: Unit | None = None, valid_from: date | None = None, valid_to: date | None = None
) -> Grant:  # fmt: skip
    """Give an account a role on a unit and all below it (None: the whole province), from a day on."""
    officer = Officer.objects.select_for_update(of=("self",)).select_related("unit").get(pk=officer.pk)
    ensure(may_grant(by, officer, unit))
    if officer.pk == by.pk:
        # an administrator sees no content, and does not lift that by the own hand
        raise Refused(_("Nobody gives a role to the own account. Ask another administrator."))
    valid_from = valid_from or today()
    if role not in Role.values:
        raise Refused(_("Choose the role from the list."), "role")
    if valid_to is not None and valid_to < valid_from:
        raise Refused(_("The last day must not be before the first day."), "valid_to")
    if unit is not None and not unit.exists_on(valid_from):
        raise Refused(_("The unit does not exist on that day. Choose a unit that does."), "unit")
    if officer.grants.filter(overlaps(valid_from, valid_to), role=role, unit=unit).exists():
        raise Refused(_("The account has this role on this unit at that time already."), "role")
    grant = Grant.objects.create(
        officer=officer, role=role, unit=unit, valid_from=valid_from, valid_to=valid_to
    )
    record(
        "organisation.role_granted",
        subject=officer,
        by=by,
        grant=grant.pk,
        valid_from=valid_from,
        valid_to=valid_to,
        **facts(grant),
    )
    return grant


@action
def revoke_grant(*, grant: Grant, by: Officer, valid_to: date | None = None) -> Grant:
    """End a role after a day, usually yesterday so that it holds no more; one that has not begun ends the day before it would."""
    grant = (
        Grant.objects.select_for_update(of=("self",))
        .select_related("officer", "officer__unit", "unit")
        .get(pk=grant.pk)
    )
    ensure(may_revoke(by, grant))
    valid_to = valid_to or max(today() - ONE_DAY, grant.valid_from - ONE_DAY)
    if grant.valid_to is not None and grant.valid_to <= valid_to:
        raise WrongState(
            _("This role ends on %(day)s already.") % {"day": f"{grant.valid_to:%d/%m/%Y}"}, "valid_to"
        )
    if valid_to < grant.valid_from - ONE_DAY:
        raise Refused(
            _("The role begins on %(day)s. To end it before it begins, write the day before that.")
            % {"day": f"{grant.valid_from:%d/%m/%Y}"},
            "valid_to",
        )
    if (
        grant.role == Role.ADMINISTRATOR
        and is_last_administrator(grant.officer, today())
        and grant.unit is None
    ):
        raise Refused(_("This is the last administrator. Give the role to someone else first."))
    grant.valid_to = valid_to
    grant.save(update_fields=["valid_to"])
    record(
        "organisation.role_revoked",
        subject=grant.officer,
        by=by,
        grant=grant.pk,
        valid_to=valid_to,
        **facts(grant),
    )
    return grant


def facts(grant: Grant) -> dict[str, object]:
    """What the journal keeps of a grant."""
    return {
        "role": grant.role,
        "role_label": stored(grant.get_role_display()),
        "unit": grant.unit_id,
        "unit_name": grant.unit.name if grant.unit else stored(_("the whole province")),
    }
