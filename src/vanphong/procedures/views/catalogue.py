# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of procedures: list, record with its versions, and the forms that keep it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ActionScreen, ListScreen, RecordScreen
from vanphong.kernel.worktime import today
from vanphong.procedures import actions, permissions, queries
from vanphong.procedures.filters import ProcedureFilter
from vanphong.procedures.forms import catalogue as forms
from vanphong.procedures.models import Procedure
from vanphong.procedures.models.catalogue import SupplementPolicy


class Procedures(ListScreen):
    """Every procedure."""

    template_name = "procedures/procedure_list.html"
    filter_class = ProcedureFilter
    sorts = {
        "code": (_("By code"), ("code",)),
        "field": (_("By field"), ("field__sort_key", "code")),
    }
    columns = {3: _("Field"), 4: _("Level of authority"), 5: _("Standing")}
    export_columns = [
        (_("Code"), lambda row: row.code),
        (_("Name"), lambda row: row.name),
        (_("Level of authority"), lambda row: row.level),
        (_("Field"), lambda row: row.field.name),
        (_("Ended on"), lambda row: row.ended_on),
    ]

    def visible(self) -> Any:
        return queries.catalogue()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        extra = {"may_maintain": permissions.may_maintain(self.request.user), "day": today()}
        return super().get_context_data(**kwargs) | extra


class CatalogueAction(ActionScreen):
    """A change of the catalogue."""

    template_name = "procedures/procedure_act.html"
    is_open = staticmethod(permissions.may_maintain)

    def visible(self) -> Any:
        return queries.catalogue()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"crumbs": [catalogue_crumb()]}


class FactsAction(CatalogueAction):
    """A form of what a version fixes."""

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"units": queries.resolving_units(today())}


class AddProcedure(FactsAction):
    """A new procedure."""

    form_class = forms.AddProcedureForm
    url_name = "procedures:add_procedure"
    label = _("Add a procedure")
    makes_new = True

    def get_initial(self) -> dict[str, Any]:
        return {"supplement_policy": SupplementPolicy.RESTART}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Procedure:
        return actions.add_procedure(by=officer, **data)


class ChangeProcedure(FactsAction):
    """A new version."""

    form_class = forms.ChangeProcedureForm
    url_name = "procedures:change_procedure"
    label = _("New version")

    def get_initial(self) -> dict[str, Any]:
        newest = queries.versions_of(self.record).first()
        facts = {
            name: getattr(newest, name)
            for name in forms.ProcedureFactsForm.base_fields
            if hasattr(newest, name)
        }
        return {**facts, "field": self.record.field.name, "valid_from": today()}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Procedure:
        return actions.change_procedure(procedure=record, by=officer, **data)


class EndProcedure(CatalogueAction):
    """The end of a procedure."""

    form_class = forms.EndProcedureForm
    url_name = "procedures:end_procedure"
    label = _("End the procedure")
    warning = _("Dossiers can no longer be received under it after that day. Those received before go on.")
    danger = True

    @classmethod
    def fits(cls, record: Any) -> bool:
        return record.ended_on is None

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Procedure:
        return actions.end_procedure(procedure=record, by=officer, **data)


class Record(RecordScreen):
    """One procedure and its versions."""

    template_name = "procedures/procedure_record.html"
    moves = (ChangeProcedure, EndProcedure)

    def visible(self) -> Any:
        return queries.catalogue()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer, record = self.request.user, self.object
        reads = permissions.may_read(officer)
        receives = permissions.may_receive(officer) and record.version_on(today()) is not None
        return super().get_context_data(**kwargs) | {
            "versions": list(queries.versions_of(record)),
            "dossiers_url": f"{reverse('procedures:dossiers')}?procedure={record.code}" if reads else "",
            "receive_url": reverse("procedures:receive", args=[record.pk]) if receives else "",
            "crumbs": [catalogue_crumb()],
        }


def catalogue_crumb() -> dict[str, Any]:
    """The way back to the catalogue."""
    return {"label": _("Administrative procedures"), "url": reverse("procedures:procedures")}
