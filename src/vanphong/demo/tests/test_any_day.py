# SPDX-License-Identifier: EUPL-1.2
"""The example can be loaded on any day: on a Sunday, at Tết, on the first days of a year, and years from now."""

from datetime import UTC, date, datetime

import pytest

from vanphong.citizens.models import ReceptionSession
from vanphong.demo.loading import Example
from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.work import work_queues

DAYS = [
    date(2026, 2, 18),  # Tết
    date(2026, 11, 29),  # a Sunday
    date(2027, 1, 1),
    date(2027, 1, 4),  # the first working day of a year whose calendar nobody has entered
    date(2029, 6, 15),
]


@pytest.mark.django_db
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_waits_can_be_entered_on_any_day(monkeypatch, day):
    monkeypatch.setattr(
        "django.utils.timezone.now", lambda: datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
    )
    monkeypatch.setattr("vanphong.demo.loading.HALVES", ())
    example = Example()

    for _label, work in example.steps():
        work()

    waiting = {
        queue.code
        for queue in work_queues
        for officer in example.by.values()
        if queue.rows(officer, day).exists()
    }
    assert OutgoingDocument.objects.filter(state="draft").count() == 3
    assert list(ReceptionSession.objects.filter(state="open").values_list("held_on", flat=True)) == [day]
    assert waiting >= {
        "assignments.overdue",
        "assignments.due_soon",
        "documents.to_handle",
        "procedures.to_hand_over",
    }
