# SPDX-License-Identifier: EUPL-1.2
"""OpenDocument files for the tests of the leak guard, written part by part."""

import io
import zipfile
from typing import Any

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"), ("meta", "meta"),
        ("manifest", "manifest"), ("config", "config"), ("fo", "xsl-fo-compatible"), ("chart", "chart"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
TEXT, SHEET = "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"
META = "<dc:title>Ke hoach</dc:title>"


def open_text(body: str = "", styles: str = "", meta: str = META, **parts: Any) -> bytes:
    """An odt file with this inside its text."""
    inside = f"<office:text><text:p>Báo cáo tháng 6.</text:p>{body}</office:text>"
    return packed(TEXT, inside, styles, meta, parts)


def open_sheet(body: str = "", styles: str = "", meta: str = META, **parts: Any) -> bytes:
    """An ods file with a sheet, and this beside it."""
    sheet = table("Trang1", [["Đơn vị", "Số văn bản"], ["Sở Nội vụ", "120"]])
    return packed(SHEET, f"<office:spreadsheet>{sheet}{body}</office:spreadsheet>", styles, meta, parts)


def table(name: str, rows: list[list[str]], attributes: str = "", columns: str = "") -> str:
    """A table of texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in row)
        + "</table:table-row>"
        for row in rows
    )
    return f'<table:table table:name="{name}" {attributes}>{columns}{cells}</table:table>'


def style(name: str, properties: str, family: str = "text") -> str:
    """An automatic style."""
    return f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'


def packed(kind: str, body: str, styles: str, meta: str, parts: dict[str, Any]) -> bytes:
    """The whole file. Further parts are given as name=(path, bytes)."""
    content = {
        "mimetype": kind.encode(),
        "content.xml": document("document-content", f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body>"),
        "styles.xml": document("document-styles", "<office:styles/>"),
        "meta.xml": document("document-meta", f"<office:meta>{meta}</office:meta>"),
        **dict(parts.values()),
    }  # fmt: skip
    entries = (
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}" manifest:version="1.3"/>'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
            for name in content
            if name != "mimetype"
        )
    )
    if "META-INF/manifest.xml" not in content:
        content["META-INF/manifest.xml"] = (
            f'<?xml version="1.0"?><manifest:manifest {SPACES} manifest:version="1.3">{entries}</manifest:manifest>'.encode()
        )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(
                name, data, compress_type=zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            )
    return made.getvalue()


def document(root: str, inside: str) -> bytes:
    """An XML part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {SPACES} office:version="1.3">{inside}</office:{root}>'.encode()
