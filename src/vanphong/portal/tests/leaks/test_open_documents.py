# SPDX-License-Identifier: EUPL-1.2
"""odt and ods, the open standard of offices: what they hide is found and named, and the cleaned file shows what was shown."""

import io
import shutil
import subprocess
import time
import zipfile

import pytest

from vanphong.portal.leaks import BLOCKS, clean, scan
from vanphong.portal.tests.leaks.odf_files import document, open_sheet, open_text, style, table
from vanphong.portal.tests.leaks.office_files import everything_in, parts
from vanphong.portal.tests.leaks.pictures_made import picture, taken_in_lang_son

SECRET = "so lieu chua cong bo"
HIDDEN = style("an", '<style:text-properties text:display="none"/>')
COMMENT = f"<text:p>Nội dung<office:annotation><dc:creator>Hiền</dc:creator><text:p>{SECRET}</text:p></office:annotation> tiếp.</text:p>"
DELETED = (
    "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><office:change-info><dc:creator>Hiền</dc:creator>"
    f"</office:change-info><text:p>{SECRET}</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    "<text:p>Trước<text:change text:change-id='c1'/> sau.</text:p>"
)
INSERTED = (
    "<text:tracked-changes><text:changed-region text:id='c1'><text:insertion><office:change-info><dc:creator>Hiền</dc:creator>"
    "</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    "<text:p>Trước <text:change-start text:change-id='c1'/>thêm vào<text:change-end text:change-id='c1'/> sau.</text:p>"
)
HIDDEN_SHEET = style("an", '<style:table-properties table:display="false"/>', "table")


def kinds(data: bytes) -> set[str]:
    """The kinds of what is found in a file."""
    return {finding.kind for finding in scan("tep", data)}


TEXTS = {
    "comment": (open_text(COMMENT), "comment"),
    "deleted text": (open_text(DELETED), "tracked_change"),
    "inserted text": (open_text(INSERTED), "tracked_change"),
    "hidden by style": (
        open_text(f"<text:p>Hiện <text:span text:style-name='an'>{SECRET}</text:span>.</text:p>", HIDDEN),
        "hidden_text",
    ),
    "hidden paragraph": (open_text(f"<text:p text:style-name='an'>{SECRET}</text:p>", HIDDEN), "hidden_text"),
    "hidden section": (
        open_text(f"<text:section text:display='none'><text:p>{SECRET}</text:p></text:section>"),
        "hidden_text",
    ),
    "field of hidden text": (
        open_text(f"<text:p><text:hidden-text text:condition='1' text:string-value='{SECRET}'/>x</text:p>"),
        "hidden_text",
    ),
    "too small to see": (
        open_text(
            f"<text:p><text:span text:style-name='be'>{SECRET}</text:span></text:p>",
            style("be", '<style:text-properties fo:font-size="1pt"/>'),
        ),
        "hidden_text",
    ),
    "author": (open_text(meta="<meta:initial-creator>Hoàng Hiền</meta:initial-creator>"), "author"),
    "thumbnail": (open_text(t=("Thumbnails/thumbnail.png", picture("PNG"))), "thumbnail"),
    "older version": (open_text(v=("Versions/Version1", b"PK\x03\x04" + SECRET.encode())), "leftover"),
    "unused picture": (open_text(p=("Pictures/a.png", picture("PNG"))), "leftover"),
    "local path": (
        open_text('<text:p><text:a xlink:href="file:///C:/Users/hien/a.odt">a</text:a></text:p>'),
        "local_path",
    ),
    "hidden sheet": (open_sheet(table("Trang2", [[SECRET]], 'table:style-name="an"'), HIDDEN_SHEET), "hidden_sheet"),
    "hidden row": (
        open_sheet(
            f'<table:table table:name="B"><table:table-row table:visibility="collapse"><table:table-cell><text:p>{SECRET}</text:p>'
            "</table:table-cell></table:table-row></table:table>"
        ),
        "hidden_cells",
    ),
    "hidden column": (
        open_sheet(
            table("B", [["a", SECRET]], columns='<table:table-column/><table:table-column table:visibility="collapse"/>')
        ),
        "hidden_cells",
    ),
    "comment of a cell": (
        open_sheet(
            f'<table:table table:name="B"><table:table-row><table:table-cell><office:annotation><text:p>{SECRET}</text:p>'
            "</office:annotation><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "comment",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "kind"), TEXTS.values(), ids=TEXTS)
def test_what_is_hidden_is_found_and_the_cleaned_file_has_it_no_more(data, kind):
    found = scan("tep", data)
    assert kind in {finding.kind for finding in found}
    assert all(str(finding.sentence) and str(finding.place) for finding in found)

    cleaned = clean("tep", data)

    assert cleaned is not None
    assert cleaned.left == ()
    assert SECRET not in everything_in(cleaned.data)
    assert "Hiền" not in everything_in(cleaned.data)
    assert zipfile.ZipFile(io.BytesIO(cleaned.data)).infolist()[0].filename == "mimetype"


def test_an_ordinary_file_gives_nothing_away():
    assert scan("ke-hoach.odt", open_text("<text:h>Mở đầu</text:h><text:p>Nội dung.</text:p>")) == []
    assert scan("bang.ods", open_sheet()) == []


def test_what_is_shown_stays_where_hidden_things_go():
    shown = everything_in(clean("tep", open_text(COMMENT + DELETED)).data)
    inserted = everything_in(clean("tep", open_text(INSERTED)).data)

    for words in ("Nội dung", "tiếp.", "Trước", "sau.", "Báo cáo tháng 6."):
        assert words in shown
    assert "thêm vào" in inserted


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<text:p>TUYỆT MẬT</text:p>", "secrecy_mark"),
        ("<text:p>T<text:span>Ố</text:span>I<text:s/>MẬT</text:p>", "secrecy_mark"),
        ("<text:h>LƯU HÀNH NỘI BỘ</text:h>", "internal_only"),
        ("<text:p>Ông A, CCCD 020199012345</text:p>", "identity"),
        ("<text:p>Người tố cáo: Nguyễn Văn Bình</text:p>", "denouncer"),
        (table("B", [["Họ tên", "Số CCCD"], ["Lò Thị Hoa", "020123456789"]]), "identity"),
        (table("B", [["Họ tên", "Địa chỉ"], ["Nguyễn Văn Bình", "thôn Nà Pàn"]]), "address"),
    ],
)
def test_the_text_is_looked_through_like_any_other(body, kind):
    assert kind in kinds(open_text(body))
    assert kind in kinds(open_sheet(body if body.startswith("<table") else table("C", [[body]])))


def test_the_header_of_the_page_is_text_too():
    header = document(
        "document-styles",
        "<office:master-styles><style:master-page><style:header><text:p>MẬT</text:p></style:header></style:master-page></office:master-styles>",
    )

    assert "secrecy_mark" in kinds(open_text(h=("styles.xml", header)))


def test_the_position_of_a_picture_is_found_and_taken_out():
    body = '<text:p><draw:frame><draw:image xlink:href="Pictures/a.jpg"/></draw:frame></text:p>'
    data = open_text(body, p=("Pictures/a.jpg", picture("JPEG", exif=taken_in_lang_son())))
    assert kinds(data) == {"position"}

    cleaned = clean("anh.odt", data)

    assert cleaned.left == ()
    assert "Pictures/a.jpg" in parts(cleaned.data)


def test_a_chart_stays_and_a_file_inside_the_file_blocks():
    frame = '<text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>'
    chart = ("Object 1/content.xml", document("document-content", "<office:body><office:chart><chart:chart/></office:chart></office:body>"))  # fmt: skip
    book = ("Object 1/content.xml", document("document-content", f"<office:body><office:spreadsheet>{table('A', [['x']])}</office:spreadsheet></office:body>"))  # fmt: skip

    assert kinds(open_text(frame, o=chart)) == set()
    assert kinds(open_text(frame, o=book)) == {"embedded"}


def test_a_signed_file_is_not_rewritten():
    data = open_text(COMMENT, s=("META-INF/documentsignatures.xml", b"<a/>"))

    assert "comment" in kinds(data)
    assert clean("tep.odt", data) is None


def test_formulas_that_read_a_hidden_sheet_become_their_results():
    reads = (
        '<table:table table:name="B"><table:table-row><table:table-cell table:formula="of:=[$Trang2.A1]*2" office:value-type="float"'
        ' office:value="24"><text:p>24</text:p></table:table-cell></table:table-row></table:table>'
    )
    hidden = table("Trang2", [["12"]], 'table:style-name="an"')

    cleaned = everything_in(clean("tep.ods", open_sheet(hidden + reads, HIDDEN_SHEET)).data)

    assert "24" in cleaned
    assert "Trang2" not in cleaned


HOSTILE = {
    "a password": open_text(
        m=("META-INF/manifest.xml", b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:manifest>')
    ),
    "entities": open_text(c=("content.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
    "no XML": open_text(c=("content.xml", b"<office:document")),
    "nested deeply": open_text(c=("content.xml", b"<a>" * 100_000 + b"</a>" * 100_000)),
    "a zip bomb": open_text(c=("content.xml", bytes(200 * 1024 * 1024))),
}  # fmt: skip


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_or_damaged_file_blocks_and_is_not_cleaned(data):
    began = time.monotonic()

    assert BLOCKS in {finding.severity for finding in scan("tep.odt", data)}
    assert clean("tep.odt", data) is None
    assert time.monotonic() - began < 10


def test_a_row_repeated_a_million_times_costs_no_time():
    many = (
        '<table:table table:name="B"><table:table-column table:number-columns-repeated="99999999"/><table:table-row '
        'table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    began = time.monotonic()

    scan("tep.ods", open_sheet(many))

    assert time.monotonic() - began < 2


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("kind", ["odt", "ods"])
def test_a_cleaned_file_opens_in_libreoffice_with_what_it_showed(kind, tmp_path):
    data = open_text(COMMENT + DELETED) if kind == "odt" else open_sheet(table("T2", [[SECRET]], 'table:style-name="an"'), HIDDEN_SHEET)  # fmt: skip
    (tmp_path / f"tep.{kind}").write_bytes(clean(f"tep.{kind}", data).data)
    target = "txt:Text (encoded):UTF8" if kind == "odt" else "csv:Text - txt - csv (StarCalc):44,34,76"

    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", target, "--outdir", str(tmp_path), f"{tmp_path}/tep.{kind}"],
        check=True, capture_output=True, timeout=90,
    )  # fmt: skip

    shown = (tmp_path / ("tep.txt" if kind == "odt" else "tep.csv")).read_text("utf-8-sig")
    assert ("Báo cáo tháng 6." if kind == "odt" else "Sở Nội vụ") in shown
    assert SECRET not in shown
