# SPDX-License-Identifier: EUPL-1.2
"""The benchmark: the house beside plain SQL and bare Django, with ten years of records."""
