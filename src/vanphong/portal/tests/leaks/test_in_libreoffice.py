# SPDX-License-Identifier: EUPL-1.2
"""Another program opens the cleaned files and shows in them what it showed before; its PDFs are read."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from docx.shared import Pt
from pypdf import PdfReader

from vanphong.portal.leaks import clean, scan
from vanphong.portal.tests.leaks import office_files as made

SOFFICE = shutil.which("soffice")
CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
# where the tests are run for everybody, a missing program is a failure and no reason to skip
pytestmark = pytest.mark.skipif(SOFFICE is None and not CI, reason="needs LibreOffice")


@pytest.fixture(scope="session")
def converted(tmp_path_factory):
    """Converts a file with LibreOffice, in a profile of its own."""
    profile = tmp_path_factory.mktemp("profile")

    def convert(data: bytes, ending: str, form: str, filter_name: str = "") -> bytes:
        folder = tmp_path_factory.mktemp("converted")
        source = Path(folder, f"tep.{ending}")
        source.write_bytes(data)
        target = f"{form}:{filter_name}" if filter_name else form
        subprocess.run(
            [
                *(SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless"),
                *("--convert-to", target, "--outdir", folder / "out", source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return Path(folder, "out", f"tep.{form}").read_bytes()

    return convert


@pytest.fixture(scope="session")
def text_of(converted):
    """The lines that LibreOffice prints of a Word file."""

    def read(data: bytes) -> list[str]:
        pages = PdfReader(io.BytesIO(converted(data, "docx", "pdf"))).pages
        return [" ".join(line.split()) for page in pages for line in page.extract_text().splitlines()]

    return read


def worked_on(document) -> None:
    """A page with all that an office puts into one: a heading, a table, a header, hidden text, a comment."""
    document.sections[0].header.paragraphs[0].text = "VĂN PHÒNG"
    document.add_heading("Kết quả", 1)
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Ô số {number}"
    document.add_paragraph("Lỗi nhỏ").add_run("chấm").font.size = Pt(1)
    made.hide(document)
    made.hide_by_style(document)
    made.comment(document)


def test_the_cleaned_word_file_shows_the_same_text(text_of):
    data = made.word("Đoạn thứ nhất.", "Đoạn thứ hai.", change=worked_on)

    shown, cleaned = text_of(data), text_of(clean("a.docx", data).data)

    assert [line.replace("chấm", "") for line in shown] == cleaned
    assert "chấm" not in "".join(cleaned)
    assert "Đã họp xong." in cleaned
    assert len(cleaned) > 8


def test_tracked_changes_are_accepted_as_libreoffice_would(text_of):
    cleaned = text_of(clean("a.docx", made.word("Đầu.", change=made.tracked)).data)

    assert cleaned == ["Đầu.", "Tiếp mười lượt công dân."]


def test_the_cleaned_excel_file_shows_the_same_cells(converted):
    def work(book):
        made.hide_sheet(book)
        made.note_on_cell(book)

    data = made.with_shared_strings(made.excel(work))
    before = converted(data, "xlsx", "xlsx", "Calc MS Excel 2007 XML")  # computes the formulas

    cleaned = clean("a.xlsx", before).data

    assert scan("a.xlsx", cleaned) == []
    assert converted(cleaned, "xlsx", "csv") == converted(before, "xlsx", "csv")
    assert b"42" in converted(cleaned, "xlsx", "csv")


def test_marks_and_persons_are_found_in_a_pdf_that_libreoffice_made(converted):
    page = made.word("TỐI MẬT", "Người tố cáo: bà Lộc Thị Hoa", "Số: 123/UBND-VP", "Bí mật thành công")

    kinds = {finding.kind for finding in scan("a.pdf", converted(page, "docx", "pdf"))}

    assert kinds == {"secrecy_mark", "denouncer"}


def test_the_cleaned_pdf_says_the_same(converted):
    def sign(document):
        document.core_properties.author = "Lành Thị Hiên"

    data = converted(made.word("Kế hoạch quý III", change=sign), "docx", "pdf")
    cleaned = clean("a.pdf", data)

    assert {finding.kind for finding in cleaned.removed} == {"author"}
    assert cleaned.left == ()
    assert "Kế hoạch quý III" in PdfReader(io.BytesIO(cleaned.data)).pages[0].extract_text()
