# SPDX-License-Identifier: EUPL-1.2
"""A PDF written anew as one version: its pages as they are shown, without notes, files inside and properties."""

import io
from typing import Any

from pypdf import PdfReader, PdfWriter, apply_configuration
from pypdf.generic import ArrayObject, NameObject, NumberObject

from vanphong.portal.leaks.findings import NotReadable
from vanphong.portal.leaks.pdf import LIMITS, opened
from vanphong.portal.leaks.pdf_pages import OF_THE_PAGE, is_photo, pictures_of, plain
from vanphong.portal.leaks.pdf_revisions import is_signed
from vanphong.portal.leaks.pictures import cleaned_picture, in_picture

_OF_ROOT = ("/Metadata", "/PieceInfo", "/Collection", "/AA")
_OF_PAGE = ("/Metadata", "/PieceInfo", "/Thumb", "/AA")
#: entries of the names that hold files and programs
_NAMES = ("/EmbeddedFiles", "/JavaScript")


def cleaned_pdf(data: bytes) -> bytes | None:
    """The PDF in one version; None for a signed one, whose signatures would be broken."""
    if is_signed(data):
        return None
    with apply_configuration(LIMITS):
        reader = opened(data)
        title = reader.metadata.get("/Title") if reader.metadata else None
        writer = PdfWriter(clone_from=reader)
        _clean_root(writer.root_object)
        for page in writer.pages:
            _clean_page(page)
        writer.metadata = {"/Title": str(title)} if title else {}
        # what nothing leads to any more is left behind when the result is copied once more
        return _written(PdfWriter(clone_from=PdfReader(io.BytesIO(_written(writer)))))


def _written(writer: PdfWriter) -> bytes:
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _clean_root(root: Any) -> None:
    _forget(root, _OF_ROOT)
    _empty_files(root)
    names = plain(root.get("/Names"))
    if isinstance(names, dict):
        _forget(names, _NAMES)
    opening = plain(root.get("/OpenAction"))
    if isinstance(opening, dict) and opening.get("/S") == "/JavaScript":
        _forget(root, ("/OpenAction",))


def _clean_page(page: Any) -> None:
    _forget(page, _OF_PAGE)
    _empty_files(page)
    notes = plain(page.get("/Annots"))
    if notes is not None:
        kept = ArrayObject(note for note in notes if _is_of_page(plain(note)))
        for note in notes:
            if not _is_of_page(plain(note)) and isinstance(plain(note), dict):
                plain(note).clear()  # the page's structure may still point to it
        page[NameObject("/Annots")] = kept
    for _name, picture in pictures_of(page):
        if is_photo(picture):
            _clean_photo(picture)


def _is_of_page(note: Any) -> bool:
    return isinstance(note, dict) and note.get("/Subtype") in OF_THE_PAGE


def _clean_photo(picture: Any) -> None:
    """Only pictures in grey or red, green and blue: for printing colours the result could look otherwise."""
    if plain(picture.get("/ColorSpace")) == "/DeviceCMYK" or "/Decode" in picture:
        return
    try:
        if any(finding.cleanable for finding in in_picture(picture._data)):
            picture._data = cleaned_picture(picture._data, turn=False)
            picture[NameObject("/Length")] = NumberObject(len(picture._data))
    except NotReadable:
        return  # it stays as it is


def _empty_files(holder: Any) -> None:
    """Files that belong to the document or a page are forgotten, and emptied where else they are named."""
    files = plain(holder.get("/AF"))
    for file in files if isinstance(files, list) else [files]:
        if isinstance(plain(file), dict):
            plain(file).clear()
    _forget(holder, ("/AF",))


def _forget(holder: Any, names: tuple[str, ...]) -> None:
    for name in names:
        if name in holder:
            del holder[name]
