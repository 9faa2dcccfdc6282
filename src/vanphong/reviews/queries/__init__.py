# SPDX-License-Identifier: EUPL-1.2
"""Everything that reads reviews and their figures."""

from vanphong.reviews.queries.differences import Difference, differences_since_sealing
from vanphong.reviews.queries.figures import Figure, Figures, figures_of
from vanphong.reviews.queries.paper import Paper, paper_now, paper_of
from vanphong.reviews.queries.reviews import reviews_visible_to

__all__ = [
    "Difference",
    "Figure",
    "Figures",
    "Paper",
    "differences_since_sealing",
    "figures_of",
    "paper_now",
    "paper_of",
    "reviews_visible_to",
]
