# SPDX-License-Identifier: EUPL-1.2
"""Ten years of an office, made by a fixed seed and put straight into the tables."""

from bench.data.building import Size, build

__all__ = ["Size", "build"]
