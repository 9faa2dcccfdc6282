# SPDX-License-Identifier: EUPL-1.2
"""Public pages that are kept: by which token they hold, who gives it anew, and what is kept under it."""
