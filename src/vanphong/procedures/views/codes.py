# SPDX-License-Identifier: EUPL-1.2
"""How dossier codes are built: the patterns by date, and the codes of units."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ActionScreen
from vanphong.kernel.worktime import today
from vanphong.procedures import actions, permissions, queries
from vanphong.procedures.forms import catalogue as forms
from vanphong.procedures.models.codes import USUAL_PATTERN


@login_required
def codes(request: HttpRequest) -> HttpResponse:
    """The rules as they stand."""
    if not permissions.may_maintain(request.user):
        raise PermissionDenied
    context = {
        "rules": list(queries.code_rules()),
        "unit_codes": list(queries.unit_codes()),
        "usual": USUAL_PATTERN,
        "crumbs": [{"label": _("Administrative procedures"), "url": reverse("procedures:procedures")}],
    }
    return render(request, "procedures/codes.html", context)


class CodeAction(ActionScreen):
    """A change of the rules."""

    template_name = "procedures/code_act.html"
    makes_new = True
    is_open = staticmethod(permissions.may_maintain)

    def after(self, done: Any) -> str:
        return reverse("procedures:codes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        crumbs = [{"label": _("Dossier codes"), "url": reverse("procedures:codes")}]
        return super().get_context_data(**kwargs) | {"crumbs": crumbs}


class SetCodeRule(CodeAction):
    """Another pattern from a day on."""

    form_class = forms.CodeRuleForm
    url_name = "procedures:set_code_rule"
    label = _("Set the pattern")

    def get_initial(self) -> dict[str, Any]:
        return {"pattern": USUAL_PATTERN, "valid_from": today()}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.set_code_rule(by=officer, **data)


class SetUnitCode(CodeAction):
    """The code of a unit."""

    form_class = forms.UnitCodeForm
    url_name = "procedures:set_unit_code"
    label = _("Set the code of a unit")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"units": queries.resolving_units(today())}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.set_unit_code(by=officer, **data)
