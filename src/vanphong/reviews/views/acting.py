# SPDX-License-Identifier: EUPL-1.2
"""Opening, writing and sealing reviews."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from vanphong.kernel.actions import Refused
from vanphong.kernel.screens import ActionScreen
from vanphong.reviews import actions, forms, permissions, queries
from vanphong.reviews.models import Review
from vanphong.reviews.states import TRANSITIONS


class OpenReview(ActionScreen):
    """Choose a period and open its review."""

    form_class = forms.PeriodForm
    template_name = "reviews/review_open.html"
    url_name = "reviews:open"
    label = _("Open a review")
    is_open = staticmethod(permissions.may_open)
    makes_new = True

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Review:
        return actions.open_review(period=data["period"], by=officer)

    def said(self, done: Review) -> Any:
        return _("The figures below are counted from the registers as they stand now.")


class Seal(ActionScreen):
    """Freeze the figures of a review."""

    form_class = forms.SealForm
    template_name = "reviews/review_seal.html"
    url_name = "reviews:seal"
    label = _("Seal the figures")
    transitions, move = TRANSITIONS, "seal"
    is_open = staticmethod(permissions.may_seal)

    def visible(self) -> QuerySet[Review]:
        return queries.reviews_visible_to(self.request.user)

    def perform(self, officer: Any, record: Review, data: dict[str, Any]) -> Review:
        return actions.seal_review(review=record, by=officer)


class EditParagraph(ActionScreen):
    """Write one paragraph by hand."""

    form_class = forms.ParagraphForm
    template_name = "reviews/paragraph_edit.html"
    url_name = "reviews:paragraph"
    label = _("Write the paragraph")
    transitions, move = TRANSITIONS, "edit"
    is_open = staticmethod(permissions.may_edit)

    def visible(self) -> QuerySet[Review]:
        return queries.reviews_visible_to(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if kwargs["key"] not in actions.SECTIONS:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"text": self.shown().paragraph.text}

    def shown(self) -> Any:
        """The part as it is shown now."""
        return queries.paper_of(self.record).sections[self.kwargs["key"]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"part": self.shown()}

    def perform(self, officer: Any, record: Review, data: dict[str, Any]) -> Review:
        return actions.edit_paragraph(
            review=record, key=self.kwargs["key"], text=data["text"], by=officer
        ).review


@login_required
@require_POST
def restore(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Go back to the generated paragraph."""
    review = get_object_or_404(queries.reviews_visible_to(request.user), pk=pk)
    try:
        actions.restore_paragraph(review=review, key=key, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(review)
