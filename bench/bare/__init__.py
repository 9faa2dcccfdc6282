# SPDX-License-Identifier: EUPL-1.2
"""The other side: Django with nothing around it."""

from bench.bare.views import Bare, listing

__all__ = ["Bare", "listing"]
