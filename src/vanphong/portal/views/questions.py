# SPDX-License-Identifier: EUPL-1.2
"""For citizens: a question to the Office, its answer by a code, and the answers that all may read."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from vanphong.kernel.actions import Refused
from vanphong.kernel.paging import Paged
from vanphong.organisation.queries import system_officer
from vanphong.portal import actions, queries
from vanphong.portal.forms.citizens import AnswerCodeForm, AskForm
from vanphong.portal.views.services import services_around
from vanphong.portal.views.throttle import comes_too_often, slow_down

PER_PAGE = 20


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
