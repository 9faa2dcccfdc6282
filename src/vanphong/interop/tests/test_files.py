# SPDX-License-Identifier: EUPL-1.2
"""A file that is no workbook is refused with a sentence that says what to do, whatever it is."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.utils import translation

from vanphong.interop.books import BOOKS
from vanphong.interop.books import workbook as kinds
from vanphong.interop.books.workbook import OLD_CONTAINER, Unreadable
from vanphong.interop.tests.conftest import OUTGOING_HEADER, issued

OUTGOING = BOOKS["outgoing"]


def package(**parts: bytes) -> bytes:
    """A zip of these parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def said_of(content: bytes, tmp_path) -> str:
    """What an officer is told, in Vietnamese."""
    path = tmp_path / "so.xlsx"
    path.write_bytes(content)
    with translation.override("vi"), pytest.raises(Unreadable) as refused:
        OUTGOING.check(path)
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Tệp rỗng"),
        (b"so,ngay\n1,2\n", "không phải tệp .xlsx"),
        (b"%PDF-1.7", "không phải tệp .xlsx"),
        (OLD_CONTAINER + b"\0" * 600 + "Workbook".encode("utf-16-le"), "kiểu cũ (.xls)"),
        (OLD_CONTAINER + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu"),
        (package(word__document_xml=b"<w/>"), "không phải tệp .xlsx"),
        (package(xl__workbook_xml=b"<workbook/>"), "Không đọc được tệp Excel này"),
        (package(xl__workbook_xml=b"<workbook/>")[:60], "Tệp bị hỏng"),
    ],
    ids=["empty", "csv", "pdf", "xls", "password", "docx", "hollow", "cut"],
)
def test_each_kind_of_file_has_its_sentence(content, said, tmp_path):
    assert said in said_of(content, tmp_path)


def test_a_package_that_unpacks_to_the_size_of_the_memory_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(kinds, "MOST_UNPACKED", 1_000_000)
    bomb = package(xl__workbook_xml=b"<workbook/>", xl__worksheets__sheet1_xml=b"0" * 2_000_000)

    assert len(bomb) < 10_000
    assert "lớn hơn mọi sổ đăng ký" in said_of(bomb, tmp_path)


def rewritten(path: Path, change: Callable[[bytes], bytes]) -> Path:
    """A workbook whose first sheet is changed byte by byte."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    before = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = change(before)
    assert parts["xl/worksheets/sheet1.xml"] != before
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def test_entities_that_swell_are_not_followed(write):
    swelling = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9)
    )
    path = rewritten(
        write(OUTGOING_HEADER, issued(subject="swells")),
        lambda sheet: swelling + b"]>" + sheet.replace(b"swells", b"&j;"),
    )

    with pytest.raises(Unreadable):
        OUTGOING.read(path)


def test_more_lines_than_a_register_has_are_refused(write, monkeypatch):
    monkeypatch.setattr("vanphong.interop.books.sheet.MOST_LINES", 2)
    path = write(OUTGOING_HEADER, *[issued(f"{number}/QĐ-UBND") for number in range(1, 5)])

    with pytest.raises(Unreadable, match=r"100\.000"):
        OUTGOING.read(path)


def test_a_size_that_the_file_claims_wrongly_hides_no_line(write):
    path = rewritten(
        write(OUTGOING_HEADER, issued()), lambda sheet: sheet.replace(b'ref="A1:J2"', b'ref="A1"', 1)
    )

    assert OUTGOING.read(path).lines == 1
