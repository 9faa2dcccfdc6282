# SPDX-License-Identifier: EUPL-1.2
"""Files made to harm, protected and damaged ones block with a sentence, within bounded memory and time."""

import io
import resource
import time
import zipfile
import zlib
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from vanphong.portal.leaks import BLOCKS, clean, scan
from vanphong.portal.tests.leaks import office_files, pdf_files, pictures_made

NUL = bytes(1024 * 1024)
BOMB = (
    b'<?xml version="1.0"?>%s<!DOCTYPE a [<!ENTITY a0 "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    + b"]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>&a11;</w:document>"
)


def zip_bomb(name: str, base: bytes, size: int = 500) -> bytes:
    """An Office file in which one part unpacks to so many megabytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in office_files.parts(base).items():
            if part != name:
                archive.writestr(part, content)
        with archive.open(name, "w", force_zip64=True) as entry:
            for _megabyte in range(size):
                entry.write(NUL)
    return made.getvalue()


def with_document(content: bytes) -> bytes:
    """A Word file with this as its main part."""
    return office_files.with_parts(office_files.word(), main=("word/document.xml", content))


def twice_the_same_part() -> bytes:
    """A Word file with two main parts: one program shows the first, another the second."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for part, content in office_files.parts(office_files.word()).items():
            archive.writestr(part, content)
        archive.writestr("word/document.xmL", b"<x/>")
    return made.getvalue().replace(b"word/document.xmL", b"word/document.xml")


def with_password(data: bytes) -> bytes:
    """A ZIP whose entries say that they are encrypted."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x08", b"PK\x01\x02\x14\x03\x14\x00\x01\x08"
    )


def huge_png() -> bytes:
    """A PNG of a few bytes that says it has ten thousand million pixels."""
    data = pictures_made.picture("PNG")
    head = b"IHDR" + (100_000).to_bytes(4, "big") * 2 + data[24:29]
    return data[:12] + head + zlib.crc32(head).to_bytes(4, "big") + data[33:]


def stream_bomb() -> bytes:
    """A PDF whose page unpacks to very much."""

    def swell(writer):
        stream = pdf_files.DecodedStreamObject()
        stream.set_data(b"0 0 m " * 20_000_000)
        writer.pages[0][pdf_files.NameObject("/Contents")] = writer._add_object(stream.flate_encode())

    return pdf_files.pdf(change=swell)


HOSTILE = {
    "nothing": lambda: b"",
    "a program": lambda: b"MZ" + bytes(200),
    "unknown bytes": lambda: bytes(range(256)) * 8,
    "a cut-off Word file": lambda: office_files.word()[:3000],
    "a cut-off PDF": lambda: pdf_files.pdf()[:150],
    "a cut-off picture": lambda: pictures_made.picture("PNG")[:60],
    "an old Word file": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument\0".encode("utf-16-le") * 50,
    "an Office file with a password": lambda: (
        bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le") * 50
    ),
    "a Word file with encrypted parts": lambda: with_password(office_files.word()),
    "a Word file that is no XML": lambda: with_document(b"<w:document"),
    "entities": lambda: with_document(BOMB % b""),
    "entities behind white space": lambda: with_document(BOMB % (b" " * 10_000)),
    "XML nested deeply": lambda: with_document(b"<a>" * 100_000 + b"</a>" * 100_000),
    "a zip bomb in the text": lambda: zip_bomb("word/document.xml", office_files.word()),
    "a zip bomb in a sheet": lambda: zip_bomb("xl/worksheets/sheet1.xml", office_files.excel()),
    "a zip bomb beside the text": lambda: zip_bomb("word/other.xml", office_files.word()),
    "two parts of one name": twice_the_same_part,
    "a picture of too many pixels": huge_png,
    "a picture with an archive behind": lambda: pictures_made.picture() + office_files.word(),
    "a page": lambda: b"<html><script>alert(1)</script></html>",
    "an archive of files": lambda: office_files.packed({"a.docx": office_files.word()}),
    "macros": lambda: office_files.with_parts(office_files.word(), m=("word/vbaProject.bin", b"x")),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_or_damaged_file_blocks_with_a_sentence_and_is_not_cleaned(make):
    data = make()
    began, memory = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    findings = scan("tep", data)

    assert BLOCKS in {finding.severity for finding in findings}
    assert all(str(finding.sentence) for finding in findings)
    assert clean("tep", data) is None
    assert time.monotonic() - began < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 700_000


def test_a_page_drawn_without_end_is_left_to_a_person_in_bounded_time():
    data = stream_bomb()
    began = time.monotonic()

    kinds = {finding.kind for finding in scan("ban-do.pdf", data)}

    assert kinds & {"unread", "too_large", "broken"}
    assert time.monotonic() - began < 20


def test_entities_in_a_sheet_block():
    data = office_files.with_parts(
        office_files.excel(), sheet=("xl/worksheets/sheet1.xml", BOMB % (b" " * 10_000))
    )

    assert BLOCKS in {finding.severity for finding in scan("a.xlsx", data)}


def test_a_second_workbook_that_nobody_sees_does_not_deceive():
    data = office_files.excel(office_files.hide_sheet)
    content = office_files.parts(data)
    content["xl/real.xml"] = content["xl/workbook.xml"]
    content["xl/_rels/real.xml.rels"] = content["xl/_rels/workbook.xml.rels"]
    content["_rels/.rels"] = content["_rels/.rels"].replace(b"xl/workbook.xml", b"xl/real.xml")

    assert BLOCKS in {finding.severity for finding in scan("a.xlsx", office_files.packed(content))}


def test_the_kind_is_told_from_the_bytes_and_not_from_the_name():
    data = pictures_made.picture(exif=pictures_made.taken_in_lang_son())

    assert [finding.kind for finding in scan("bao-cao.docx", data)] == ["position"]


def test_plain_text_is_read_in_its_encoding():
    text = "Ông A, CCCD 020199012345"

    for encoding in ("utf-8", "utf-16"):
        assert [finding.kind for finding in scan("a.txt", text.encode(encoding))] == ["identity"]


@cache
def whole(kind: str) -> bytes:
    """A file of a kind, the same each time."""
    makers = {
        "word": lambda: office_files.word(change=office_files.tracked),
        "excel": lambda: office_files.with_shared_strings(office_files.excel(office_files.hide_sheet)),
        "pdf": lambda: pdf_files.saved_over(pdf_files.pdf(change=pdf_files.note)),
        "picture": lambda: pictures_made.picture(exif=pictures_made.by_hien()),
    }
    return makers[kind]()


@pytest.mark.parametrize("kind", ["word", "excel", "pdf", "picture"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=some.data())
def test_a_file_with_a_few_bytes_changed_never_raises(kind, data):
    content = bytearray(whole(kind))
    for _change in range(data.draw(some.integers(1, 5))):
        content[data.draw(some.integers(0, len(content) - 1))] = data.draw(some.integers(0, 255))

    assert isinstance(scan("tep", bytes(content)), list)
    clean("tep", bytes(content))
