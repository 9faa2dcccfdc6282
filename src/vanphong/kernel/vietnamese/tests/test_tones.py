# SPDX-License-Identifier: EUPL-1.2
"""Where the tone of oa, oe, uy stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanphong.kernel.vietnamese import canonical_tones
from vanphong.kernel.vietnamese.tones import split_tone, with_tone


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("hoà bình, hoá đơn", "hòa bình, hóa đơn"),
        ("khoẻ, xoè, Thuỷ, thuỵ, huỷ, uỷ ban", "khỏe, xòe, Thủy, thụy, hủy, ủy ban"),
        ("HOẢ TỐC, CỘNG HOÀ", "HỎA TỐC, CỘNG HÒA"),
        ("hòa, khỏe, thủy", "hòa, khỏe, thủy"),
        ("quý, quỳ, QUỸ", "quý, quỳ, QUỸ"),
        ("qúy", "quý"),
        ("hoàng, hoài, toán, thuyền, khuỷu", "hoàng, hoài, toán, thuyền, khuỷu"),
        ("Hòa-Hoà/hoà", "Hòa-Hòa/hòa"),
        ("Lý, Lí, kỹ", "Lý, Lí, kỹ"),
        ("", ""),
    ],
)
def test_the_tone_stands_where_official_texts_put_it(typed, official):
    assert canonical_tones(typed) == official
    assert canonical_tones(official) == official


@given(st.sampled_from("aăâeêioôơuưy"), st.integers(0, 5))
def test_a_letter_and_its_tone_part_and_join(letter, rank):
    assert split_tone(with_tone(letter, rank)) == (letter, rank)
    assert split_tone(with_tone(letter, rank).upper()) == (letter.upper(), rank)
