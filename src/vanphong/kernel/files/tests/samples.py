# SPDX-License-Identifier: EUPL-1.2
"""Small files of each kind, true and false ones."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
)
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
TIF = b"II*\x00\x08\x00\x00\x00\x00\x00\x00\x00"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 504
CONTENT_TYPES = "[Content_Types].xml"


def upload(name: str, content: bytes = PDF) -> SimpleUploadedFile:
    """A file as a browser sends it, whatever it says of its type."""
    return SimpleUploadedFile(name, content, "application/octet-stream")


def archive(**entries: str) -> bytes:
    """A ZIP archive; in names __ is / and the content types entry is called types."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in entries.items():
            made.writestr(
                CONTENT_TYPES if name == "types" else name.replace("__", "/").replace("_xml", ".xml"), content
            )
    return buffer.getvalue()


def docx(**more: str) -> bytes:
    """The least that is a Word file."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return archive(
        types=f'<Types><Override ContentType="{kind}"/></Types>', word__document_xml="<w/>", **more
    )


def xlsx() -> bytes:
    """The least that is an Excel file."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return archive(types=f'<Types><Override ContentType="{kind}"/></Types>', xl__workbook_xml="<w/>")


def odf(kind: str) -> bytes:
    """The least that is an OpenDocument file."""
    return archive(mimetype=f"application/vnd.oasis.opendocument.{kind}", content_xml="<o/>")


def ole(stream: str, more: str = "") -> bytes:
    """The least that is an old Word or Excel file."""
    return OLE + f"{stream}\0".encode("utf-16-le") + more.encode("utf-16-le")
