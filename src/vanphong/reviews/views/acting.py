# SPDX-License-Identifier: EUPL-1.2
"""Opening, writing and sealing reviews."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from vanphong.kernel.actions import Refused
from vanphong.kernel.listing import scope_named
from vanphong.kernel.screens import ActionScreen
from vanphong.kernel.worktime import today
from vanphong.reviews import actions, forms, permissions, queries
from vanphong.reviews.models import Review
from vanphong.reviews.outline import SECTIONS
from vanphong.reviews.rooms import opened_by
from vanphong.reviews.states import TRANSITIONS


class OpenReview(ActionScreen):
    """Choose a period and open its review."""

    form_class = forms.PeriodForm
    template_name = "reviews/review_open.html"
    url_name = "reviews:open"
    label = _("Open a review")
    is_open = staticmethod(permissions.may_open)
    makes_new = True

    def get_initial(self) -> dict[str, Any]:
        """As a link from another review says it."""
        return {
            name: self.request.GET[name] for name in self.form_class.base_fields if name in self.request.GET
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"scopes": queries.scopes_to_review(self.request.user, today())}

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Review:
        return actions.open_review(period=data["period"], scope=scope_named(data["scope"]), by=officer)

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

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"stale": queries.paper_of(self.record).stale}


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
        if kwargs["key"] not in SECTIONS:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        part = self.part
        text = part.paragraph.text if part.paragraph.edited else queries.official_text_of(part)
        return {"text": text, "seen": part.paragraph.mark}

    @cached_property
    def part(self) -> Any:
        """The part as it is shown now."""
        return queries.paper_of(self.record, opened_by(self.request.user)).sections[self.kwargs["key"]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"part": self.part}

    def perform(self, officer: Any, record: Review, data: dict[str, Any]) -> Review:
        return actions.edit_paragraph(
            review=record, key=self.kwargs["key"], text=data["text"], seen=data["seen"], by=officer
        )

    def form_invalid(self, form: Any) -> HttpResponse:
        """What somebody else wrote meanwhile is shown beside; saving again is then meant."""
        shown = form.data.copy()
        shown["seen"] = self.part.paragraph.mark
        form.data, form.meanwhile = shown, form.cleaned_data.get("seen") != self.part.paragraph.mark
        return super().form_invalid(form)


@login_required
@require_POST
def restore(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Go back to the generated paragraph."""
    if key not in SECTIONS:
        raise Http404
    review = get_object_or_404(queries.reviews_visible_to(request.user), pk=pk)
    try:
        actions.restore_paragraph(review=review, key=key, seen=request.POST.get("seen", ""), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(review)
