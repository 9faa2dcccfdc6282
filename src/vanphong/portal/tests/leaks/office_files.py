# SPDX-License-Identifier: EUPL-1.2
"""Makes Word and Excel files with what people leave in them; raw XML where the libraries cannot write it."""

import io
import zipfile
from collections.abc import Callable

import openpyxl
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree
from openpyxl.comments import Comment

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PLAIN = "Văn phòng UBND tỉnh triển khai nhiệm vụ quý III."


def word(*texts: str, change: Callable | None = None) -> bytes:
    """A Word file of these paragraphs, without author; `change` may do anything to the document."""
    document = Document()
    document.core_properties.author = ""
    for text in texts or (PLAIN,):
        document.add_paragraph(text)
    if change:
        change(document)
    made = io.BytesIO()
    document.save(made)
    return without(made.getvalue(), "docProps/thumbnail.jpeg")


def run_of(text: str, properties: str = "", tag: str = "t") -> str:
    """The XML of a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def add_xml(document, inside: str, properties: str = "") -> None:
    """Add a paragraph with this XML in it."""
    xml = f"<w:p {nsdecls('w')}><w:pPr>{properties}</w:pPr>{inside}</w:p>"
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def tracked(document) -> None:
    """A sentence with a deletion and an insertion, made by somebody, while tracking is on."""
    by = 'w:id="7" w:author="Lành Thị Hiên" w:date="2024-06-20T08:00:00Z"'
    add_xml(
        document,
        run_of("Tiếp ")
        + f"<w:del {by}>{run_of('mười hai', tag='delText')}</w:del><w:ins {by}>{run_of('mười')}</w:ins>"
        + run_of(" lượt công dân."),
    )
    document.settings.element.append(OxmlElement("w:trackRevisions"))


def hide(document) -> None:
    """A sentence of which a part is formatted as hidden."""
    add_xml(document, run_of("Đã họp") + run_of(" (không công bố)", "<w:vanish/>") + run_of(" xong."))


def hide_by_style(document) -> None:
    """A sentence whose character style, based on a hidden one, hides it."""
    for name, more in (("An", "<w:rPr><w:vanish/></w:rPr>"), ("AnHon", '<w:basedOn w:val="An"/>')):
        document.styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="character" w:styleId="{name}"><w:name w:val="{name}"/>{more}</w:style>'
            )
        )
    add_xml(document, run_of("Đã họp") + run_of(" kín", '<w:rStyle w:val="AnHon"/>') + run_of(" xong."))


def comment(document) -> None:
    """A comment on the first paragraph."""
    document.add_comment(
        document.paragraphs[0].runs, text="Xem lại chỗ này", author="Lành Thị Hiên", initials="LH"
    )


def excel(change: Callable | None = None, rows: list[list] | None = None) -> bytes:
    """An Excel file with one sheet of these rows, without author; `change` may do anything to the workbook."""
    book = openpyxl.Workbook()
    book.properties.creator = None
    sheet = book.active
    sheet.title = "Tổng hợp"
    for row in rows or [["Đơn vị", "Số văn bản"], ["Văn phòng", 9115]]:
        sheet.append(row)
    if change:
        change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def hide_sheet(book, state: str = "hidden") -> None:
    """A second sheet that is hidden, from which the first one computes."""
    second = book.create_sheet("Nguồn")
    second["A1"], second["A2"] = "Ghi chú chưa công bố", 41
    second.sheet_state = state
    book.active["C2"] = "=Nguồn!A2+1"


def note_on_cell(book) -> None:
    """A comment on a cell."""
    book.active["B2"].comment = Comment("Số này chưa chắc", "Lành Thị Hiên")


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of an Office file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    """An Office file of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return made.getvalue()


def with_parts(data: bytes, **new: tuple[str, bytes]) -> bytes:
    """The file with parts added or replaced: with_parts(data, any=("word/x.xml", b"…"))."""
    return packed({**parts(data), **dict(new.values())})


def without(data: bytes, name: str) -> bytes:
    """The file without a part and without what leads to it."""
    content = parts(data)
    content.pop(name, None)
    rels = content["_rels/.rels"].decode()
    kept = [piece for piece in rels.split("<Relationship ") if name not in piece]
    end = "" if kept[-1].endswith("</Relationships>") else "</Relationships>"
    content["_rels/.rels"] = ("<Relationship ".join(kept) + end).encode()
    return packed(content)


def with_shared_strings(data: bytes) -> bytes:
    """The Excel file with its texts in one table, as Excel itself keeps them."""
    content, texts = parts(data), []
    for name in [name for name in content if name.startswith("xl/worksheets/sheet")]:
        root = etree.fromstring(content[name])
        for cell in root.iter("{*}c"):
            if cell.get("t") == "inlineStr":
                texts.append("".join(cell.itertext()))
                cell.set("t", "s")
                cell[:] = [etree.fromstring(f'<v xmlns="{SHEETS}">{len(texts) - 1}</v>')]
        content[name] = etree.tostring(root)
    table = etree.Element(f"{{{SHEETS}}}sst", nsmap={None: SHEETS})
    for text in texts:
        etree.SubElement(etree.SubElement(table, f"{{{SHEETS}}}si"), f"{{{SHEETS}}}t").text = text
    content["xl/sharedStrings.xml"] = etree.tostring(table, encoding="utf-8")
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    rels = "xl/_rels/workbook.xml.rels"
    if kind not in content[rels]:
        relation = b'<Relationship Id="rIdS" Type="%s" Target="sharedStrings.xml"/></Relationships>' % kind
        content[rels] = content[rels].replace(b"</Relationships>", relation)
        typed = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % (
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        )
        content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(b"</Types>", typed)
    return packed(content)


def related(data: bytes, owner: str, kind: str, name: str, content: bytes) -> bytes:
    """The Office file with a part more, to which a relation of this kind leads from the owner."""
    folder, _slash, last = owner.rpartition("/")
    rels = f"{folder}/_rels/{last}.rels"
    parts_now = parts(data)
    before = parts_now.get(rels, b'<Relationships xmlns="%s"></Relationships>' % RELATIONS.encode())
    relation = (
        f'<Relationship Id="rIdX{len(parts_now)}" Type="http://x/relationships/{kind}" Target="/{name}"/>'
    )
    after = before.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
    return packed({**parts_now, rels: after, name: content})


def everything_in(data: bytes) -> str:
    """All that a file holds, unpacked, for looking for what must have gone."""
    found = []
    for name, part in parts(data).items():
        if name.endswith((".xml", ".rels")):
            for element in etree.fromstring(part).iter("{*}*"):
                found += [element.text or "", *element.attrib.values()]
        found.append(part.decode("utf-8", "replace"))
    return "\n".join(found)
