# SPDX-License-Identifier: EUPL-1.2
"""The officer of a page comes with the name and the grants that hold today, as the records say them."""

from datetime import timedelta

import pytest

from vanphong.kernel.worktime import today
from vanphong.organisation.backends import OfficerBackend
from vanphong.organisation.models import Grant, Officer

pytestmark = pytest.mark.django_db


def found(officer):
    return OfficerBackend().get_user(officer.pk)


def test_name_and_grants_cost_one_question(chief_minh, django_assert_num_queries):
    with django_assert_num_queries(1):
        officer = found(chief_minh)
        assert (officer, str(officer)) == (chief_minh, str(chief_minh))
        grants = officer.grants_today

    assert grants == Officer.objects.get(pk=chief_minh.pk).grants_today != []


def test_grants_of_other_days_do_not_hold(chief_minh, office):
    day = today()
    Grant.objects.all().delete()
    for since, until in ((1, None), (-9, -1), (0, 0), (-3, None)):
        Grant.objects.create(
            officer=chief_minh,
            role="clerk",
            unit=office,
            valid_from=day + timedelta(days=since),
            valid_to=None if until is None else day + timedelta(days=until),
        )

    assert found(chief_minh).grants_today == [("clerk", office.pk)] * 2


def test_without_grants_or_person_there_is_an_officer_all_the_same(stranger):
    Grant.objects.all().delete()
    Officer.objects.filter(pk=stranger.pk).update(person=None)

    assert found(stranger).grants_today == []
    assert str(found(stranger)) == stranger.username


def test_a_closed_account_is_nobody(stranger):
    Officer.objects.filter(pk=stranger.pk).update(is_active=False)

    assert found(stranger) is None
    assert OfficerBackend().get_user(10**9) is None
