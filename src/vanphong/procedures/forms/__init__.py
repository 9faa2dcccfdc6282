# SPDX-License-Identifier: EUPL-1.2
"""The forms of the one-stop centre."""
