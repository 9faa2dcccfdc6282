# SPDX-License-Identifier: EUPL-1.2
"""What the templates of the room ask for."""
