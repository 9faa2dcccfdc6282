# SPDX-License-Identifier: EUPL-1.2
"""What stands between and below the lines of a register is passed over, and named; no line is."""

import pytest
from openpyxl import load_workbook

from vanphong.interop.books import BOOKS
from vanphong.interop.tests.conftest import ASSIGNMENTS_HEADER, COVER, OUTGOING_HEADER, given, issued

OUTGOING, ASSIGNMENTS = BOOKS["outgoing"], BOOKS["assignments"]
NUMBERS = [f"({place})" for place in range(1, 11)]


@pytest.mark.parametrize(
    "row",
    [
        NUMBERS,
        list(range(1, 11)),
        NUMBERS[4:] + NUMBERS[:4],
        ["A", "B", 1, 2, 3, 4, 5, 6, 7, 8],
        [None] * 10,
        ["   ", "\xa0", None],
        ["THÁNG 3 NĂM 2024"],
        [None, None, "Văn bản quy phạm pháp luật"],
        [None, None, "Cộng: 900 dòng"],
        ["Tổng cộng", None, None, None, None, None, 1250],
        ["Lũy kế từ đầu năm: 120 văn bản"],
        OUTGOING_HEADER,
        [None, None, None, None, "Lạng Sơn, ngày 14 tháng 6 năm 2024"],
        [None, "NGƯỜI LẬP SỔ", None, None, "CHÁNH VĂN PHÒNG"],
    ],
    ids=lambda row: str(next((value for value in row if value), "blank")).strip()[:20],
)
def test_a_row_that_is_no_line_is_passed_over(write, row):
    path = write(*COVER, OUTGOING_HEADER, NUMBERS, issued("01/QĐ-UBND"), row, issued("02/QĐ-UBND"))

    parsed = OUTGOING.read(path)

    assert [line.number_and_symbol for line in parsed.rows] == ["01/QĐ-UBND", "02/QĐ-UBND"]
    assert parsed.where[2][1] == 9


@pytest.mark.parametrize(
    "subject",
    ["Công văn về phòng cháy", "Tổng hợp ý kiến cử tri", "Tổng số liệu điều tra", "Cộng đồng dân cư"],
)
def test_an_incomplete_line_is_not_taken_for_a_total(write, subject):
    path = write(OUTGOING_HEADER, [None, "05/03/2024", subject])

    assert [line.subject for line in OUTGOING.read(path).rows] == [subject]


def test_signatures_with_the_names_below_them_are_no_lines(write):
    path = write(
        OUTGOING_HEADER,
        issued(),
        [],
        [None, "Người lập sổ", None, "Thủ trưởng"],
        [None, "Lê Văn An", None, "Bế Thị Hà"],
    )

    parsed = OUTGOING.read(path)

    assert parsed.lines == 1
    assert [text for _row, text in parsed.passed_over] == ["Người lập sổ  Thủ trưởng", "Lê Văn An  Bế Thị Hà"]


def test_a_numbered_row_that_nobody_has_filled_is_no_line(write):
    path = write(ASSIGNMENTS_HEADER, given(), [2], [3])

    assert ASSIGNMENTS.read(path).lines == 1


def test_the_part_of_a_book_has_its_roman_number(write):
    path = write(ASSIGNMENTS_HEADER, ["I", None, None, None, "Nhiệm vụ của Chính phủ"], given())

    assert [row.content for row in ASSIGNMENTS.read(path).rows] == ["Báo cáo giải ngân vốn"]


def test_hidden_rows_are_lines(write):
    path = write(OUTGOING_HEADER, issued())
    book = load_workbook(path)
    book.active.row_dimensions[2].hidden = True
    book.save(path)

    assert OUTGOING.read(path).lines == 1


def test_a_formula_that_failed_is_refused_with_its_row(write):
    path = write(OUTGOING_HEADER, issued(subject="#REF!"), issued("02/QĐ-UBND"))

    parsed = OUTGOING.read(path)

    assert [(refusal.row, refusal.code) for refusal in parsed.refused] == [(2, "formula error")]
    assert len(parsed.rows) == 1


def test_spaces_that_cannot_be_seen_and_marks_apart_are_repaired(write):
    path = write(OUTGOING_HEADER, issued(subject="  Quyê\u0301t\xa0đi\u0323nh\u200b  thành\u200blập\n"))

    assert OUTGOING.read(path).rows[0].subject == "Quyết định thành lập"


def test_what_cannot_be_read_in_a_column_that_may_be_empty_is_kept_in_the_note(write):
    line = [*issued()[:6], "nhiều", "đã gửi", None, "gấp"]

    row = OUTGOING.read(write(OUTGOING_HEADER, line)).rows[0]

    assert (row.dispatched_on, row.copies) == (None, None)
    assert row.note == "gấp; Ngày chuyển: đã gửi; Số lượng bản: nhiều"
