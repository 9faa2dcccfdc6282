# SPDX-License-Identifier: EUPL-1.2
"""A sealed review stays as it was, and tells what the registers say otherwise since, and through which records."""

from datetime import date

import pytest
from django.utils import translation

from vanphong import conftest as cast
from vanphong.citizens.actions import correct_session, correct_visit
from vanphong.citizens.models import ReceptionSession, Visit
from vanphong.documents.actions import ImportedOutgoing, import_outgoing, void_number
from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.actions import NotAllowed, WrongState
from vanphong.kernel.indicators import Period
from vanphong.kernel.journal import entries_of
from vanphong.reviews import actions
from vanphong.reviews.models import SealedFigure
from vanphong.reviews.outline import CODES
from vanphong.reviews.queries import differences_since_sealing, paper_for, paper_of
from vanphong.reviews.tests.conftest import H1
from vanphong.reviews.tests.registers import DENOUNCER


@pytest.fixture
def enter_late(clerk_lan):
    """An outgoing document of the half-year that enters the register after the sealing."""

    def enter():
        row = ImportedOutgoing(
            row=1, number_and_symbol="2/TB-UBND", dated_on=date(2024, 5, 6), subject="Thông báo vào sổ muộn"
        )
        assert import_outgoing(rows=[row], by=clerk_lan).refused == []

    return enter


@pytest.fixture
def void(clerk_lan):
    """A number of the half-year that is voided after the sealing."""

    def take_back():
        document = OutgoingDocument.objects.get(number=1, type_code="TB")
        void_number(document=document, reason="Cấp nhầm loại", by=clerk_lan)

    return take_back


def difference(review, code, reader=None):
    """The difference of one figure."""
    return next(found for found in differences_since_sealing(review, reader) if found.code == code)


def test_sealing_freezes_each_figure_with_the_rows_behind_it(sealed):
    figure = sealed.sealed_figures.get(code="documents.outgoing_issued")

    issued = OutgoingDocument.objects.filter(dated_on__range=(H1.start, H1.end), voided_on=None)
    assert (figure.value, figure.previous, figure.label) == ("6", "2", "Văn bản đi đã ban hành")
    assert figure.rows == dict.fromkeys(issued.values_list("pk", flat=True), 1)
    assert len(figure.digest) == 64
    assert (figure.basis, bool(figure.definition)) == ("Nghị định 30/2020/NĐ-CP", True)


def test_people_are_sealed_with_the_number_of_each_visit(sealed):
    figure = sealed.sealed_figures.get(code="citizens.leader_people")

    assert sorted(figure.rows.values()) == [1, 1, 1, 2, 7]


def test_the_figures_that_a_share_is_made_of_are_sealed_with_it(sealed):
    codes = set(sealed.sealed_figures.values_list("code", flat=True))

    assert {"assignments.province_due_met", "assignments.province_due_completed"} <= codes


def test_the_journal_keeps_who_sealed_and_one_digest_over_all(sealed):
    entry = entries_of(sealed)[0]

    assert (entry.event, str(entry.by)) == ("reviews.sealed", "Hoàng Văn Minh")
    assert entry.facts["figures"] == sealed.sealed_figures.count()
    assert len(entry.facts["digest"]) == 64


def test_nothing_has_changed_right_after_the_sealing(sealed):
    assert differences_since_sealing(sealed) == []


def test_a_sealed_review_stays_as_it_was(sealed, enter_late, void):
    before = paper_of(sealed)
    texts = {key: part.paragraph.text for key, part in before.sections.items()}

    enter_late()
    void()
    void_more = OutgoingDocument.objects.get(number=1, type_code="QĐ", is_normative=True, year=2024)
    OutgoingDocument.objects.filter(pk=void_more.pk).update(dated_on=date(2025, 1, 1))

    after = paper_of(sealed)
    assert {code: figure.value for code, figure in after.figures.items()} == {
        code: figure.value for code, figure in before.figures.items()
    }
    assert {key: part.paragraph.text for key, part in after.sections.items()} == texts
    assert after.rows("documents.outgoing_issued") == 6


def test_a_sealed_figure_says_where_today_another_is_counted(sealed, enter_late):
    enter_late()

    figures = paper_of(sealed).figures
    assert (figures["documents.outgoing_issued"].printed, figures["documents.outgoing_issued"].today) == (
        "6",
        "7",
    )
    assert figures["documents.normative_issued"].today == ""


def test_a_record_entered_late_is_named(sealed, enter_late):
    enter_late()

    found = difference(sealed, "documents.outgoing_issued")
    assert (found.printed_sealed, found.printed_now) == ("6", "7")
    [record] = found.records
    assert "Thông báo vào sổ muộn" in record.label
    assert record.change == "vào sổ sau khi chốt"
    assert record.url == OutgoingDocument.objects.latest("pk").get_absolute_url()


def test_a_voided_record_is_named_with_who_voided_it_and_why(sealed, void, clock):
    clock(8)
    void()

    [record] = difference(sealed, "documents.outgoing_issued").records
    assert record.change == "đã đính chính hoặc hủy: nay không được tính"
    assert record.events[0].startswith("08/07/2024 10:00 Nguyễn Thị Lan: ")
    assert "Cấp nhầm loại" in record.events[0]


def test_a_corrected_day_moves_a_record_into_the_period(sealed, reception_hue, clock):
    clock(8)
    first = ReceptionSession.objects.get(held_on=date(2023, 3, 15))

    correct_session(session=first, held_on=date(2024, 4, 15), by=reception_hue)

    [record] = difference(sealed, "citizens.leader_sessions").records
    assert record.change == "đã đính chính: nay được tính"
    assert len(record.events) == 1


def test_a_corrected_number_of_people_is_named(sealed, reception_hue):
    visit = Visit.objects.get(people=7)

    correct_visit(visit=visit, people=9, reason="Đếm lại", by=reception_hue)

    found = difference(sealed, "citizens.leader_people")
    assert (found.printed_sealed, found.printed_now) == ("12", "14")
    assert [record.change for record in found.records] == ["đã đính chính số lượng"]


def test_a_record_that_is_gone_is_told_without_a_name(sealed):
    OutgoingDocument.objects.filter(number=1, type_code="TB").delete()

    [record] = difference(sealed, "documents.outgoing_issued").records
    assert (record.label, record.url) == ("một hồ sơ không còn trong sổ", "")


def test_a_share_differs_by_the_figures_that_it_is_made_of(sealed, director_thu):
    from vanphong.procedures.actions import DossierRow, import_dossiers

    late = DossierRow(
        row=1, code="H37-240601-0001", procedure_name="Chứng thực", applicant_name="Vi Lan", received_on=date(2024, 5, 2),
        due_on=date(2024, 5, 10), resolved_on=date(2024, 5, 13), channel="direct",
    )  # fmt: skip
    import_dossiers(rows=[late], by=director_thu)

    found = difference(sealed, "procedures.in_time_rate")
    assert (found.printed_sealed, found.printed_now, found.records) == ("66,7%", "50%", ())


def test_whoever_may_not_see_a_record_is_not_told_its_name(sealed, enter_late, specialist_tuan):
    enter_late()

    [record] = difference(sealed, "documents.outgoing_issued", specialist_tuan).records
    assert (record.label, record.url, record.events) == ("một hồ sơ ngoài phạm vi được xem", "", ())


def test_a_denouncer_is_never_named_among_the_differences(sealed, reception_hue, chief_minh):
    denunciation = Visit.objects.get(kind="denunciation")
    correct_visit(visit=denunciation, kind="complaint", reason="Ghi nhầm loại", by=reception_hue)
    correct_visit(
        visit=Visit.objects.get(people=7), kind="denunciation", reason="Ghi nhầm loại", by=reception_hue
    )

    assert DENOUNCER not in repr(differences_since_sealing(sealed, chief_minh))


def test_only_so_many_records_are_named_and_the_others_counted(sealed, enter_late, void, monkeypatch):
    monkeypatch.setattr("vanphong.reviews.queries.differences.NAMED", 1)
    enter_late()
    void()

    found = difference(sealed, "documents.outgoing_issued")
    assert (len(found.records), found.more) == (1, 1)


def test_differences_take_few_questions(sealed, enter_late, void, django_assert_max_num_queries):
    enter_late()
    void()

    with django_assert_max_num_queries(80):
        differences_since_sealing(sealed)


def test_a_review_is_sealed_once(sealed, chief_minh):
    with pytest.raises(WrongState):
        actions.seal_review(review=sealed, by=chief_minh)

    assert sealed.sealed_figures.filter(code=CODES[0]).count() == 1


def test_a_specialist_may_not_seal(review, specialist_tuan):
    with pytest.raises(NotAllowed):
        actions.seal_review(review=review, by=specialist_tuan)

    review.refresh_from_db()
    assert (review.is_sealed, SealedFigure.objects.exists()) == (False, False)


def test_what_an_english_screen_seals_is_vietnamese(review, chief_minh):
    with translation.override("en"):
        actions.seal_review(review=review, by=chief_minh)

    assert review.sealed_figures.get(code="documents.outgoing_issued").label == "Văn bản đi đã ban hành"
    assert (
        paper_of(type(review).objects.get(pk=review.pk))
        .sections["advice"]
        .paragraph.text.startswith("Văn phòng đã")
    )


def test_a_figure_whose_room_has_left_the_house_stays_in_the_sealed_review(sealed, monkeypatch):
    from vanphong.kernel.indicators import indicators

    kept = {code: item for code, item in indicators._items.items() if not code.startswith("procedures.")}
    monkeypatch.setattr(indicators, "_items", kept)

    figure = paper_of(sealed).figures["procedures.in_time_rate"]
    assert (figure.printed, figure.url, figure.today) == ("66,7%", "", "")


def test_the_newest_version_is_the_one_of_the_period(sealed, chief_minh, enter_late):
    enter_late()
    assert paper_for(H1).figures["documents.outgoing_issued"].value == 6

    actions.open_review(period=H1, by=chief_minh)

    assert paper_for(H1).figures["documents.outgoing_issued"].value == 7


def test_the_review_of_the_province_is_not_the_work_of_another_unit(review, health):
    chief = cast.officer("khac", "Đặng Minh Khác", "chief_of_office", health, health)

    with pytest.raises(NotAllowed):
        actions.seal_review(review=review, by=chief)
    with pytest.raises(NotAllowed):
        actions.open_review(period=Period.parse("2024-Q1"), by=chief)
