# SPDX-License-Identifier: EUPL-1.2
"""The days on which leaders receive citizens, as the desk announces and the public reads them."""

from datetime import date

import pytest
from django.urls import reverse

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.worktime import today
from vanphong.portal import actions

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sites", "monday_at_ten")]


def announce(by, **facts):
    usual = {
        "held_on": date(2024, 7, 15), "hours": "8h00 – 11h30", "received_by": "Chủ tịch UBND tỉnh",
        "place": "Trụ sở tiếp công dân tỉnh", "by": by,
    }  # fmt: skip
    return actions.announce_reception(**(usual | facts))


def test_an_announced_day_stands_in_the_public_schedule_with_the_rule(reception_hue, client):
    announce(reception_hue)
    announce(reception_hue, held_on=today(), received_by="Phó Chủ tịch UBND tỉnh")

    page = client.get(reverse("cong:receptions")).content.decode()

    assert "15/07/2024" in page
    assert "24/06/2024" in page
    assert "ít nhất 01 ngày trong 01 tháng" in page
    assert page.count('"@type": "Event"') == 2


def test_a_day_that_was_called_off_says_so_to_readers_and_machines(reception_hue, client):
    day = announce(reception_hue)
    actions.cancel_reception(reception=day, note="Dời sang ngày 16/7.", by=reception_hue)

    page = client.get(reverse("cong:receptions")).content.decode()

    assert "Dời sang ngày 16/7." in page
    assert '"eventStatus": "https://schema.org/EventCancelled"' in page
    with pytest.raises(Refused):
        actions.cancel_reception(reception=day, note="Lần nữa.", by=reception_hue)


def test_a_past_day_is_not_announced_and_none_twice(reception_hue):
    with pytest.raises(Refused):
        announce(reception_hue, held_on=date(2024, 6, 23))
    announce(reception_hue)
    with pytest.raises(Refused):
        announce(reception_hue)


def test_only_those_who_keep_the_schedule_announce(clerk_lan, focal_nga, reception_hue, signed_in):
    for who in (clerk_lan, focal_nga):
        with pytest.raises(NotAllowed):
            announce(who)
    assert signed_in(clerk_lan).get(reverse("portal:receptions")).status_code == 403

    response = signed_in(reception_hue).post(
        reverse("portal:announce_reception"),
        {"held_on": "15/07/2024", "hours": "8h00", "received_by": "Chủ tịch", "place": "Trụ sở"},
        follow=True,
    )
    assert "15/07/2024" in response.content.decode()
