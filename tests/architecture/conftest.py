# SPDX-License-Identifier: EUPL-1.2
"""Lets the tests of the source's shape import `house`, which stands beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
