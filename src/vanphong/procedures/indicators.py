# SPDX-License-Identifier: EUPL-1.2
"""The one-stop centre's figures (DOMAIN 3.6, 3.8), each made of the room's queries."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.indicators import ByDay, Indicator, Period, Ratio, Scope
from vanphong.procedures import queries
from vanphong.procedures.models.dossiers import Channel

FORMS = "Nghị định 61/2018/NĐ-CP; Biểu II.06 Thông tư 01/2020/TT-VPCP"
SURVEY = "Quyết định 766/QĐ-TTg; Nghị định 61/2018/NĐ-CP"
LIST, ANSWERS, UNIT = "procedures:dossiers", "procedures:answers", "competent_unit_id"


def counted(code: str, label: Any, definition: Any, rows: Callable[[], QuerySet[Any]], day: str) -> Indicator:
    """Dossiers counted by a day of their own."""
    return Indicator(
        code=f"procedures.{code}", label=label, basis=FORMS, definition=definition, listing=LIST,
        by_day=ByDay(rows=rows, day=day, unit=UNIT),
    )  # fmt: skip


def pending(code: str, label: Any, definition: Any, rows: Callable[[Period], QuerySet[Any]]) -> Indicator:
    """Dossiers that stand so at the end of the period's last day."""
    return Indicator(
        code=f"procedures.{code}", label=label, basis=FORMS, definition=definition, listing=LIST,
        rows=lambda period, scope: scope.narrow(rows(period), UNIT),
    )  # fmt: skip


def answers(code: str, label: Any, definition: Any, rows: Callable[[], QuerySet[Any]]) -> Indicator:
    """Answers on satisfaction by their day."""
    return Indicator(
        code=f"procedures.{code}", label=label, basis=SURVEY, definition=definition, listing=ANSWERS,
        by_day=ByDay(rows=rows, day="answered_on", unit="unit_id"),
    )  # fmt: skip


def carried(period: Period, scope: Scope) -> QuerySet[Any]:
    """Dossiers carried over from the period before."""
    return queries.carried_into(period, scope)


INDICATORS: list[Indicator | Ratio] = [
    Indicator(
        code="procedures.carried",
        label=_("Dossiers carried over from the period before"),
        basis=FORMS,
        definition=_("Received before the period and neither resolved nor ended before it."),
        listing=LIST,
        rows=carried,
    ),
    counted(
        "received",
        _("Dossiers received"),
        _("Dossiers whose day of reception falls in the period."),
        queries.received,
        "received_on",
    ),
    counted(
        "received_online",
        _("Dossiers received online"),
        _("Of the dossiers received in the period, those that came online."),
        lambda: queries.received().filter(channel=Channel.ONLINE),
        "received_on",
    ),
    counted(
        "received_direct",
        _("Dossiers received in person"),
        _("Of the dossiers received in the period, those brought to the counter."),
        lambda: queries.received().filter(channel=Channel.DIRECT),
        "received_on",
    ),
    counted(
        "received_postal",
        _("Dossiers received by public post"),
        _("Of the dossiers received in the period, those sent by public post."),
        lambda: queries.received().filter(channel=Channel.POSTAL),
        "received_on",
    ),
    counted(
        "resolved",
        _("Dossiers resolved"),
        _("Dossiers whose result was signed in the period, handed over or not."),
        queries.resolved,
        "resolved_on",
    ),
    counted(
        "resolved_early",
        _("Dossiers resolved early"),
        _("Result signed in the period, before the day on which it was due."),
        lambda: queries.resolved().early(),
        "resolved_on",
    ),
    counted(
        "resolved_on_time",
        _("Dossiers resolved on time"),
        _("Result signed in the period on the day on which it was due, not after the due hour."),
        lambda: queries.resolved().on_time(),
        "resolved_on",
    ),
    counted(
        "resolved_late",
        _("Dossiers resolved late"),
        _("Result signed in the period after it was due. A new day promised with an apology does not count."),
        lambda: queries.resolved().late(),
        "resolved_on",
    ),
    counted(
        "resolved_in_time",
        _("Dossiers resolved early or on time"),
        _("Result signed in the period, early or on time."),
        lambda: queries.resolved().in_time(),
        "resolved_on",
    ),
    counted(
        "ended",
        _("Dossiers withdrawn, refused or stopped"),
        _("Dossiers that ended in the period without a result."),
        queries.ended_on_request,
        "closed_on",
    ),
    pending(
        "open_in_time",
        _("Dossiers in process, in time"),
        _(
            "Received and not resolved at the end of the period, and not yet due; also while missing papers are awaited."
        ),
        lambda period: queries.in_time_at(period.end),
    ),
    pending(
        "open_overdue",
        _("Dossiers in process, overdue"),
        _("Received and not resolved at the end of the period, and due before its last day."),
        lambda period: queries.overdue_at(period.end),
    ),
    Ratio(
        code="procedures.in_time_rate",
        label=_("Share of dossiers resolved early or on time"),
        basis=FORMS,
        definition=_("Resolved early or on time, in all dossiers resolved in the period."),
        part="procedures.resolved_in_time",
        whole="procedures.resolved",
    ),
    Ratio(
        code="procedures.online_rate",
        label=_("Share of dossiers received online"),
        basis="Nghị định 42/2022/NĐ-CP",
        definition=_("Received online, in all dossiers received in the period."),
        part="procedures.received_online",
        whole="procedures.received",
    ),
    answers(
        "satisfaction_answers",
        _("Valid answers on satisfaction"),
        _("Answers given in the period in which one level was chosen, on whatever scale."),
        queries.valid_answers,
    ),
    answers(
        "very_satisfied",
        _("Answers “very satisfied”"),
        _("Valid answers of the period that chose the highest level."),
        lambda: queries.valid_answers().very_satisfied(),
    ),
    answers(
        "satisfied",
        _("Answers “very satisfied” or “satisfied”"),
        _("Valid answers of the period that chose one of the two highest levels."),
        lambda: queries.valid_answers().satisfied(),
    ),
    Ratio(
        code="procedures.very_satisfied_rate",
        label=_("Share of answers “very satisfied”"),
        basis=SURVEY,
        definition=_("Answers “very satisfied”, in all valid answers of the period."),
        part="procedures.very_satisfied",
        whole="procedures.satisfaction_answers",
    ),
    Ratio(
        code="procedures.satisfied_rate",
        label=_("Share of answers “very satisfied” or “satisfied”"),
        basis=SURVEY,
        definition=_("Answers “very satisfied” or “satisfied”, in all valid answers of the period."),
        part="procedures.satisfied",
        whole="procedures.satisfaction_answers",
    ),
]
