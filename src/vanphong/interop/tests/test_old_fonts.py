# SPDX-License-Identifier: EUPL-1.2
"""Lines typed in TCVN3 or VNI are refused until the officer has them converted."""

import pytest

from vanphong.interop.books import BOOKS
from vanphong.interop.tests.conftest import OUTGOING_HEADER, issued

OUTGOING = BOOKS["outgoing"]
TCVN3 = "QuyÕt ®Þnh vÒ viÖc phª duyÖt quy ho¹ch"
VNI = "Quyeát ñònh veà vieäc pheâ duyeät quy hoaïch"
UNICODE = "Quyết định về việc phê duyệt quy hoạch"


@pytest.mark.parametrize("typed", [TCVN3, VNI])
def test_a_line_of_an_old_font_is_refused_and_counted(write, typed):
    parsed = OUTGOING.read(write(OUTGOING_HEADER, issued("01/KH-UBND", subject=typed), issued("02/KH-UBND")))

    assert [(refusal.row, refusal.code) for refusal in parsed.refused] == [(2, "old font")]
    assert parsed.old_font == 1


@pytest.mark.parametrize("typed", [TCVN3, VNI])
def test_it_goes_in_when_conversion_is_agreed(write, typed):
    parsed = OUTGOING.read(write(OUTGOING_HEADER, issued("01/KH-UBND", subject=typed)), convert=True)

    assert [row.subject for row in parsed.rows] == [UNICODE]


def test_the_header_may_be_typed_in_it_too(write):
    path = write(
        ["Sè, ký hiÖu v¨n b¶n", "Ngµy th¸ng v¨n b¶n", "TrÝch yÕu néi dung"],
        ["01/KH-UBND", "05/03/2024", TCVN3],
    )

    assert [row.subject for row in OUTGOING.read(path, convert=True).rows] == [UNICODE]
