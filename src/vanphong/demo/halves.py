# SPDX-License-Identifier: EUPL-1.2
"""The two half-years of the example, with the figures that their reviews must come out with."""

from dataclasses import dataclass
from datetime import date

from vanphong.kernel.indicators import Period


@dataclass(frozen=True)
class Half:
    """One half-year: how much of everything there is in it."""

    year: int
    seed: int
    outgoing: int
    normative: int
    voided: int
    incoming: int
    #: Government assignments: open at the start and given in the period, completed, and open within their deadline
    government_carried: int
    government_given: int
    government_completed: int
    province_carried: int
    province_given: int
    province_on_time: int
    province_late: int
    province_overdue: int
    sessions: int
    visits: int
    people: int
    crowds: tuple[int, ...]
    daily_visits: int
    dossiers: int
    late_dossiers: int
    answers: int
    very_satisfied: int
    news: int
    directives: int
    #: whether some news are told in English too; the English version is not counted again
    english: bool = False

    @property
    def period(self) -> Period:
        """The statutory half-year."""
        return Period.parse(f"{self.year}-H1")

    @property
    def start(self) -> date:
        """Its first day."""
        return self.period.start

    @property
    def end(self) -> date:
        """Its last day."""
        return self.period.end


HALVES = (
    Half(
        year=2023, seed=20230614, outgoing=8703, normative=16, voided=3, incoming=10_214, government_carried=9,
        government_given=67, government_completed=34, province_carried=28, province_given=367, province_on_time=228,
        province_late=21, province_overdue=19, sessions=6, visits=84, people=121, crowds=(9, 8), daily_visits=96,
        dossiers=5_460, late_dossiers=49, answers=2_600, very_satisfied=2_493, news=1_184, directives=4_630,
    ),
    Half(
        year=2024, seed=20240614, outgoing=9115, normative=19, voided=4, incoming=11_380, government_carried=12,
        government_given=69, government_completed=30, province_carried=31, province_given=389, province_on_time=254,
        province_late=13, province_overdue=14, sessions=6, visits=90, people=113, crowds=(7, 6), daily_visits=118,
        dossiers=6_120, late_dossiers=41, answers=3_000, very_satisfied=2_901, news=1_270, directives=5_036, english=True,
    ),
)  # fmt: skip
