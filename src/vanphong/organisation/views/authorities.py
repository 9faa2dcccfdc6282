# SPDX-License-Identifier: EUPL-1.2
"""Signing authorities: the list, the record and the actions."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.worktime import today
from vanphong.organisation import actions, forms, permissions, queries
from vanphong.organisation.models import SigningAuthority
from vanphong.organisation.views.screens import Move


class AuthorityList(ListScreen):
    """Who signs in whose place."""

    template_name = "organisation/authority_list.html"
    filter_class = forms.AuthorityFilter
    sorts: ClassVar[dict[str, Any]] = {
        "begin": (_("Newest first"), ("-valid_from", "pk")),
        "person": (_("Who signs"), ("to_person__sort_key", "-valid_from", "pk")),
    }
    columns = {2: _("In the place of"), 4: _("Scope"), 5: _("From"), 6: _("To"), 7: _("Standing")}
    export_columns: ClassVar[list[Any]] = [
        (_("Form of signing"), lambda row: row.get_kind_display()),
        (_("In the place of"), lambda row: f"{row.from_post.title}, {row.from_post.unit.name}"),
        (_("Who signs"), lambda row: row.to_person.full_name),
        (_("Scope"), lambda row: row.scope),
        (_("Legal basis"), lambda row: row.legal_basis),
        (_("From"), lambda row: row.valid_from),
        (_("To"), lambda row: row.valid_to),
    ]

    def visible(self) -> QuerySet[Any]:
        return queries.authorities_visible_to(self.request.user)  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context, day = super().get_context_data(**kwargs), today()
        for row in context["page_obj"].rows:
            row.holds = row.holds_on(day)
        return context | {"may_create": permissions.may_give_authority(self.request.user)}  # type: ignore[arg-type]


class GiveAuthority(Move):
    form_class = forms.GiveAuthorityForm
    url_name = "organisation:give_authority"
    label = _("Record an authority")
    makes_new = True

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_give_authority(officer, record)

    def back(self) -> str:
        return reverse("organisation:authorities")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> SigningAuthority:
        return actions.give_signing_authority(by=officer, **data)


class WithdrawAuthority(Move):
    form_class = forms.WithdrawAuthorityForm
    url_name = "organisation:withdraw_authority"
    label = _("Withdraw the authority")
    danger = True

    def visible(self) -> QuerySet[Any]:
        return queries.authorities_visible_to(self.request.user)  # type: ignore[arg-type]

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        over = record.valid_to is not None and record.valid_to < today()
        return not over and permissions.may_withdraw_authority(officer, record)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.withdraw_signing_authority(authority=record, by=officer, **data)


class AuthorityRecord(RecordScreen):
    """One authority, and the lines that it puts above a signature."""

    template_name = "organisation/authority_record.html"
    moves = (WithdrawAuthority,)

    def visible(self) -> QuerySet[Any]:
        return queries.authorities_visible_to(self.request.user)  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        day = max(today(), self.object.valid_from)
        lines = queries.signing_lines(self.object, min(day, self.object.valid_to or day))
        return super().get_context_data(**kwargs) | {"lines": lines, "holds": self.object.holds_on(today())}
