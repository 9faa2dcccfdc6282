# SPDX-License-Identifier: EUPL-1.2
"""Makes pictures with what cameras and programs leave in them."""

import io
from typing import Any

from PIL import ExifTags, Image


def picture(form: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **more: Any) -> bytes:
    """A picture, red on the left and blue on the right."""
    made = Image.new("RGB", size, (200, 30, 30))
    made.paste((30, 30, 200), (size[0] // 2, 0, *size))
    out = io.BytesIO()
    made.convert(mode).save(out, form, **more)
    return out.getvalue()


def taken_in_lang_son(**tags: Any) -> Image.Exif:
    """The properties that a telephone writes: the position, and these tags."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Canon"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (21.0, 51.0, 10.0), 3: "E", 4: (106.0, 45.0, 40.0)})
    for name, value in tags.items():
        exif[getattr(ExifTags.Base, name)] = value
    return exif


def by_hien() -> Image.Exif:
    """The properties of a camera that knows its owner."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Lanh Thi Hien"
    exif.get_ifd(ExifTags.IFD.Exif)[0xA430] = "Lanh Thi Hien"
    return exif


def with_thumbnail() -> bytes:
    """A JPEG whose properties hold a small JPEG of what it was before it was cut."""
    small = picture(size=(16, 12))
    head = b"Exif\0\0MM\0*\0\0\0\x08"
    # directory 0 without entries, then directory 1: compression, place and length of the small picture
    first = b"\0\0" + (14).to_bytes(4, "big")
    at = 8 + 6 + 2 + 3 * 12 + 4
    entries = b"\0\x03" + b"".join(
        tag.to_bytes(2, "big") + kind.to_bytes(2, "big") + (1).to_bytes(4, "big") + value
        for tag, kind, value in (
            (0x0103, 3, b"\0\x06\0\0"),
            (0x0201, 4, at.to_bytes(4, "big")),
            (0x0202, 4, len(small).to_bytes(4, "big")),
        )
    )
    return picture(exif=head + first + entries + b"\0\0\0\0" + small)


def opened(data: bytes) -> Image.Image:
    """The picture of these bytes."""
    return Image.open(io.BytesIO(data))
