# SPDX-License-Identifier: EUPL-1.2
"""Giving a draft its number."""

from datetime import date

import pytest
from django.db import connection

from vanphong.documents.actions import issue_document
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.tests.conftest import TODAY, last_entry
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.numbering import Register
from vanphong.kernel.search import matching


def test_it_gets_the_next_number_of_its_series(hand_in, clerk_lan):
    issue_document(document=hand_in(), by=clerk_lan)

    document = issue_document(document=hand_in(), by=clerk_lan)

    assert (document.number_and_symbol, document.dated_on, document.state) == ("02/QĐ-UBND", TODAY, "issued")
    assert last_entry(document) == ("documents.issued", {"symbol": "02/QĐ-UBND", "dated_on": "2024-06-12"})


def test_from_10_on_there_is_no_leading_zero(issue):
    numbers = [issue().number_and_symbol for _ in range(10)]

    assert numbers[8:] == ["09/QĐ-UBND", "10/QĐ-UBND"]


def test_it_is_found_by_its_number_at_once(hand_in, clerk_lan):
    document = issue_document(document=hand_in(), by=clerk_lan)

    assert list(matching(OutgoingDocument.objects.all(), "01/qd-ubnd")) == [document]


def test_each_year_begins_at_1(hand_in, clerk_lan):
    issue_document(document=hand_in(), dated_on=date(2023, 12, 29), by=clerk_lan)

    assert issue_document(document=hand_in(), by=clerk_lan).number == 1


def test_a_number_is_not_dated_before_the_one_before_it(hand_in, clerk_lan):
    issue_document(document=hand_in(), dated_on=date(2024, 6, 11), by=clerk_lan)
    draft = hand_in()

    with pytest.raises(Refused, match="11/06/2024") as refusal:
        issue_document(document=draft, dated_on=date(2024, 6, 10), by=clerk_lan)

    assert refusal.value.field == "dated_on"
    assert OutgoingDocument.objects.get(pk=draft.pk).state == "draft"
    assert Register.objects.get().last_number == 1
    assert last_entry(draft)[0] == "documents.drafted"


def test_a_number_is_not_dated_ahead(hand_in, clerk_lan):
    draft = hand_in()

    with pytest.raises(Refused) as refusal:
        issue_document(document=draft, dated_on=date(2024, 6, 13), by=clerk_lan)

    assert refusal.value.field == "dated_on"
    assert OutgoingDocument.objects.get(pk=draft.pk).number is None


def test_a_normative_number_bears_the_year_and_has_its_own_series(issue):
    issue()

    document = issue(is_normative=True, effective_from=date(2024, 6, 22))

    assert (document.number_and_symbol, document.series) == ("01/2024/QĐ-UBND", "QPPL:QĐ-UBND")


@pytest.mark.parametrize(
    ("effective_from", "shortened"),
    [(date(2024, 6, 22), False), (date(2024, 12, 1), False), (TODAY, True)],
)
def test_it_takes_effect_ten_days_after_signing_or_at_once_by_the_shortened_procedure(
    hand_in, clerk_lan, effective_from, shortened
):
    draft = hand_in(is_normative=True, shortened_procedure=shortened)

    document = issue_document(document=draft, effective_from=effective_from, by=clerk_lan)

    assert document.effective_from == effective_from
    assert document.state == "issued"


@pytest.mark.parametrize(
    ("effective_from", "shortened", "sentence"),
    [
        (None, False, "ngày có hiệu lực"),
        (date(2024, 6, 21), False, "22/06/2024"),
        (date(2024, 6, 11), True, "12/06/2024"),
    ],
)
def test_an_effect_too_early_is_refused(hand_in, clerk_lan, effective_from, shortened, sentence):
    draft = hand_in(is_normative=True, shortened_procedure=shortened)

    with pytest.raises(Refused, match=sentence) as refusal:
        issue_document(document=draft, effective_from=effective_from, by=clerk_lan)

    assert refusal.value.field == "effective_from"
    assert OutgoingDocument.objects.get(pk=draft.pk).number is None
    assert not Register.objects.exists()


def test_it_is_not_issued_twice(hand_in, clerk_lan):
    draft = hand_in()
    issue_document(document=draft, by=clerk_lan)

    with pytest.raises(WrongState):
        issue_document(document=draft, by=clerk_lan)

    assert Register.objects.get().last_number == 1


@pytest.mark.parametrize("who", ["chief_minh", "specialist_tuan", "focal_nga", "admin_son", "stranger"])
def test_only_the_clerk_issues(request, hand_in, who):
    draft = hand_in()

    with pytest.raises(NotAllowed):
        issue_document(document=draft, by=request.getfixturevalue(who))

    assert OutgoingDocument.objects.get(pk=draft.pk).state == "draft"
    assert not Register.objects.exists()


def test_issuing_takes_nine_queries(hand_in, clerk_lan, django_assert_num_queries):
    issue_document(document=hand_in(), by=clerk_lan)
    draft = hand_in()

    # savepoint and its release; row, series and lane read; row, series and lane written; the journal's entry;
    # on PostgreSQL the place in the line for the series
    with django_assert_num_queries(9 if connection.vendor == "sqlite" else 10):
        issue_document(document=draft, by=clerk_lan)


def test_the_clerk_reads_the_whole_number_before_it_is_given(hand_in, clerk_lan, signed_in):
    draft = hand_in()

    page = signed_in(clerk_lan).get(f"/documents/outgoing/{draft.pk}/issue/").content.decode()

    assert f"{issue_document(document=draft, by=clerk_lan).number_and_symbol}." in page
