# SPDX-License-Identifier: EUPL-1.2
"""Text of old fonts: found, offered, never changed by itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import convert_legacy, detect_legacy


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Uû ban nh©n d©n tØnh L¹ng S¬n", "Uỷ ban nhân dân tỉnh Lạng Sơn"),
        ("QuyÕt ®Þnh", "Quyết định"),
        ("HuyÖn Cao Léc", "Huyện Cao Lộc"),
        ("Tr\xad\xeang", "Trường"),
        ("§iÒu 5. QuyÒn sö dông ®Êt", "Điều 5. Quyền sử dụng đất"),
        ("V¨n phßng, Hoµng Lan", "Văn phòng, Hoàng Lan"),
    ],
)
def test_tcvn3_is_found_and_its_conversion_offered(typed, meant):
    offer = detect_legacy(typed)

    assert (offer.encoding, offer.converted) == ("tcvn3", meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("UÛy ban nhaân daân tænh Laïng Sôn", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Laïng Sôn", "Lạng Sơn"),
        ("Quyeát ñònh", "Quyết định"),
        ("Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
        ("Giaáy pheùp xaây döïng", "Giấy phép xây dựng"),
    ],
)
def test_vni_is_found_and_its_conversion_offered(typed, meant):
    offer = detect_legacy(typed)

    assert (offer.encoding, offer.converted) == ("vni", meant)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ubnd tinh",
        "Hà Nam, Hòa Bình, Lào Cai",
        "Công ty ABC®",
        "25°C, 30 m², 5 µm, ± 2 %, § 5",
        "« Hà Nam »",
        "Ủy ban nhân dân tỉnh Lạng Sơn",
        "Köln, São Paulo, Malmö",
        "señor, naïve, für, crème brûlée",
        "Công văn số 12 ngày 9/7/2024 về đất đai®",
        "ø ù û õ ï ö ô",
    ],
)
def test_text_of_today_and_foreign_words_are_left_alone(text):
    assert detect_legacy(text) is None


def test_an_unknown_encoding_is_refused():
    with pytest.raises(ValueError, match="viscii"):
        convert_legacy("a", "viscii")


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(max_codepoint=0xFF), max_size=60))
def test_any_bytes_are_looked_at_without_failing(text):
    offer = detect_legacy(text)

    assert offer is None or offer.converted == convert_legacy(text, offer.encoding)


def test_a_very_long_text_is_judged_by_its_beginning():
    assert detect_legacy("QuyÕt ®Þnh " * 50_000).converted == "Quyết định " * 50_000
