# SPDX-License-Identifier: EUPL-1.2
"""What the tests of this room add to the cast: an administrator of one department, and posts of the Office."""

from datetime import date

import pytest

from vanphong.conftest import officer
from vanphong.organisation.models import Appointment, Post

JAN = date(2024, 1, 1)


@pytest.fixture
def admin_finance(finance):
    """An administrator for the Department of Finance alone."""
    return officer("ha", "Lộc Thị Hà", "administrator", finance, finance)


@pytest.fixture
def inspector_vinh(office):
    """An inspector of the whole province."""
    return officer("vinh", "Chu Quang Vinh", "inspector", office)


@pytest.fixture
def chairman_post(province) -> Post:
    return Post.objects.create(unit=province, title="Chủ tịch", rank=1, is_head=True)


@pytest.fixture
def vice_post(province) -> Post:
    return Post.objects.create(unit=province, title="Phó Chủ tịch", rank=2)


@pytest.fixture
def chief_post(office) -> Post:
    return Post.objects.create(unit=office, title="Chánh Văn phòng", rank=1, is_head=True)


@pytest.fixture
def deputy_post(office) -> Post:
    return Post.objects.create(unit=office, title="Phó Chánh Văn phòng", rank=2)


@pytest.fixture
def chief(chief_minh, chief_post):
    """Minh, appointed Chief of Office."""
    Appointment.objects.create(person=chief_minh.person, post=chief_post, valid_from=JAN)
    return chief_minh.person
