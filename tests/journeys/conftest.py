# SPDX-License-Identifier: EUPL-1.2
"""What the journeys through the rooms share: a Wednesday in June 2024, and an officer at a browser without scripts."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

TODAY = date(2024, 6, 12)


@pytest.fixture
def wednesday(monkeypatch):
    """It is Wednesday 12 June 2024, ten o'clock in Lạng Sơn."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2024, 6, 12, 3, tzinfo=UTC))


class Desk:
    """An officer at the screens: reads pages as text, sends forms, and is refused where a form is."""

    def __init__(self, officer) -> None:
        self.client = Client()
        self.client.force_login(officer, backend="vanphong.organisation.backends.OfficerBackend")

    def page(self, address: str) -> str:
        """A page's text as one reads it, without its marks."""
        answer = self.client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())

    def file(self, address: str) -> bytes:
        """What one downloads."""
        answer = self.client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        return answer.getvalue()

    def send(self, address: str, /, **fields: object) -> str:
        """Fill in a form and send it; the address where it leads."""
        answer = self.client.post(address, fields)
        assert answer.status_code == 302, re.sub(r"<[^>]+>|\s+", " ", answer.content.decode())[-3000:]
        return answer.url

    def link(self, address: str, text: str) -> str:
        """Where the link of that text leads."""
        html = self.client.get(address).content.decode()
        found = [
            unescape(target)
            for target, shown in re.findall(r'<a\b[^>]*href="([^"]*)"[^>]*>(.*?)</a>', html, re.S)
            if " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split()) == text
        ]
        assert found, f"no link {text!r} on {address}"
        return found[0]


@pytest.fixture
def desk() -> Callable[..., Desk]:
    """Let an officer sit down: desk(clerk_lan)."""
    return Desk


@pytest.fixture
def count_of(desk):
    """How many rows the list behind a figure shows: count_of(officer, "documents.outgoing_issued", "2024-H1")."""

    def shown(officer, code: str, listing: str, period: str) -> str:
        return desk(officer).page(f"{reverse(listing)}?indicator={code}&period={period}")

    return shown
