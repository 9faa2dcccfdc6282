# SPDX-License-Identifier: EUPL-1.2
"""Nothing leaves its author unfinished: a picture is there and told in words, and no gap of a draft is left open."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused
from vanphong.portal.article import gaps_in


def ensure_finished(page: Any) -> None:
    """Go on only if every picture has its file and its description, and nothing is marked as to be filled in."""
    for part in page.body:
        if part.block_type != "picture":
            continue
        words = {"caption": part.value["caption"] or "–"}
        if not part.value["image"]:
            raise Refused(
                _("The picture “%(caption)s” is not chosen yet. Choose it, or take its place out.") % words
            )
        if not part.value["alt"].strip():
            raise Refused(
                _(
                    "Say what the picture “%(caption)s” shows, for readers who cannot see it: field “What the picture shows”."
                )
                % words
            )
    open_gaps = gaps_in(page.words)
    if open_gaps:
        raise Refused(
            _("The text has places that are still to be filled in: %(gaps)s.")
            % {"gaps": "; ".join(open_gaps)}
        )
