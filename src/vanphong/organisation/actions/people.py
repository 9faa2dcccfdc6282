# SPDX-License-Identifier: EUPL-1.2
"""People and the posts they hold."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, WrongState, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.validity import overlaps
from vanphong.kernel.vietnamese import clean, normalise_phone, split_name
from vanphong.organisation.labels import stored
from vanphong.organisation.models import Appointment, Officer, Person, Post
from vanphong.organisation.permissions import may_appoint, may_manage_people


@action
def add_person(
    *,
    full_name: str,
    by: Officer,
    family: str = "",
    middle: str = "",
    given: str = "",
    email: str = "",
    phone: str = "",
) -> Person:
    """Add someone to the list of people. The parts of the name are worked out unless they are given."""
    ensure(may_manage_people(by))
    data = checked_data(full_name, family, middle, given, email, phone)
    person = Person.objects.create(**data)
    record("organisation.person_added", subject=person, by=by, full_name=person.full_name)
    return person


@action
def correct_person(
    *, person: Person, full_name: str, by: Officer, family: str = "", middle: str = "", given: str = "", email: str = "", phone: str = ""
) -> Person:  # fmt: skip
    """Put right what is kept of a person."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    ensure(may_manage_people(by, person))
    data = checked_data(full_name, family, middle, given, email, phone)
    before = {field: getattr(person, field) for field in data if getattr(person, field) != data[field]}
    if not before:
        return person
    for field, value in data.items():
        setattr(person, field, value)
    person.save()
    changed = [stored(Person._meta.get_field(field).verbose_name) for field in before]  # type: ignore[union-attr]
    record(
        "organisation.person_corrected",
        subject=person,
        by=by,
        full_name=person.full_name,
        changed=changed,
        before=before,
    )
    return person


@action
def appoint(
    *,
    person: Person,
    post: Post,
    valid_from: date,
    by: Officer,
    valid_to: date | None = None,
    decision: str = "",
) -> Appointment:
    """Record that a person holds a post from a day on. A unit has one head at a time."""
    post = Post.objects.select_for_update().get(pk=post.pk)
    ensure(may_appoint(by, post))
    if valid_to is not None and valid_to < valid_from:
        raise Refused(_("The last day must not be before the first day."), "valid_to")
    if not (post.unit.exists_on(valid_from) and post.unit.exists_on(valid_to or valid_from)):
        raise Refused(_("The unit does not exist on that day. Choose a day on which it does."), "valid_from")
    held = post.appointments.filter(overlaps(valid_from, valid_to)).select_related("person")
    if held.filter(person=person).exists():
        raise Refused(_("This person holds the post at that time already."), "person")
    other = held.first() if post.is_head else None
    if other is not None:
        raise Refused(
            _("%(person)s holds this post at that time. End that appointment first.")
            % {"person": other.person.full_name},
            "post",
        )
    appointment = Appointment.objects.create(
        person=person, post=post, valid_from=valid_from, valid_to=valid_to, decision=clean(decision)
    )
    record(
        "organisation.appointed",
        subject=person, by=by, appointment=appointment.pk, post=post.pk, title=post.title, unit=post.unit_id,
        unit_name=post.unit.name, valid_from=valid_from, valid_to=valid_to, decision=appointment.decision,
    )  # fmt: skip
    return appointment


@action
def end_appointment(*, appointment: Appointment, valid_to: date, by: Officer) -> Appointment:
    """Record the last day on which a person holds a post."""
    appointment = (
        Appointment.objects.select_for_update(of=("self",))
        .select_related("post__unit", "person")
        .get(pk=appointment.pk)
    )
    ensure(may_appoint(by, appointment.post))
    if appointment.valid_to is not None and appointment.valid_to <= valid_to:
        raise WrongState(
            _("This appointment ends on %(day)s already.") % {"day": f"{appointment.valid_to:%d/%m/%Y}"},
            "valid_to",
        )
    if valid_to < appointment.valid_from:
        raise Refused(
            _("The last day must not be before the first day, %(day)s.")
            % {"day": f"{appointment.valid_from:%d/%m/%Y}"},
            "valid_to",
        )
    appointment.valid_to = valid_to
    appointment.save(update_fields=["valid_to"])
    record(
        "organisation.appointment_ended",
        subject=appointment.person, by=by, appointment=appointment.pk, title=appointment.post.title, valid_to=valid_to,
    )  # fmt: skip
    return appointment


def checked_data(
    full_name: str, family: str, middle: str, given: str, email: str, phone: str
) -> dict[str, Any]:
    """What is kept of a person, put right; the parts of the name must make up the whole."""
    full_name = clean(full_name)
    if not full_name or len(full_name) > 120:
        raise Refused(_("Write the full name, in 120 characters at most."), "full_name")
    parts = [clean(part) for part in (family, middle, given)]
    if not any(parts):
        parts = list(split_name(full_name))
    if " ".join(part for part in parts if part) != full_name:
        raise Refused(
            _(
                "Family, middle and given name together must be the full name. Correct them, or leave all three empty."
            ),
            "given",
        )
    email, phone = clean(email), clean(phone)
    try:
        if email:
            validate_email(email)
    except ValidationError as error:
        raise Refused(
            _("Write the e-mail address like lan.nt@langson.gov.vn, or leave it empty."), "email"
        ) from error
    try:
        phone = normalise_phone(phone) if phone else ""
    except ValueError as error:
        raise Refused(str(error), "phone") from error
    family, middle, given = parts
    if len(family) > 40 or len(middle) > 60 or len(given) > 60:
        raise Refused(_("A part of the name is too long. Correct the parts of the name."), "given")
    return {
        "full_name": full_name,
        "family": family,
        "middle": middle,
        "given": given,
        "email": email,
        "phone": phone,
    }
