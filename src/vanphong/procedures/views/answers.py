# SPDX-License-Identifier: EUPL-1.2
"""Answers on satisfaction: the list behind the figures, and the form that records one."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.kernel.actions import Refused
from vanphong.kernel.screens import ActionScreen, ListScreen
from vanphong.kernel.vietnamese import clean
from vanphong.kernel.worktime import today
from vanphong.procedures import actions, permissions, queries
from vanphong.procedures.filters import AnswerFilter
from vanphong.procedures.forms.catalogue import AnswerForm


class Answers(ListScreen):
    """Every answer that the officer may see. Which dossier it belongs to is not shown: answers are anonymous."""

    template_name = "procedures/answer_list.html"
    filter_class = AnswerFilter
    sorts = {"newest": (gettext_lazy("Newest first"), ("-answered_on", "-id"))}
    columns = {3: gettext_lazy("Scale"), 4: gettext_lazy("Unit assessed")}
    export_columns = [
        (gettext_lazy("Answered on"), lambda row: row.answered_on),
        (gettext_lazy("Unit assessed"), lambda row: row.unit.name if row.unit else ""),
        (gettext_lazy("Scale"), lambda row: row.scale),
        (gettext_lazy("Answer"), lambda row: str(row.get_level_display())),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not permissions.may_read_answers(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def visible(self) -> Any:
        return queries.answers_visible_to(self.request.user).select_related("unit")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        extra = {"may_record": permissions.may_record_answers(self.request.user)}
        return super().get_context_data(**kwargs) | extra


class RecordAnswer(ActionScreen):
    """One answer from the counter."""

    form_class = AnswerForm
    template_name = "procedures/answer_record.html"
    url_name = "procedures:record_answer"
    label = gettext_lazy("Record an answer")
    makes_new = True
    is_open = staticmethod(permissions.may_record_answers)

    def get_initial(self) -> dict[str, Any]:
        return {"answered_on": today(), "dossier_code": clean(self.request.GET.get("dossier", ""))[:60]}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"units": queries.resolving_units(today())}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        code = data.pop("dossier_code").upper()
        dossier = queries.dossiers_visible_to(officer).filter(code=code).first() if code else None
        if code and dossier is None:
            raise Refused(
                _("There is no dossier with this code. Correct the code, or leave it empty."), "dossier_code"
            )
        return actions.record_satisfaction(dossier=dossier, by=officer, **data)

    def after(self, done: Any) -> str:
        return reverse("procedures:answers")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        crumbs = [{"label": gettext_lazy("Satisfaction"), "url": reverse("procedures:answers")}]
        return super().get_context_data(**kwargs) | {"crumbs": crumbs}
