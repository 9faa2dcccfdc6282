# SPDX-License-Identifier: EUPL-1.2
"""Reading reviews: the list, one review, what differs since its sealing, its files."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.utils.http import urlencode
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.spreadsheets import XLSX
from vanphong.kernel.worktime import today
from vanphong.reviews import permissions, queries
from vanphong.reviews.forms import as_chosen
from vanphong.reviews.models import Review
from vanphong.reviews.output.as_docx import as_docx
from vanphong.reviews.output.as_json import as_json
from vanphong.reviews.output.as_xlsx import as_xlsx
from vanphong.reviews.rooms import opened_by
from vanphong.reviews.views.acting import Seal
from vanphong.reviews.views.tiles import tiles_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: ending → (what writes it for a reader, its media type)
FILES: dict[str, tuple[Any, str]] = {
    "docx": (lambda paper, reader: as_docx(paper, today()), DOCX),
    "xlsx": (as_xlsx, XLSX),
    "json": (as_json, "application/json"),
}


class ReviewList(ListScreen):
    """All reviews, newest period first."""

    template_name = "reviews/review_list.html"
    sorts = {"period": (_("Period"), ("-end", "-pk"))}

    def visible(self) -> QuerySet[Review]:
        if not permissions.may_read(self.request.user):
            raise PermissionDenied
        return queries.reviews_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"may_open": permissions.may_open(self.request.user)}


class ReviewScreen(RecordScreen):
    """One review: tiles, parts with figures and paragraphs, and the way to its files."""

    template_name = "reviews/review.html"
    moves = (Seal,)

    def visible(self) -> QuerySet[Review]:
        return queries.reviews_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        review = self.object
        paper = queries.paper_of(review, opened_by(self.request.user))
        return super().get_context_data(**kwargs) | {
            "paper": paper,
            "tiles": tiles_of(paper.figures),
            "may_edit": not review.is_sealed and permissions.may_edit(self.request.user, review),
            "slug": slugify(f"{review.period_code.replace('..', '_')} {review.scope_code}"),
            "again": urlencode(as_chosen(review))
            if permissions.may_open(self.request.user, review.unit_id)
            else "",
            "shown_parts": [paper.sections[key] for key in ("assessment", "tasks")],
        }


class DifferencesScreen(LoginRequiredMixin, DetailView):
    """What counts otherwise since the sealing, with the records that made it so."""

    template_name = "reviews/differences.html"
    context_object_name = "record"

    def get_queryset(self) -> QuerySet[Review]:
        return queries.reviews_visible_to(self.request.user).filter(sealed_at__isnull=False)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "differences": queries.differences_since_sealing(self.object, self.request.user)
        }


@login_required
def download(request: HttpRequest, pk: int, period: str, kind: str) -> HttpResponse:
    """The review as a file; its annex holds the records that this officer may see."""
    review = get_object_or_404(queries.reviews_visible_to(request.user), pk=pk)
    if kind not in FILES:
        raise Http404
    write, media_type = FILES[kind]
    with translation.override(
        "vi" if kind == "docx" else translation.get_language()
    ):  # a paper is Vietnamese
        content = write(queries.paper_of(review, opened_by(request.user)), request.user)
    return HttpResponse(content, content_type=media_type, headers={"Content-Disposition": "attachment"})
