# SPDX-License-Identifier: EUPL-1.2
"""Visits: the register, one visit, and what is done to it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from vanphong.citizens import actions, forms, permissions, queries
from vanphong.citizens.actions.visits import FACTS
from vanphong.citizens.filters import VisitFilter
from vanphong.citizens.models import Visit
from vanphong.citizens.states import TRANSITIONS
from vanphong.kernel.actions import Refused
from vanphong.kernel.files.on_record import FilesOnRecord
from vanphong.kernel.screens import ActionScreen, ListScreen, RecordScreen


def tick(value: bool) -> str:
    """An x, as the register has it."""
    return "x" if value else ""


def unless_denounced(name: str) -> Callable[[Visit], str]:
    """What was written of a visit; of a denunciation nothing in free words, which may tell who denounces."""
    return lambda visit: (
        getattr(visit, name) and (_now("(protected)") if visit.is_denunciation else getattr(visit, name))
    )


class VisitList(ListScreen):
    """The reception register. Its spreadsheet names nobody: what leaves the house must not tell who came."""

    template_name = "citizens/visit_list.html"
    filter_class = VisitFilter
    columns = {3: _("Day"), 4: _("Form of reception"), 5: _("Kind"), 6: _("Number of people")}
    sorts = {
        "day": (_("Day"), ("-received_on", "-pk")),
        "oldest": (_("Oldest first"), ("received_on", "pk")),
        "people": (_("Number of people"), ("-people", "-pk")),
    }
    export_columns = [
        (_("No."), lambda visit: visit.number),
        (_("Day of reception"), lambda visit: visit.received_on),
        (_("Full name, address"), lambda visit: _now("(protected)")),
        (_("Content in short"), unless_denounced("summary")),
        (_("Kind"), lambda visit: visit.get_kind_display()),
        (_("Number of people"), lambda visit: visit.people),
        (_("Body that settled it before"), lambda visit: visit.settled_by),
        (_("Within our competence"), lambda visit: tick(visit.is_competent)),
        (_("Guided to the competent body"), lambda visit: visit.guided_to),
        (_("Body that handles it"), lambda visit: visit.handled_by),
        (_("Follow-up of the result"), unless_denounced("outcome")),
        (_("Note"), unless_denounced("note")),
        (_("Form of reception"), lambda visit: visit.get_reception_display()),
    ]

    def visible(self) -> QuerySet[Visit]:
        if not permissions.may_read(self.request.user):
            raise PermissionDenied
        return queries.visits_visible_to(self.request.user)


class VisitAction(ActionScreen):
    """An action on a visit that the officer may see."""

    template_name = "citizens/form.html"

    def visible(self) -> QuerySet[Visit]:
        return queries.visits_visible_to(self.request.user)


class RegisterVisit(ActionScreen):
    """Register a visit in a session."""

    form_class = forms.VisitForm
    template_name = "citizens/form.html"
    url_name = "citizens:register_visit"
    label = _("Register a visit")
    transitions, move = TRANSITIONS, "register_visit"
    is_open = staticmethod(permissions.may_register_visit)

    def visible(self) -> QuerySet[Any]:
        return queries.sessions_visible_to(self.request.user)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Visit:
        return actions.register_visit(session=record, by=officer, **data)

    def after(self, done: Visit) -> str:
        return done.session.get_absolute_url()


class CorrectVisit(VisitAction):
    """Put right what the register says of a visit."""

    form_class = forms.CorrectVisitForm
    url_name = "citizens:correct_visit"
    label = _("Correct the visit")
    is_open = staticmethod(permissions.may_correct)

    def names_shown(self) -> bool:
        """Whether who came may be put right here."""
        return permissions.may_read_name(self.request.user, self.record)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"names_shown": self.names_shown()}

    def get_initial(self) -> dict[str, Any]:
        facts = {name: getattr(self.record, name) for name in FACTS}
        visitor = getattr(self.record, "visitor", None) if self.names_shown() else None
        return facts | (
            {name: getattr(visitor, name) for name in ("full_name", "address", "identity", "phone")}
            if visitor
            else {}
        )

    def perform(self, officer: Any, record: Visit, data: dict[str, Any]) -> Visit:
        return actions.correct_visit(visit=record, by=officer, **data)


class FollowUp(VisitAction):
    """Write down what became of a visit."""

    form_class = forms.OutcomeForm
    url_name = "citizens:follow_up"
    label = _("Write down the result")
    is_open = staticmethod(permissions.may_correct)

    def get_initial(self) -> dict[str, Any]:
        return {"outcome": self.record.outcome}

    def perform(self, officer: Any, record: Visit, data: dict[str, Any]) -> Visit:
        return actions.follow_up_visit(visit=record, by=officer, **data)


@method_decorator(never_cache, name="dispatch")
class LookAtDenouncer(VisitAction):
    """See who denounces, once, after saying why; nothing of it is kept by the browser."""

    form_class = forms.ReasonForm
    template_name = "citizens/denouncer.html"
    url_name = "citizens:look_at_denouncer"
    label = _("See who denounces")
    is_open = staticmethod(permissions.may_know_denouncer)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            visit = actions.look_at_denouncer(visit=self.record, by=self.request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
            return self.form_invalid(form)
        who = queries.denouncer_for(self.request.user, visit)
        return self.render_to_response(self.get_context_data(form=form, who=who))


class VisitScreen(FilesOnRecord, RecordScreen):
    """One visit."""

    template_name = "citizens/visit.html"
    moves = (FollowUp, CorrectVisit, LookAtDenouncer)
    files_hint = _(
        "Petitions and papers that the visitor handed over. Only those who may know the visitor can open them."
    )
    may_attach = staticmethod(permissions.may_attach)
    may_read_files = staticmethod(permissions.may_read_files)

    def visible(self) -> QuerySet[Visit]:
        return queries.visits_visible_to(self.request.user).select_related("session", "unit", "visitor")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        who = queries.visitor_for(self.request.user, self.object)
        return super().get_context_data(**kwargs) | {"who": who}
