# SPDX-License-Identifier: EUPL-1.2
"""The whole review as it is read: on the page, in the Word file, on the command line."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from vanphong.kernel.indicators import EVERYTHING, Indicator, Period, Scope, indicators
from vanphong.reviews.lines import Figure
from vanphong.reviews.models import Review
from vanphong.reviews.narrative import Written, official_text, written
from vanphong.reviews.outline import RESULTS, SECTIONS, Section
from vanphong.reviews.queries.figures import Figures, figures_of
from vanphong.reviews.queries.sealed import sealed_figures_of, sealed_rows
from vanphong.reviews.rooms import Opens, everywhere


@dataclass(frozen=True)
class OpenSection:
    """A part of the review with its figures and its paragraph."""

    section: Section
    #: the lines of its table
    figures: tuple[Figure, ...]
    paragraph: Written
    #: the figures of which its sentences speak
    spoken: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A review with its figures and paragraphs."""

    period: Period
    scope: Scope
    figures: Mapping[str, Figure]
    sections: Mapping[str, OpenSection]
    review: Review | None = None

    @property
    def sealed(self) -> Review | None:
        """The review, if its figures are frozen."""
        return self.review if self.review is not None and self.review.is_sealed else None

    @property
    def results(self) -> list[OpenSection]:
        """The numbered results, in the outline's order."""
        return [self.sections[section.key] for section in RESULTS]

    @property
    def stale(self) -> list[OpenSection]:
        """The parts written by hand that still quote a figure which has changed."""
        return [part for part in self.sections.values() if part.paragraph.stale]

    @cached_property
    def _counted(self) -> Figures:
        return Figures(self.period, self.scope)

    @cached_property
    def _sealed_rows(self) -> Mapping[str, Mapping[int, int]]:
        return sealed_rows(self.sealed) if self.sealed is not None else {}

    def rows(self, code: str) -> int:
        """How many records stand behind a figure; behind a sealed one, how many were counted then."""
        return len(self._sealed_rows.get(code, ())) if self.sealed is not None else self._counted.rows(code)

    def keys(self, code: str) -> list[int] | None:
        """The keys of the records behind a sealed figure; None where the registers of today say them."""
        return sorted(self._sealed_rows.get(code, ())) if self.sealed is not None else None


def paper_of(review: Review, opens: Opens = everywhere) -> Paper:
    """A review as it stands: sealed figures once it is sealed. `opens` says which lists its reader may open."""
    if review.is_sealed:
        figures = sealed_figures_of(review, opens)
    else:
        figures = figures_of(review.period, review.scope, opens=opens)
    return assembled(review.period, review.scope, figures, review)


def paper_now(period: Period, scope: Scope = EVERYTHING) -> Paper:
    """The review of a period as the registers stand now, with what has been written in its open version."""
    review = newest(period, scope)
    if review is not None and review.is_sealed:
        review = None
    return assembled(period, scope, figures_of(period, scope), review)


def paper_for(period: Period, scope: Scope = EVERYTHING) -> Paper:
    """The review of a period: its newest version, be it sealed or open; where none was opened, as of now."""
    review = newest(period, scope)
    return paper_of(review) if review is not None else paper_now(period, scope)


def newest(period: Period, scope: Scope) -> Review | None:
    """The newest version of the review of a period."""
    same = Review.objects.filter(period_code=period.code, rule=period.rule, scope_code=scope.code)
    return same.order_by("-version").first()


def assembled(period: Period, scope: Scope, figures: Mapping[str, Figure], review: Review | None) -> Paper:
    """Figures and paragraphs put into the outline."""
    kept = review.paragraphs.select_related("edited_by__person") if review is not None else ()
    paragraphs = {paragraph.key: paragraph for paragraph in kept}
    frozen = review.sealed_texts if review is not None else {}

    def chosen(codes: tuple[str, ...]) -> tuple[Figure, ...]:
        return tuple(figures[code] for code in codes if code in figures)

    def filled(section: Section) -> OpenSection:
        text = written(section, figures, paragraphs.get(section.key), frozen.get(section.key) or {})
        return OpenSection(section, chosen(section.figures), text, chosen(section.spoken))

    sections = {key: filled(section) for key, section in SECTIONS.items()}
    return Paper(period, scope, figures, sections, review)


def official_text_of(part: OpenSection) -> str:
    """What a part says of itself in Vietnamese, as an officer begins to edit it."""
    spoken = {figure.code: figure for figure in part.spoken}
    return official_text(part.section, spoken)


def indicator_behind(code: str) -> Indicator | None:
    """The indicator whose rows stand behind a figure: its own, or the whole of a share."""
    item = indicators.get(code)
    if item is None or isinstance(item, Indicator):
        return item
    whole = indicators[item.whole]
    return whole if isinstance(whole, Indicator) else None
