# SPDX-License-Identifier: EUPL-1.2
"""The desk behind what citizens do on the portal: their questions, the days of reception, what readers say of pages."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ActionScreen, ListScreen, RecordScreen
from vanphong.kernel.worktime import today
from vanphong.portal import actions, permissions, queries
from vanphong.portal.filters.questions import QuestionFilters
from vanphong.portal.forms import desk, questions
from vanphong.portal.languages import address_in, language_now
from vanphong.portal.models import CitizenQuestion, ReceptionDay
from vanphong.portal.rateable import rated_at
from vanphong.portal.states import QUESTION_TRANSITIONS, QuestionState

#: red is for what is overdue alone: a refusal with its reason is an end like an answer
TONES = {
    QuestionState.RECEIVED: "soon",
    QuestionState.ASSIGNED: "neutral",
    QuestionState.ANSWERED: "done",
    QuestionState.REFUSED: "neutral",
}


class QuestionList(ListScreen):
    """What citizens asked; who they are stands on the record of each."""

    template_name = "portal/desk/question_list.html"
    filter_class = QuestionFilters
    columns = {3: _("Received at"), 4: _("Officer who answers"), 5: _("Step")}
    sorts = {
        "received": (_("Received at"), ("-received_at", "-pk")),
        "answered": (_("Answered at"), ("-answered_at", "-pk")),
    }
    export_columns = [
        (_("Number"), lambda row: row.pk),
        (_("Received at"), lambda row: row.received_at),
        (_("Answered at"), lambda row: row.answered_at),
        (_("Step"), lambda row: row.get_state_display()),
        (_("Answered on the portal"), lambda row: row.is_public),
    ]

    def visible(self) -> QuerySet[CitizenQuestion]:
        if not permissions.may_read_questions(self.request.user):
            raise PermissionDenied
        return queries.questions_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        for question in context["page_obj"].rows:
            question.tone = TONES[question.state]
        wait = queries.average_wait(self.filter.qs)
        due = queries.askers_due(self.request.user, queries.askers_kept_since()).count()
        return context | {
            "wait_hours": None if wait is None else wait.total_seconds() / 3600,
            "askers_due": due,
        }


class QuestionAction(ActionScreen):
    """A step of a question that the officer may read."""

    template_name = "portal/desk/act.html"
    transitions: ClassVar[Any] = QUESTION_TRANSITIONS
    is_open = staticmethod(permissions.may_answer)

    def visible(self) -> QuerySet[CitizenQuestion]:
        return queries.questions_visible_to(self.request.user)


class GuardedStep(QuestionAction):
    """A step after which somebody outside reads the officer's words."""

    template_name = "portal/desk/answer_question.html"


class Assign(QuestionAction):
    """Give it to somebody."""

    form_class = questions.AssignForm
    url_name, label, move = "portal:assign_question", _("Give to an officer"), "assign"

    def get_initial(self) -> dict[str, Any]:
        return {"officer": self.record.assigned_to_id or self.request.user.pk}

    def perform(self, officer: Any, record: CitizenQuestion, data: dict[str, Any]) -> CitizenQuestion:
        return actions.assign_question(question=record, by=officer, **data)


class Answer(GuardedStep):
    """Answer it."""

    form_class = questions.AnswerForm
    url_name, label, move = "portal:answer_question", _("Answer the question"), "answer"

    def get_initial(self) -> dict[str, Any]:
        return {"public_question": self.record.text if self.record.may_be_shown else ""}

    def perform(self, officer: Any, record: CitizenQuestion, data: dict[str, Any]) -> CitizenQuestion:
        return actions.answer_question(question=record, by=officer, **data)


class Refuse(GuardedStep):
    """Say why it is not answered."""

    form_class = questions.RefuseForm
    url_name, label, move, danger = "portal:refuse_question", _("Refuse with a reason"), "refuse", True

    def perform(self, officer: Any, record: CitizenQuestion, data: dict[str, Any]) -> CitizenQuestion:
        return actions.refuse_question(question=record, by=officer, **data)


class ForgetAsker(QuestionAction):
    """Erase who asked."""

    form_class = desk.ButtonForm
    url_name, label, danger = "portal:forget_asker", _("Erase who asked"), True
    transitions = None
    is_open = staticmethod(permissions.may_forget_asker)
    warning = _("Name, phone and e-mail are erased for good. The question and its answer stay.")

    def perform(self, officer: Any, record: CitizenQuestion, data: dict[str, Any]) -> CitizenQuestion:
        return actions.forget_asker(question=record, by=officer)


class EraseAskers(ActionScreen):
    """Erase who asked, of all that was answered long ago."""

    template_name = "portal/desk/act.html"
    form_class = desk.ButtonForm
    url_name, label, danger, makes_new = "portal:erase_askers", _("Erase who asked"), True, True
    is_open = staticmethod(permissions.may_erase_askers)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> int:
        return actions.erase_askers(before=queries.askers_kept_since(), by=officer)

    def said(self, done: int) -> str:
        return ngettext(
            "Erased who asked of %(count)d question.", "Erased who asked of %(count)d questions.", done
        ) % {"count": done}

    def after(self, done: int) -> str:
        return reverse("portal:questions")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        day = queries.askers_kept_since()
        number = queries.askers_due(self.request.user, day).count()
        warning = ngettext(
            "Name, phone and e-mail of %(count)d asker, answered before %(day)s, are erased for good. The question and its answer stay.",
            "Name, phone and e-mail of %(count)d askers, answered before %(day)s, are erased for good. The questions and their answers stay.",
            number,
        )
        if not number:
            warning = gettext(
                "Nothing is to be erased: nobody's name is kept longer than the answer of %(day)s."
            )
        warning %= {"count": number, "day": f"{day:%d/%m/%Y}"}
        return super().get_context_data(**kwargs) | {"warning": warning, "back": reverse("portal:questions")}


class QuestionRecord(RecordScreen):
    """One question: what was asked and by whom, and what was answered."""

    template_name = "portal/desk/question_record.html"
    moves = (Answer, Assign, Refuse, ForgetAsker)

    def visible(self) -> QuerySet[CitizenQuestion]:
        return queries.questions_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.object.tone = TONES[self.object.state]
        return super().get_context_data(**kwargs)


class ReceptionList(ListScreen):
    """The days that are and were announced."""

    template_name = "portal/desk/reception_list.html"

    def visible(self) -> QuerySet[ReceptionDay]:
        if not permissions.may_announce(self.request.user):
            raise PermissionDenied
        return queries.receptions_visible_to(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context, day = super().get_context_data(**kwargs), today()
        for reception in context["page_obj"].rows:
            reception.can_be_cancelled = reception.lies_ahead(day)
        return context


class Announce(ActionScreen):
    """Announce a day of reception."""

    template_name = "portal/desk/act.html"
    form_class = questions.AnnounceForm
    url_name, label, makes_new = "portal:announce_reception", _("Announce a day of reception"), True
    is_open = staticmethod(permissions.may_announce)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> ReceptionDay:
        return actions.announce_reception(by=officer, **data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"back": reverse("portal:receptions")}


class CancelReception(ActionScreen):
    """Call a day of reception off."""

    template_name = "portal/desk/act.html"
    form_class = desk.NoteForm
    url_name, label, danger = "portal:cancel_reception", _("Call off"), True
    is_open = staticmethod(permissions.may_cancel_reception)

    def visible(self) -> QuerySet[ReceptionDay]:
        return queries.receptions_visible_to(self.request.user)

    def perform(self, officer: Any, record: ReceptionDay, data: dict[str, Any]) -> ReceptionDay:
        return actions.cancel_reception(reception=record, by=officer, **data)


class RatingList(ListScreen):
    """What readers say of pages, those first that were of no use to most."""

    template_name = "portal/desk/rating_list.html"
    sorts = {
        "not": (_("Not useful"), ("-not_count", "-pk")),
        "useful": (_("Useful"), ("-useful_count", "-pk")),
    }

    def visible(self) -> QuerySet[Any]:
        if not permissions.may_read(self.request.user):
            raise PermissionDenied
        return queries.rated_pages()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        for page in context["page_obj"].rows:
            page.address = page.get_url(self.request)
        named = [
            row | {"rated": rated_at(address_in(language_now(), row["address"]))}
            for row in queries.rated_addresses()
        ]
        return context | {"addresses": named}
