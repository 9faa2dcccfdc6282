# SPDX-License-Identifier: EUPL-1.2
"""Every screen bears the Office's own name, as the list of units has it now."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from vanphong.organisation.models import Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def renamed(office):
    """The Office under a name that stands in no template."""
    Unit.objects.filter(pk=office.pk).update(name="Văn phòng UBND tỉnh Cao Lạng")
    return office


def test_the_rail_shows_the_office_and_whom_it_serves(renamed, chief_minh, signed_in):
    page = signed_in(chief_minh).get(reverse("my_account")).content.decode()

    assert "<b>Văn phòng UBND tỉnh Cao Lạng</b><small>UBND tỉnh Lạng Sơn</small>" in page


def test_a_new_name_is_on_the_next_page(office, chief_minh, signed_in):
    client = signed_in(chief_minh)
    before = client.get(reverse("my_account")).content.decode()

    Unit.objects.filter(pk=office.pk).update(name="Văn phòng Cao Lạng")

    assert "Văn phòng Cao Lạng" not in before
    assert "<b>Văn phòng Cao Lạng</b>" in client.get(reverse("my_account")).content.decode()


def test_who_signs_in_sees_whose_house_it_is(renamed, client):
    assert "<b>Văn phòng UBND tỉnh Cao Lạng</b>" in client.get(reverse("sign_in")).content.decode()


def test_an_empty_house_has_a_name_too(db, client):
    assert "<b>Văn phòng" in client.get(reverse("sign_in")).content.decode()


def test_the_name_costs_a_page_no_question_of_its_own(renamed, chief_minh, signed_in):
    client = signed_in(chief_minh)

    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("my_account"))

    named = [query["sql"] for query in asked.captured_queries if "van-phong" in query["sql"]]
    assert len(named) == 1
    assert "organisation_officer" in named[0]
