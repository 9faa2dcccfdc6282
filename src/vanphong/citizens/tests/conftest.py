# SPDX-License-Identifier: EUPL-1.2
"""A session of the Chairman with two visits: a complaint and a denunciation."""

from datetime import date

import pytest

from vanphong.citizens.actions import open_session, register_visit
from vanphong.citizens.actions.visits import Came

SECRET = Came("Nông Thị Tố", "thôn Bản Chu, huyện Văn Quan", "020181004321", "0912345678")


@pytest.fixture
def session(reception_hue, office):
    return open_session(
        held_on=date(2024, 3, 15),
        reception="scheduled",
        unit=office,
        received_by="Chủ tịch UBND tỉnh",
        by=reception_hue,
    )


@pytest.fixture
def complaint(session, reception_hue):
    return register_visit(
        session=session,
        came=Came("Hà Văn Hòa", "phường Chi Lăng, TP Lạng Sơn", "020080012345"),
        kind="complaint",
        summary="Về bồi thường khi thu hồi đất",
        people=7,
        by=reception_hue,
    )


@pytest.fixture
def denunciation(session, reception_hue):
    return register_visit(
        session=session,
        came=SECRET,
        kind="denunciation",
        summary="Về quản lý tài chính ở xã",
        by=reception_hue,
    )
