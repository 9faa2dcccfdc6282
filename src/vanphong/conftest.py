# SPDX-License-Identifier: EUPL-1.2
"""The cast of the tests: a small Office with Vietnamese names. It grows only by an ADR."""

import gc
from datetime import date

import pytest

from vanphong.organisation import tree
from vanphong.organisation.models import Grant, Officer, Person, Unit
from vanphong.organisation.models.units import UnitKind

LONG_AGO = date(2020, 1, 1)


def pytest_collection_finish() -> None:
    """Thousands of tests stay in memory to the end: looking through them for garbage costs a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    """A test's passwords need not withstand anybody for years."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def nothing_left_over(settings, tmp_path) -> None:
    """Files that a test attaches lie in its own folder; the tree of units of another test is forgotten."""
    settings.FILES_ROOT = tmp_path / "files"
    tree.forget()


@pytest.fixture
def province(db) -> Unit:
    return Unit.objects.create(
        code="ubnd-tinh", name="UBND tỉnh Lạng Sơn", abbreviation="UBND", kind=UnitKind.PROVINCE
    )


@pytest.fixture
def office(province) -> Unit:
    return Unit.objects.create(
        code="van-phong", name="Văn phòng UBND tỉnh", abbreviation="VP", kind=UnitKind.OFFICE, parent=province
    )


@pytest.fixture
def general_division(office) -> Unit:
    return Unit.objects.create(
        code="phong-tong-hop", name="Phòng Tổng hợp", abbreviation="TH", kind=UnitKind.DIVISION, parent=office
    )


@pytest.fixture
def finance(province) -> Unit:
    return Unit.objects.create(
        code="so-tai-chinh",
        name="Sở Tài chính",
        abbreviation="STC",
        kind=UnitKind.DEPARTMENT,
        parent=province,
    )


@pytest.fixture
def health(province) -> Unit:
    return Unit.objects.create(
        code="so-y-te", name="Sở Y tế", abbreviation="SYT", kind=UnitKind.DEPARTMENT, parent=province
    )


def officer(
    username: str, full_name: str, role: str | None, unit: Unit | None, granted_on: Unit | None = None
) -> Officer:
    """One member of the cast, with one role on a unit (None: the whole province)."""
    family, *middle, given = full_name.split()
    person = Person.objects.create(full_name=full_name, family=family, middle=" ".join(middle), given=given)
    made = Officer.objects.create(username=username, person=person, unit=unit)
    if role:
        Grant.objects.create(officer=made, role=role, unit=granted_on, valid_from=LONG_AGO)
    return made


@pytest.fixture
def clerk_lan(office) -> Officer:
    """The clerk at the register, for the whole province's books."""
    return officer("lan", "Nguyễn Thị Lan", "clerk", office)


@pytest.fixture
def chief_minh(office) -> Officer:
    """The Chief of Office."""
    return officer("minh", "Hoàng Văn Minh", "chief_of_office", office)


@pytest.fixture
def specialist_tuan(general_division) -> Officer:
    """A specialist of the general division, granted on his division."""
    return officer("tuan", "Lương Anh Tuấn", "specialist", general_division, general_division)


@pytest.fixture
def focal_nga(finance) -> Officer:
    """The focal point of the Department of Finance, granted on it alone."""
    return officer("nga", "Vi Thúy Nga", "focal_point", finance, finance)


@pytest.fixture
def reception_hue(office) -> Officer:
    """The officer who receives citizens."""
    return officer("hue", "Nông Thị Huệ", "reception_officer", office)


@pytest.fixture
def counter_binh(office) -> Officer:
    """The officer at the one-stop counter."""
    return officer("binh", "Hà Quốc Bình", "counter_officer", office)


@pytest.fixture
def admin_son(office) -> Officer:
    """The system administrator, who sees no content."""
    return officer("son", "Triệu Thanh Sơn", "administrator", office)


@pytest.fixture
def stranger(health) -> Officer:
    """Someone with an account and no role at all."""
    return officer("khach", "Đặng Minh Khách", None, health)


@pytest.fixture
def signed_in(client):
    """Sign an officer in: client = signed_in(clerk_lan)."""

    def sign_in(who: Officer):
        client.force_login(who, backend="vanphong.organisation.backends.OfficerBackend")
        return client

    return sign_in
