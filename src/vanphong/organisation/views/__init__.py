# SPDX-License-Identifier: EUPL-1.2
"""The screens of the room, a module per noun."""
