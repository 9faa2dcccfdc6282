# SPDX-License-Identifier: EUPL-1.2
"""The same cast as in the rooms' own tests."""

from vanphong.conftest import *  # noqa: F403
