# SPDX-License-Identifier: EUPL-1.2
"""Runs the benchmark: python -m bench (see script/bench)."""
