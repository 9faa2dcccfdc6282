# SPDX-License-Identifier: EUPL-1.2
"""The list, the record and the actions of people."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.worktime import today
from vanphong.organisation import actions, forms, permissions, queries
from vanphong.organisation.models import Appointment, Person
from vanphong.organisation.views.screens import Move


def held_posts(person: Any) -> str:
    """The posts that a person holds, in one line."""
    return "; ".join(f"{held.post.title}, {held.post.unit.name}" for held in person.held)


class PeopleList(ListScreen):
    """People in the order of official lists: given name, family, middle."""

    template_name = "organisation/people_list.html"
    filter_class = forms.PeopleFilter
    sorts: ClassVar[dict[str, Any]] = {
        "name": (_("Name"), ("sort_key", "pk")),
        "family": (_("Family name"), ("family", "sort_key", "pk")),
    }
    columns = {2: _("Posts"), 3: _("E-mail"), 4: _("Phone")}
    export_columns: ClassVar[list[Any]] = [
        (_("Full name"), lambda person: person.full_name),
        (_("Posts"), held_posts),
        (_("E-mail"), lambda person: person.email),
        (_("Phone"), lambda person: person.phone),
    ]

    def visible(self) -> QuerySet[Any]:
        return queries.people_page(self.request.user, today())  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        may_create = permissions.may_manage_people(self.request.user)  # type: ignore[arg-type]
        return super().get_context_data(**kwargs) | {"may_create": may_create}


class AddPerson(Move):
    form_class = forms.PersonForm
    url_name = "organisation:add_person"
    label = _("Add a person")
    makes_new = True

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_manage_people(officer, record)

    def back(self) -> str:
        return reverse("organisation:people")

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Person:
        return actions.add_person(by=officer, **data)


class CorrectPerson(Move):
    form_class = forms.PersonForm
    url_name = "organisation:correct_person"
    label = _("Correct the data")

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_manage_people(officer, record)

    def visible(self) -> QuerySet[Any]:
        return queries.people_visible_to(self.request.user)  # type: ignore[arg-type]

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Person:
        return actions.correct_person(person=record, by=officer, **data)


class EndAppointment(Move):
    form_class = forms.EndAppointmentForm
    url_name = "organisation:end_appointment"
    label = _("End the appointment")

    def visible(self) -> QuerySet[Any]:
        people = queries.people_visible_to(self.request.user)  # type: ignore[arg-type]
        return Appointment.objects.filter(person__in=people).select_related("person", "post", "post__unit")

    @staticmethod
    def is_open(officer: Any, record: Any) -> bool:
        return permissions.may_appoint(officer, record.post)

    def back(self) -> str:
        return self.record.person.get_absolute_url()

    def after(self, done: Any) -> str:
        return self.record.person.get_absolute_url()

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        return actions.end_appointment(appointment=record, by=officer, **data)


class PersonRecord(RecordScreen):
    """A person, the posts held, and the account."""

    template_name = "organisation/person_record.html"
    moves = (CorrectPerson,)

    def visible(self) -> QuerySet[Any]:
        return queries.people_visible_to(self.request.user)  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer: Any = self.request.user
        day = today()
        rows = [
            {
                "appointment": row,
                "holds": row.holds_on(day),
                "may_end": (row.valid_to is None or row.valid_to > day)
                and permissions.may_appoint(officer, row.post),
            }
            for row in queries.appointments_of(self.object)
        ]
        account = queries.officers_visible_to(officer).filter(person=self.object).first()
        authorities = queries.authorities_visible_to(officer).filter(to_person=self.object)
        return super().get_context_data(**kwargs) | {
            "rows": rows,
            "account": account,
            "authorities": authorities,
        }
