# SPDX-License-Identifier: EUPL-1.2
"""What the action screens of this room share: one template, and a form that knows the officer."""

from typing import Any

from django.db.models import QuerySet

from vanphong.kernel.screens import ActionScreen


class Move(ActionScreen):
    """An action of this room."""

    template_name = "organisation/action.html"

    def visible(self) -> QuerySet[Any]:
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"officer": self.request.user, "record": self.record}

    def back(self) -> str:
        """Where "Cancel" leads."""
        return self.record.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"back": self.back()}
