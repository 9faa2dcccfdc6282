# SPDX-License-Identifier: EUPL-1.2
"""Opening what an officer has sent: which kind of file it is, whether it is safe to unpack, and its sheets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

#: no register of a year unpacks to more; a file that does is made to fill the memory
MOST_UNPACKED = 400 * 1024 * 1024
#: more texts than this in one workbook are held in memory for nothing
MOST_TEXTS = 150 * 1024 * 1024
#: so many columns are looked at
WIDEST = 60
#: the beginning of the container that .xls files and workbooks with a password share
OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")


class Unreadable(Exception):
    """A file that is no register of this kind; the message says what to do."""


@dataclass(frozen=True)
class Sheet:
    """One sheet that a reader of the workbook sees, its rows one after the other."""

    name: str
    rows: Iterator[tuple[Any, ...]]


def sheets_of(source: Path | BinaryIO) -> Iterator[Sheet]:
    """The sheets of a workbook, read row by row. Raises Unreadable."""
    check_kind(source)
    with refusing_the_broken():
        book = load_workbook(source, read_only=True, data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
        for sheet in shown:
            sheet.reset_dimensions()  # what a file says of its size is not always so
    for sheet in shown:
        yield Sheet(sheet.title, rows_of(sheet))


def rows_of(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a sheet; it is read, and can be found broken, only while one goes through them."""
    with refusing_the_broken():
        for row in sheet.iter_rows(max_col=WIDEST, values_only=True):
            filled = len(row)
            while filled and row[filled - 1] is None:
                filled -= 1
            yield row[:filled]


@contextmanager
def refusing_the_broken() -> Iterator[None]:
    """A broken workbook fails in any way, in any library it is read with: each is one sentence for the officer."""
    try:
        yield
    except (Unreadable, GeneratorExit):
        raise
    except MemoryError as error:
        raise Unreadable(too_large()) from error
    except Exception as error:
        raise Unreadable(
            _(
                "This file cannot be read as an Excel workbook. Open it in Excel and save it as .xlsx, then choose it again."
            )
        ) from error


def check_kind(source: Path | BinaryIO) -> None:
    """Refuse what is no .xlsx workbook, with a sentence for each kind of file that is sent instead."""
    beginning = read_at(source, 8)
    if not beginning:
        raise Unreadable(_("The file is empty. Save the register in Excel again, then choose it again."))
    if beginning == OLD_CONTAINER:
        if LOCKED in read_at(source, None):
            raise Unreadable(
                _(
                    "The workbook is protected by a password. Open it in Excel, take the password away (File, Info, Protect Workbook), save it and choose it again."
                )
            )
        raise Unreadable(
            _(
                "This is a workbook of the old kind .xls. Open it in Excel, choose Save As, the type Excel Workbook (.xlsx), then choose the new file."
            )
        )
    if not beginning.startswith(b"PK"):
        raise Unreadable(
            _("This is not an .xlsx workbook. Open it in Excel and save it as .xlsx, then choose it again.")
        )
    check_parts(source)


def check_parts(source: Path | BinaryIO) -> None:
    """Refuse another kind of package, and one that unpacks to more than any register does."""
    try:
        with ZipFile(source) as package:
            sizes = {part.filename: part.file_size for part in package.infolist()}
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable(
            _("The file is damaged. Copy it again, or save it in Excel again, then choose it again.")
        ) from error
    finally:
        rewind(source)
    if "xl/workbook.xml" not in sizes and "xl/workbook2.xml" not in sizes:
        raise Unreadable(
            _("This is not an .xlsx workbook. Open it in Excel and save it as .xlsx, then choose it again.")
        )
    texts = sum(size for name, size in sizes.items() if name.lower().endswith("sharedstrings.xml"))
    if sum(sizes.values()) > MOST_UNPACKED or texts > MOST_TEXTS:
        raise Unreadable(too_large())


def too_large() -> str:
    """What is said of a workbook that fills the memory."""
    return _(
        "This workbook is larger than any register: it was not opened. Copy the register alone into a new workbook, by year, and choose that."
    )


def read_at(source: Path | BinaryIO, size: int | None) -> bytes:
    """The first bytes of a file, or all of them."""
    if isinstance(source, Path):
        with source.open("rb") as file:
            return file.read() if size is None else file.read(size)
    rewind(source)
    found = source.read() if size is None else source.read(size)
    rewind(source)
    return found


def rewind(source: Path | BinaryIO) -> None:
    """Back to the beginning, where it is an open file."""
    if not isinstance(source, Path):
        source.seek(0)
