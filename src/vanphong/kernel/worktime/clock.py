# SPDX-License-Identifier: EUPL-1.2
"""What time it is at the office: always in Asia/Ho_Chi_Minh, wherever the server stands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

#: UTC+07:00 without summer time; legal days begin and end in it
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """This moment."""
    return timezone.now().astimezone(ZONE)


def today() -> date:
    """This day."""
    return now().date()


def local(moment: datetime) -> datetime:
    """A moment at the office; one without a zone is taken as the office's own clock."""
    return moment.replace(tzinfo=ZONE) if moment.tzinfo is None else moment.astimezone(ZONE)
