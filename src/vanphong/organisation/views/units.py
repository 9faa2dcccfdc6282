# SPDX-License-Identifier: EUPL-1.2
"""The list, the tree and the record of units."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.worktime import today
from vanphong.organisation import permissions, queries
from vanphong.organisation.forms import DayForm, UnitFilter
from vanphong.organisation.models.units import UnitKind
from vanphong.organisation.queries import TreeRow
from vanphong.organisation.views.unit_moves import (
    AddPost,
    Appoint,
    CloseUnit,
    MoveUnit,
    RenameUnit,
    SucceedUnit,
)


class UnitList(ListScreen):
    """Units of today, or of the day asked for; with words, those of any day."""

    template_name = "organisation/unit_list.html"
    filter_class = UnitFilter
    sorts: ClassVar[dict[str, Any]] = {
        "name": (_("Name"), ("sort_key", "pk")),
        "kind": (_("Kind of unit"), ("kind", "sort_key", "pk")),
    }
    columns = {2: _("Kind of unit"), 3: _("Abbreviation"), 4: _("Stands under"), 5: _("Standing")}
    export_columns: ClassVar[list[Any]] = [
        (_("Name"), lambda unit: unit.name),
        (_("Abbreviation"), lambda unit: unit.abbreviation),
        (_("Kind of unit"), lambda unit: unit.get_kind_display()),
        (_("Stands under"), lambda unit: unit.parent.name if unit.parent else ""),
        (_("From"), lambda unit: unit.valid_from),
        (_("To"), lambda unit: unit.valid_to),
    ]

    def visible(self) -> QuerySet[Any]:
        units = queries.units_visible_to(self.request.user).select_related("parent")  # type: ignore[arg-type]
        if self.request.GET.get("day") or self.request.GET.get("q"):
            return units
        return units & queries.units_on(today()).select_related("parent")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = self.filter.form
        day = (form.is_valid() and form.cleaned_data.get("day")) or today()
        names = queries.names_on(context["page_obj"].rows, day)
        for unit in context["page_obj"].rows:
            unit.shown_name = names[unit.pk]
        may_create = permissions.may_create_unit(self.request.user)  # type: ignore[arg-type]
        return context | {"day": day, "may_create": may_create, "any_day": bool(self.request.GET.get("q"))}


@login_required
def unit_tree(request: HttpRequest) -> HttpResponse:
    """The tree as it stood on a day."""
    if not permissions.may_read(request.user):  # type: ignore[arg-type]
        raise PermissionDenied
    form = DayForm(request.GET or None)
    day: date = (form.is_valid() and form.cleaned_data["day"]) or today()
    branches = nested(queries.units_tree(day))
    outside = [branch for branch in branches if branch["row"].kind == UnitKind.OUTSIDE]
    own = [branch for branch in branches if branch["row"].kind != UnitKind.OUTSIDE]
    return render(
        request, "organisation/unit_tree.html", {"form": form, "day": day, "own": own, "outside": outside}
    )


def nested(rows: list[TreeRow]) -> list[dict[str, Any]]:
    """The flat tree as branches within branches."""
    top: list[dict[str, Any]] = []
    path: list[dict[str, Any]] = []
    for row in rows:
        branch: dict[str, Any] = {"row": row, "branches": []}
        del path[row.depth :]
        (path[-1]["branches"] if path else top).append(branch)
        path.append(branch)
    return top


class UnitRecord(RecordScreen):
    """A unit: its names through time, what became of it, its posts and who holds them."""

    template_name = "organisation/unit_record.html"
    moves = (Appoint, AddPost, RenameUnit, MoveUnit, SucceedUnit, CloseUnit)

    def visible(self) -> QuerySet[Any]:
        return queries.units_visible_to(self.request.user).select_related("parent")  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        unit, day = self.object, today()
        return super().get_context_data(**kwargs) | {
            "day": day,
            "versions": unit.versions.select_related("parent").reverse(),
            "successions": unit.successions.select_related("to_unit"),
            "predecessions": unit.predecessions.select_related("from_unit"),
            "posts": queries.posts_of(unit, day),
            "children": queries.units_on(day).filter(parent=unit),
            "is_over": not unit.exists_on(day),
            "heirs": [] if unit.exists_on(day) else queries.successors_of(unit, day),
        }
