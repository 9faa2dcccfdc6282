# SPDX-License-Identifier: EUPL-1.2
"""Everything that reads reviews and their figures."""

from vanphong.reviews.lines import Figure
from vanphong.reviews.queries.differences import Difference, differences_since_sealing
from vanphong.reviews.queries.figures import Figures, figures_of
from vanphong.reviews.queries.paper import (
    Paper,
    indicator_behind,
    official_text_of,
    paper_for,
    paper_now,
    paper_of,
)
from vanphong.reviews.queries.reviews import reviews_visible_to, scopes_to_review
from vanphong.reviews.queries.sealed import sealed_lines

__all__ = [
    "Difference",
    "Figure",
    "Figures",
    "Paper",
    "differences_since_sealing",
    "figures_of",
    "indicator_behind",
    "official_text_of",
    "paper_for",
    "paper_now",
    "paper_of",
    "reviews_visible_to",
    "scopes_to_review",
    "sealed_lines",
]
