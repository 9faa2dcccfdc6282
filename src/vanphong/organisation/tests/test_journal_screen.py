# SPDX-License-Identifier: EUPL-1.2
"""Who reads which part of the journal."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from vanphong.kernel import journal
from vanphong.kernel.models import StoredFile
from vanphong.organisation.actions import add_person, create_unit
from vanphong.organisation.queries import journal_visible_to

JOURNAL = "/organisation/journal/"


@pytest.fixture
def happened(admin_son, province, clerk_lan):
    """Something of this room, and something of another one."""
    create_unit(name="Sở Ngoại vụ", kind="department", parent=province, by=admin_son)
    with transaction.atomic():
        other = StoredFile.objects.create(
            sha256="0" * 64, size=1, media_type="x", created_at="2024-01-01T00:00:00Z"
        )
        journal.record("files.attached", subject=other, by=clerk_lan, name="Đơn của ông A.pdf")


def test_an_administrator_reads_the_organisations_part_alone(happened, admin_son, signed_in):
    page = signed_in(admin_son).get(JOURNAL).content.decode()

    assert "Lập đơn vị Sở Ngoại vụ" in page
    assert "Đơn của ông A" not in page


def test_an_inspector_reads_all_of_it(happened, inspector_vinh, signed_in):
    page = signed_in(inspector_vinh).get(JOURNAL).content.decode()

    assert "Lập đơn vị Sở Ngoại vụ" in page
    assert "Đơn của ông A" in page


@pytest.mark.parametrize("who", ["clerk_lan", "chief_minh", "stranger"])
def test_nobody_else_reads_it(happened, who, request, signed_in):
    someone = request.getfixturevalue(who)

    assert signed_in(someone).get(JOURNAL).status_code == 403
    assert not journal_visible_to(someone).exists()


def test_an_administrator_of_one_department_reads_nothing_of_the_whole(happened, admin_finance):
    assert not journal_visible_to(admin_finance).exists()


def test_it_narrows_to_one_officer(happened, inspector_vinh, clerk_lan, signed_in):
    rows = signed_in(inspector_vinh).get(JOURNAL, {"by": clerk_lan.pk}).content.decode().split('id="rows"')[1]

    assert "Đơn của ông A" in rows
    assert "Sở Ngoại vụ" not in rows


def test_it_cannot_be_written_to(happened, inspector_vinh, signed_in):
    assert signed_in(inspector_vinh).post(JOURNAL, {}).status_code == 405


def test_it_takes_the_same_queries_for_3_and_30_entries(inspector_vinh, admin_son, signed_in):
    client, counted = signed_in(inspector_vinh), []
    for count in (3, 27):
        for _person in range(count):
            add_person(full_name="Nguyễn Văn An", by=admin_son)
        with CaptureQueriesContext(connection) as made:
            client.get(JOURNAL)
        counted.append(len(made))

    assert counted[0] == counted[1]
