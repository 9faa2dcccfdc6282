# SPDX-License-Identifier: EUPL-1.2
"""Questions of citizens: received, given to somebody, answered or refused. Who asked never reaches the journal."""

import re
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record, record_many
from vanphong.kernel.states import next_state
from vanphong.kernel.vietnamese import fold
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit
from vanphong.portal.actions.leaks import ensure_no_leak, guarded
from vanphong.portal.leaks import BLOCKS, Finding, scan_text
from vanphong.portal.models import CitizenQuestion
from vanphong.portal.permissions import may_answer, may_erase_askers, may_forget_asker
from vanphong.portal.queries.questions import askers_due
from vanphong.portal.states import QUESTION_TRANSITIONS

#: a name of one word ("An") is found in half of all sentences
WORDS_OF_A_NAME = 2


@action
def receive_question(
    *,
    subject: str,
    text: str,
    asker_name: str,
    asker_phone: str,
    asker_email: str,
    may_be_shown: bool,
    by: Any,
) -> CitizenQuestion:
    """Take in what somebody wrote on the portal; the house's own account does it for whoever wrote."""
    ensure(by.is_system)
    if not (asker_phone or asker_email):
        raise Refused(
            _("Leave a phone number or an e-mail address, so that the Office can reach you."), field="phone"
        )
    question = CitizenQuestion.objects.create(
        unit=Unit.objects.filter(kind="office").earliest("pk"), subject=subject, text=text, asker_name=asker_name,
        asker_phone=asker_phone, asker_email=asker_email, may_be_shown=may_be_shown, received_at=timezone.now(),
    )  # fmt: skip
    record("portal.question_received", subject=question, by=by)
    return question


@action
def assign_question(*, question: CitizenQuestion, officer: Any, by: Any) -> CitizenQuestion:
    """Give a question to an officer of the desk, or take it oneself."""
    question = _locked(question)
    ensure(may_answer(by, question))
    question.state = next_state(QUESTION_TRANSITIONS, "assign", question.state)
    if not may_answer(officer, question):
        raise Refused(_("This officer does not answer questions. Choose another one."), field="officer")
    question.assigned_to_id = officer.pk
    question.save(update_fields=["state", "assigned_to"])
    record("portal.question_assigned", subject=question, by=by, officer=str(officer))
    return question


@guarded()
@action
def answer_question(
    *,
    question: CitizenQuestion,
    answer: str,
    is_public: bool,
    public_question: str,
    by: Any,
    accepted: str = "",
) -> CitizenQuestion:
    """Answer a question, to the asker alone or on the portal; on the portal nothing tells who asked."""
    question = _locked(question)
    ensure(may_answer(by, question))
    question.state = next_state(QUESTION_TRANSITIONS, "answer", question.state)
    if is_public:
        _ensure_asker_is_kept(question, public_question, answer)
    ensure_no_leak(
        subject=question, findings=_leaks(answer, public_question, is_public), accepted=accepted, by=by
    )
    question.answer, question.is_public, question.answered_at = answer, is_public, timezone.now()
    question.public_question = public_question if is_public else ""
    question.save(update_fields=["state", "answer", "is_public", "public_question", "answered_at"])
    record("portal.question_answered", subject=question, by=by, how="public" if is_public else "private")
    return question


@guarded()
@action
def refuse_question(*, question: CitizenQuestion, reason: str, by: Any) -> CitizenQuestion:
    """Say that a question is not answered, and why; the asker reads the reason."""
    question = _locked(question)
    ensure(may_answer(by, question))
    question.state = next_state(QUESTION_TRANSITIONS, "refuse", question.state)
    ensure_no_leak(subject=question, findings=_leaks(reason, "", False), accepted="", by=by)
    question.refusal, question.answered_at = reason, timezone.now()
    question.save(update_fields=["state", "refusal", "answered_at"])
    record("portal.question_refused", subject=question, by=by)
    return question


@action
def forget_asker(*, question: CitizenQuestion, by: Any) -> CitizenQuestion:
    """Erase name and contact of whoever asked, at their wish or because they are no longer needed; the words stay."""
    question = _locked(question)
    ensure(may_answer(by, question))
    if not may_forget_asker(by, question):
        raise WrongState(
            _("Answer or refuse the question first; until then the Office must reach the asker.")
        )
    question.asker_name = question.asker_phone = question.asker_email = ""
    question.save(update_fields=["asker_name", "asker_phone", "asker_email"])
    record("portal.asker_forgotten", subject=question, by=by)
    return question


@action
def erase_askers(*, before: date, by: Any) -> int:
    """Erase who asked of all that was answered or refused before a day; the words and the times stay. How many they were."""
    ensure(may_erase_askers(by))
    if before > today():
        raise Refused(_("This day lies ahead. Name today or an earlier day."), field="before")
    due = list(askers_due(by, before).select_for_update(of=("self",)))
    for question in due:
        question.asker_name = question.asker_phone = question.asker_email = ""
    CitizenQuestion.objects.bulk_update(due, ["asker_name", "asker_phone", "asker_email"], batch_size=200)
    if due:
        record_many("portal.asker_erased", [(question, {"before": before}) for question in due], by=by)
    return len(due)


def _locked(question: CitizenQuestion) -> CitizenQuestion:
    """The question as it stands now, for this action alone."""
    return CitizenQuestion.objects.select_for_update().get(pk=question.pk)


def _leaks(answer: str, public_question: str, is_public: bool) -> list[Finding]:
    """What the words give away. Told to the asker alone, only what nobody outside may read is asked after."""
    found = [
        *scan_text(answer, _("Our answer")),
        *scan_text(public_question, _("Question as readers see it")),
    ]
    return found if is_public else [finding for finding in found if finding.severity == BLOCKS]


def _ensure_asker_is_kept(question: CitizenQuestion, public_question: str, answer: str) -> None:
    """Go on only if readers cannot tell from the words who asked."""
    if not public_question.strip():
        raise Refused(
            _("Write the question as readers will see it, or answer the asker alone."),
            field="public_question",
        )
    if not question.may_be_shown and fold(question.text) in fold(public_question):
        raise Refused(
            _(
                "The asker did not allow these words on the portal. Say in your own what was asked, or answer the asker alone."
            ),
            field="public_question",
        )
    for field, words in (("public_question", public_question), ("answer", answer)):
        if _names_asker(question, words):
            raise Refused(
                _("These words tell who asked: name, phone or e-mail. Take them out, then publish."),
                field=field,
            )


def _names_asker(question: CitizenQuestion, words: str) -> bool:
    """Whether the words hold the asker's name, phone number or address of e-mail."""
    name, digits = fold(question.asker_name).split(), re.sub(r"\D", "", words)
    said = f" {' '.join(fold(words).split())} "
    return (
        (len(name) >= WORDS_OF_A_NAME and f" {' '.join(name)} " in said)
        or bool(question.asker_phone and question.asker_phone[1:] in digits)  # also after +84
        or bool(question.asker_email and question.asker_email.casefold() in words.casefold())
    )
