# SPDX-License-Identifier: EUPL-1.2
"""What a Word file gives away is found with its place, and the cleaned file is without it."""

import io

import pytest
from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Pt

from vanphong.portal.leaks import clean, scan
from vanphong.portal.tests.leaks import office_files as made
from vanphong.portal.tests.leaks.pictures_made import picture, taken_in_lang_son


def found(data: bytes) -> list[tuple[str, str]]:
    """Kind and place of each finding."""
    return [
        (finding.kind, ", ".join(str(value) for _step, value in finding.place.steps))
        for finding in scan("bao-cao.docx", data)
    ]


def text_of(data: bytes) -> list[str]:
    """The paragraphs of a Word file as python-docx reads them."""
    return [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]


def test_a_clean_file_is_let_through_and_needs_no_cleaning():
    assert scan("bao-cao.docx", made.word()) == []
    assert clean("bao-cao.docx", made.word()) is None


@pytest.mark.parametrize(
    ("change", "kind", "place", "shown", "gone"),
    [
        (made.tracked, "tracked_change", "2", "Tiếp mười lượt công dân.", "mười hai"),
        (made.hide, "hidden_text", "2", "Đã họp xong.", "không công bố"),
        (made.hide_by_style, "hidden_text", "2", "Đã họp xong.", " kín"),
        (made.comment, "comment", "1", made.PLAIN, "Xem lại chỗ này"),
    ],
)
def test_what_is_not_shown_is_found_and_cleaned_away(change, kind, place, shown, gone):
    data = made.word(change=change)

    cleaned = clean("bao-cao.docx", data)

    assert found(data) == [(kind, place)]
    assert scan("bao-cao.docx", cleaned.data) == []
    assert {finding.kind for finding in cleaned.removed} == {kind}
    assert shown in text_of(cleaned.data)
    assert gone in made.everything_in(data)
    assert gone not in made.everything_in(cleaned.data)
    assert "Lành Thị Hiên" not in made.everything_in(cleaned.data)


def test_a_paragraph_whose_end_was_deleted_joins_the_next():
    by = 'w:id="7" w:author="Hiên" w:date="2024-06-20T08:00:00Z"'

    def join(document):
        made.add_xml(document, made.run_of("Một "), f"<w:rPr><w:del {by}/></w:rPr>")
        made.add_xml(document, made.run_of("hai"))

    cleaned = clean("a.docx", made.word("Đầu", change=join))

    assert text_of(cleaned.data) == ["Đầu", "Một hai"]


def test_deleted_rows_go_and_inserted_ones_stay():
    by = 'w:id="7" w:author="Hiên" w:date="2024-06-20T08:00:00Z"'

    def rows(document):
        table = document.add_table(3, 1)
        for row, text in zip(table.rows, ("Tên", "bỏ", "thêm"), strict=True):
            row.cells[0].text = text
        for row, mark in ((table.rows[1], "del"), (table.rows[2], "ins")):
            properties = row._tr.get_or_add_trPr()
            properties.append(made.parse_xml(f"<w:{mark} {made.nsdecls('w')} {by}/>"))

    cleaned = clean("a.docx", made.word(change=rows))

    table = Document(io.BytesIO(cleaned.data)).tables[0]
    assert [row.cells[0].text for row in table.rows] == ["Tên", "thêm"]


def test_moved_text_stays_only_where_it_was_moved_to():
    by = 'w:id="7" w:author="Hiên" w:date="2024-06-20T08:00:00Z"'

    def move(document):
        made.add_xml(document, made.run_of("A ") + f"<w:moveFrom {by}>{made.run_of('dời')}</w:moveFrom>")
        made.add_xml(document, made.run_of("B ") + f"<w:moveTo {by}>{made.run_of('dời')}</w:moveTo>")

    cleaned = clean("a.docx", made.word("Đầu", change=move))

    assert text_of(cleaned.data) == ["Đầu", "A ", "B dời"]


def test_text_too_small_to_see_is_hidden_text():
    def speck(document):
        document.add_paragraph().add_run("CCCD 020123456789").font.size = Pt(1)

    assert ("hidden_text", "2") in found(made.word(change=speck))


@pytest.mark.parametrize(
    ("properties", "of_paragraph", "kinds"),
    [
        ('<w:color w:val="FFFFFF"/>', "", [("faint_text", "2")]),
        ('<w:color w:val="ffffff"/><w:shd w:fill="C00000"/>', "", []),
        ('<w:color w:val="FFFFFF"/>', '<w:shd w:fill="C00000"/>', []),
        ('<w:color w:val="C00000"/>', "", []),
    ],
)
def test_white_text_on_white_paper_is_asked_about(properties, of_paragraph, kinds):
    def write(document):
        made.add_xml(document, made.run_of("Chữ", properties), of_paragraph)

    assert found(made.word(change=write)) == kinds


def test_a_switch_that_is_off_hides_nothing():
    def show(document):
        made.add_xml(document, made.run_of("Thấy rõ", '<w:vanish w:val="0"/>'))

    assert scan("a.docx", made.word(change=show)) == []


def test_persons_are_found_in_text_tables_headers_and_notes():
    def everywhere(document):
        document.sections[0].header.paragraphs[0].text = "LƯU HÀNH NỘI BỘ"
        table = document.add_table(2, 3)
        for cell, text in zip(table.rows[0].cells, ("Họ và tên", "Nơi thường trú", "STK"), strict=True):
            cell.text = text
        for cell, text in zip(
            table.rows[1].cells, ("Lộc Thị Hoa", "xã Hồng Phong", "020123456789"), strict=True
        ):
            cell.text = text

    kinds = found(made.word("Ông A, CCCD 020199012345", change=everywhere))

    assert kinds == [
        ("identity", "1"),
        ("internal_only", "word/header1.xml, 1"),
        ("address", "1, 2"),
    ]


def test_a_number_in_pieces_of_different_format_is_found():
    def pieces(document):
        paragraph = document.add_paragraph("CCCD 0201")
        paragraph.add_run("9901").bold = True
        paragraph.add_run("2345")

    assert ("identity", "2") in found(made.word(change=pieces))


def test_names_in_the_properties_are_asked_about_and_cleaned_away():
    def sign(document):
        document.core_properties.author = "Lành Thị Hiên"
        document.core_properties.last_modified_by = "Nông Văn Tuấn"
        document.core_properties.title = "Báo cáo quý II"

    data = made.word(change=sign)
    cleaned = clean("a.docx", data)

    assert found(data) == [("author", "creator"), ("author", "lastModifiedBy")]
    assert "Hiên" not in repr(scan("a.docx", data))
    assert scan("a.docx", cleaned.data) == []
    assert Document(io.BytesIO(cleaned.data)).core_properties.title == "Báo cáo quý II"


def test_a_picture_in_the_file_tells_where_it_was_taken_until_it_is_cleaned():
    def show(document):
        document.add_picture(io.BytesIO(picture(exif=taken_in_lang_son())))

    data = made.word(change=show)
    cleaned = clean("a.docx", data)

    assert found(data) == [("position", "word/media/image1.jpg")]
    assert scan("a.docx", cleaned.data) == []
    assert len(Document(io.BytesIO(cleaned.data)).inline_shapes) == 1


def test_a_file_inside_the_file_and_a_part_that_nothing_shows_are_taken_out():
    data = made.with_parts(
        made.word(),
        inside=("word/embeddings/so-lieu.xlsx", made.excel()),
        lost=("word/media/cu.png", picture("PNG")),
    )

    cleaned = clean("a.docx", data)

    assert {kind for kind, _place in found(data)} == {"embedded", "leftover"}
    assert scan("a.docx", cleaned.data) == []
    assert not {"word/embeddings/so-lieu.xlsx", "word/media/cu.png"} & set(made.parts(cleaned.data))


def test_a_folder_of_the_offices_own_computers_is_not_named():
    def link(document):
        document.part.relate_to(r"file:///C:\Users\hien\mau.dotx", "x/attachedTemplate", is_external=True)

    data = made.word(change=link)
    cleaned = clean("a.docx", data)

    assert [kind for kind, _place in found(data)] == ["local_path"]
    assert "hien" not in made.everything_in(cleaned.data)


def test_the_name_of_a_file_gives_things_away_too():
    (finding,) = scan("don to cao_CCCD 020199012345.docx", made.word())

    assert finding.kind == "identity"


def test_a_cropped_picture_keeps_what_was_cut_away_and_is_asked_about():
    def crop(document):
        shape = document.add_picture(io.BytesIO(picture()))
        shape._inline.graphic.graphicData.pic.blipFill.insert(
            1, made.parse_xml(f'<a:srcRect {made.nsdecls("a")} l="20000"/>')
        )

    assert found(made.word(change=crop)) == [("cropped", "")]


def test_the_folder_that_a_picture_came_from_is_not_named():
    def show(document):
        shape = document.add_picture(io.BytesIO(picture()))
        shape._inline.docPr.set("descr", r"C:\Users\hien\Anh hop.jpg")

    data = made.word(change=show)

    assert found(data) == [("local_path", "")]
    assert "hien" not in made.everything_in(clean("a.docx", data).data)


def test_the_description_of_a_picture_is_read():
    def show(document):
        shape = document.add_picture(io.BytesIO(picture()))
        shape._inline.docPr.set("descr", "Thẻ CCCD 020199012345")

    assert found(made.word(change=show)) == [("identity", "")]


def test_a_stamp_across_the_page_is_read():
    def stamp(document):
        art = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r>'
        made.add_xml(document, art)

    assert found(made.word(change=stamp)) == [("secrecy_mark", "")]


def test_a_file_in_the_strict_form_is_read_and_cleaned():
    data = made.word(change=made.tracked)
    name = "word/document.xml"
    strict = made.parts(data)[name].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    data = made.with_parts(data, main=(name, strict))

    assert found(data) == [("tracked_change", "2")]
    assert scan("a.docx", clean("a.docx", data).data) == []


def test_a_part_that_the_page_still_names_is_left_in_the_cleaned_file():
    def film(document):
        inside = Part(PackURI("/word/media/phim.mp4"), "video/mp4", b"phim", document.part.package)
        rid = document.part.relate_to(inside, "http://schemas.openxmlformats.org/x/relationships/video")
        made.add_xml(document, made.run_of("Phim"))
        document.paragraphs[-1]._p.set(
            "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}link", rid
        )
        made.hide(document)

    cleaned = clean("a.docx", made.word(change=film))

    assert [finding.kind for finding in cleaned.left] == ["embedded"]
    assert [finding.kind for finding in cleaned.removed] == ["hidden_text"]
