# SPDX-License-Identifier: EUPL-1.2
"""Visits: registered in an open session, corrected, followed up; and the recorded look at a denouncer."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.citizens.models import ReceptionSession, Visit, VisitKind, Visitor
from vanphong.citizens.permissions import may_correct, may_know_denouncer, may_register_visit
from vanphong.citizens.states import TRANSITIONS
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.numbering import locked_register
from vanphong.kernel.states import next_state
from vanphong.kernel.vietnamese import fold

MOST_PEOPLE = 10_000
FACTS = (
    "kind", "summary", "people", "cases", "is_repeat", "settled_by", "is_competent", "guided_to", "handled_by", "outcome", "note",
)  # fmt: skip


@dataclass(frozen=True)
class Came:
    """Who came."""

    full_name: str
    address: str = ""
    identity: str = ""
    phone: str = ""


def searchable_text(visit: Visit, full_name: str) -> str:
    """What a visit is found by: of a denunciation its number alone, neither who came nor what was said."""
    number = f"{visit.number} {visit.year}"
    if visit.is_denunciation:
        return fold(number)
    return fold(f"{number} {visit.summary} {visit.handled_by} {full_name}")


def ensure_sensible(facts: dict[str, Any]) -> None:
    """Refuse what cannot have happened."""
    if not 1 <= facts.get("people", 1) <= MOST_PEOPLE:
        raise Refused(_("Give the number of people who came: at least 1."), field="people")
    if facts.get("cases", 1) < 1:
        raise Refused(_("Give the number of cases: at least 1."), field="cases")
    if facts.get("kind", VisitKind.PROPOSAL) not in VisitKind.values:
        raise Refused(_("Choose the kind from the list."), field="kind")
    if "summary" in facts and not facts["summary"].strip():
        raise Refused(_("Write in short what the citizen came about."), field="summary")


@action
def register_visit(*, session: ReceptionSession, came: Came, by: Any, **facts: Any) -> Visit:
    """Register a visit in an open session, under the next number of the year's register (form 03/TCD)."""
    session = ReceptionSession.objects.select_for_update().get(pk=session.pk)
    ensure(may_register_visit(by, session))
    next_state(TRANSITIONS, "register_visit", session.state)
    ensure_sensible(facts)
    if not came.full_name.strip():
        raise Refused(
            _("Write the name of the person who came; of a group, of its representative."), field="full_name"
        )

    register = locked_register(book="reception", on=session.held_on, issuer_id=session.unit_id)
    register.last_number += 1  # a forgotten visit may be entered later than a newer one
    register.save(update_fields=["last_number"])
    visit = Visit(
        session=session,
        received_on=session.held_on,
        reception=session.reception,
        unit_id=session.unit_id,
        number=register.last_number,
        year=session.held_on.year,
        registered_by=by,
        **facts,
    )
    visit.folded = searchable_text(visit, came.full_name)
    visit.save()
    Visitor.objects.create(visit=visit, **vars(came))

    record(
        "citizens.visit_registered",
        subject=visit,
        by=by,
        number=visit.number,
        kind=visit.kind,
        people=visit.people,
    )
    return visit


@action
def correct_visit(*, visit: Visit, reason: str, by: Any, came: Came | None = None, **facts: Any) -> Visit:
    """Put right what the register says of a visit; a visit that becomes a denunciation is protected from then on."""
    visit = Visit.objects.select_for_update().get(pk=visit.pk)
    ensure(may_correct(by, visit))
    if not reason.strip():
        raise Refused(_("Write the reason: it stays in the journal."), field="reason")
    ensure_sensible(facts)

    changed = sorted(name for name in facts if name in FACTS and getattr(visit, name) != facts[name])
    counted = {
        name: [getattr(visit, name), facts[name]]
        for name in changed
        if name in ("kind", "people", "cases", "is_repeat")
    }
    for name in changed:
        setattr(visit, name, facts[name])
    if came is not None:
        Visitor.objects.update_or_create(visit=visit, defaults=vars(came))
    visit.folded = searchable_text(visit, Visitor.objects.get(visit=visit).full_name)
    visit.save(update_fields=[*changed, "folded"])

    record("citizens.visit_corrected", subject=visit, by=by, changed=changed, values=counted, reason=reason)
    return visit


@action
def follow_up_visit(*, visit: Visit, outcome: str, by: Any) -> Visit:
    """Write down what became of a visit."""
    visit = Visit.objects.select_for_update().get(pk=visit.pk)
    ensure(may_correct(by, visit))
    if not outcome.strip():
        raise Refused(_("Write down the result."), field="outcome")

    visit.outcome = outcome
    visit.save(update_fields=["outcome"])

    record(
        "citizens.visit_followed_up", subject=visit, by=by, outcome="…" if visit.is_denunciation else outcome
    )
    return visit


@action
def look_at_denouncer(*, visit: Visit, reason: str, by: Any) -> Visit:
    """Look at who denounces: the look and its reason are recorded before anything is shown."""
    visit = Visit.objects.select_for_update().get(pk=visit.pk)
    ensure(may_know_denouncer(by, visit))
    if not reason.strip():
        raise Refused(_("Write why you need to know who denounces: it stays in the journal."), field="reason")

    record("citizens.denouncer_seen", subject=visit, by=by, reason=reason)
    return visit
