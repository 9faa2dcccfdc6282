# SPDX-License-Identifier: EUPL-1.2
"""Friday 5 July 2024, small registers of two half-years, and the review of the first half of 2024."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import translation

from vanphong import conftest as cast
from vanphong.kernel.indicators import Period
from vanphong.reviews import actions
from vanphong.reviews.tests import registers as kept

H1 = Period.parse("2024-H1")


def address(name, review, *more) -> str:
    """The address of a screen of this review."""
    return reverse(f"reviews:{name}", args=[review.pk, *more])


def html(response) -> str:
    """What the browser gets, on one line."""
    return " ".join(response.content.decode().split())


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """Set the clock: clock(6) is ten o'clock on 6 July 2024; it stands at the 5th."""

    def set_to(day: int, hour: int = 3) -> None:
        moment = datetime(2024, 7, day, hour, tzinfo=UTC)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    set_to(5)
    return set_to


@pytest.fixture(autouse=True)
def in_vietnamese():
    """Also after a page was asked for in English."""
    with translation.override("vi"):
        yield


@pytest.fixture
def director_thu(office):
    """The director of the one-stop centre."""
    return cast.officer("thu", "Lê Thị Thu", "centre_director", office)


@pytest.fixture
def deputy_duc(office):
    """A deputy chief of the Office."""
    return cast.officer("duc", "Vi Minh Đức", "deputy_chief", office)


@pytest.fixture
def reader_an(office):
    """A reader of reports, for the whole province."""
    return cast.officer("an", "Vũ Bình An", "report_reader", office)


@pytest.fixture
def health_reader(health):
    """A reader of reports of the Department of Health alone."""
    return cast.officer("ha", "Lý Thu Hà", "report_reader", health, health)


@pytest.fixture
def registers(clerk_lan, reception_hue, director_thu, province, general_division, finance, health) -> None:
    """Every room holds something of both half-years."""
    units = {"finance": finance, "health": health}
    kept.enter_documents(clerk_lan)
    kept.enter_assignments(clerk_lan, units)
    kept.enter_visits(reception_hue, province)
    kept.enter_dossiers(director_thu, units)
    kept.enter_portal(clerk_lan)


@pytest.fixture
def review(registers, chief_minh):
    """The review of the first half of 2024, open."""
    return actions.open_review(period=H1, by=chief_minh)


@pytest.fixture
def sealed(review, chief_minh):
    """The same, sealed on the 5th of July."""
    return actions.seal_review(review=review, by=chief_minh)
