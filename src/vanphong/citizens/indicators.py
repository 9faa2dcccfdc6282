# SPDX-License-Identifier: EUPL-1.2
"""The figures of citizen reception (form 01/TCD, section 5.7 of the field's rules)."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.citizens import queries
from vanphong.citizens.models import VisitKind
from vanphong.kernel.indicators import ByDay, Indicator

BASIS = "Luật Tiếp công dân 2013; biểu 01/TCD (Thông tư 01/2024/TT-TTCP)"


def visits(
    code: str, label: Any, definition: Any, rows: Callable[[], QuerySet[Any]], total: str | None = None
) -> Indicator:
    """A figure that counts visits, or adds up their people, by the day of reception."""
    by_day = ByDay(rows=rows, day="received_on", unit="unit_id")
    return Indicator(
        code=code,
        label=label,
        basis=BASIS,
        definition=definition,
        listing="citizens:visits",
        by_day=by_day,
        total=total,
    )


def sessions(code: str, label: Any, definition: Any, rows: Callable[[], QuerySet[Any]]) -> Indicator:
    """A figure that counts sessions by their day."""
    by_day = ByDay(rows=rows, day="held_on", unit="unit_id")
    return Indicator(
        code=code, label=label, basis=BASIS, definition=definition, listing="citizens:sessions", by_day=by_day
    )


INDICATORS = [
    sessions(
        "citizens.leader_sessions",
        _("Sessions of reception by the leader"),
        _(
            "Scheduled and unscheduled sessions held in the period by the Chairman; those of an authorised deputy count apart."
        ),
        queries.leader_sessions,
    ),
    sessions(
        "citizens.delegated_sessions",
        _("Sessions held by an authorised deputy"),
        _("Sessions held in the period by a deputy whom the Chairman authorised."),
        queries.delegated_sessions,
    ),
    visits(
        "citizens.leader_visits",
        _("Visits received by the leader"),
        _("Visits in the leader's sessions of the period; a group on one matter is one visit."),
        queries.leader_visits,
    ),
    visits(
        "citizens.leader_people",
        _("Citizens received by the leader"),
        _("People in the visits to the leader in the period, each head counted."),
        queries.leader_visits,
        total="people",
    ),
    visits(
        "citizens.leader_crowds",
        _("Crowds received by the leader"),
        _("Visits to the leader by five people or more on the same content."),
        queries.leader_crowds,
    ),
    visits(
        "citizens.leader_first_visits",
        _("Visits to the leader: first reception"),
        _("Visits to the leader about a matter received for the first time."),
        queries.first_visits,
    ),
    visits(
        "citizens.leader_repeated_visits",
        _("Visits to the leader: repeated reception"),
        _("Visits to the leader about a matter that was received before."),
        queries.repeated_visits,
    ),
    visits(
        "citizens.regular_visits",
        _("Visits in daily reception"),
        _("Visits on the days of daily reception in the period."),
        queries.regular_visits,
    ),
    visits(
        "citizens.regular_people",
        _("Citizens received in daily reception"),
        _("People in the visits of daily reception in the period."),
        queries.regular_visits,
        total="people",
    ),
    *(
        visits(
            f"citizens.{code}",
            label,
            _("Visits to the leader in the period, of this kind."),
            partial(queries.leader_visits_of_kind, kind),
        )
        for code, kind, label in (
            ("complaints", VisitKind.COMPLAINT, _("Visits with a complaint")),
            ("denunciations", VisitKind.DENUNCIATION, _("Visits with a denunciation")),
            ("proposals", VisitKind.PROPOSAL, _("Visits with a proposal")),
            ("feedback", VisitKind.FEEDBACK, _("Visits with feedback")),
            ("wishes", VisitKind.WISH, _("Visits to express wishes")),
        )
    ),
]
