# SPDX-License-Identifier: EUPL-1.2
"""The actions on units, as screens."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.organisation import actions, forms, permissions, queries
from vanphong.organisation.models import Unit
from vanphong.organisation.views.screens import Move


class UnitMove(Move):
    """An action on one unit."""

    def visible(self) -> QuerySet[Any]:
        return queries.units_visible_to(self.request.user)  # type: ignore[arg-type]

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return record.valid_to is None and permissions.may_manage_units(officer, record)

    def after(self, done: Any) -> str:
        return self.record.get_absolute_url()


class CreateUnit(Move):
    form_class = forms.UnitForm
    url_name = "organisation:create_unit"
    label = _("Add a unit")
    makes_new = True

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_create_unit(officer)

    def back(self) -> str:
        return reverse("organisation:units")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Unit:
        return actions.create_unit(by=officer, **data)


class RenameUnit(UnitMove):
    form_class = forms.RenameUnitForm
    url_name = "organisation:rename_unit"
    label = _("Rename the unit")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.rename_unit(unit=record, by=officer, **data)


class MoveUnit(UnitMove):
    form_class = forms.MoveUnitForm
    url_name = "organisation:move_unit"
    label = _("Move under another unit")
    warning = _("Roles that are granted on the unit above reach this unit from then on.")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.move_unit(unit=record, by=officer, **data)


class CloseUnit(UnitMove):
    form_class = forms.CloseUnitForm
    url_name = "organisation:close_unit"
    label = _("Close the unit")
    danger = True
    warning = _(
        "The unit ends after its last day, and so do the posts in it and the signing authorities given from them. "
        "Its records stay. If another unit takes over, choose “Record a succession” instead."
    )

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.close_unit(unit=record, by=officer, **data)


class SucceedUnit(UnitMove):
    form_class = forms.SucceedUnitForm
    url_name = "organisation:succeed_unit"
    label = _("Record a succession")
    danger = True
    warning = _(
        "Unless it only hands over duties, the unit ends the day before, and so do the posts in it. "
        "Its records keep the old unit; lists and reports know the successors."
    )

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.succeed_unit(unit=record, by=officer, **data)


class AddPost(UnitMove):
    form_class = forms.PostForm
    url_name = "organisation:add_post"
    label = _("Add a post")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.add_post(unit=record, by=officer, **data)


class Appoint(UnitMove):
    form_class = forms.AppointForm
    url_name = "organisation:appoint"
    label = _("Appoint")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.appoint(by=officer, **data)
