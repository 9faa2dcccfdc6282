# SPDX-License-Identifier: EUPL-1.2
"""The screens of signing authorities."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vanphong.organisation.models import SigningAuthority

AUTHORITIES = "/organisation/authorities/"
JAN = date(2024, 1, 1)


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def authority(chairman_post, chief):
    return SigningAuthority.objects.create(
        kind="TL", from_post=chairman_post, to_person=chief, valid_from=JAN, legal_basis="Quy chế làm việc"
    )


def test_who_signs_for_whom_is_listed_for_everyone_with_a_role(authority, clerk_lan, stranger, signed_in):
    assert "Hoàng Văn Minh" in text(signed_in(clerk_lan).get(AUTHORITIES))
    assert "Hoàng Văn Minh" not in text(signed_in(stranger).get(AUTHORITIES))


@pytest.mark.parametrize(
    ("query", "shown"),
    [("day=01/06/2024", True), ("day=01/06/2023", False), ("kind=KT", False), ("q=minh", True)],
)
def test_the_list_narrows(authority, clerk_lan, signed_in, query, shown):
    rows = text(signed_in(clerk_lan).get(f"{AUTHORITIES}?{query}")).split('id="rows"')[1]

    assert ("Hoàng Văn Minh" in rows) is shown


def test_the_record_shows_the_lines_above_the_signature(authority, clerk_lan, signed_in):
    page = text(signed_in(clerk_lan).get(f"{AUTHORITIES}{authority.pk}/"))

    assert "TL. CHỦ TỊCH" in page
    assert "CHÁNH VĂN PHÒNG" in page


def test_a_chief_of_office_records_and_withdraws_on_screen(chairman_post, chief, chief_minh, signed_in):
    client = signed_in(chief_minh)
    client.post(
        f"{AUTHORITIES}new/",
        {
            "kind": "TL",
            "from_post": chairman_post.pk,
            "to_person": chief.pk,
            "valid_from": "01/01/2024",
            "legal_basis": "Quy chế",
        },
    )
    authority = SigningAuthority.objects.get()

    client.post(
        f"{AUTHORITIES}{authority.pk}/withdraw/", {"valid_to": "30/06/2024", "reason": "Thay đổi phân công"}
    )

    authority.refresh_from_db()
    assert authority.valid_to == date(2024, 6, 30)


def test_a_delegation_without_limit_is_refused_at_its_field(chairman_post, chief, chief_minh, signed_in):
    response = signed_in(chief_minh).post(
        f"{AUTHORITIES}new/",
        {"kind": "TUQ", "from_post": chairman_post.pk, "to_person": chief.pk, "valid_from": "01/01/2024"},
    )

    assert response.status_code == 422
    assert "phải có thời hạn" in response.content.decode()


@pytest.mark.parametrize("who", ["clerk_lan", "focal_nga"])
def test_forms_are_closed_to_others(authority, who, request, signed_in):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(f"{AUTHORITIES}new/").status_code == 403
    assert client.post(f"{AUTHORITIES}{authority.pk}/withdraw/", {}).status_code == 403


def test_the_list_takes_the_same_queries_for_3_and_30(authority, chairman_post, chief, clerk_lan, signed_in):
    client, counted = signed_in(clerk_lan), []
    for count in (3, 27):
        for _row in range(count):
            SigningAuthority.objects.create(
                kind="TL", from_post=chairman_post, to_person=chief, valid_from=JAN
            )
        with CaptureQueriesContext(connection) as made:
            client.get(AUTHORITIES)
        counted.append(len(made))

    assert counted[0] == counted[1]
