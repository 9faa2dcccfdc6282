# SPDX-License-Identifier: EUPL-1.2
"""The room's figures: what was published in the period. What was withdrawn counts no more."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.indicators import ByDay, Indicator
from vanphong.portal import queries
from vanphong.portal.models import NewsKind

BASIS = "Nghị định 42/2022/NĐ-CP"
ROYALTY_BASIS = "Nghị định 18/2014/NĐ-CP"


def published(
    code: str, label: Any, definition: Any, listing: str, rows: Callable[[], Any], basis: str = BASIS
) -> Indicator:
    """A figure of what went out, by the day of publication and the unit."""
    by_day = ByDay(rows=rows, day="published_on", unit="unit_id")
    return Indicator(
        code=code, label=label, basis=basis, definition=definition, listing=listing, by_day=by_day
    )


def of_kind(kind: NewsKind, label: Any) -> Indicator:
    """The items of one kind, for the count of royalties."""
    return published(
        f"portal.news_{kind.value}",
        label,
        _(
            "News items of this kind published within the period. Withdrawn items are not counted, and the version of an item in another language is not counted again."
        ),
        "portal:news",
        lambda: queries.news_of_kind(kind.value),
        ROYALTY_BASIS,
    )


INDICATORS = [
    published(
        "portal.news",
        _("News items published"),
        _(
            "News items that went out on the portal within the period. Withdrawn items are not counted, and the version of an item in another language is not counted again."
        ),
        "portal:news",
        queries.news_counted,
    ),
    of_kind(NewsKind.NOTE, _("News notes published")),
    of_kind(NewsKind.ARTICLE, _("Articles published")),
    published(
        "portal.directives",
        _("Directive documents published"),
        _(
            "Documents of the outgoing register put on the portal within the period; those taken off are not counted."
        ),
        "portal:directives",
        queries.directives_published,
    ),
]
