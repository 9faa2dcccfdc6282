# SPDX-License-Identifier: EUPL-1.2
"""Figures of the office: an indicator is a queryset, its figure is the size of it, its records open behind it."""

from vanphong.kernel.indicators.figures import ByDay, Indicator, Ratio, indicators
from vanphong.kernel.indicators.periods import Period
from vanphong.kernel.indicators.scopes import EVERYTHING, Scope
from vanphong.kernel.indicators.summaries import disagreements, lay_summaries, rebuild_summaries

__all__ = [
    "EVERYTHING",
    "ByDay",
    "Indicator",
    "Period",
    "Ratio",
    "Scope",
    "disagreements",
    "indicators",
    "lay_summaries",
    "rebuild_summaries",
]
