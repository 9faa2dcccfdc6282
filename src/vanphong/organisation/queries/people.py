# SPDX-License-Identifier: EUPL-1.2
"""People, the posts they hold, and who held a post on a day. Lists sort by given name, as official lists do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from vanphong.kernel.validity import holds_on
from vanphong.organisation.models import Appointment, Officer, Person, Post, Unit


@dataclass(frozen=True)
class PostRow:
    """A post of a unit and who holds it on the day asked for."""

    post: Post
    holders: tuple[Appointment, ...]


def people_visible_to(officer: Officer) -> QuerySet[Person]:
    """Everyone of the apparatus, for whoever may read the lists."""
    return Person.objects.all() if officer.can("organisation.read") else Person.objects.none()


def people_page(officer: Officer, day: date) -> QuerySet[Person]:
    """The people that the officer may see, each with the posts held on that day in `held`."""
    held = (
        Appointment.objects.filter(holds_on(day))
        .select_related("post", "post__unit")
        .order_by("post__rank", "pk")
    )
    return people_visible_to(officer).prefetch_related(Prefetch("appointments", held, to_attr="held"))


def people_in(units: Iterable[int], day: date) -> QuerySet[Person]:
    """The people who hold a post in these units on that day."""
    held = Appointment.objects.filter(holds_on(day), post__unit__in=list(units))
    return Person.objects.filter(pk__in=held.values("person_id"))


def appointments_of(person: Person) -> QuerySet[Appointment]:
    """Every post that a person held, the newest first."""
    return person.appointments.select_related("post", "post__unit").order_by("-valid_from", "pk")


def holders_on(post: Post, day: date) -> QuerySet[Appointment]:
    """Who holds a post on that day."""
    return post.appointments.filter(holds_on(day)).select_related("person", "post")


def heads_on(unit: Unit, day: date) -> QuerySet[Appointment]:
    """Who heads a unit on that day."""
    held = Appointment.objects.filter(holds_on(day), post__unit=unit, post__is_head=True)
    return held.select_related("person", "post").order_by("post__rank", "pk")


def posts_of(unit: Unit, day: date) -> list[PostRow]:
    """The posts of a unit in their order, each with its holders on that day: two queries."""
    held = Appointment.objects.filter(holds_on(day)).select_related("person")
    posts = unit.posts.prefetch_related(Prefetch("appointments", held, to_attr="held"))
    return [PostRow(post, tuple(post.held)) for post in posts]
