# SPDX-License-Identifier: EUPL-1.2
"""Where the editorial board makes the English version of a section or a standing page."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from vanphong.kernel.screens import ActionScreen
from vanphong.portal import actions, permissions
from vanphong.portal.forms import desk as forms
from vanphong.portal.models import Language


class StartEnglishPage(ActionScreen):
    """Begin the English version of a page of the tree."""

    template_name = "portal/desk/act.html"
    form_class = forms.ButtonForm
    url_name, label = "portal:start_english_page", _("Make the English version")
    warning = _(
        "A draft is made beside the English pages, with this text. Translate it there and publish it."
    )

    @staticmethod
    def is_open(officer: Any, record: Any, /) -> bool:
        return permissions.may_keep_pages(officer)

    def visible(self) -> QuerySet[Page]:
        return Page.objects.filter(depth__gt=1, locale__language_code=Language.VIETNAMESE)

    def perform(self, officer: Any, record: Page, data: dict[str, Any]) -> Any:
        return actions.start_english_page(page=record, by=officer)

    def after(self, done: Any) -> str:
        """To where it is translated."""
        return reverse("wagtailadmin_pages:edit", args=[done.pk])
