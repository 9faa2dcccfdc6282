# SPDX-License-Identifier: EUPL-1.2
"""The desk of the tests: an editor, the editorial board, sites and a document that may be published."""

import json
import re
from datetime import datetime
from typing import Any

import pytest
from django.core.cache import caches
from django.db import transaction
from django.utils import translation

from vanphong.conftest import officer
from vanphong.documents.actions import register_outgoing
from vanphong.kernel.worktime import ZONE
from vanphong.organisation.models import Unit
from vanphong.organisation.models.units import UnitKind
from vanphong.organisation.seeding import SYSTEM, plant_system_officer
from vanphong.portal import actions, seeding
from vanphong.portal.models import SectionPage


@pytest.fixture(autouse=True)
def vietnamese_again():
    """An English page leaves its language to the thread; the next request chooses anew, the next test must too."""
    yield
    translation.activate("vi")


@pytest.fixture(scope="package")
def planted(django_db_setup, django_db_blocker):
    """The two sites with their sections, planted once for all tests of the room: Wagtail takes a second for them."""
    around_all_tests = transaction.atomic()
    with django_db_blocker.unblock():
        around_all_tests.__enter__()
        province = Unit.objects.create(code="tinh", name="UBND tỉnh Lạng Sơn", kind=UnitKind.PROVINCE)
        seeding.plant_sites()
        province.delete()
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around_all_tests.__exit__(None, None, None)


@pytest.fixture
def empty_cache():
    """Nothing is kept yet of any page."""
    caches["pages"].clear()
    yield
    caches["pages"].clear()


@pytest.fixture
def monday_at_ten(monkeypatch) -> None:
    """Monday 24 June 2024, ten o'clock."""
    moment = datetime(2024, 6, 24, 10, 0, tzinfo=ZONE)
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


@pytest.fixture
def account_of_the_house(sites):
    """The house's own account, which does what nobody who signs in does."""
    return plant_system_officer(name=SYSTEM)


@pytest.fixture
def machine_facts(client):
    """What the page at an address tells to machines (JSON-LD)."""

    def read(address: str) -> dict[str, Any]:
        page = client.get(address).content.decode()
        return json.loads(
            re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1]
        )

    return read


@pytest.fixture
def sites(planted, office) -> None:
    """The Office with the two sites and their sections."""


@pytest.fixture
def section(sites) -> SectionPage:
    return SectionPage.objects.get(slug="tin-tuc-su-kien")


@pytest.fixture
def editor_linh(office):
    """An editor of the portal."""
    return officer("linh", "Mã Thùy Linh", "editor", office)


@pytest.fixture
def board_quyen(office):
    """A member of the editorial board."""
    return officer("quyen", "Bế Thị Quyên", "editorial_board", office)


@pytest.fixture
def draft(section, editor_linh):
    """An item that the editor has just begun and written."""
    return actions.start_news(
        section=section,
        title="Hội nghị sơ kết công tác sáu tháng",
        lead="Văn phòng UBND tỉnh sơ kết công tác sáu tháng đầu năm.",
        texts=[
            "Sáng nay, Văn phòng UBND tỉnh tổ chức hội nghị sơ kết.",
            "Dự hội nghị có lãnh đạo các phòng.",
        ],
        by=editor_linh,
    )


@pytest.fixture
def waiting(draft, editor_linh):
    """The same, handed in and edited: it waits for approval."""
    actions.hand_in(item=draft, by=editor_linh)
    return actions.pass_on(item=draft, by=editor_linh)


@pytest.fixture
def published(waiting, board_quyen):
    """The same, on the portal."""
    return actions.publish_news(item=waiting, by=board_quyen)


@pytest.fixture
def issue(province, general_division, clerk_lan):
    """Register and issue a document of the province: issue(subject="…")."""

    def make(**facts):
        usual = {
            "type_code": "QĐ", "issuing_unit": province, "drafting_unit": general_division, "issue": True, "by": clerk_lan,
            "subject": "Phê duyệt kế hoạch chuyển đổi số năm 2024",
        }  # fmt: skip
        return register_outgoing(**{**usual, **facts})

    return make


@pytest.fixture
def decision(issue):
    """An issued decision of the province."""
    return issue()


@pytest.fixture
def publication(decision, clerk_lan):
    """The same, on the portal."""
    return actions.publish_document(document=decision, attachments=[], confirmed=True, by=clerk_lan)
