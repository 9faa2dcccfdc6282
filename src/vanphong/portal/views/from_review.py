# SPDX-License-Identifier: EUPL-1.2
"""The one step from a sealed review to the draft of an article."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ActionScreen
from vanphong.portal import actions, permissions, queries
from vanphong.portal.forms import desk as forms
from vanphong.portal.models import NewsItem


class TellReview(ActionScreen):
    """Choose the review and the section; the draft is there."""

    template_name = "portal/desk/act.html"
    form_class = forms.TellReviewForm
    url_name = "portal:tell_review"
    label = _("Make a news item of a sealed review")
    is_open = staticmethod(permissions.may_tell_review)
    makes_new = True

    def visible(self) -> QuerySet[NewsItem]:
        return queries.news_visible_to(self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"reviews": queries.reviews_to_tell(self.request.user)}

    def get_initial(self) -> dict[str, Any]:
        """The review from whose page one comes, and the section where news of the Office's work stand."""
        section = queries.usual_section()
        return {"review": self.request.GET.get("review", ""), "section": section}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> NewsItem:
        return actions.tell_review(by=officer, **data)

    def said(self, done: NewsItem) -> Any:
        return _(
            "The draft is there, with the figures as sealed. Fill in what is marked and choose the pictures."
        )
