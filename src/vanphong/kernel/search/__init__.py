# SPDX-License-Identifier: EUPL-1.2
"""Search in Vietnamese text, with and without marks, the same on both databases."""

from vanphong.kernel.search.indexes import lay_indexes
from vanphong.kernel.search.matching import matching
from vanphong.kernel.search.sources import Searchable, searchables

__all__ = ["Searchable", "lay_indexes", "matching", "searchables"]
