# SPDX-License-Identifier: EUPL-1.2
"""What a PDF gives away is found with its place, and the cleaned one is without it."""

import io

import pytest
from pypdf import PdfReader
from pypdf.generic import NameObject, TextStringObject

from vanphong.portal.leaks import clean, scan
from vanphong.portal.tests.leaks import pdf_files as made
from vanphong.portal.tests.leaks.pictures_made import picture, taken_in_lang_son


def found(data: bytes) -> list[tuple[str, str]]:
    """Kind and place of each finding."""
    return [
        (finding.kind, ", ".join(str(value) for _step, value in finding.place.steps))
        for finding in scan("quyet-dinh.pdf", data)
    ]


def text_of(data: bytes) -> str:
    """The text of all pages."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_a_clean_file_is_let_through_and_needs_no_cleaning():
    assert scan("quyet-dinh.pdf", made.pdf()) == []
    assert clean("quyet-dinh.pdf", made.pdf()) is None


def test_persons_are_found_on_their_page_also_across_lines():
    data = made.pdf("Trang mot", "CCCD 020199012345", "goi so 0912\n345 678")

    assert found(data) == [("identity", "2"), ("phone", "3")]


def test_an_earlier_version_with_another_text_blocks_and_is_cleaned_away():
    data = made.saved_over(made.pdf("CCCD 020199012345"), "CCCD ***")

    cleaned = clean("quyet-dinh.pdf", data)

    assert found(data) == [("revision", "1")]
    assert scan("quyet-dinh.pdf", cleaned.data) == []
    assert cleaned.data.count(b"%%EOF") == 1
    assert "020199012345" in made.everything_in_pdf(data)
    assert "020199012345" not in made.everything_in_pdf(cleaned.data)
    assert text_of(cleaned.data) == text_of(data)


def test_an_earlier_version_with_the_same_text_asks():
    data = made.saved_over(made.saved_over(made.pdf()))

    assert found(data) == [("update", "1"), ("update", "2")]
    assert scan("quyet-dinh.pdf", clean("quyet-dinh.pdf", data).data) == []


def test_an_earlier_version_with_another_picture_blocks():
    data = made.pdf("x", change=made.photo(picture(), (60, 40)))
    writer = made.PdfWriter(io.BytesIO(data), incremental=True)
    writer.pages[0]["/Resources"]["/XObject"]["/Im1"]._data = picture(quality=20)

    assert ("revision", "1") in found(made.written(writer))


def test_a_file_made_for_the_web_has_one_version():
    head = b"%PDF-1.4\n1 0 obj\n<</Linearized 1 /L 1>>\nendobj\nstartxref\n0\n%%EOF\n"

    assert found(made.pdf().replace(b"%PDF-1.3\n", head)) == []


def test_a_version_that_only_adds_a_signature_is_let_through_and_never_rewritten():
    data = made.signed(made.pdf())

    assert found(data) == []
    assert clean("quyet-dinh.pdf", data) is None


def test_a_change_after_the_signature_is_asked_about_or_blocks_and_is_left_to_a_person():
    later, other = made.saved_over(made.signed(made.pdf())), made.saved_over(made.signed(made.pdf("a")), "b")

    assert found(later) == [("update", "2")]
    assert found(other) == [("revision", "1"), ("revision", "2")]
    assert clean("quyet-dinh.pdf", later) is None


def test_notes_of_readers_are_found_and_cleaned_away():
    data = made.pdf("mot", change=made.note)

    cleaned = clean("quyet-dinh.pdf", data)

    assert found(data) == [("annotation", "1")]
    assert scan("quyet-dinh.pdf", cleaned.data) == []
    assert "Tuan" in made.everything_in_pdf(data)
    assert "Tuan" not in made.everything_in_pdf(cleaned.data)


def test_a_file_inside_the_file_is_found_and_cleaned_away():
    data = made.pdf(change=lambda writer: writer.add_attachment("luong.txt", b"bang luong kin"))

    cleaned = clean("quyet-dinh.pdf", data)

    assert found(data) == [("embedded", "")]
    assert scan("quyet-dinh.pdf", cleaned.data) == []
    assert "bang luong kin" in made.everything_in_pdf(data)
    assert "bang luong kin" not in made.everything_in_pdf(cleaned.data)


def test_a_hidden_layer_blocks_and_is_left_to_a_person():
    data = made.pdf(change=made.layer)

    assert found(data) == [("hidden_layer", "")]
    assert clean("quyet-dinh.pdf", data) is None


def test_names_in_the_properties_are_asked_about_and_cleaned_away_but_the_title_stays():
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Hien</rdf:li>'
        b"</rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )

    def sign(writer):
        writer.add_metadata({"/Author": "Lành Thị Hiên", "/Title": "Quyết định"})
        writer.xmp_metadata = xmp

    data = made.pdf(change=sign)
    cleaned = clean("quyet-dinh.pdf", data)

    assert found(data) == [("author", "Author"), ("author", "XMP")]
    assert scan("quyet-dinh.pdf", cleaned.data) == []
    assert PdfReader(io.BytesIO(cleaned.data)).metadata.title == "Quyết định"
    assert "Hi" not in made.everything_in_pdf(cleaned.data)


def test_a_photograph_on_the_page_tells_where_it_was_taken_until_it_is_cleaned():
    data = made.pdf("anh", change=made.photo(picture(exif=taken_in_lang_son()), (60, 40)))

    cleaned = clean("quyet-dinh.pdf", data)

    assert found(data) == [("position", "1, Im1")]
    assert scan("quyet-dinh.pdf", cleaned.data) == []
    assert PdfReader(io.BytesIO(cleaned.data)).pages[0].images[0].image.size == (60, 40)


def test_scanned_pages_are_for_a_person_to_read():
    data = made.pdf("", "chu", change=made.photo(picture(), (60, 40)))

    assert found(data) == [("unread", "1")]


def test_links_and_form_fields_are_no_notes():
    def link(writer):
        writer.add_uri(0, "https://langson.gov.vn", made.ArrayObject([made.NumberObject(0)] * 4))
        writer.pages[0]["/Annots"].append(
            made.DictionaryObject(
                {NameObject("/Subtype"): NameObject("/Widget"), NameObject("/V"): TextStringObject("10 lượt")}
            )
        )

    assert scan("quyet-dinh.pdf", made.pdf(change=link)) == []


@pytest.mark.parametrize("algorithm", ["RC4-128", None])
def test_a_protected_file_blocks(algorithm):
    data = made.pdf(change=lambda writer: writer.encrypt("mat", "khau", algorithm=algorithm))

    assert found(data) == [("encrypted", "")]
    assert clean("quyet-dinh.pdf", data) is None


def test_bookmarks_are_read():
    data = made.pdf(change=lambda writer: writer.add_outline_item("CCCD 020199012345", 0))

    assert found(data) == [("identity", "Outlines")]
