# SPDX-License-Identifier: EUPL-1.2
"""Whoever asks in the tests: the name, where the answer can be sent, and what is typed into the form."""

ASK = "/cong/cau-hoi/gui/"
NAME, PHONE, EMAIL = "Nông Văn Hoa", "0912345678", "hoa.nong@example.vn"
TEXT = "Tôi muốn hỏi khi nào đường thôn Nà Pàn được sửa?"
TYPED = {"subject": "Đường thôn hỏng", "text": TEXT, "name": NAME, "phone": "0912 345 678", "email": EMAIL}
