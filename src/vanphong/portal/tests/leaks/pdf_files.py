# SPDX-License-Identifier: EUPL-1.2
"""Makes PDF files with what people and programs leave in them."""

import io
from collections.abc import Callable

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Text
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)


def pdf(*pages: str, change: Callable | None = None) -> bytes:
    """A PDF with a page for each text; `change` may do anything to its writer."""
    writer = PdfWriter()
    font = writer._add_object(
        DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
    )
    for text in pages or ("Van phong UBND tinh",):
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        page[NameObject("/Contents")] = writer._add_object(drawing_of(text))
    if change:
        change(writer)
    return written(writer)


def drawing_of(text: str) -> StreamObject:
    """The drawing of a page that shows this text, a line for each line."""
    lines = "".join(f"({line}) Tj 0 -20 Td " for line in text.splitlines())
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 72 700 Td {lines}ET".encode("latin-1"))
    return stream


def written(writer: PdfWriter) -> bytes:
    """The bytes that a writer makes."""
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def saved_over(data: bytes, text: str | None = None) -> bytes:
    """The PDF saved over as editors do, the earlier version still in it; its first page may say something else."""
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    if text is not None:
        writer.pages[0][NameObject("/Contents")] = writer._add_object(drawing_of(text))
    else:
        writer.add_metadata({"/Keywords": f"{len(data)} bytes"})
    return written(writer)


def signed(data: bytes) -> bytes:
    """The PDF with a signature over all of it, as far as its place in the file goes."""
    data = saved_over(data)
    start = data.rindex(b"startxref")
    # in front of the last line, where nothing counts on the place of what follows
    mark = b"%% /ByteRange [0 100 200 %010d]\n"
    length = len(data) + len(mark % 0) - 200
    return data[:start] + mark % length + data[start:]


def note(writer: PdfWriter) -> None:
    """A reader's note, and a text written on the page."""
    writer.add_annotation(0, Text(rect=(50, 550, 200, 650), text="Hoi lai anh Tuan", open=True))
    writer.add_annotation(0, FreeText(rect=(50, 450, 200, 500), text="sai so lieu"))


def layer(writer: PdfWriter) -> None:
    """A layer that is switched off."""
    group = writer._add_object(
        DictionaryObject(
            {NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("Nháp")}
        )
    )
    state = DictionaryObject({NameObject("/OFF"): ArrayObject([group])})
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
        {NameObject("/OCGs"): ArrayObject([group]), NameObject("/D"): state}
    )


def photo(data: bytes, size: tuple[int, int]) -> Callable:
    """Shows a photograph on the first page."""

    def add(writer: PdfWriter) -> None:
        picture = StreamObject()
        picture._data = data
        for name, value in {
            "/Type": NameObject("/XObject"),
            "/Subtype": NameObject("/Image"),
            "/Filter": NameObject("/DCTDecode"),
            "/Width": NumberObject(size[0]),
            "/Height": NumberObject(size[1]),
            "/ColorSpace": NameObject("/DeviceRGB"),
            "/BitsPerComponent": NumberObject(8),
        }.items():
            picture[NameObject(name)] = value
        objects = DictionaryObject({NameObject("/Im1"): writer._add_object(picture)})
        writer.pages[0]["/Resources"][NameObject("/XObject")] = objects

    return add


def everything_in_pdf(data: bytes) -> str:
    """All objects of a PDF, unpacked, for looking for what must have gone."""
    reader = PdfReader(io.BytesIO(data))
    found = []
    for number in range(1, int(reader.trailer["/Size"])):
        thing = reader.get_object(number)
        found.append(repr(thing))
        if isinstance(thing, StreamObject):
            found.append(thing.get_data().decode("latin-1"))
    return "\n".join(found)
