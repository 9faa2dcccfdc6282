# SPDX-License-Identifier: EUPL-1.2
"""Accounts: the list, the record and the actions, for administrators."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from vanphong.kernel.actions import Refused
from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.validity import holds_on
from vanphong.kernel.worktime import today
from vanphong.organisation import actions, forms, permissions, queries
from vanphong.organisation.models import Grant
from vanphong.organisation.views.screens import Move


class OfficerList(ListScreen):
    """The accounts, with the roles that hold today."""

    template_name = "organisation/officer_list.html"
    filter_class = forms.OfficerFilter
    columns = {2: _("Name"), 3: _("Works in"), 4: _("Roles today"), 5: _("Account")}
    sorts: ClassVar[dict[str, Any]] = {
        "username": (_("User name"), ("username",)),
        "name": (_("Name"), ("person__sort_key", "username")),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not permissions.may_manage_accounts(request.user):  # type: ignore[arg-type]
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def visible(self) -> QuerySet[Any]:
        held = Grant.objects.filter(holds_on(today())).select_related("unit")
        accounts = queries.officers_visible_to(self.request.user)  # type: ignore[arg-type]
        return accounts.prefetch_related(Prefetch("grants", held, to_attr="held"))


class OfficerMove(Move):
    """An action on one account."""

    def visible(self) -> QuerySet[Any]:
        return queries.officers_visible_to(self.request.user)  # type: ignore[arg-type]

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_manage_accounts(officer, record)

    def after(self, done: Any) -> str:
        return self.record.get_absolute_url()


@method_decorator(never_cache, name="dispatch")
class ShowsPassword(OfficerMove):
    """After the action the page itself shows the one-time password, this once: it is kept nowhere."""

    def form_valid(self, form: Any) -> HttpResponse:
        officer: Any = self.request.user
        try:
            account, password = self.perform(officer, self.record, form.cleaned_data)
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
            return self.form_invalid(form)
        return render(
            self.request, "organisation/one_time_password.html", {"account": account, "password": password}
        )


class CreateOfficer(ShowsPassword):
    form_class = forms.OfficerForm
    url_name = "organisation:create_officer"
    label = _("Open an account")
    makes_new = True

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_manage_accounts(officer)

    def back(self) -> str:
        return reverse("organisation:officers")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.create_officer(by=officer, **data)


class ResetPassword(ShowsPassword):
    form_class = forms.ConfirmForm
    url_name = "organisation:reset_password"
    label = _("Give a one-time password")
    warning = _(
        "The present password stops working and every open session of the account ends. The new password is shown once."
    )

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return record.is_active and permissions.may_manage_accounts(officer, record)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return record, actions.reset_password(officer=record, by=officer)


class GrantRole(OfficerMove):
    form_class = forms.GrantForm
    url_name = "organisation:grant_role"
    label = _("Give a role")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.grant_role(officer=record, by=officer, **data)


class Deactivate(OfficerMove):
    form_class = forms.DeactivateForm
    url_name = "organisation:deactivate"
    label = _("Close the account")
    danger = True
    warning = _("Open sessions of the account end, and nobody can sign in with it. What it did stays.")

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return (
            record.is_active and record.pk != officer.pk and permissions.may_manage_accounts(officer, record)
        )

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.deactivate_officer(officer=record, by=officer, **data)


class Reactivate(OfficerMove):
    form_class = forms.ConfirmForm
    url_name = "organisation:reactivate"
    label = _("Open the account again")

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return not record.is_active and permissions.may_manage_accounts(officer, record)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.reactivate_officer(officer=record, by=officer)


class Unlock(OfficerMove):
    form_class = forms.ConfirmForm
    url_name = "organisation:unlock"
    label = _("Lift the sign-in lock")
    warning = _(
        "After too many wrong passwords an account is locked for a while. Be sure that it was its owner who tried."
    )

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return record.is_active and permissions.may_manage_accounts(officer, record)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.unlock_officer(officer=record, by=officer)


class RevokeGrant(Move):
    form_class = forms.RevokeForm
    url_name = "organisation:revoke_grant"
    label = _("End the role")
    danger = True

    def visible(self) -> QuerySet[Any]:
        accounts = queries.officers_visible_to(self.request.user)  # type: ignore[arg-type]
        return Grant.objects.filter(officer__in=accounts).select_related(
            "officer", "officer__unit", "officer__person", "unit"
        )

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_revoke(officer, record)

    def back(self) -> str:
        return self.record.officer.get_absolute_url()

    def after(self, done: Any) -> str:
        return self.record.officer.get_absolute_url()

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.revoke_grant(grant=record, by=officer, **data)


class OfficerRecord(RecordScreen):
    """An account and its roles."""

    template_name = "organisation/officer_record.html"
    moves = (GrantRole, ResetPassword, Unlock, Deactivate, Reactivate)

    def visible(self) -> QuerySet[Any]:
        return queries.officers_visible_to(self.request.user)  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer: Any = self.request.user
        day = today()
        rows = [
            {
                "grant": grant,
                "holds": grant.holds_on(day),
                "may_end": (grant.valid_to is None or grant.valid_to >= day)
                and permissions.may_revoke(officer, grant),
            }
            for grant in queries.grants_of(self.object)
        ]
        return super().get_context_data(**kwargs) | {"rows": rows}
