# SPDX-License-Identifier: EUPL-1.2
"""The forms of the desk, of its reports, and of what everyone may fill in on the portal."""
