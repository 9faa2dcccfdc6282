# SPDX-License-Identifier: EUPL-1.2
"""For citizens: a question to the Office, its answer by a code, the answers that all may read; and the rating of a page."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from vanphong.kernel.actions import Refused
from vanphong.kernel.paging import Paged
from vanphong.organisation.queries import system_officer
from vanphong.portal import actions, queries
from vanphong.portal.forms.citizens import AnswerCodeForm, AskForm, RatingForm
from vanphong.portal.models import PageRating, Usefulness
from vanphong.portal.rateable import rated_at
from vanphong.portal.views.public import around
from vanphong.portal.views.services import services_around
from vanphong.portal.views.throttle import comes_too_often, slow_down

PER_PAGE = 20
#: how deep in the tree the first page of the province's site stands
HOME = 2


@require_safe
def answers(request: HttpRequest) -> HttpResponse:
    """What was asked and answered on the portal."""
    page = Paged(
        queries.answers_shown(), request.GET.get("page"), PER_PAGE, counted=bool(request.GET.get("count"))
    )
    return render(
        request, "portal/public/answers.html", services_around(request) | {"page_obj": page, "query": ""}
    )


@require_safe
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """One question with its answer."""
    question = get_object_or_404(queries.answers_shown(), pk=pk)
    crumbs = [(_("Questions and answers"), reverse("cong:answers"))]
    return render(
        request, "portal/public/answer.html", services_around(request, *crumbs) | {"question": question}
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Write to the Office. Whoever did is shown the code of the question once, and nothing is kept in the browser."""
    context = services_around(request, (_("Questions and answers"), reverse("cong:answers")))
    form = AskForm(request.POST or None)
    if request.method != "POST":
        return render(request, "portal/public/ask.html", context | {"form": form})
    if not form.is_valid():
        return render(request, "portal/public/ask.html", context | {"form": form}, status=422)
    if comes_too_often("question", request):
        return slow_down(request, context, "question")
    try:
        question = sent(form.cleaned_data)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        return render(request, "portal/public/ask.html", context | {"form": form}, status=422)
    return render(request, "portal/public/asked.html", context | {"question": question})


def sent(data: dict[str, Any]) -> Any:
    """Hand the form's words to the action."""
    return actions.receive_question(
        subject=data["subject"],
        text=data["text"],
        asker_name=data["name"],
        asker_phone=data["phone"],
        asker_email=data["email"],
        may_be_shown=data["may_be_shown"],
        by=system_officer(),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """The answer for whoever has the code, also one that is for the asker alone."""
    context = services_around(request, (_("Questions and answers"), reverse("cong:answers")))
    form = AnswerCodeForm(request.POST or None)
    if request.method != "POST":
        return render(request, "portal/public/follow.html", context | {"form": form})
    if comes_too_often("answer", request):
        return slow_down(request, context, "answer")
    if not form.is_valid():
        return render(request, "portal/public/follow.html", context | {"form": form}, status=422)
    question = queries.question_with_code(form.cleaned_data["code"])
    context |= {"form": form, "question": question, "asked": True}
    return render(request, "portal/public/follow.html", context, status=200 if question else 404)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether a page was useful: pages link here, so that they hold no form and can be kept in the cache."""
    page = queries.pages_for_sitemap().filter(pk=pk).first()
    if page is None:
        raise Http404
    crumbs = [] if page.depth == HOME else [(page.title, page.get_url(request))]
    context = around(request, crumbs) | {"rated": page.title, "rated_url": page.get_url(request)}
    return rating(request, context, lambda choice: PageRating.add(page, choice))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rate_address(request: HttpRequest) -> HttpResponse:
    """The same for a document, a procedure or a service, named by its address."""
    rated = rated_at(request.GET.get("page", ""))
    if rated is None:
        raise Http404
    context = around(request, [(rated.title, rated.url)]) | {"rated": rated.title, "rated_url": rated.url}
    return rating(request, context, lambda choice: PageRating.add(None, choice, rated.address))


def rating(request: HttpRequest, context: dict[str, Any], add: Callable[[str], None]) -> HttpResponse:
    """The three answers, and the thanks for one."""
    chosen = request.GET.get("choice")
    form = RatingForm(request.POST or None, initial={"choice": chosen if chosen in Usefulness.values else ""})
    if request.method != "POST":
        return render(request, "portal/public/rate.html", context | {"form": form})
    if not form.is_valid():
        return render(request, "portal/public/rate.html", context | {"form": form}, status=422)
    if comes_too_often("rating", request):
        return slow_down(request, context, "rating")
    add(form.cleaned_data["choice"])
    return render(request, "portal/public/rate.html", context | {"thanks": True})
