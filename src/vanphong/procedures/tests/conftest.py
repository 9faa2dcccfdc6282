# SPDX-License-Identifier: EUPL-1.2
"""A fixed moment, Monday 24 June 2024 at ten, procedures with limits, and dossiers brought on their way by actions."""

from datetime import datetime
from typing import Any

import pytest

from vanphong import conftest as cast
from vanphong.kernel.models import JournalEntry
from vanphong.kernel.worktime import ZONE, Limit
from vanphong.procedures import actions

NOW = datetime(2024, 6, 24, 10, 0, tzinfo=ZONE)


def at(text: str) -> datetime:
    """A moment at the office: at("2024-06-26 14:00")."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.fixture
def clock(monkeypatch):
    """Set the clock: clock("2024-06-26 14:00")."""

    def set_to(text: str) -> datetime:
        moment = at(text)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
        return moment

    return set_to


@pytest.fixture(autouse=True)
def monday_at_ten(clock):
    """Nothing here depends on the real day."""
    clock("2024-06-24 10:00")


@pytest.fixture
def director_thu(office):
    """The director of the one-stop centre."""
    return cast.officer("thu", "Lê Thị Thu", "centre_director", office)


@pytest.fixture
def seconded_yen(health):
    """An officer sent by the Department of Health, granted on it alone."""
    return cast.officer("yen", "Mã Hải Yến", "seconded_officer", health, health)


@pytest.fixture
def reader_an(office):
    """A reader of reports."""
    return cast.officer("an", "Vũ Bình An", "report_reader", office)


@pytest.fixture
def procedure(director_thu, finance):
    """A procedure of ten working days, resolved by the Department of Finance."""
    return actions.add_procedure(
        code="1.000016",
        name="Thông báo tăng vốn góp của quỹ đầu tư",
        field="Hỗ trợ doanh nghiệp",
        limit=Limit(10),
        competent_unit=finance,
        components="Đơn đề nghị\nBản sao quyết định",
        by=director_thu,
    )


@pytest.fixture
def pausing_procedure(director_thu, finance):
    """The same limit, but missing papers only stop the clock."""
    return actions.add_procedure(
        code="1.000020",
        name="Đăng ký biến động đất đai",
        field="Đất đai",
        limit=Limit(10),
        supplement_policy="pause",
        competent_unit=finance,
        by=director_thu,
    )


@pytest.fixture
def unlimited_procedure(director_thu, finance):
    """A procedure for which the catalogue holds no limit."""
    return actions.add_procedure(
        code="2.000635",
        name="Trợ cấp người có công",
        field="Người có công",
        competent_unit=finance,
        by=director_thu,
    )


@pytest.fixture
def receive(procedure, counter_binh):
    """Receive a dossier: receive(received_at=at("2024-06-24 09:00"))."""

    def of(**changes: Any):
        usual = {"procedure": procedure, "applicant_name": "Nông Văn Hoa", "by": counter_binh}
        return actions.receive_dossier(**(usual | changes))

    return of


@pytest.fixture
def dossier(receive):
    """Received on Monday 24/06/2024 at ten: due on Monday 08/07/2024."""
    return receive(
        applicant_phone="0912345678",
        applicant_id="020181004321",
        applicant_address="phường Chi Lăng, TP Lạng Sơn",
    )


@pytest.fixture
def told():
    """The events of a record, oldest first: told(dossier) == ["procedures.received", …]."""

    def of(subject: Any) -> list[str]:
        entries = JournalEntry.objects.filter(subject_type=subject._meta.label_lower, subject_id=subject.pk)
        return list(entries.order_by("id").values_list("event", flat=True))

    return of
