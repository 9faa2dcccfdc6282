# SPDX-License-Identifier: EUPL-1.2
"""The forms by which a dossier moves."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ActionScreen
from vanphong.procedures import actions, permissions, queries
from vanphong.procedures.forms import dossiers as forms
from vanphong.procedures.models import Dossier
from vanphong.procedures.models.dossiers import DossierQuerySet
from vanphong.procedures.states import TRANSITIONS


class DossierAction(ActionScreen):
    """A move of a dossier that the officer sees."""

    template_name = "procedures/dossier_act.html"
    transitions: ClassVar[Any] = TRANSITIONS

    def visible(self) -> DossierQuerySet:
        return queries.dossiers_visible_to(self.request.user)


class Correct(DossierAction):
    """Put right what was typed of the applicant."""

    form_class = forms.CorrectForm
    url_name = "procedures:correct"
    label = _("Correct the applicant")
    transitions = None
    is_open = staticmethod(permissions.may_correct)

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.record, name) for name in forms.CorrectForm.base_fields}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.correct_dossier(dossier=record, by=officer, **data)


class RequestSupplement(DossierAction):
    """Ask for missing papers."""

    form_class = forms.SupplementForm
    url_name = "procedures:request_supplement"
    label = _("Ask for missing papers")
    move = "request_supplement"
    warning = _("The clock stops. Papers can be asked for once only: name all that is missing.")
    is_open = staticmethod(permissions.may_request_supplement)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.request_supplement(dossier=record, by=officer, **data)


class TakeSupplement(DossierAction):
    """The missing papers have come."""

    form_class = forms.TakeSupplementForm
    url_name = "procedures:take_supplement"
    label = _("Take the missing papers")
    move = "take_supplement"
    is_open = staticmethod(permissions.may_take_supplement)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"computes_due": self.record.limit is not None}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.take_supplement(dossier=record, by=officer, **data)


class Reappoint(DossierAction):
    """Apologise and promise another day."""

    form_class = forms.ReappointForm
    url_name = "procedures:reappoint"
    label = _("Apologise and promise another day")
    move = "reappoint"
    warning = _(
        "It can be done once. The dossier is still judged by the day on which the result was first due."
    )
    is_open = staticmethod(permissions.may_reappoint)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.reappoint(dossier=record, by=officer, **data)


class Resolve(DossierAction):
    """The result is signed."""

    form_class = forms.ResolveForm
    url_name = "procedures:resolve"
    label = _("Result signed")
    move = "resolve"
    is_open = staticmethod(permissions.may_resolve)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.resolve_dossier(dossier=record, by=officer, **data)


class HandOver(DossierAction):
    """The result goes to the applicant."""

    form_class = forms.HandOverForm
    url_name = "procedures:hand_over"
    label = _("Hand over the result")
    move = "hand_over"
    is_open = staticmethod(permissions.may_hand_over)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.hand_over_result(dossier=record, by=officer, **data)


class Refuse(DossierAction):
    """Give it back with a reason."""

    form_class = forms.EndForm
    url_name = "procedures:refuse"
    label = _("Refuse")
    move = "refuse"
    warning = _("The dossier is closed without a result. The reason stands on the notice to the applicant.")
    danger = True
    is_open = staticmethod(permissions.may_refuse)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.refuse_dossier(dossier=record, by=officer, **data)


class Withdraw(DossierAction):
    """The applicant takes it back."""

    form_class = forms.EndForm
    url_name = "procedures:withdraw"
    label = _("The applicant withdraws")
    move = "withdraw"
    warning = _("The dossier is closed without a result. The reason stands on the notice to the applicant.")
    danger = True
    is_open = staticmethod(permissions.may_withdraw)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.withdraw_dossier(dossier=record, by=officer, **data)


class Stop(DossierAction):
    """Stop resolving it."""

    form_class = forms.EndForm
    url_name = "procedures:stop"
    label = _("Stop")
    move = "stop"
    warning = _("The dossier is closed without a result. The reason stands on the notice to the applicant.")
    danger = True
    is_open = staticmethod(permissions.may_stop)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Dossier:
        return actions.stop_dossier(dossier=record, by=officer, **data)
