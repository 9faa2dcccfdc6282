# SPDX-License-Identifier: EUPL-1.2
"""Everything that writes in reviews."""

from vanphong.reviews.actions.opening import open_review
from vanphong.reviews.actions.sealing import seal_review
from vanphong.reviews.actions.writing import edit_paragraph, restore_paragraph

__all__ = ["edit_paragraph", "open_review", "restore_paragraph", "seal_review"]
