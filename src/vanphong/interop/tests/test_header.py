# SPDX-License-Identifier: EUPL-1.2
"""The header of a register is found wherever it stands and however it is spelled."""

import unicodedata

import pytest

from vanphong.interop.books import BOOKS
from vanphong.interop.books.workbook import Unreadable
from vanphong.interop.tests.conftest import COVER, INCOMING_HEADER, OUTGOING_HEADER, arrived, issued

OUTGOING, INCOMING = BOOKS["outgoing"], BOOKS["incoming"]


def numbers(path) -> list[str]:
    """The numbers of the lines that were read."""
    return [row.number_and_symbol for row in OUTGOING.read(path).rows]


@pytest.mark.parametrize("above", [0, 1, 9, 55])
def test_it_may_stand_on_any_row(write, above):
    path = write(*([["SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2024"]] * above), OUTGOING_HEADER, issued())

    parsed = OUTGOING.read(path)

    assert numbers(path) == ["01/QĐ-UBND"]
    assert parsed.where == {1: ("Sheet", above + 2)}


def test_columns_may_stand_in_another_order_with_others_between(write):
    path = write(
        ["STT", "Trích yếu", "Độ khẩn", "Ngày ban hành", "Số, ký hiệu"],
        [1, "Kế hoạch", "", "5/3/2024", "02/KH-UBND"],
    )

    row = OUTGOING.read(path).rows[0]

    assert (row.number_and_symbol, row.subject, row.dated_on.isoformat()) == (
        "02/KH-UBND",
        "Kế hoạch",
        "2024-03-05",
    )


def test_number_and_symbol_may_stand_in_two_columns_under_a_merged_heading(write):
    path = write(
        ["TT", "Số, ký hiệu văn bản", None, "Ngày, tháng, năm văn bản", "Trích yếu"],
        [None, "Số", "Ký hiệu", None, None],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1, 7, "KH-UBND", "05/03/2024", "Kế hoạch"],
        [2, "08", "/UBND-KT", "06/03/2024", "V/v đôn đốc"],
    )

    assert numbers(path) == ["7/KH-UBND", "08/UBND-KT"]


def test_headings_may_stand_in_two_rows_one_merged_over_several_columns(write):
    path = write(
        ["ĐẾN", None, "Tác giả", "VĂN BẢN", None, None],
        ["Ngày", "Số", None, "Số, ký hiệu", "Ngày tháng", "Trích yếu"],
        ["05/03/2024", 12, "Sở Tài chính", "12/BC-STC", "04/03/2024", "Báo cáo"],
    )

    row = INCOMING.read(path).rows[0]

    assert (row.arrival_number, row.symbol, row.subject) == (12, "12/BC-STC", "Báo cáo")
    assert (row.arrived_on.day, row.dated_on.day) == (5, 4)


@pytest.mark.parametrize(
    "spell",
    [
        str.upper,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\n"),
        lambda text: f"  {text} ",
        lambda text: text.replace(",", " -"),
        lambda text: f"{text} (*)",
    ],
    ids=["capitals", "nfd", "broken", "spaced", "other-signs", "starred"],
)
def test_headings_may_be_spelled_in_other_ways(write, spell):
    path = write([spell(name) for name in OUTGOING_HEADER], issued())

    assert numbers(path) == ["01/QĐ-UBND"]


def test_another_sheet_may_stand_first(write):
    path = write(["Danh bạ"], ["Lan", "0205"], so=[*COVER, OUTGOING_HEADER, issued()])

    assert numbers(path) == ["01/QĐ-UBND"]


def test_each_sheet_of_the_register_is_read(write):
    path = write(OUTGOING_HEADER, issued(), thang2=[OUTGOING_HEADER, issued("02/QĐ-UBND")])

    assert numbers(path) == ["01/QĐ-UBND", "02/QĐ-UBND"]


def test_a_book_without_its_header_is_told_what_is_looked_for(write):
    path = write(*COVER, [name for name in OUTGOING_HEADER if name != "Ngày tháng văn bản"], issued())

    with pytest.raises(Unreadable, match="“Ngày tháng văn bản”"):
        OUTGOING.check(path)


def test_another_register_is_not_taken_for_this_one(write):
    path = write(INCOMING_HEADER, arrived())

    with pytest.raises(Unreadable, match="“Số đến”"):
        OUTGOING.read(path)
