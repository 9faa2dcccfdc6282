# SPDX-License-Identifier: EUPL-1.2
"""The bulk form of registering visits, for the Office's own spreadsheet (sổ tiếp công dân, mẫu 03/TCD)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from vanphong.citizens.actions.visits import Came, searchable_text
from vanphong.citizens.models import Reception, ReceptionSession, Visit, Visitor
from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record, record_many
from vanphong.kernel.numbering import Register, locked_register
from vanphong.organisation.models import Unit


@dataclass(frozen=True)
class VisitRow:
    """One line of a reception register."""

    row: int
    received_on: date
    came: Came
    kind: str
    summary: str
    people: int = 1
    settled_by: str = ""
    is_competent: bool = False
    guided_to: str = ""
    handled_by: str = ""
    outcome: str = ""
    note: str = ""
    is_repeat: bool = False


@dataclass
class Imported:
    """What an import did: how many lines went in, how many were there already."""

    added: int = 0
    present: int = 0
    sessions: int = 0
    visits: list[Visit] = field(default_factory=list)


@action
def import_visits(
    *, rows: Iterable[VisitRow], by: Any, unit: Unit, received_by: str, reception: str = Reception.SCHEDULED
) -> Imported:
    """Enter the lines of a register as visits, each day a session of that leader. The same lines again add nothing."""
    ensure(by.can("citizens.import", unit))
    if not received_by.strip():
        raise Refused(_("Name the leader who received the citizens."), field="received_by")

    done = Imported()
    keyed = with_keys(rows)
    present = set(
        Visit.objects.filter(source_key__in=[key for key, _row in keyed]).values_list("source_key", flat=True)
    )
    fresh = sorted(
        ((key, row) for key, row in keyed if key not in present),
        key=lambda pair: (pair[1].received_on, pair[1].row),
    )
    done.present, done.added = len(keyed) - len(fresh), len(fresh)
    sessions = sessions_of({row.received_on for _key, row in fresh}, unit, received_by, reception, by, done)
    registers: dict[int, Register] = {}
    for key, row in fresh:
        session = sessions[row.received_on]
        done.visits.append(visit_of(key, row, session, registers, by))
    Visit.objects.bulk_create(done.visits, batch_size=1000)
    Visitor.objects.bulk_create(
        (
            Visitor(visit=visit, **vars(row.came))
            for visit, (_key, row) in zip(done.visits, fresh, strict=True)
        ),
        batch_size=1000,
    )
    for register in registers.values():
        register.save(update_fields=["last_number"])

    record_many(
        "citizens.register_imported",
        [
            (visit, {"number": visit.number, "kind": visit.kind, "people": visit.people})
            for visit in done.visits
        ],
        by=by,
    )
    return done


def with_keys(rows: Iterable[VisitRow]) -> list[tuple[str, VisitRow]]:
    """Each line with a keyed digest of its content and of how often it has stood above, so that twins stay two."""
    seen: Counter[str] = Counter()
    keyed = []
    for row in rows:
        content = (
            f"{row.received_on}|{row.came.full_name}|{row.came.address}|{row.kind}|{row.summary}|{row.people}"
        )
        seen[content] += 1
        digest = salted_hmac("vanphong.citizens.import", f"{content}|{seen[content]}", algorithm="sha256")
        keyed.append((digest.hexdigest(), row))
    return keyed


def sessions_of(
    days: set[date], unit: Unit, received_by: str, reception: str, by: Any, done: Imported
) -> dict[date, ReceptionSession]:
    """The session of each day, opened where the register knows none."""
    known = ReceptionSession.objects.filter(
        held_on__in=days, unit=unit, reception=reception, received_by=received_by
    )
    sessions = {session.held_on: session for session in known}
    for day in sorted(days - sessions.keys()):
        sessions[day] = ReceptionSession.objects.create(
            held_on=day, reception=reception, unit=unit, received_by=received_by
        )
        record("citizens.session_opened", subject=sessions[day], by=by, held_on=day, reception=reception)
        done.sessions += 1
    return sessions


def visit_of(
    key: str, row: VisitRow, session: ReceptionSession, registers: dict[int, Register], by: Any
) -> Visit:
    """A line as a visit under the next number of its year."""
    year = row.received_on.year
    if year not in registers:
        registers[year] = locked_register(book="reception", on=row.received_on, issuer_id=session.unit_id)
    registers[year].last_number += 1
    visit = Visit(
        session=session, received_on=row.received_on, reception=session.reception, unit_id=session.unit_id,
        number=registers[year].last_number, year=year, kind=row.kind, summary=row.summary, people=row.people,
        is_repeat=row.is_repeat, settled_by=row.settled_by, is_competent=row.is_competent, guided_to=row.guided_to,
        handled_by=row.handled_by, outcome=row.outcome, note=row.note, registered_by=by, source_key=key,
    )  # fmt: skip
    visit.folded = searchable_text(visit, row.came.full_name)
    return visit
