# SPDX-License-Identifier: EUPL-1.2
"""The command `vanphong`: Django's management commands under the house's own name."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command; a wrong setting stops with its name and the allowed values."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vanphong.config.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"vanphong: {error}")


if __name__ == "__main__":
    main()
