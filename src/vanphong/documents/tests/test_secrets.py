# SPDX-License-Identifier: EUPL-1.2
"""State secrets never come in (DOMAIN 9)."""

import logging

import pytest

from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese.secrecy import is_marked_secret


@pytest.mark.parametrize(
    "text",
    [
        "12/BC-UBND(M)",
        "12/BC-UBND (M)",
        "05/QĐ-UBND(TM)",
        "TUYỆT MẬT",
        "Báo cáo TỐI MẬT về quốc phòng",
        "Báo cáo quốc phòng. MẬT",
        "MẬT - Kế hoạch phòng thủ",
        "MẬT",
        "BÁO CÁO (MẬT)",
        "Báo cáo (mật)",
        "Độ mật: Tối mật",
        "độ mật mật",
    ],
)
def test_a_secrecy_mark_is_seen(text):
    assert is_marked_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kế hoạch kiểm tra công tác bảo vệ bí mật nhà nước",
        "KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2024",
        "Triển khai giải pháp BẢO MẬT hệ thống",
        "Phát triển nghề nuôi ong lấy mật",
        "Danh mục bí mật nhà nước (sửa đổi)",
        "12/BC-UBND",
        "Họp lúc 14h (M. Hà chủ trì)",
    ],
)
def test_plain_words_are_no_mark(text):
    assert not is_marked_secret(text)


@pytest.mark.parametrize(
    "facts", [{"symbol": "12/BC-CAT(M)"}, {"subject": "TỐI MẬT: phương án"}, {"note": "(Mật)"}]
)
def test_a_secret_document_is_refused_kept_nowhere_and_logged_without_its_content(
    arrive, clerk_lan, caplog, facts
):
    with caplog.at_level(logging.WARNING, "vanphong.security"), pytest.raises(Refused, match="sổ giấy"):
        arrive(**facts)

    assert not IncomingDocument.objects.exists()
    [entry] = caplog.records
    assert str(clerk_lan.pk) in entry.getMessage()
    assert not set(facts.values()) & set(entry.getMessage().split(": "))


def test_an_outgoing_secret_is_refused_too(hand_in):
    with pytest.raises(Refused, match="sổ giấy"):
        hand_in(subject="Phương án tác chiến. TUYỆT MẬT")

    assert not OutgoingDocument.objects.exists()
