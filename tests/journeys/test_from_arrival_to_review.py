# SPDX-License-Identifier: EUPL-1.2
"""A matter's way through the house: it arrives, is assigned, is done, and the half-year's review counts it."""

import json

import pytest
from django.core.management import call_command
from django.urls import reverse

from vanphong.assignments.models import Assignment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
CONTENT = "Báo cáo tiến độ giải ngân vốn đầu tư công sáu tháng đầu năm"


@pytest.fixture
def arrived(desk, clerk_lan) -> str:
    """The record of a dispatch of the Government Office that the clerk has registered."""
    return desk(clerk_lan).send(
        reverse("documents:register_incoming"),
        arrived_on="12/06/2024",
        sender="Văn phòng Chính phủ",
        symbol="4021/VPCP-KTTH",
        dated_on="10/06/2024",
        subject="V/v đẩy nhanh tiến độ giải ngân vốn đầu tư công",
        urgency="1",
        channel="electronic",
        type_code="CV",
    )


@pytest.fixture
def assigned(arrived, desk, chief_minh, finance) -> str:
    """The task that the Chief of Office has cut from it for the Department of Finance."""
    incoming = arrived.rstrip("/").rsplit("/", 1)[-1]
    return desk(chief_minh).send(
        f"{reverse('assignments:assign')}?incoming={incoming}",
        giver_kind="government",
        giver="Thủ tướng Chính phủ",
        source_symbol="4021/VPCP-KTTH",
        source_dated_on="10/06/2024",
        content=CONTENT,
        lead_unit=finance.pk,
        assigned_on="12/06/2024",
        due_on="14/06/2024",
    )


@pytest.fixture
def completed(assigned, desk, focal_nga, chief_minh) -> str:
    """The same task, accepted and reported by the department and confirmed by the Office."""
    department, office = desk(focal_nga), desk(chief_minh)
    department.send(f"{assigned}accept/")
    department.send(f"{assigned}report/", product_symbol="215/BC-STC", done_on="12/06/2024")
    office.send(f"{assigned}complete/", product_symbol="215/BC-STC", completed_on="12/06/2024")
    return assigned


def figure_of(code: str, capsys, *, now: bool = False) -> dict:
    """A figure of the first half of 2024, as the command line gives it: as sealed, or counted anew."""
    call_command("review", "2024-H1", format="json", now=now)
    return next(one for one in json.loads(capsys.readouterr().out)["figures"] if one["code"] == code)


def test_the_task_leads_back_to_the_document_it_was_cut_from(arrived, assigned, desk, chief_minh):
    office = desk(chief_minh)

    assert arrived in office.client.get(assigned).content.decode()
    assert "4021/VPCP-KTTH" in office.page(assigned)


def test_the_task_waits_on_the_first_screen_of_the_department(assigned, desk, focal_nga, stranger):
    assert CONTENT in desk(focal_nga).page("/")
    assert CONTENT not in desk(stranger).page("/")


def test_a_completed_task_shows_its_product_and_leaves_the_first_screen(completed, desk, focal_nga):
    department = desk(focal_nga)

    assert "215/BC-STC" in department.page(completed)
    assert CONTENT not in department.page("/")


def test_the_review_counts_it_and_its_figure_opens_it(completed, capsys, count_of, chief_minh):
    figure = figure_of("assignments.government_completed", capsys)
    rows = count_of(chief_minh, "assignments.government_completed", "assignments:assignments", "2024-H1")

    assert (figure["value"], figure["rows"], figure["previous"]) == (1, 1, 0)
    assert CONTENT in rows


def test_the_review_page_links_the_figure_to_the_task(completed, desk, chief_minh):
    office = desk(chief_minh)
    review = office.send(reverse("reviews:open"), year="2024", kind="H1", rule="statutory")

    html = office.client.get(review).content.decode()
    target = (
        f"{reverse('assignments:assignments')}?indicator=assignments.government_completed&amp;period=2024-H1"
    )

    assert target in html
    assert "Hoàn thành 01/01 nhiệm vụ được Chính phủ" in office.page(review).replace(" / ", "/")


def test_the_arrival_is_counted_and_opened_too(arrived, capsys, count_of, clerk_lan):
    figure = figure_of("documents.incoming_registered", capsys)
    rows = count_of(clerk_lan, "documents.incoming_registered", "documents:incoming", "2024-H1")

    assert (figure["value"], figure["rows"]) == (1, 1)
    assert "4021/VPCP-KTTH" in rows


def test_a_task_without_a_product_is_not_counted_as_completed(assigned, capsys):
    assert figure_of("assignments.government_completed", capsys)["value"] == 0
    assert figure_of("assignments.government_open_in_time", capsys)["value"] == 1
    assert Assignment.objects.get().completed_on is None


def test_the_sealed_review_tells_that_a_task_was_reopened(completed, desk, chief_minh, capsys):
    office = desk(chief_minh)
    review = office.send(reverse("reviews:open"), year="2024", kind="H1", rule="statutory")
    office.send(f"{review}seal/", sure="on")

    office.send(f"{completed}reopen/", reason="Sản phẩm chưa đúng yêu cầu")

    assert CONTENT in office.page(f"{review}differences/")
    assert figure_of("assignments.government_completed", capsys)["value"] == 1
    assert figure_of("assignments.government_completed", capsys, now=True)["value"] == 0
