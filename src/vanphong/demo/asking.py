# SPDX-License-Identifier: EUPL-1.2
"""What citizens ask in the example, how far the answers are, and the days of reception that are announced."""

from datetime import date
from typing import Any

from vanphong.demo.days import in_working_days
from vanphong.organisation.queries import system_officer
from vanphong.portal import actions

#: who asks, what about, the question, and what became of it
QUESTIONS = (
    ("Triệu Thị Hường", "Đường vào thôn", "Đường bê tông vào thôn đã hỏng nhiều đoạn, khi nào được sửa chữa?", "received"),
    ("Hà Văn Lợi", "Cấp đổi giấy chứng nhận", "Tôi cần chuẩn bị giấy tờ gì để cấp đổi giấy chứng nhận đã cũ, rách?", "assigned"),
    ("Lý Thị Sen", "Giờ làm việc", "Bộ phận Một cửa của tỉnh có nhận hồ sơ vào sáng thứ Bảy không?", "answered"),
    ("Vi Văn Dũng", "Tranh chấp ranh giới đất", "Đề nghị giải quyết tranh chấp ranh giới đất giữa hai gia đình.", "refused"),
)  # fmt: skip
ANSWER = (
    "Trung tâm Phục vụ hành chính công tỉnh tiếp nhận hồ sơ vào các ngày làm việc trong tuần. "
    "Hồ sơ trực tuyến được tiếp nhận qua Cổng dịch vụ công vào mọi thời điểm."
)
REFUSAL = (
    "Tranh chấp đất đai được hòa giải tại UBND xã nơi có đất. Đề nghị gửi đơn đến UBND xã để được giải quyết."
)
#: who receives, in so many working days
RECEPTIONS = (("Chủ tịch UBND tỉnh", 6), ("Phó Chủ tịch UBND tỉnh", 12), ("Chủ tịch UBND tỉnh", 27))


def citizens_ask(by: dict[str, Any]) -> int:
    """Questions at each step of their way; how many."""
    editor, board = by["editor"], by["editorial_board"]
    for number, (name, subject, text, step) in enumerate(QUESTIONS):
        question = actions.receive_question(
            subject=subject, text=text, asker_name=name, asker_phone=f"09876543{number:02}", asker_email="",
            may_be_shown=step == "answered", by=system_officer(),
        )  # fmt: skip
        if step in ("assigned", "answered"):
            actions.assign_question(question=question, officer=editor, by=board)
        if step == "answered":
            actions.answer_question(
                question=question, answer=ANSWER, is_public=True, public_question=text, by=editor
            )
        if step == "refused":
            actions.refuse_question(question=question, reason=REFUSAL, by=editor)
    return len(QUESTIONS)


def receptions_are_announced(by: dict[str, Any], today: date) -> int:
    """The days on which leaders will receive; how many."""
    for received_by, days in RECEPTIONS:
        actions.announce_reception(
            held_on=in_working_days(today, days), hours="8h00 – 11h30", received_by=received_by,
            place="Trụ sở tiếp công dân tỉnh", by=by["reception_officer"],
        )  # fmt: skip
    return len(RECEPTIONS)
