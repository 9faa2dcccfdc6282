# SPDX-License-Identifier: EUPL-1.2
"""The screens of the one-stop centre."""
