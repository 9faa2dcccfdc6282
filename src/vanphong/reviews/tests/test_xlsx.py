# SPDX-License-Identifier: EUPL-1.2
"""The annexes: a sheet of all figures, and for each figure one sheet with the very rows behind it."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from vanphong.documents.models import OutgoingDocument
from vanphong.reviews.outline import CODES
from vanphong.reviews.output.as_xlsx import as_xlsx
from vanphong.reviews.queries import paper_of
from vanphong.reviews.rooms import opened_by
from vanphong.reviews.tests.registers import DENOUNCER


def book_of(review, reader=None):
    """The workbook, opened again."""
    return load_workbook(BytesIO(as_xlsx(paper_of(review), reader)))


def test_each_figure_has_a_sheet_with_as_many_rows_as_stand_behind_it(review):
    book, paper = book_of(review), paper_of(review)

    rows = {code: sheet.max_row - 1 for code, sheet in zip(CODES, book.worksheets[1:], strict=True)}
    assert rows == {code: paper.rows(code) for code in CODES}


def test_the_first_sheet_says_what_each_figure_means(review):
    sheet = book_of(review).worksheets[0]

    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == (
        "STT", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Cùng kỳ năm trước", "Tăng, giảm", "Số hồ sơ", "Định nghĩa", "Căn cứ",
    )  # fmt: skip
    assert rows[2][:7] == (2, "Văn bản đi đã ban hành", "số lượng", 6, 2, 4, 6)
    assert ("%", 66.66, 100) in [row[2:5] for row in rows]
    assert len(rows) == 1 + len(CODES)


def test_names_of_sheets_are_short_different_and_allowed(review):
    names = book_of(review).sheetnames

    assert len({name.casefold() for name in names}) == len(names)
    assert max(len(name) for name in names) <= 31
    assert not any(letter in name for name in names for letter in "[]:*?/\\'")


def test_headings_stay_in_view_filter_and_are_wide_enough(review):
    sheet = book_of(review)["2. Văn bản đi đã ban hành"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:J7")
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["C"].width > 12
    assert sheet["B2"].number_format == "dd/mm/yyyy"


@pytest.mark.parametrize(
    "text", ["=1+1", "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "#REF!", "\x0bdấu\x01"]
)
def test_no_text_becomes_a_formula_or_breaks_the_file(review, text):
    OutgoingDocument.objects.filter(number=1, type_code="TB").update(recipients=text)

    cells = [row[4] for row in book_of(review)["2. Văn bản đi đã ban hành"].iter_rows()]

    found = next(cell for cell in cells if cell.value == text.replace("\x0b", "").replace("\x01", ""))
    assert found.data_type == "s"


@pytest.mark.parametrize("who", [None, "chief_minh", "reception_hue", "clerk_lan"])
def test_a_denouncer_is_in_no_annex(review, request, who):
    book = book_of(review, request.getfixturevalue(who) if who else None)

    said = " ".join(
        str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row
    )
    assert DENOUNCER not in said
    assert "0912345678" not in said


def test_a_share_marks_which_rows_are_in_its_part(review):
    sheet = book_of(review)["32. Tỷ lệ hồ sơ giải quyết trước và đúng hạn"[:31]]

    marks = [row[-1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert sorted(mark or "" for mark in marks) == ["", "x", "x"]


def test_whoever_may_not_see_a_list_gets_no_row_of_it(review, clerk_lan):
    paper = paper_of(review, opened_by(clerk_lan))
    book = load_workbook(BytesIO(as_xlsx(paper, clerk_lan)))

    sheet = book["27. Hồ sơ tiếp nhận trong kỳ"]
    assert [row[0].value for row in sheet.iter_rows()] == ["Các hồ sơ này ngoài phạm vi được xem."]


def test_whoever_sees_some_rows_is_told_how_many_there_are(review, specialist_tuan):
    sheet = book_of(review, specialist_tuan)["3. Văn bản đến đã đăng ký"]

    column = [row[0].value for row in sheet.iter_rows(min_row=2)]
    assert len(column) == 2
    assert column[-1].startswith("Ghi 1 trong tổng số 2 hồ sơ")


def test_the_annex_of_a_sealed_review_lists_the_rows_that_were_sealed(sealed):
    OutgoingDocument.objects.filter(number=1, type_code="TB").update(dated_on="2024-07-01")

    sheet = book_of(sealed)["2. Văn bản đi đã ban hành"]

    assert "01/TB-UBND" in [row[0].value for row in sheet.iter_rows(min_row=2)]
    assert sheet.max_row == 7
