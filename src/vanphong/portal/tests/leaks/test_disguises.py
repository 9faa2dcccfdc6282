# SPDX-License-Identifier: EUPL-1.2
"""Marks, numbers and names are found also where signs stand between them, in wide letters or in other groups."""

import pytest

from vanphong.portal.leaks import scan_text

WIDE = {ord(sign): chr(ord(sign) + 0xFEE0) for sign in "0123456789MTUY"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("M.Ậ.T", "secrecy_mark"),
        ("T-U-Y-Ệ-T M-Ậ-T", "secrecy_mark"),
        ("Độ mật – Mật", "secrecy_mark"),
        ("MẬT".translate(WIDE), "secrecy_mark"),
        ("12/BC-UBND[M]", "secret_symbol"),
        ("Căn cước: 020 123 456789", "identity"),
        ("ông A, 020099.001234", "identity"),
        ("Căn cước 020123456789".translate(WIDE), "identity"),
        ("09 12 34 56 78", "phone"),
        ("84912345678", "phone"),
        ("theo tố cáo của ông Nguyễn Văn A", "denouncer"),
        ("Tố cáo của công dân Lộc Thị Hoa", "denouncer"),
    ],
)
def test_a_disguise_hides_nothing(text, kind):
    assert {finding.kind for finding in scan_text(text, "body")} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định giải quyết tố cáo của Chủ tịch UBND tỉnh",
        "Kế hoạch số 12/KH-UBND [Mới]",
        "Độ mật – theo quy định",
        "TP.HCM",
    ],
)
def test_what_only_looks_so_is_let_through(text):
    assert scan_text(text, "body") == []
