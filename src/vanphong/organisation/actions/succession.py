# SPDX-License-Identifier: EUPL-1.2
"""Ending units, and saying which units stand for them afterwards. Records keep the unit they were made with."""

from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.vietnamese import clean
from vanphong.organisation import tree
from vanphong.organisation.labels import stored
from vanphong.organisation.models import Appointment, Officer, SigningAuthority, Succession, Unit
from vanphong.organisation.models.units import SuccessionKind
from vanphong.organisation.permissions import may_manage_units

ONE_DAY = timedelta(days=1)


@action
def close_unit(*, unit: Unit, valid_to: date, reason: str, by: Officer) -> Unit:
    """End a unit after its last day; the posts in it and what was signed for them end with it."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    ensure(may_manage_units(by, unit))
    reason = clean(reason)
    if not reason:
        raise Refused(_("Write why the unit ends, with the decision if there is one."), "reason")
    end_unit(unit, valid_to, "valid_to")
    record("organisation.unit_closed", subject=unit, by=by, valid_to=valid_to, reason=reason)
    return unit


@action
def succeed_unit(*, unit: Unit, successors: list[Unit], on: date, kind: str, by: Officer) -> list[Succession]:
    """Say which units stand for this one from a day on. Unless it only hands over duties, it ends the day before."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    ensure(may_manage_units(by, unit))
    if kind not in SuccessionKind.values:
        raise Refused(_("Choose what became of the unit from the list."), "kind")
    check_successors(unit, successors, on, kind)
    if kind != SuccessionKind.TRANSFERRED:
        end_unit(unit, on - ONE_DAY, "on")
    heirs: list[Unit | None] = [*successors] or [None]
    rows = [Succession(from_unit=unit, to_unit=heir, on=on, kind=kind) for heir in heirs]
    Succession.objects.bulk_create(rows)
    record(
        "organisation.unit_succeeded",
        subject=unit, by=by, on=on, kind=kind, kind_label=stored(SuccessionKind(kind).label),
        to=[heir.pk for heir in successors], successors=[heir.name for heir in successors],
    )  # fmt: skip
    return rows


def check_successors(unit: Unit, successors: list[Unit], on: date, kind: str) -> None:
    """The right number of heirs, each of which exists on the day, and none twice or the unit itself."""
    many, field = len(successors), "successors"
    if kind == SuccessionKind.SPLIT and many < 2:
        raise Refused(_("A unit is split into two units or more. Choose them all."), field)
    if kind in (SuccessionKind.RENAMED, SuccessionKind.MERGED) and many != 1:
        raise Refused(_("Choose the one unit that stands for it."), field)
    if kind == SuccessionKind.TRANSFERRED and many == 0:
        raise Refused(_("Choose the units to which the duties are handed."), field)
    if unit in successors or len({heir.pk for heir in successors}) != many:
        raise Refused(_("A unit cannot succeed itself, nor stand twice in the list."), field)
    absent = [heir.name for heir in successors if not heir.exists_on(on)]
    if absent:
        raise Refused(
            _("%(units)s does not exist on that day. Choose a unit that does.")
            % {"units": ", ".join(absent)},
            field,
        )
    again = Succession.objects.filter(from_unit=unit, to_unit__in=successors).values_list(
        "to_unit__name", flat=True
    )
    if kind == SuccessionKind.TRANSFERRED and again:
        raise Refused(_("This is recorded already for %(units)s.") % {"units": ", ".join(again)}, field)


def end_unit(unit: Unit, last_day: date, field: str) -> None:
    """Set the last day of a unit, of its newest version, of the posts held in it and the authorities given from it."""
    if unit.valid_to is not None:
        raise WrongState(
            _("The unit ended on %(day)s already. Reload the page to see where it stands.")
            % {"day": f"{unit.valid_to:%d/%m/%Y}"}
        )
    last = unit.newest_version
    begun = (last.valid_from if last else None) or unit.valid_from
    if begun is not None and last_day < begun:
        raise Refused(
            _("The unit began, or took its present name, on %(day)s. Choose a later day.")
            % {"day": f"{begun:%d/%m/%Y}"},
            field,
        )
    below = unit.children.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=last_day)).order_by("sort_key")[:3]
    if below:
        raise Refused(
            _("Units still stand under it: %(units)s. Close or move them first.")
            % {"units": ", ".join(u.name for u in below)}
        )
    unit.valid_to = last_day
    unit.save(update_fields=["valid_to"])
    if last is not None:
        last.valid_to = last_day
        last.save(update_fields=["valid_to"])
    end_posts(unit, last_day)
    tree.changed()


def end_posts(unit: Unit, last_day: date) -> None:
    """Nobody holds a post, or signs for one, in a unit that is no more."""
    running = Q(valid_to__isnull=True) | Q(valid_to__gt=last_day)
    for model, of_unit in ((Appointment, Q(post__unit=unit)), (SigningAuthority, Q(from_post__unit=unit))):
        model._default_manager.filter(of_unit, running, valid_from__lte=last_day).update(valid_to=last_day)
