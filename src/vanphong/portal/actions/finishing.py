# SPDX-License-Identifier: EUPL-1.2
"""Nothing leaves its author unfinished: a picture is there and told in words, and no gap of a draft is left open."""

from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import fold
from vanphong.portal.article import gaps_in

#: names and figures of so few words may be the same in both languages
NAMES = 4


def ensure_finished(page: Any) -> None:
    """Go on only if every picture has its file and its description, nothing is marked as to be filled in, and nothing is left untranslated."""
    if page.picture_id and not page.picture_alt.strip():
        raise Refused(_("Say what the lead picture shows, for readers who cannot see it."))
    for part in page.body:
        if part.block_type == "picture":
            ensure_told(part.value)
    open_gaps = gaps_in(page.words)
    if open_gaps:
        raise Refused(
            _("The text has places that are still to be filled in: %(gaps)s.")
            % {"gaps": "; ".join(open_gaps)}
        )
    ensure_translated(page)


def ensure_told(picture: Any) -> None:
    """Go on only with a picture that is chosen and told in words."""
    words = {"caption": picture["caption"] or "–"}
    if not picture["image"]:
        raise Refused(
            _("The picture “%(caption)s” is not chosen yet. Choose it, or take its place out.") % words
        )
    if not picture["alt"].strip():
        raise Refused(
            _(
                "Say what the picture “%(caption)s” shows, for readers who cannot see it: field “What the picture shows”."
            )
            % words
        )


def ensure_translated(page: Any) -> None:
    """Go on only if no part of an English version is still the Vietnamese one, and readers still see the Vietnamese item."""
    item = getattr(page, "item", None)
    if item is None or item.version_of is None:
        return
    if not item.version_of.is_shown:
        raise Refused(_("The Vietnamese item is no longer on the portal: its English version cannot go out."))
    left = vietnamese_parts(page) & vietnamese_parts(item.version_of.page)
    if left:
        raise Refused(
            _("This is still the Vietnamese text: “%(part)s”. Translate it, or take it out.")
            % {"part": Truncator(min(left)).words(12)}
        )


def vietnamese_parts(page: Any) -> set[str]:
    """The parts of an item that are sentences with Vietnamese marks."""
    told = [page.title, page.lead, page.picture_alt, page.picture_caption]
    for part in page.body:
        told += [str(text).strip() for text in part.block.get_searchable_content(part.value)]
    return {text for text in told if len(text.split()) > NAMES and fold(text) != fold_plain(text)}


def fold_plain(text: str) -> str:
    """The text folded if it has no mark to lose."""
    return fold(text.encode("ascii", "ignore").decode())
