# SPDX-License-Identifier: EUPL-1.2
"""What a file is, is told from its bytes."""

import pytest

from vanphong.kernel.actions import Refused
from vanphong.kernel.files.store import keep
from vanphong.kernel.files.tests import samples
from vanphong.kernel.files.tests.samples import upload


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.pdf", samples.PDF, "application/pdf"),
        ("A.PDF", samples.PDF, "application/pdf"),
        ("a.png", samples.PNG, "image/png"),
        ("a.jpeg", samples.JPG, "image/jpeg"),
        ("a.jpg", samples.JPG, "image/jpeg"),
        ("a.tif", samples.TIF, "image/tiff"),
        ("a.tiff", samples.TIF, "image/tiff"),
        ("a.docx", samples.docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.xlsx", samples.xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("a.odt", samples.odf("text"), "application/vnd.oasis.opendocument.text"),
        ("a.ods", samples.odf("spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet"),
        ("a.doc", samples.ole("WordDocument"), "application/msword"),
        ("a.xls", samples.ole("Workbook"), "application/vnd.ms-excel"),
        ("a.xls", samples.ole("Book"), "application/vnd.ms-excel"),
        ("a.txt", "Kính gửi: Sở Tài chính".encode(), "text/plain"),
        ("a.txt", "Kính gửi".encode("utf-16"), "text/plain"),
    ],
)
def test_a_file_that_is_what_its_name_says_is_taken(name, content, media_type):
    assert keep(upload(name, content)).media_type == media_type


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.exe", b"MZ\x90\x00" + b"\0" * 100),
        ("a.pdf", b"MZ\x90\x00" + b"\0" * 100),
        ("a.txt", b"MZ\x90\x00" + b"\0" * 100),
        ("a.pdf", b"\x7fELF\x02\x01\x01" + b"\0" * 100),
        ("a.html", b"<html><script>alert(1)</script></html>"),
        ("a.txt", b"<html><script>alert(1)</script></html>"),
        ("a.txt", b"\xef\xbb\xbf \n<!DOCTYPE html><p>x</p>"),
        ("a.pdf", b"<html>%PDF-1.7</html>"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("a.txt", b"<?xml version='1.0'?><svg onload='alert(1)'/>"),
        ("a.txt", b"Xin chao <script>alert(1)</script>"),
        ("a.txt", b"#!/bin/sh\nrm -rf /\n"),
        ("a.txt", b"<?php system($_GET['c']); ?>"),
        ("a.txt", b"@echo off\r\ndel *.*"),
        ("a.sh", b"#!/bin/sh\n"),
        ("a.js", b"alert(1)"),
        ("a.bat", b"del *.*"),
        ("a.pdf.exe", samples.PDF),
        ("a.zip", samples.archive(a="b")),
        ("a.docx", samples.archive(a="b")),
        ("a.docx", samples.xlsx()),
        ("a.xlsx", samples.docx()),
        ("a.docm", samples.docx()),
        ("a.docx", b"PK\x03\x04" + b"\0" * 60),
        ("a.doc", samples.ole("Workbook")),
        ("a.doc", samples.ole("Other")),
        ("a.png", samples.PDF),
        ("a.pdf", samples.PNG),
        ("a.pdf", b"\n\n\n" + samples.PDF),
        ("a.txt", b"\x00\x01\x02\x03"),
        ("a.txt", b"Ti\xeang Vi\xeat"),
        ("a.gif", b"GIF89a" + b"\0" * 20),
        ("a.rtf", b"{\\rtf1 x}"),
        ("a.txt", b"{\\rtf1 x}"),
    ],
)
def test_what_is_not_taken_or_is_not_what_its_name_says_is_refused(name, content, settings):
    with pytest.raises(Refused):
        keep(upload(name, content))

    assert not [path for path in settings.FILES_ROOT.rglob("*") if path.is_file()]


def test_a_word_file_with_macros_is_refused_with_the_way_out():
    content = samples.archive(types="<Types/>", word__document_xml="<w/>", **{"word/vbaProject.bin": "x"})

    with pytest.raises(Refused, match="macro"):
        keep(upload("a.docx", content))


def test_an_old_excel_file_with_macros_is_refused():
    with pytest.raises(Refused, match="macro"):
        keep(upload("a.xls", samples.ole("Workbook", "_VBA_PROJECT")))


@pytest.mark.parametrize("content", [samples.PDF, samples.PNG, samples.JPG, samples.TIF])
def test_an_archive_hidden_behind_another_kind_is_refused(content):
    with pytest.raises(Refused):
        keep(upload("a.pdf" if content == samples.PDF else "a.png", content + samples.archive(evil="x")))


def test_a_pdf_that_quotes_an_archive_inside_is_still_a_pdf():
    inside = b"%PDF-1.7\nstream\n" + samples.archive(a="b") + b"\nendstream\n%%EOF\n"

    assert keep(upload("a.pdf", inside)).media_type == "application/pdf"


def test_a_name_without_ending_gets_the_one_that_fits():
    assert keep(upload("Tờ trình", samples.PDF)).name == "Tờ trình.pdf"


def test_the_refusal_says_what_to_do():
    with pytest.raises(
        Refused, match=r"a\.exe: không nhận tệp dạng \.exe\. Hãy đính kèm một trong các dạng: PDF"
    ):
        keep(upload("a.exe", b"MZ"))
