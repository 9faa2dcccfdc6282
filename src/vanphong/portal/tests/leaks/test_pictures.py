# SPDX-License-Identifier: EUPL-1.2
"""What a picture tells besides what it shows is found, and the cleaned one shows the same."""

import pytest
from PIL import ExifTags, Image, ImageChops, TiffImagePlugin
from PIL.PngImagePlugin import PngInfo

from vanphong.portal.leaks import clean, scan
from vanphong.portal.tests.leaks import pictures_made as made

FORMS = ["JPEG", "PNG", "TIFF"]


def found(data: bytes) -> list[str]:
    """The kinds of the findings."""
    return [finding.kind for finding in scan("anh.jpg", data)]


@pytest.mark.parametrize("form", FORMS)
def test_a_clean_picture_is_let_through_and_needs_no_cleaning(form):
    assert scan("anh", made.picture(form)) == []
    assert clean("anh", made.picture(form)) is None


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_the_position_blocks_and_is_cleaned_away(form):
    data = made.picture(form, exif=made.taken_in_lang_son())

    cleaned = clean("anh", data)

    assert found(data) == ["position"]
    assert scan("anh", cleaned.data) == []
    assert dict(made.opened(cleaned.data).getexif().get_ifd(ExifTags.IFD.GPSInfo)) == {}
    assert _difference(data, cleaned.data) < 30


def test_the_position_of_a_scan_blocks_and_is_cleaned_away():
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[ExifTags.Base.GPSInfo] = {1: "N", 2: (21.0, 51.0, 10.0)}
    data = made.picture("TIFF", tiffinfo=tags)

    assert found(data) == ["position"]
    assert scan("anh", clean("anh", data).data) == []


@pytest.mark.parametrize("form", FORMS)
def test_the_owner_of_the_camera_is_asked_about_and_cleaned_away(form):
    data = made.picture(form, exif=made.by_hien())

    cleaned = clean("anh", data)

    assert set(found(data)) == {"owner"}
    assert "Hi" not in repr([finding.facts() for finding in scan("anh", data)])
    assert scan("anh", cleaned.data) == []
    assert b"Lanh Thi Hien" in data
    assert b"Lanh Thi Hien" not in cleaned.data


def test_a_small_copy_inside_is_asked_about_and_cleaned_away():
    assert found(made.with_thumbnail()) == ["thumbnail"]
    assert scan("anh", clean("anh", made.with_thumbnail()).data) == []


def test_a_picture_taken_upright_stays_upright():
    data = made.picture(exif=made.taken_in_lang_son(Orientation=6))

    cleaned = made.opened(clean("anh", data).data)

    assert cleaned.size == (40, 60)
    assert cleaned.getpixel((20, 5))[0] > 150
    assert cleaned.getexif().get(ExifTags.Base.Orientation) is None


@pytest.mark.parametrize("mode", ["P", "L", "RGBA"])
def test_pictures_of_other_colours_look_the_same_after_cleaning(mode):
    data = made.picture("PNG", mode=mode, exif=made.by_hien())

    cleaned = clean("anh", data)

    assert made.opened(cleaned.data).mode == mode
    assert _difference(data, cleaned.data) == 0


def test_what_is_see_through_stays_so():
    picture = Image.new("P", (4, 4), 0)
    picture.info["transparency"] = 0
    out = made.io.BytesIO()
    picture.save(out, "PNG", exif=made.by_hien(), transparency=0)

    cleaned = clean("anh", out.getvalue())

    assert made.opened(cleaned.data).convert("RGBA").getpixel((0, 0))[3] == 0


def test_notes_in_a_png_are_read_also_those_behind_the_pixels():
    notes = PngInfo()
    notes.add_text("Author", "Lành Thị Hiên")
    notes.add(b"tEXt", b"Comment\0CCCD 020199012345", after_idat=True)

    data = made.picture("PNG", pnginfo=notes)

    assert sorted(found(data)) == ["identity", "owner"]
    assert scan("anh", clean("anh", data).data) == []


def test_a_position_in_xmp_is_found():
    data = made.picture(xmp=b'<x:xmpmeta><rdf:Description exif:GPSLatitude="21,51N"/></x:xmpmeta>')

    assert found(data) == ["position"]
    assert scan("anh", clean("anh", data).data) == []


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_what_hangs_behind_the_picture_is_found_and_cleaned_away(form):
    data = made.picture(form) + b"mot doan phim" * 50

    cleaned = clean("anh", data)

    assert found(data) == ["leftover"]
    assert b"phim" not in cleaned.data


def test_each_page_of_a_scan_is_looked_at_and_kept():
    first, second = made.opened(made.picture("TIFF")), made.opened(made.picture("TIFF"))
    out = made.io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=[second])

    with_owner = made.io.BytesIO()
    first.save(with_owner, "TIFF", save_all=True, append_images=[second], exif=made.by_hien())

    assert scan("anh.tif", out.getvalue()) == []
    assert made.opened(clean("anh.tif", with_owner.getvalue()).data).n_frames == 2


def _difference(one: bytes, other: bytes) -> int:
    """The largest difference between two pictures, pixel by pixel."""
    pair = [made.opened(data).convert("RGB") for data in (one, other)]
    return max(top for _low, top in ImageChops.difference(*pair).getextrema())
