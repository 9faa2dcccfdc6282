# SPDX-License-Identifier: EUPL-1.2
"""A file that was stopped at the door of the library: what was found where, and its cleaned copy."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from vanphong.kernel.files.sending import sent
from vanphong.kernel.screens import ActionScreen, RecordScreen
from vanphong.portal import actions, permissions
from vanphong.portal.forms import desk as forms
from vanphong.portal.guarding import blocking, leaks_of_file
from vanphong.portal.models import FileLook
from vanphong.portal.queries.library import looks_visible_to


class TakeCleaned(ActionScreen):
    """Take the cleaned copy into the library."""

    template_name = "portal/desk/act.html"
    form_class = forms.ButtonForm
    url_name, label = "portal:take_cleaned", _("Take the cleaned file into the library")

    @staticmethod
    def is_open(officer: Any, record: FileLook) -> bool:
        """Where there is one with which nothing is wrong."""
        may = permissions.may_enter_admin(officer) and record.copy is not None
        return may and not blocking(leaks_of_file(record.copy.sha256, record.name))  # type: ignore[union-attr]

    def visible(self) -> QuerySet[FileLook]:
        return looks_visible_to(self.request.user)

    def perform(self, officer: Any, record: FileLook, data: dict[str, Any]) -> Any:
        return actions.take_cleaned(look=record, by=officer)

    def after(self, done: Any) -> str:
        """To where the file is named."""
        return reverse("wagtaildocs:edit", args=[done.pk])


class LookedThrough(RecordScreen):
    """What the guard found in a file, and what its cleaned copy still holds."""

    template_name = "portal/desk/looked_through.html"
    moves = (TakeCleaned,)

    def visible(self) -> QuerySet[FileLook]:
        return looks_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        copy = self.object.copy
        left = leaks_of_file(copy.sha256, self.object.name) if copy is not None else []
        return super().get_context_data(**kwargs) | {
            "findings": self.object.found,
            "copy": copy,
            "left": left,
        }


@require_safe
@login_required
def cleaned_file(request: HttpRequest, pk: int) -> FileResponse:
    """The cleaned copy, to be looked at before it is taken."""
    look = get_object_or_404(looks_visible_to(request.user), pk=pk, copy__isnull=False)
    return sent(look.copy, look.name)  # type: ignore[arg-type]
