# SPDX-License-Identifier: EUPL-1.2
"""What a picture gives away besides what it shows: where it was taken, whose camera, what was cut away."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import ExifTags, Image, ImageOps, IptcImagePlugin, JpegImagePlugin, PngImagePlugin, TiffImagePlugin

from vanphong.portal.leaks.findings import STARS, Finding, NotReadable
from vanphong.portal.leaks.places import FILE, Place
from vanphong.portal.leaks.text import in_text

#: a JPEG of several pictures (MPO) is opened as a JPEG
FORMATS = tuple(
    kind.format
    for kind in (JpegImagePlugin.JpegImageFile, PngImagePlugin.PngImageFile, TiffImagePlugin.TiffImageFile)
)
#: pixels that may be unpacked in memory
MOST_PIXELS = 50_000_000
MOST_FRAMES = 200
_OWNER_TAGS = {
    0x013B: "Artist",
    0x9C9D: "XPAuthor",
    0xA430: "CameraOwnerName",
    0xA431: "BodySerialNumber",
    0xA435: "LensSerialNumber",
}
_TEXT_TAGS = {
    0x010E: "ImageDescription",
    0x9286: "UserComment",
    0x9C9B: "XPTitle",
    0x9C9C: "XPComment",
    0x9C9E: "XPKeywords",
}
_BYLINES = {(2, 80): "By-line", (2, 85): "By-line Title", (2, 122): "Writer"}
#: after the end of the picture: cameras leave a few zeros
_MOST_AFTER = 64


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    """The picture, opened within bounds; whatever is wrong with it is one fault."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                frames = getattr(picture, "n_frames", 1)
                if picture.width * picture.height > MOST_PIXELS or frames > MOST_FRAMES:
                    raise NotReadable("too_large")
                yield picture
    except NotReadable:
        raise
    except Image.DecompressionBombError as fault:
        raise NotReadable("too_large") from fault
    except MemoryError as fault:
        raise NotReadable("too_large") from fault
    except Exception as fault:  # Pillow raises many kinds; to the editor all are a damaged picture
        raise NotReadable("broken") from fault


def in_picture(data: bytes, place: Place = FILE) -> Iterator[Finding]:
    """The findings of a picture, from its bytes."""
    with _opened(data) as picture:
        if picture.format == "PNG":
            picture.load()  # notes may stand behind the pixels
        findings = [*_in_notes(picture, place), *_behind(data, picture, place)]
        for frame in _frames(picture) if picture.format == "TIFF" else [picture]:
            findings += _in_exif(frame.getexif(), place)
        small = picture.getexif().get_ifd(ExifTags.IFD.IFD1) if picture.format != "TIFF" else {}
        if 0x0201 in small or 0x0111 in small:
            findings.append(Finding("thumbnail", place))
    yield from findings


def _in_exif(exif: Any, place: Place) -> Iterator[Finding]:
    if exif.get_ifd(ExifTags.IFD.GPSInfo):
        yield Finding("position", place)
    camera = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    for tag, name in _OWNER_TAGS.items():
        if said := as_words(camera.get(tag)):
            yield Finding("owner", place.at("property", name), f"{said[0]}{STARS}")
    if camera.get(0x927C):  # a maker's own notes hold owner and serial number in forms of their own
        yield Finding("owner", place.at("property", "MakerNote"))
    for tag, name in _TEXT_TAGS.items():
        if said := as_words(camera.get(tag)):
            yield from in_text(said, place.at("property", name))


def as_words(value: Any) -> str:
    """A value of a picture's property as text."""
    if isinstance(value, tuple):
        value = bytes(part for part in value if isinstance(part, int) and 0 <= part < 256)
    if isinstance(value, bytes):
        for prefix in (b"ASCII\0\0\0", b"UNICODE\0"):
            value = value.removeprefix(prefix)
        value = value.decode("utf-16-le" if value[1:2] == b"\0" else "utf-8", "replace")
    return str(value or "").replace("\0", "").strip()


def _in_notes(picture: Any, place: Place) -> Iterator[Finding]:
    """Notes beside EXIF: XMP, the press's by-line, comments and text chunks."""
    notes = {**picture.info, **getattr(picture, "text", {})}
    for name, value in notes.items():
        said = as_words(value) if isinstance(value, str | bytes) else ""
        if str(name).lower() in ("xmp", "xml:com.adobe.xmp"):
            yield from _in_xmp(said, place)
        elif str(name).lower() in ("author", "artist", "creator") and said:
            yield Finding("owner", place.at("property", str(name)[:40]), f"{said[0]}{STARS}")
        elif isinstance(value, str) or str(name) == "comment":
            yield from in_text(said, place.at("property", str(name)[:40]))
    if picture.format == "TIFF" and picture.tag_v2.get(700):
        yield from _in_xmp(as_words(picture.tag_v2[700]), place)
    press = IptcImagePlugin.getiptcinfo(picture) or {}
    for code, name in _BYLINES.items():
        if press.get(code):
            yield Finding("owner", place.at("property", name))


def _in_xmp(xmp: str, place: Place) -> Iterator[Finding]:
    if "GPSLatitude" in xmp or "GPSLongitude" in xmp:
        yield Finding("position", place.at("property", "XMP"))
    if "dc:creator" in xmp or "OwnerName" in xmp or "SerialNumber" in xmp:
        yield Finding("owner", place.at("property", "XMP"))
    if "xmpGImg:image" in xmp or "xapGImg:image" in xmp:
        yield Finding("thumbnail", place.at("property", "XMP"))


def _behind(data: bytes, picture: Any, place: Place) -> Iterator[Finding]:
    """What stands behind the picture in its file: other pictures, a film, anything."""
    end = {"PNG": b"IEND\xaeB`\x82", "JPEG": b"\xff\xd9", "MPO": b"\xff\xd9"}.get(picture.format)
    if end is None:
        return
    if (
        (picture.format == "MPO" and getattr(picture, "n_frames", 1) > 1)
        or len(data) - (data.rfind(end) + len(end)) > _MOST_AFTER
        or (picture.format == "PNG" and data.count(end) > 1)
    ):
        yield Finding("leftover", place)


def cleaned_picture(data: bytes, *, turn: bool = True) -> bytes:
    """The picture with its pixels and colours and nothing else; inside a document it is not turned, only marked so."""
    made = io.BytesIO()
    with _opened(data) as picture:
        picture.load()
        kept = {"icc_profile": picture.info["icc_profile"]} if picture.info.get("icc_profile") else {}
        if not turn and (way := picture.getexif().get(ExifTags.Base.Orientation)):
            kept["exif"] = Image.Exif()
            kept["exif"][ExifTags.Base.Orientation] = way
        if picture.format == "TIFF":
            frames = [_bare(frame, turn) for frame in _frames(picture)]
            frames[0].save(
                made, "TIFF", save_all=True, append_images=frames[1:], compression="tiff_lzw", **kept
            )
        elif picture.format == "PNG":
            _bare(picture, turn).save(made, "PNG", **_shown_through(picture), **kept)
        else:
            _bare(picture, turn).save(made, "JPEG", quality=92, optimize=True, **kept)
    return made.getvalue()


def _frames(picture: Any) -> Iterator[Any]:
    for number in range(getattr(picture, "n_frames", 1)):
        picture.seek(number)
        yield picture


def _bare(picture: Any, turn: bool) -> Any:
    """A picture of the same pixels without any property."""
    turned = ImageOps.exif_transpose(picture) if turn else picture
    bare = Image.new(turned.mode, turned.size)
    if turned.mode == "P" and turned.palette:
        bare.putpalette(turned.palette)
    bare.paste(turned)
    return bare


def _shown_through(picture: Any) -> dict[str, Any]:
    return {"transparency": picture.info["transparency"]} if "transparency" in picture.info else {}
