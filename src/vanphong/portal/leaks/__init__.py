# SPDX-License-Identifier: EUPL-1.2
"""The leak guard: what a text or a file would give away if it were published, and the file without it."""

from vanphong.portal.leaks.cleaning import clean
from vanphong.portal.leaks.findings import Cleaned, Finding
from vanphong.portal.leaks.kinds import ASKS, BLOCKS
from vanphong.portal.leaks.places import Place
from vanphong.portal.leaks.rules import rules_now
from vanphong.portal.leaks.scanning import scan, scan_name
from vanphong.portal.leaks.text import scan_text

__all__ = [
    "ASKS",
    "BLOCKS",
    "Cleaned",
    "Finding",
    "Place",
    "clean",
    "rules_now",
    "scan",
    "scan_name",
    "scan_text",
]
