# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the calendar's pages, for other rooms' records."""

from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import reverse

from vanphong.kernel.worktime.clock import local
from vanphong.kernel.worktime.limits import Limit


def explain_url(start: datetime | date, limit: Limit) -> str:
    """The page that explains this deadline, day by day."""
    moment = f"{local(start):%d/%m/%Y %H:%M}" if isinstance(start, datetime) else f"{start:%d/%m/%Y}"
    return f"{reverse('worktime:explain')}?{urlencode({'start': moment, 'limit': str(limit)})}"
