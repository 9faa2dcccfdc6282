# SPDX-License-Identifier: EUPL-1.2
"""Who denounces is seen nowhere in the house but by the reception officer who says why."""

import io

import pytest
from django.core.management import call_command
from django.urls import reverse
from openpyxl import load_workbook

from vanphong.citizens.models import Visitor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
DENOUNCER = {
    "full_name": "Lường Thị Kín",
    "address": "thôn Nà Kín, xã Tân Đoàn",
    "identity": "020179009876",
    "phone": "0987000321",
}
PIECES = ("Lường Thị Kín", "Luong Thi Kin", "luong thi kin", "Nà Kín", "na kin", "020179009876", "0987000321")
OTHERS = ["chief_minh", "clerk_lan", "specialist_tuan", "focal_nga", "counter_binh", "admin_son"]


@pytest.fixture
def visit(desk, reception_hue) -> str:
    """A denunciation registered in a session of the Chairman, followed up and closed."""
    reception = desk(reception_hue)
    session = reception.send(
        reverse("citizens:open_session"),
        held_on="12/06/2024",
        reception="scheduled",
        received_by="Chủ tịch UBND tỉnh",
    )
    record = reception.send(
        f"{session}visits/register/",
        **DENOUNCER,
        kind="denunciation",
        summary="Tố cáo cán bộ xã trong quản lý đất đai",
        people="1",
        cases="1",
    )
    if "/visits/" not in record:
        record = reverse("citizens:visit", args=[Visitor.objects.get().visit_id])
    reception.send(f"{record}follow-up/", outcome="Đã chuyển cơ quan có thẩm quyền")
    reception.send(f"{session}close/")
    return record


def told(text: str) -> list[str]:
    """Which pieces of the denouncer's identity a text holds."""
    return [piece for piece in PIECES if piece in text]


def cells_of(book: bytes) -> str:
    """Every cell of a workbook."""
    sheets = load_workbook(io.BytesIO(book)).worksheets
    return "\n".join(
        str(cell) for sheet in sheets for row in sheet.values for cell in row if cell is not None
    )


@pytest.mark.parametrize("who", [*OTHERS, "reception_hue"])
def test_no_page_that_an_officer_can_open_tells_it(request, visit, desk, who):
    seat = desk(request.getfixturevalue(who))
    addresses = ["/", reverse("citizens:sessions"), reverse("citizens:visits"), visit, "/reviews/"]
    addresses += ["/search/?q=Luong+Thi+Kin", "/search/?q=020179009876", "/citizens/visits/?q=Luong+Thi+Kin"]
    addresses.append("/citizens/visits/?indicator=citizens.denunciations&period=2024-H1")

    pages = {address: seat.client.get(address).content.decode() for address in addresses}

    typed = ("Luong Thi Kin", "020179009876")  # what was typed into the search box stands in it again
    said = {
        address: [piece for piece in told(html) if not ("q=" in address and piece in typed)]
        for address, html in pages.items()
    }
    assert {address: pieces for address, pieces in said.items() if pieces} == {}


@pytest.mark.parametrize("who", ["chief_minh", "clerk_lan", "reception_hue"])
def test_no_search_finds_the_visit_by_who_came(request, visit, desk, who):
    seat = desk(request.getfixturevalue(who))

    assert "Lượt tiếp số" not in seat.page("/search/?q=Luong+Thi+Kin")
    assert visit not in seat.client.get("/citizens/visits/?q=Luong+Thi+Kin").content.decode()


@pytest.mark.parametrize("who", ["chief_minh", "clerk_lan", "reception_hue"])
def test_no_spreadsheet_tells_it(request, visit, desk, who):
    seat = desk(request.getfixturevalue(who))

    rows = cells_of(seat.file(f"{reverse('citizens:visits')}?export=xlsx"))

    assert "12/06/2024" in rows or "2024-06-12" in rows
    assert told(rows) == []


def test_the_journals_export_does_not_tell_it(visit, tmp_path):
    call_command("journal", "export", output=str(tmp_path / "journal"))

    lines = (tmp_path / "journal").read_text()

    assert "citizens.visit_registered" in lines
    assert told(lines) == []


@pytest.mark.parametrize("kind", ["docx", "xlsx", "json", "text"])
def test_no_form_of_the_review_tells_it(visit, tmp_path, kind):
    file = tmp_path / f"review.{kind}"

    call_command("review", "2024-H1", format=kind, output=str(file))

    content = file.read_bytes()
    text = cells_of(content) if kind == "xlsx" else content.decode(errors="ignore")
    assert told(text) == []


def test_the_chiefs_annex_holds_the_visit_but_not_who_came(visit, desk, chief_minh):
    office = desk(chief_minh)
    review = office.send(reverse("reviews:open"), year="2024", kind="H1", rule="statutory")
    annex = next(
        part for part in office.client.get(review).content.decode().split('"') if part.endswith(".xlsx")
    )

    rows = cells_of(office.file(annex))

    assert "Tố cáo" in rows
    assert told(rows) == []


def test_the_reception_officer_reads_it_after_saying_why_and_the_look_is_in_the_journal(
    visit, desk, reception_hue
):
    seat = desk(reception_hue)

    answer = seat.client.post(f"{visit}who/", {"reason": "Xác minh danh tính người tố cáo"})

    assert "Lường Thị Kín" in answer.content.decode()
    assert "Xác minh danh tính người tố cáo" in seat.page(visit)
