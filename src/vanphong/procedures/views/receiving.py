# SPDX-License-Identifier: EUPL-1.2
"""Receiving a dossier: choose the procedure, fill in the form, print the slip."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ListScreen
from vanphong.kernel.vietnamese import parse_moment
from vanphong.kernel.worktime import local, now, today
from vanphong.procedures import actions, permissions, queries
from vanphong.procedures.filters import ProcedureFilter
from vanphong.procedures.forms.dossiers import ReceiveForm
from vanphong.procedures.models import Dossier
from vanphong.procedures.views.acting import DossierAction


class ChooseProcedureFilter(ProcedureFilter):
    """Only words and field: what is offered is in force."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("level", "ended"):
            del self.filters[name]


class ChooseProcedure(ListScreen):
    """Which procedure is it?"""

    template_name = "procedures/receive_choose.html"
    filter_class = ChooseProcedureFilter
    paginate_by = 20
    sorts = {"code": (_("By code"), ("code",))}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not permissions.may_receive(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def visible(self) -> Any:
        return queries.receivable(today())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"crumbs": [counter_crumb()]}


class Receive(DossierAction):
    """The form of reception; the record is the procedure chosen."""

    form_class = ReceiveForm
    template_name = "procedures/receive.html"
    url_name = "procedures:receive"
    label = _("Receive the dossier")
    transitions = None
    is_open = staticmethod(lambda officer, procedure: permissions.may_receive(officer))  # type: ignore[assignment]

    def visible(self) -> Any:
        return queries.receivable(today())

    def version(self) -> Any:
        """The procedure as it is on the day of reception that was typed, or today."""
        try:
            day = local(parse_moment(self.request.POST.get("received_at", "")[:40])).date()
        except ValueError:
            day = today()
        return self.record.version_on(min(day, today()))

    def get_form_kwargs(self) -> dict[str, Any]:
        version = self.version()
        units = queries.resolving_units(today())
        own = self.request.user.units_with("procedures.receive")  # type: ignore[union-attr]
        return super().get_form_kwargs() | {
            "units": units if own is None else units.filter(pk__in=own),
            "computes_due": version is not None and version.limit is not None,
        }

    def get_initial(self) -> dict[str, Any]:
        version = self.version()
        unit = version.competent_unit_id if version is not None else None
        return {"received_at": now(), "competent_unit": unit}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.receive_dossier(procedure=record, by=officer, **data)

    def said(self, done: Any) -> str:
        return str(_("Received under %(code)s; the result is due on %(day)s.")) % {
            "code": done.code,
            "day": f"{done.due_on:%d/%m/%Y}",
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        crumbs = [counter_crumb(), {"label": _("Receive a dossier"), "url": reverse("procedures:choose")}]
        return super().get_context_data(**kwargs) | {"version": self.version(), "crumbs": crumbs}


def counter_crumb() -> dict[str, Any]:
    """The way back to the counter."""
    return {"label": _("One-stop counter"), "url": reverse("procedures:counter")}
