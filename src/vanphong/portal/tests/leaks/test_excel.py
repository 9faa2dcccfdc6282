# SPDX-License-Identifier: EUPL-1.2
"""What an Excel file gives away is found with its place, and the cleaned file is without it."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation

from vanphong.portal.leaks import clean, scan
from vanphong.portal.tests.leaks import office_files as made


def found(data: bytes) -> list[tuple[str, str]]:
    """Kind and place of each finding."""
    return [
        (finding.kind, ", ".join(str(value) for _step, value in finding.place.steps))
        for finding in scan("so-lieu.xlsx", data)
    ]


def values(data: bytes) -> list[tuple]:
    """What the first sheet of a file shows."""
    return list(openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0].values)


def test_a_clean_file_is_let_through_and_needs_no_cleaning():
    assert scan("so-lieu.xlsx", made.excel()) == []
    assert clean("so-lieu.xlsx", made.excel()) is None


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_found_and_cleaned_away_with_its_strings(state):
    data = made.with_shared_strings(made.excel(lambda book: made.hide_sheet(book, state)))

    cleaned = clean("so-lieu.xlsx", data)

    assert found(data) == [("hidden_sheet", "Nguồn")]
    assert scan("so-lieu.xlsx", cleaned.data) == []
    assert openpyxl.load_workbook(io.BytesIO(cleaned.data)).sheetnames == ["Tổng hợp"]
    assert "chưa công bố" in made.everything_in(data)
    assert "chưa công bố" not in made.everything_in(cleaned.data)
    assert "Nguồn" not in made.everything_in(cleaned.data)


def test_the_results_of_formulas_stay_when_their_sheet_goes():
    data = made.excel(made.hide_sheet)
    sheet = "xl/worksheets/sheet1.xml"
    computed = made.parts(data)[sheet].replace(b"<v />", b"<v>42</v>").replace(b"<v></v>", b"<v>42</v>")
    data = made.with_parts(data, sheet=(sheet, computed))

    cleaned = clean("so-lieu.xlsx", data)

    assert values(cleaned.data) == [("Đơn vị", "Số văn bản", None), ("Văn phòng", 9115, 42)]


def test_hidden_rows_and_columns_with_content_are_found_and_emptied_where_they_stand():
    def hide(book):
        sheet = book.active
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True
        sheet.column_dimensions["D"].hidden = True

    rows = [["Đơn vị", "Số", "Ghi chú kín"], ["Sở Y tế", 5, "x"], ["Sở Nội vụ", 7, "y"]]
    data = made.excel(hide, rows)
    cleaned = clean("so-lieu.xlsx", data)

    assert found(data) == [
        ("hidden_cells", "Tổng hợp, C"),
        ("hidden_cells", "Tổng hợp, 2"),
    ]
    assert scan("so-lieu.xlsx", cleaned.data) == []
    assert values(cleaned.data) == [("Đơn vị", "Số", None), (None, None, None), ("Sở Nội vụ", 7, None)]
    assert "Ghi chú kín" not in made.everything_in(cleaned.data)


def test_a_comment_is_found_at_its_cell_and_cleaned_away():
    data = made.excel(made.note_on_cell)

    cleaned = clean("so-lieu.xlsx", data)

    assert found(data) == [("comment", "Tổng hợp, B2")]
    assert scan("so-lieu.xlsx", cleaned.data) == []
    assert openpyxl.load_workbook(io.BytesIO(cleaned.data)).active["B2"].comment is None
    assert "Lành Thị Hiên" not in made.everything_in(cleaned.data)


def test_names_in_the_properties_are_asked_about_and_cleaned_away():
    def sign(book):
        book.properties.creator = "Lành Thị Hiên"
        book.properties.lastModifiedBy = "Nông Văn Tuấn"

    cleaned = clean("so-lieu.xlsx", made.excel(sign))

    assert found(made.excel(sign)) == [("author", "creator"), ("author", "lastModifiedBy")]
    assert scan("so-lieu.xlsx", cleaned.data) == []
    assert "Tuấn" not in made.everything_in(cleaned.data)


def test_the_columns_tell_what_the_numbers_are():
    rows = [
        ["Họ và tên", "Số CCCD", "Điện thoại", "Số tài khoản", "Dự toán"],
        ["Lộc Thị Hoa", 20199012345, 912345678, "020199012345", 20199012345],
    ]

    assert found(made.excel(rows=rows)) == [("identity", "Tổng hợp, B2"), ("phone", "Tổng hợp, C2")]


def test_a_list_of_persons_with_addresses_and_of_denouncers_is_found():
    rows = [
        ["Số đơn tố cáo", "Người tố cáo", "Người bị tố cáo", "Địa chỉ"],
        [3, "Lộc Thị Hoa", "Trần Văn Cường", "xã Hồng Phong"],
    ]

    assert found(made.excel(rows=rows)) == [("denouncer", "Tổng hợp, 2"), ("address", "Tổng hợp, 2")]


def test_a_report_of_figures_is_let_through():
    rows = [
        ["Đơn vị", "Số đơn tố cáo", "Kinh phí (đồng)", "Số, ký hiệu", "Điện thoại"],
        ["Văn phòng", 12, 123456789012, "123/UBND-VP", "0205.3812.605"],
        ["Cộng", 12, 20199012345, "Bí mật thành công", "1022"],
    ]

    assert scan("so-lieu.xlsx", made.excel(rows=rows)) == []


def test_a_sheet_whose_name_gives_something_away_is_told_by_its_number():
    def name(book):
        book.active.title = "CCCD 020199012345"
        book.active["A3"] = "0912345678"

    places = [str(finding.place.facts()) for finding in scan("so-lieu.xlsx", made.excel(name))]

    assert places != []
    assert "020199012345" not in "".join(places)


def test_strings_that_no_cell_shows_any_more_are_found_and_emptied():
    data = made.with_shared_strings(made.excel())
    name = "xl/sharedStrings.xml"
    more = made.parts(data)[name].replace(b"</sst>", "<si><t>đã xóa</t></si></sst>".encode())
    data = made.with_parts(data, strings=(name, more))

    cleaned = clean("so-lieu.xlsx", data)

    assert found(data) == [("leftover", name)]
    assert scan("so-lieu.xlsx", cleaned.data) == []
    assert "đã xóa" not in made.everything_in(cleaned.data)
    assert values(cleaned.data) == values(data)


def test_names_of_the_sheets_that_stay_still_point_to_them():
    def name(book):
        hidden = book.create_sheet("Ẩn", 0)
        hidden.sheet_state = "hidden"
        book.active = 1
        second = book.create_sheet("Hai")
        second["A1"] = "x"
        second.print_title_rows = "1:1"
        rule = DataValidation(type="list", formula1="=Ẩn!$A$1:$A$2")
        second.add_data_validation(rule)
        rule.add("B1")

    cleaned = clean("so-lieu.xlsx", made.excel(name))

    book = openpyxl.load_workbook(io.BytesIO(cleaned.data))
    assert book.sheetnames == ["Tổng hợp", "Hai"]
    assert book["Hai"].print_title_rows == "$1:$1"
    assert book.active.title == "Tổng hợp"
    assert "Ẩn!" not in made.everything_in(cleaned.data)


def test_cells_whose_format_shows_nothing_are_hidden_cells():
    def veil(book):
        book.active["B2"].number_format = ";;;"

    data = made.excel(veil)
    cleaned = clean("so-lieu.xlsx", data)

    assert found(data) == [("hidden_cells", "Tổng hợp, B")]
    assert values(cleaned.data) == [("Đơn vị", "Số văn bản"), ("Văn phòng", None)]
    assert scan("so-lieu.xlsx", cleaned.data) == []


def test_the_log_of_a_shared_workbook_is_found_and_cleaned_away():
    log = b'<headers xmlns="http://x"><header userName="Hien"/></headers>'
    data = made.related(made.excel(), "xl/workbook.xml", "revisionHeaders", "xl/revisions/headers.xml", log)

    cleaned = clean("so-lieu.xlsx", data)

    assert found(data) == [("tracked_change", "xl/revisions/headers.xml")]
    assert scan("so-lieu.xlsx", cleaned.data) == []
    assert "Hien" not in made.everything_in(cleaned.data)


def test_comments_in_threads_are_found_and_cleaned_away_with_the_names_of_those_who_wrote():
    thread = '<ThreadedComments xmlns="http://x"><threadedComment ref="B2"><text>chưa chắc</text></threadedComment></ThreadedComments>'
    data = made.related(
        made.excel(),
        "xl/worksheets/sheet1.xml",
        "threadedComment",
        "xl/threadedComments/t1.xml",
        thread.encode(),
    )
    person = b'<personList xmlns="http://x"><person displayName="Hien"/></personList>'
    data = made.related(data, "xl/workbook.xml", "person", "xl/persons/person.xml", person)

    cleaned = clean("so-lieu.xlsx", data)

    assert found(data) == [("comment", "Tổng hợp, B2"), ("author", "xl/persons/person.xml")]
    assert scan("so-lieu.xlsx", cleaned.data) == []
    assert "Hien" not in made.everything_in(cleaned.data)


def test_the_data_behind_a_summary_is_asked_about():
    cache = b'<pivotCacheRecords xmlns="http://x"/>'
    data = made.related(
        made.excel(), "xl/workbook.xml", "pivotCacheDefinition", "xl/pivotCache/p1.xml", cache
    )

    assert found(data) == [("source_data", "xl/pivotCache/p1.xml")]
    assert clean("so-lieu.xlsx", data) is None
