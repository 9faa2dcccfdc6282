# SPDX-License-Identifier: EUPL-1.2
"""The editors' admin, which is Wagtail's: who gets in, what can be done there, and its forms."""
