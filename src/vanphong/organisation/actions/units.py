# SPDX-License-Identifier: EUPL-1.2
"""Making units, and changing what they are called and where they stand. A change begins on a day; the past stays."""

import re
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.vietnamese import clean, fold
from vanphong.organisation import tree
from vanphong.organisation.models import Officer, Post, Unit, UnitVersion
from vanphong.organisation.models.units import UnitKind
from vanphong.organisation.permissions import may_create_unit, may_manage_units


@action
def create_unit(
    *, name: str, kind: str, by: Officer, code: str = "", abbreviation: str = "", parent: Unit | None = None,
    valid_from: date | None = None, gso_code: str = "",
) -> Unit:  # fmt: skip
    """Make a unit that exists from a day on (None: since before this house kept records)."""
    ensure(may_create_unit(by, parent) and (parent is not None or may_manage_units(by)))
    name = checked_name(name)
    if kind not in UnitKind.values:
        raise Refused(_("Choose the kind of the unit from the list."), "kind")
    code = code or free_code(name)
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,59}", code):
        raise Refused(
            _("A code has small letters without marks, digits and hyphens, like so-tai-chinh."), "code"
        )
    if Unit.objects.filter(code=code).exists():
        raise Refused(_("Another unit has this code already. Choose another one."), "code")
    check_parent(parent, valid_from)
    unit = Unit.objects.create(
        code=code,
        name=name,
        abbreviation=clean(abbreviation),
        kind=kind,
        parent=parent,
        valid_from=valid_from,
    )
    UnitVersion.objects.create(
        unit=unit,
        name=name,
        abbreviation=unit.abbreviation,
        kind=kind,
        parent=parent,
        gso_code=gso_code,
        valid_from=valid_from,
    )
    tree.changed()
    record(
        "organisation.unit_created",
        subject=unit, by=by, name=name, code=code, kind=kind, parent=parent.pk if parent else None, valid_from=valid_from,
    )  # fmt: skip
    return unit


@action
def rename_unit(
    *, unit: Unit, name: str, valid_from: date, by: Officer, abbreviation: str | None = None
) -> Unit:
    """Give a unit a new name from a day on; documents of earlier days keep the old one."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    ensure(may_manage_units(by, unit))
    old_name, name = unit.name, checked_name(name)
    abbreviation = unit.abbreviation if abbreviation is None else clean(abbreviation)
    if (name, abbreviation) == (unit.name, unit.abbreviation):
        raise Refused(_("This is the name already. Write the new one."), "name")
    begin_version(unit, valid_from, name=name, abbreviation=abbreviation)
    record(
        "organisation.unit_renamed", subject=unit, by=by, old_name=old_name, name=name, valid_from=valid_from
    )
    return unit


@action
def move_unit(*, unit: Unit, parent: Unit, valid_from: date, by: Officer) -> Unit:
    """Place a unit under another one from a day on. Who may see its records follows at once."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    ensure(may_manage_units(by, unit) and may_manage_units(by, parent))
    if parent.pk == unit.parent_id:
        raise Refused(_("The unit stands there already. Choose another one."), "parent")
    if parent.pk in tree.subtree(frozenset({unit.pk})):
        raise Refused(
            _("A unit cannot stand under itself or under a unit of its own. Choose another one."), "parent"
        )
    check_parent(parent, valid_from)
    begin_version(unit, valid_from, parent=parent)
    record(
        "organisation.unit_moved",
        subject=unit,
        by=by,
        parent=parent.pk,
        parent_name=parent.name,
        valid_from=valid_from,
    )
    return unit


@action
def add_post(*, unit: Unit, title: str, by: Officer, rank: int = 100, is_head: bool = False) -> Post:
    """Add a post to a unit."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    ensure(may_manage_units(by, unit))
    title = clean(title)
    if not title or len(title) > 120:
        raise Refused(_("Write the title of the post, in 120 characters at most."), "title")
    if not 1 <= rank <= 999:
        raise Refused(_("The place in the list is a number from 1 to 999; lower stands first."), "rank")
    if any(fold(post.title) == fold(title) for post in unit.posts.all()):
        raise Refused(_("The unit has this post already."), "title")
    post = Post.objects.create(unit=unit, title=title, rank=rank, is_head=is_head)
    record("organisation.post_added", subject=unit, by=by, post=post.pk, title=title, is_head=is_head)
    return post


def begin_version(unit: Unit, valid_from: date, **changed: object) -> UnitVersion:
    """End the newest version the day before, begin a new one, and repeat it in the unit."""
    last = unit.newest_version
    if unit.valid_to is not None:
        raise WrongState(
            _("The unit does not exist any more; nothing about it can change. Make a new unit instead.")
        )
    begun = last.valid_from if last else unit.valid_from
    if begun is not None and valid_from <= begun:
        raise Refused(
            _("The day must be after %(day)s, on which the present name and place began.")
            % {"day": f"{begun:%d/%m/%Y}"},
            "valid_from",
        )
    if last is None:  # a unit from before its versions were kept
        last = UnitVersion(
            unit=unit,
            name=unit.name,
            abbreviation=unit.abbreviation,
            kind=unit.kind,
            parent=unit.parent,
            valid_from=unit.valid_from,
        )
    last.valid_to = valid_from - timedelta(days=1)
    last.save()
    facts = {
        "name": last.name,
        "abbreviation": last.abbreviation,
        "kind": last.kind,
        "parent": last.parent,
    } | changed
    version = UnitVersion.objects.create(unit=unit, gso_code=last.gso_code, valid_from=valid_from, **facts)
    for field, value in facts.items():
        setattr(unit, field, value)
    unit.save()
    tree.changed()
    return version


def checked_name(name: str) -> str:
    """The name as it is kept."""
    name = clean(name)
    if not name or len(name) > 200:
        raise Refused(_("Write the name of the unit, in 200 characters at most."), "name")
    return name


def check_parent(parent: Unit | None, day: date | None) -> None:
    """A unit stands under one that exists then."""
    if parent is not None and not parent.exists_on(day or parent.valid_from or date.max):
        raise Refused(
            _("%(unit)s does not exist on that day. Choose a unit that does.") % {"unit": parent.name},
            "parent",
        )


def free_code(name: str) -> str:
    """A code made of the name, that no other unit has."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:50] or "don-vi"
    taken = set(Unit.objects.filter(code__startswith=stem).values_list("code", flat=True))
    return (
        stem
        if stem not in taken
        else next(f"{stem}-{n}" for n in range(2, 10_000) if f"{stem}-{n}" not in taken)
    )
