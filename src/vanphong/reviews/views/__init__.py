# SPDX-License-Identifier: EUPL-1.2
"""The screens of reviews."""

from vanphong.reviews.views.acting import EditParagraph, OpenReview, Seal, restore
from vanphong.reviews.views.reading import DifferencesScreen, ReviewList, ReviewScreen, download

__all__ = [
    "DifferencesScreen",
    "EditParagraph",
    "OpenReview",
    "ReviewList",
    "ReviewScreen",
    "Seal",
    "download",
    "restore",
]
