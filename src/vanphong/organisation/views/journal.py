# SPDX-License-Identifier: EUPL-1.2
"""The journal as a list to read: of this room for administrators, of the whole house for inspectors."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ListScreen
from vanphong.organisation import forms, permissions, queries


class JournalList(ListScreen):
    """What happened, newest first."""

    template_name = "organisation/journal_list.html"
    filter_class = forms.JournalFilter
    sorts: ClassVar[dict[str, Any]] = {"newest": (_("Newest first"), ("-id",))}
    export_columns: ClassVar[list[Any]] = [
        (_("When"), lambda entry: entry.at),
        (_("Who"), lambda entry: str(entry.by)),
        (_("On behalf of"), lambda entry: str(entry.on_behalf_of or "")),
        (_("What was done"), lambda entry: entry.sentence),
        (_("Event"), lambda entry: entry.event),
        (_("Subject of the entry"), lambda entry: f"{entry.subject_type} {entry.subject_id or ''}".strip()),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not permissions.may_read_journal(request.user):  # type: ignore[arg-type]
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def visible(self) -> QuerySet[Any]:
        return queries.journal_visible_to(self.request.user)  # type: ignore[arg-type]
