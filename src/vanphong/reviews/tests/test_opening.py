# SPDX-License-Identifier: EUPL-1.2
"""Who opens, sees, writes and seals the review of whom."""

import pytest

from vanphong import conftest as cast
from vanphong.kernel.actions import NotAllowed
from vanphong.kernel.indicators import Period
from vanphong.kernel.journal import entries_of
from vanphong.organisation.queries.scopes import scope_of_unit
from vanphong.reviews import actions, permissions
from vanphong.reviews.models import Review
from vanphong.reviews.queries import paper_of, reviews_visible_to, scopes_to_review
from vanphong.reviews.tests.conftest import H1


@pytest.fixture
def of_finance(registers, chief_minh, finance):
    """The review of the Department of Finance."""
    return actions.open_review(period=H1, scope=scope_of_unit(finance), by=chief_minh)


@pytest.fixture
def writer_of_health(health):
    """A specialist granted on the Department of Health alone."""
    return cast.officer("hai", "Lộc Văn Hải", "specialist", health, health)


def test_opening_a_period_is_kept_in_the_journal(review):
    entry = entries_of(review)[0]

    assert (entry.event, str(entry.by)) == ("reviews.opened", "Hoàng Văn Minh")
    assert entry.sentence == "Lập báo cáo kỳ 6 tháng đầu năm 2024, bản 1"


def test_opening_it_again_gives_the_one_that_is_being_written(review, deputy_duc):
    assert actions.open_review(period=H1, by=deputy_duc) == review
    assert Review.objects.count() == 1


def test_after_the_seal_a_new_version_begins(sealed, chief_minh):
    second = actions.open_review(period=H1, by=chief_minh)

    assert (second.pk != sealed.pk, second.version, second.is_sealed) == (True, 2, False)


def test_the_same_months_by_the_calendar_are_a_review_of_their_own(review, chief_minh):
    other = actions.open_review(period=Period.parse("2024-H1", "calendar"), by=chief_minh)

    assert (other.pk != review.pk, other.version) == (True, 1)


def test_a_unit_has_a_review_of_its_own_that_counts_its_records_alone(of_finance, review):
    whole, own = paper_of(review).figures, paper_of(of_finance).figures

    assert str(of_finance) == "Sơ kết công tác 6 tháng đầu năm 2024 – Sở Tài chính"
    assert (whole["procedures.received"].value, own["procedures.received"].value) == (5, 3)
    assert own["documents.outgoing_issued"].value == 0


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("2024-H1", "Sơ kết công tác 6 tháng đầu năm 2024"),
        ("2024", "Tổng kết công tác năm 2024"),
        ("2024-Q2", "Kết quả công tác quý II năm 2024"),
        ("2024-01-01..2024-03-31", "Kết quả công tác từ ngày 01/01/2024 đến ngày 31/03/2024"),
    ],
)
def test_a_review_is_called_as_such_papers_are(db, chief_minh, code, title):
    assert str(actions.open_review(period=Period.parse(code), by=chief_minh)) == title


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("chief_minh", 2),
        ("clerk_lan", 2),
        ("specialist_tuan", 1),
        ("health_reader", 1),
        ("stranger", 0),
        ("admin_son", 0),
    ],
)
def test_the_provinces_review_is_for_all_readers_and_a_units_for_its_own(
    review, of_finance, request, who, sees
):
    assert reviews_visible_to(request.getfixturevalue(who)).count() == sees


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("chief_minh", (True, True, True)),
        ("deputy_duc", (True, True, True)),
        ("specialist_tuan", (True, True, False)),
        ("clerk_lan", (True, False, False)),
        ("reader_an", (True, False, False)),
        ("counter_binh", (False, False, False)),
        ("stranger", (False, False, False)),
    ],
)
def test_who_may_read_write_and_seal_the_provinces_review(review, request, who, may):
    officer = request.getfixturevalue(who)

    assert (
        permissions.may_read(officer),
        permissions.may_edit(officer, review),
        permissions.may_seal(officer, review),
    ) == may


def test_a_units_writer_may_not_open_or_write_the_review_of_another(of_finance, writer_of_health, finance):
    with pytest.raises(NotAllowed):
        actions.open_review(period=Period.parse("2024-Q1"), scope=scope_of_unit(finance), by=writer_of_health)

    assert not permissions.may_edit(writer_of_health, of_finance)
    assert Review.objects.count() == 1


def test_the_scopes_offered_are_those_within_the_grant(chief_minh, writer_of_health, finance, health, clock):
    from vanphong.kernel.worktime import today

    offered = dict(scopes_to_review(writer_of_health, today()))

    assert list(offered) == ["", f"unit-{health.pk}"]
    assert f"unit-{finance.pk}" in dict(scopes_to_review(chief_minh, today()))


def test_a_reader_may_not_open_a_review(db, reader_an):
    with pytest.raises(NotAllowed):
        actions.open_review(period=H1, by=reader_an)

    assert not Review.objects.exists()
