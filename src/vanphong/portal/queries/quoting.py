# SPDX-License-Identifier: EUPL-1.2
"""Which reviews may become news, which news tell of a review, and the figures that an item quotes, each with its rows."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import expand_db_html

from vanphong.portal.models import NewsItem, NewsOfReview, NewsPage, SectionPage
from vanphong.portal.queries.news import news_visible_to
from vanphong.reviews.models import Review
from vanphong.reviews.queries import Figure, reviews_visible_to, sealed_lines


@dataclass(frozen=True)
class Quoted:
    """A figure of the review as an item quotes it; `url` opens its rows where the officer may."""

    label: str
    words: str
    url: str
    is_there: bool


@dataclass(frozen=True)
class ShownPart:
    """A part of the text as the desk shows it: a paragraph whose figures are linked, or any other block."""

    block: Any
    linked: SafeString | str = ""


def reviews_to_tell(officer: Any) -> QuerySet[Review]:
    """The sealed reviews that this officer may make news of."""
    return reviews_visible_to(officer).filter(sealed_at__isnull=False)


def news_of_review(officer: Any, review: Review) -> QuerySet[NewsItem]:
    """The news that were made of a review."""
    return news_visible_to(officer).filter(of_review__review=review).order_by("-started_at")


def usual_section() -> SectionPage | None:
    """Where an article was published last; before the first one, the first section for news of the menu."""
    last = NewsItem.objects.filter(kind="article").order_by("-pk").values_list("section", flat=True).first()
    sections = SectionPage.objects.live().order_by("path")
    return sections.filter(pk=last).first() or sections.filter(title__istartswith="Tin").first()


def quoted_in(item: NewsItem, text: NewsPage, officer: Any) -> dict[str, Any]:
    """For an item's page at the desk: its review, each figure with its rows, and the text with the figures linked."""
    made = NewsOfReview.objects.filter(item=item).select_related("review").first()
    if made is None:
        return {}
    lines = sealed_lines(made.review, [code for code, _words in made.quoted], officer)
    parts, there = linked_parts(text, made.quoted, lines)
    quoted = [
        Quoted(lines[code].label, words, lines[code].url, place in there)
        for place, (code, words) in enumerate(made.quoted)
        if code in lines
    ]
    known = reviews_visible_to(officer).filter(pk=made.review_id).exists()
    return {
        "review": made.review,
        "review_url": made.review.get_absolute_url() if known else "",
        "quoted": quoted,
        "parts": parts,
    }


def linked_parts(
    text: NewsPage, quoted: list[list[str]], lines: dict[str, Figure]
) -> tuple[list[ShownPart], set[int]]:
    """The text with each quoted figure linked where it still stands, and which of them stand there."""
    parts, there = [], set()
    for block in text.body:
        if block.block_type != "paragraph":
            parts.append(ShownPart(block))
            continue
        html = expand_db_html(block.value.source)
        for place, (code, words) in enumerate(quoted):
            found = None if place in there or code not in lines else where(words, html)
            if found is None:
                continue
            there.add(place)
            html = html[: found[0]] + str(shown_figure(lines[code], words)) + html[found[1] :]
        parts.append(ShownPart(block, mark_safe(html)))  # noqa: S308 - cleaned by the editors' admin when it was saved
    return parts, there


def shown_figure(figure: Figure, words: str) -> SafeString:
    """A figure in the text: a link to its rows, or where the officer may not open them, what it counts."""
    if not figure.url:
        return format_html('<a class="figure" title="{}">{}</a>', figure.label, words)
    return format_html('<a class="figure" href="{}" title="{}">{}</a>', figure.url, figure.label, words)


def where(words: str, html: str) -> tuple[int, int] | None:
    """Where a figure stands in a paragraph as it was written: not inside a tag, a link, a date or a longer number."""
    sought = (
        rf"(?<![\w.,/]){re.escape(words)}(?!\w|[.,]\d|/\d{{1,2}}/\d{{4}})(?![^<>]*>)(?!(?:(?!<a\b).)*?</a>)"
    )
    found = re.search(sought, html, re.DOTALL)
    return found.span() if found else None
