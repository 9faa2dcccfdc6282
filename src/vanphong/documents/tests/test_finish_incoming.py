# SPDX-License-Identifier: EUPL-1.2
"""Closing the handling of an incoming document."""

from datetime import date

import pytest

from vanphong.documents.actions import finish_incoming
from vanphong.documents.models import IncomingDocument
from vanphong.documents.tests.conftest import TODAY, last_entry
from vanphong.kernel.actions import NotAllowed, Refused


def test_the_handling_unit_closes_it(arrive, specialist_tuan, general_division):
    document = finish_incoming(
        document=arrive(forward_to=general_division), outcome="812/UBND-TH", by=specialist_tuan
    )

    assert (document.state, document.finished_on, document.outcome) == ("finished", TODAY, "812/UBND-TH")
    assert last_entry(document) == (
        "documents.finished",
        {"finished_on": "2024-06-12", "outcome": "812/UBND-TH"},
    )


def test_another_unit_does_not_close_it(arrive, specialist_tuan, finance):
    document = arrive(forward_to=finance)

    with pytest.raises(NotAllowed):
        finish_incoming(document=document, by=specialist_tuan)

    assert IncomingDocument.objects.get(pk=document.pk).state == "forwarded"


def test_what_lies_at_the_register_belongs_to_no_unit_yet(arrive, specialist_tuan):
    with pytest.raises(NotAllowed):
        finish_incoming(document=arrive(), by=specialist_tuan)


@pytest.mark.parametrize("day", [date(2024, 6, 11), date(2024, 6, 13)])
def test_it_is_closed_between_its_arrival_and_today(arrive, clerk_lan, day):
    document = arrive()

    with pytest.raises(Refused) as refusal:
        finish_incoming(document=document, finished_on=day, by=clerk_lan)

    assert refusal.value.field == "finished_on"
    assert last_entry(document)[0] == "documents.incoming_registered"


@pytest.mark.parametrize(
    ("state", "due_on", "finished_on", "standing"),
    [
        ("forwarded", date(2024, 6, 7), None, ("late", "quá hạn 5 ngày")),
        ("forwarded", date(2024, 6, 14), None, ("soon", "còn 2 ngày làm việc")),
        ("forwarded", date(2024, 6, 28), None, ("neutral", "còn 12 ngày làm việc")),
        ("forwarded", None, None, ("neutral", "Đang giải quyết")),
        ("registered", None, None, ("neutral", "Chưa chuyển")),
        ("finished", None, date(2024, 6, 11), ("done", "Đã giải quyết")),
        ("voided", date(2024, 6, 7), None, ("neutral", "Đã hủy số")),
    ],
)
def test_its_standing_follows_from_its_days(db, state, due_on, finished_on, standing):
    document = IncomingDocument(state=state, due_on=due_on, finished_on=finished_on)

    assert document.standing(TODAY) == standing


def test_done_after_its_day_is_late(db):
    document = IncomingDocument(state="finished", due_on=date(2024, 6, 7), finished_on=date(2024, 6, 10))

    assert document.standing(TODAY)[0] == "late"
