# SPDX-License-Identifier: EUPL-1.2
"""The outline of the Office's review (đề cương báo cáo sơ kết): its parts, their figures, and the sentences made of them.

A sentence stands only when every figure in it is known to the house and has data, and not all of them are 0. Figures are
written %(code)s.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

PLACE = re.compile(r"%\((?P<code>[\w.]+)\)s")
OVERDUE = ("assignments.government_open_overdue", "assignments.province_open_overdue")


@dataclass(frozen=True)
class Section:
    """One numbered part of the review."""

    key: str
    number: str
    title: Any
    #: the lines of its table
    figures: tuple[str, ...] = ()
    sentences: tuple[Any, ...] = field(default=())
    #: figures of which the sentences say "none" in words where they are 0
    absent: tuple[str, ...] = ()

    @property
    def spoken(self) -> tuple[str, ...]:
        """The figures of which its sentences speak."""
        return tuple(dict.fromkeys(code for text in self.sentences for code in codes_in(str(text))))


def codes_in(sentence: str) -> list[str]:
    """The figures of a sentence, in its order."""
    return [found["code"] for found in PLACE.finditer(sentence)]


RESULTS = (
    Section(
        "advice",
        "1",
        _("Advice and general work"),
        (
            "documents.normative_issued",
            "documents.outgoing_issued",
            "documents.incoming_registered",
            "assignments.government_total",
            "assignments.government_completed",
            "assignments.government_completed_on_time",
            "assignments.government_completed_late",
            "assignments.government_open_in_time",
            "assignments.government_open_overdue",
            "assignments.province_total",
            "assignments.province_completed",
            "assignments.province_completed_on_time",
            "assignments.province_completed_late",
            "assignments.province_open_in_time",
            "assignments.province_open_overdue",
            "assignments.province_on_time_rate",
        ),
        (
            _(
                "The Office appraised and submitted to the provincial People's Committee for issue "
                "%(documents.normative_issued)s legal normative documents; it worked with the departments to submit to the "
                "People's Committee, its Chairman and Vice Chairmen for issue %(documents.outgoing_issued)s outgoing documents."
            ),
            _("It registered %(documents.incoming_registered)s incoming documents."),
            _(
                "It completed %(assignments.government_completed)s/%(assignments.government_total)s assignments given by the "
                "Government and the Prime Minister; %(assignments.government_open_in_time)s assignments are within their "
                "deadline, %(assignments.government_open_overdue)s are overdue."
            ),
            _(
                "It followed %(assignments.province_total)s assignments given by the provincial People's Committee, its "
                "Chairman and Vice Chairmen; %(assignments.province_completed)s are completed, "
                "%(assignments.province_open_in_time)s are within their deadline, %(assignments.province_open_overdue)s are overdue."
            ),
        ),
        absent=OVERDUE,
    ),
    Section("meetings", "2", _("Service to conferences, meetings and events")),
    Section(
        "citizens",
        "3",
        _("Reception of citizens and handling of petitions"),
        (
            "citizens.leader_sessions",
            "citizens.leader_visits",
            "citizens.leader_people",
            "citizens.leader_crowds",
            "citizens.regular_visits",
            "citizens.complaints",
            "citizens.denunciations",
            "citizens.proposals",
            "citizens.feedback",
            "citizens.wishes",
        ),
        (
            _(
                "The Office advised the Chairman of the provincial People's Committee on %(citizens.leader_sessions)s sessions "
                "of citizen reception with %(citizens.leader_visits)s visits by %(citizens.leader_people)s citizens who came "
                "to complain, propose, report and express their wishes."
            ),
        ),
    ),
    Section(
        "procedures",
        "4",
        _("Control of administrative procedures and the Public Administrative Service Centre"),
        (
            "procedures.received",
            "procedures.resolved",
            "procedures.resolved_early",
            "procedures.resolved_on_time",
            "procedures.resolved_late",
            "procedures.in_time_rate",
            "procedures.open_in_time",
            "procedures.open_overdue",
            "procedures.satisfaction_answers",
            "procedures.very_satisfied_rate",
            "procedures.satisfied_rate",
        ),
        (
            _(
                "The Public Administrative Service Centre received %(procedures.received)s dossiers and resolved "
                "%(procedures.resolved)s; the share of dossiers of administrative procedures resolved early or on time "
                "reached %(procedures.in_time_rate)s."
            ),
            _(
                "The share of people and organisations who were very satisfied reached %(procedures.very_satisfied_rate)s."
            ),
        ),
    ),
    Section(
        "portal",
        "5",
        _("Portal, official gazette, information technology and digital transformation"),
        ("portal.news", "portal.directives"),
        (
            _(
                "The provincial portal was kept in steady operation; the Office wrote and edited %(portal.news)s news items and "
                "published %(portal.directives)s directive documents."
            ),
        ),
    ),
    Section("records", "6", _("Records and archives"), ("documents.numbers_voided",)),
    Section("logistics", "7", _("Reception, logistics, finance and property")),
    Section("security", "8", _("Protection of state secrets, fire safety and security")),
    Section("personnel", "9", _("Staff, training, emulation and commendation")),
    Section("party", "10", _("Work of the Party and of mass organisations")),
)
FRAME = (
    Section("situation", "I", _("The situation")),
    Section("results", "II", _("Results")),
    Section(
        "assessment",
        "III",
        _("Assessment"),
        sentences=(
            _(
                "The share of dossiers of administrative procedures resolved early or on time is %(procedures.in_time_rate)s; "
                "%(procedures.satisfied_rate)s of the people and organisations asked were satisfied or very satisfied."
            ),
            _(
                "Of the assignments given by the provincial People's Committee, its Chairman and Vice Chairmen, "
                "%(assignments.province_on_time_rate)s were completed on time."
            ),
            _(
                "Still, %(assignments.province_open_overdue)s assignments given by the provincial People's Committee, its "
                "Chairman and Vice Chairmen are overdue."
            ),
            _(
                "%(assignments.government_open_overdue)s assignments given by the Government and the Prime Minister are overdue."
            ),
            _("%(procedures.resolved_late)s dossiers of administrative procedures were resolved late."),
        ),
    ),
)
TASKS = Section(
    "tasks",
    "",
    _("Directions and tasks"),
    sentences=(
        _(
            "To advise on and urge the completion in time of %(assignments.government_open_in_time)s assignments given by the "
            "Government and the Prime Minister and %(assignments.province_open_in_time)s assignments given by the provincial "
            "People's Committee, its Chairman and Vice Chairmen."
        ),
        _(
            "To put an end to the delay of %(assignments.province_open_overdue)s assignments given by the provincial People's "
            "Committee, its Chairman and Vice Chairmen that are overdue."
        ),
        _(
            "To resolve in time %(procedures.open_in_time)s dossiers of administrative procedures that are in process, and to "
            "let no dossier become overdue."
        ),
    ),
)
SECTIONS = {section.key: section for section in (*FRAME, *RESULTS, TASKS) if section.key != "results"}

CODES = tuple(code for section in RESULTS for code in section.figures)
