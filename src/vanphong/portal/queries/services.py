# SPDX-License-Identifier: EUPL-1.2
"""What citizens look up of the one-stop centre: the catalogue, their dossier by its code, the share in time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from vanphong.kernel.indicators import Period, indicators
from vanphong.kernel.vietnamese import clean
from vanphong.kernel.worktime import current_calendar
from vanphong.procedures.models import Dossier, Procedure, ProcedureVersion
from vanphong.procedures.queries import catalogue, receivable, received, standing_of, versions_on

#: a stored number of fewer digits is none, and opens nothing
DIGITS_OF_A_PHONE, LAST = 9, 4
RATE, PART, WHOLE = "procedures.in_time_rate", "procedures.resolved_in_time", "procedures.resolved"


def procedures_shown(day: date) -> QuerySet[Procedure]:
    """The public catalogue: what dossiers can be received under on this day."""
    return receivable(day).order_by("code")


def procedure_with_code(code: str) -> Procedure | None:
    """A procedure by its code, also one that is over: its address stays."""
    return catalogue().filter(code=clean(code).upper()).first()


def resolved_by(rows: QuerySet[Procedure], unit_id: Any, day: date) -> QuerySet[Procedure]:
    """Those whose version in force is resolved by this unit."""
    return rows.filter(pk__in=versions_on(day).filter(competent_unit_id=unit_id).values("procedure_id"))


def versions_in_force(procedures: Iterable[Procedure], day: date) -> dict[int, ProcedureVersion]:
    """What each of these procedures fixes on this day, by its key."""
    keys = [procedure.pk for procedure in procedures]
    rows = versions_on(day).filter(procedure__in=keys).select_related("competent_unit")
    return {version.procedure_id: version for version in rows.order_by("valid_from", "pk")}


@dataclass(frozen=True)
class FollowedDossier:
    """What whoever holds the slip is told: where it stands and until when. Nothing here names anybody."""

    code: str
    state: str
    tone: str
    standing: str
    where: str
    received_on: date
    due_on: date
    reappointed_to: date | None
    resolved_on: date | None
    handed_over_on: date | None


def followed_dossier(code: str, last_digits: str, day: date) -> FollowedDossier | None:
    """The dossier of this code if the applicant's phone ends so; None for a wrong code and for wrong digits alike."""
    wanted = clean(code).upper().replace(" ", "")
    dossier = received().filter(code=wanted).select_related("competent_unit").first()
    phone = re.sub(r"\D", "", dossier.applicant_phone) if dossier else ""
    kept = phone[-LAST:] if len(phone) >= DIGITS_OF_A_PHONE else ""
    if not constant_time_compare(kept, last_digits) or dossier is None or not kept:
        return None
    standing = standing_of(dossier, day, current_calendar())
    return FollowedDossier(
        dossier.code, str(dossier.get_state_display()), standing.tone, standing.words, where_it_is(dossier),
        dossier.received_on, dossier.due_on, dossier.reappointed_to, dossier.resolved_on, dossier.handed_over_on,
    )  # fmt: skip


def where_it_is(dossier: Dossier) -> str:
    """Who has the dossier now, and what the applicant can do."""
    unit = dossier.competent_unit.name if dossier.competent_unit else _("the body that resolves it")
    return {
        "processing": _("It is being resolved at %(unit)s."),
        "waiting": _("Papers are missing. %(unit)s waits for them: bring or send what the request names."),
        "resolved": _("The result is ready. Take your slip and collect it the way that stands on it."),
        "handed_over": _("The result has been handed over."),
        "refused": _("It was refused. The reason stands in the notice; the counter explains it."),
        "withdrawn": _("It was withdrawn at the applicant's request."),
        "stopped": _("It was stopped. The reason stands in the notice; the counter explains it."),
    }[dossier.state] % {"unit": unit}


@dataclass(frozen=True)
class ShareInTime:
    """How many results of a period were signed early or on time; no share where there was none."""

    period: Period
    in_time: int
    resolved: int
    rate: Any


def shares_in_time(day: date) -> list[ShareInTime]:
    """This month, this year and the year before, each up to today."""
    codes = (f"{day.year}-M{day.month:02}", f"{day.year}", f"{day.year - 1}")
    return [_share(Period.parse(code, "calendar").until(day)) for code in codes]


def _share(period: Period) -> ShareInTime:
    return ShareInTime(
        period,
        *(indicators[code].value(period) for code in (PART, WHOLE, RATE)),  # type: ignore[arg-type]
    )


def method_of_share() -> Any:
    """The indicator itself: its definition and the legal text behind it."""
    return indicators[RATE]
