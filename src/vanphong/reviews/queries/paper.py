# SPDX-License-Identifier: EUPL-1.2
"""The whole review as it is read: on the page, in the Word file, on the command line."""

from collections.abc import Mapping
from dataclasses import dataclass

from vanphong.kernel.indicators import EVERYTHING, Period, Scope
from vanphong.reviews.models import Review
from vanphong.reviews.narrative import written
from vanphong.reviews.outline import FRAME, RESULTS, TASKS, Section
from vanphong.reviews.queries.figures import Figure, Figures, figures_of, sealed_figures_of
from vanphong.reviews.queries.reviews import OpenSection


@dataclass(frozen=True)
class Paper:
    """A review with its figures and paragraphs."""

    period: Period
    scope: Scope
    figures: Mapping[str, Figure]
    sections: Mapping[str, OpenSection]
    review: Review | None = None

    @property
    def results(self) -> list[OpenSection]:
        """The numbered results, in the outline's order."""
        return [self.sections[section.key] for section in RESULTS]

    @property
    def counted(self) -> Figures:
        """Counts of the same period and scope, as of now."""
        return Figures(self.period, self.scope)


def paper_of(review: Review) -> Paper:
    """A review as it stands: sealed figures once it is sealed."""
    figures = sealed_figures_of(review) if review.is_sealed else figures_of(review.period, review.scope)
    return assembled(review.period, review.scope, figures, review)


def paper_now(period: Period, scope: Scope = EVERYTHING) -> Paper:
    """The review of a period as of now, with what has been written in its newest version."""
    review = (
        Review.objects.filter(period_code=period.code, rule=period.rule, scope_code=scope.code)
        .order_by("-version")
        .first()
    )
    return assembled(period, scope, figures_of(period, scope), review)


def assembled(period: Period, scope: Scope, figures: Mapping[str, Figure], review: Review | None) -> Paper:
    """Figures and paragraphs put into the outline."""
    kept = review.paragraphs.select_related("edited_by__person") if review is not None else ()
    paragraphs = {paragraph.key: paragraph for paragraph in kept}

    def filled(section: Section) -> OpenSection:
        own = tuple(figures[code] for code in section.figures if code in figures)
        return OpenSection(section, own, written(section, figures, paragraphs.get(section.key)))

    sections = {section.key: filled(section) for section in (*FRAME, *RESULTS, TASKS)}
    return Paper(period, scope, figures, sections, review)
