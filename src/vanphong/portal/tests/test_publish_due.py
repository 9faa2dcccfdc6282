# SPDX-License-Identifier: EUPL-1.2
"""Approved news go out at their time by the house's own job."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from vanphong.portal import actions, queries
from vanphong.portal.models import NewsItem

pytestmark = pytest.mark.django_db


def test_what_is_due_goes_out_once_and_what_is_not_waits(waiting, board_quyen, account_of_the_house):
    actions.schedule_news(item=waiting, goes_out_at=timezone.now() + timedelta(hours=1), by=board_quyen)

    call_command("publish_due", stdout=StringIO())
    assert not queries.news_shown().exists()

    NewsItem.objects.update(goes_out_at=timezone.now() - timedelta(minutes=1))
    said = StringIO()
    call_command("publish_due", stdout=said)
    call_command("publish_due", stdout=StringIO())

    assert said.getvalue() == f"{waiting.pk} went out\n"
    assert list(queries.news_shown()) == [waiting]
