# SPDX-License-Identifier: EUPL-1.2
"""Sessions: the list, one session with its visits, and what is done to it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.citizens import actions, forms, permissions, queries
from vanphong.citizens.filters import SessionFilter
from vanphong.citizens.models import ReceptionSession
from vanphong.citizens.states import TRANSITIONS
from vanphong.citizens.views.visits import RegisterVisit
from vanphong.kernel.screens import ActionScreen, ListScreen, RecordScreen
from vanphong.organisation.models import Unit


class SessionList(ListScreen):
    """The register of sessions."""

    template_name = "citizens/session_list.html"
    filter_class = SessionFilter
    columns = {3: _("Received by"), 4: _("Visits"), 5: _("People"), 6: _("Standing")}
    sorts = {
        "day": (_("Day"), ("-held_on", "-pk")),
        "form": (_("Form of reception"), ("reception", "-held_on", "-pk")),
    }
    export_columns = [
        (_("Day"), lambda session: session.held_on),
        (_("Form of reception"), lambda session: session.get_reception_display()),
        (_("Received by"), lambda session: session.received_by),
        (_("Place"), lambda session: session.place),
        (_("Visits"), lambda session: getattr(session, "visit_count", None)),
        (_("People"), lambda session: getattr(session, "people_count", None)),
        (_("Notice of conclusions"), lambda session: session.conclusion),
        (_("Note"), lambda session: session.note),
    ]

    def visible(self) -> QuerySet[ReceptionSession]:
        if not permissions.may_read(self.request.user):
            raise PermissionDenied
        return queries.sessions_with_counts(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "may_open": permissions.may_open_session(self.request.user)
        }


class SessionAction(ActionScreen):
    """An action on a session that the officer may see."""

    template_name = "citizens/form.html"

    def visible(self) -> QuerySet[ReceptionSession]:
        return queries.sessions_visible_to(self.request.user)


class OpenSession(SessionAction):
    """Open a session."""

    form_class = forms.SessionForm
    url_name = "citizens:open_session"
    label = _("Open a session")
    is_open = staticmethod(permissions.may_open_session)
    makes_new = True

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> ReceptionSession:
        unit = officer.unit or Unit.objects.get(kind="office")
        return actions.open_session(unit=unit, by=officer, **data)


class CorrectSession(SessionAction):
    """Put right the facts of a session."""

    form_class = forms.CorrectSessionForm
    url_name = "citizens:correct_session"
    label = _("Correct the session")
    is_open = staticmethod(permissions.may_close)

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.record, name) for name in forms.CorrectSessionForm.base_fields}

    def perform(self, officer: Any, record: ReceptionSession, data: dict[str, Any]) -> ReceptionSession:
        return actions.correct_session(session=record, by=officer, **data)


class CloseSession(SessionAction):
    """Close a session."""

    form_class = forms.CloseForm
    url_name = "citizens:close_session"
    label = _("Close the session")
    warning = _("No visit is entered in a closed session any more. It can be opened again with a reason.")
    transitions, move = TRANSITIONS, "close"
    is_open = staticmethod(permissions.may_close)

    def perform(self, officer: Any, record: ReceptionSession, data: dict[str, Any]) -> ReceptionSession:
        return actions.close_session(session=record, by=officer)


class ReopenSession(SessionAction):
    """Open a closed session again."""

    form_class = forms.ReasonForm
    url_name = "citizens:reopen_session"
    label = _("Open the session again")
    transitions, move = TRANSITIONS, "reopen"
    is_open = staticmethod(permissions.may_close)

    def perform(self, officer: Any, record: ReceptionSession, data: dict[str, Any]) -> ReceptionSession:
        return actions.reopen_session(session=record, by=officer, **data)


class SessionScreen(RecordScreen):
    """One session with its visits."""

    template_name = "citizens/session.html"
    moves = (RegisterVisit, CloseSession, CorrectSession, ReopenSession)

    def visible(self) -> QuerySet[ReceptionSession]:
        return queries.sessions_with_counts(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        visits = queries.visits_visible_to(self.request.user).filter(session=self.object)
        rows = visits.select_related("session", "unit", "visitor").order_by("number")
        shown = [{"visit": visit, "who": queries.visitor_for(self.request.user, visit)} for visit in rows]
        return super().get_context_data(**kwargs) | {"visits": shown}
