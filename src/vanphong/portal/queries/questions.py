# SPDX-License-Identifier: EUPL-1.2
"""Reading what citizens ask."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Avg, Count, F, Min, Q, QuerySet
from django.utils import timezone

from vanphong.kernel.vietnamese import clean
from vanphong.kernel.worktime import today
from vanphong.organisation.queries import of_units, officers_with
from vanphong.portal.models import CitizenQuestion
from vanphong.portal.states import OPEN_QUESTIONS, QuestionState


def questions_visible_to(officer: Any) -> QuerySet[CitizenQuestion]:
    """The questions that this officer may read, and with them who asks: of those who answer them alone."""
    rows = CitizenQuestion.objects.select_related("assigned_to__person")
    return of_units(rows, officer.units_with("portal.answer_questions"))


def questions_waiting(officer: Any) -> QuerySet[CitizenQuestion]:
    """What nobody has taken on yet, and what this officer has; the oldest first."""
    nobodys = Q(state=QuestionState.RECEIVED)
    own = Q(state=QuestionState.ASSIGNED, assigned_to=officer)
    return questions_visible_to(officer).filter(nobodys | own).order_by("received_at", "id")


def askers_due(officer: Any, before: date) -> QuerySet[CitizenQuestion]:
    """The questions answered or refused before a day of which it is still kept who asked."""
    rows = CitizenQuestion.objects.all() if officer.is_system else questions_visible_to(officer)
    kept = ~Q(asker_name="") | ~Q(asker_phone="") | ~Q(asker_email="")
    return rows.filter(kept, answered_at__lt=start_of(before)).order_by("answered_at", "id")


def askers_kept_since() -> date:
    """Of what was answered before this day, it need not be known any more who asked."""
    return today() - timedelta(days=settings.ASKER_DAYS)


def start_of(day: date) -> datetime:
    """The first moment of a day of the office."""
    return timezone.make_aware(datetime.combine(day, time.min))


def average_wait(rows: QuerySet[CitizenQuestion]) -> timedelta | None:
    """How long those waited on average who had an answer or a refusal; None where nobody had."""
    ended = rows.filter(answered_at__isnull=False).order_by()
    return ended.aggregate(wait=Avg(F("answered_at") - F("received_at")))["wait"]


def answers_shown() -> QuerySet[CitizenQuestion]:
    """Questions answered on the portal, newest first, without anything of who asked."""
    rows = CitizenQuestion.objects.filter(is_public=True).order_by("-answered_at", "-id")
    return rows.only("pk", "public_question", "answer", "answered_at", "received_at", "is_public")


def question_with_code(code: str) -> CitizenQuestion | None:
    """The question of this code, however it was typed: small letters, spaces, without strokes."""
    signs = "".join(sign for sign in clean(code).upper() if sign.isalnum())
    parts = [signs[start : start + 4] for start in range(0, len(signs), 4)]
    rows = CitizenQuestion.objects.only("code", "state", "received_at", "answered_at", "answer", "refusal")
    return rows.filter(code="-".join(parts)).first()


def officers_who_answer() -> QuerySet[Any]:
    """Whom a question can be given to."""
    return officers_with("portal.answer_questions", today())


@dataclass(frozen=True)
class ResponseTimes:
    """How citizens' questions of a period were answered; it names nobody."""

    received: int
    ended: int
    wait: timedelta | None
    #: the question that has waited longest came in then
    oldest_open: datetime | None

    @property
    def open(self) -> int:
        """For how many somebody still waits."""
        return self.received - self.ended

    @property
    def wait_days(self) -> float | None:
        """The average wait in days, to one decimal."""
        return None if self.wait is None else round(self.wait.total_seconds() / 86400, 1)


def response_times(start: date | None, end: date | None) -> ResponseTimes:
    """The questions that came in between two days, and how long they waited."""
    rows = CitizenQuestion.objects.order_by()
    if start is not None:
        rows = rows.filter(received_at__date__gte=start)
    if end is not None:
        rows = rows.filter(received_at__date__lte=end)
    facts = rows.aggregate(
        received=Count("pk"),
        ended=Count("pk", filter=Q(answered_at__isnull=False)),
        wait=Avg(F("answered_at") - F("received_at"), filter=Q(answered_at__isnull=False)),
        oldest_open=Min("received_at", filter=Q(state__in=sorted(OPEN_QUESTIONS))),
    )
    return ResponseTimes(**facts)
