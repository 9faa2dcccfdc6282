# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs made of figures, rewritten by officers, and kept to the figures that they speak of."""

import pytest
from django.utils import translation

from vanphong.documents.actions import void_number
from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.journal import entries_of
from vanphong.reviews import actions
from vanphong.reviews.queries import paper_now, paper_of
from vanphong.reviews.tests.conftest import H1


def paragraph(review, key="advice"):
    """A part's paragraph as it is shown now."""
    return paper_of(review).sections[key].paragraph


def void_one(clerk) -> None:
    """One outgoing document of the half-year counts no longer."""
    void_number(document=OutgoingDocument.objects.get(number=1, type_code="TB"), reason="Cấp nhầm", by=clerk)


@pytest.fixture
def write(review, chief_minh):
    """Write a part by hand: write("…", key="advice", by=…)."""

    def of(text, key="advice", seen="", by=None):
        return actions.edit_paragraph(review=review, key=key, text=text, seen=seen, by=by or chief_minh)

    return of


def test_a_paragraph_is_made_of_the_figures_in_the_words_of_a_report(review):
    text = paragraph(review).text

    assert "ban hành 02 văn bản quy phạm pháp luật" in text
    assert "ban hành 06 văn bản đi" in text
    assert "Hoàn thành 02/04 nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao" in text
    assert "02 nhiệm vụ còn trong thời hạn, không có nhiệm vụ quá hạn" in text
    assert "02 kỳ với 05 lượt/12 công dân" in paragraph(review, "citizens").text
    assert "đúng và trước hạn đạt 66,7%" in paragraph(review, "procedures").text


def test_each_figure_in_a_sentence_opens_its_records(review):
    linked = {piece.text: piece.figure.url for piece in paragraph(review).pieces if piece.figure}

    assert "indicator=documents.outgoing_issued" in linked["06"]
    assert "indicator=assignments.government_open_overdue" in linked["không có"]


@pytest.mark.django_db
def test_nothing_is_said_where_nothing_happened():
    paper = paper_now(H1)

    assert {part.paragraph.text for part in paper.sections.values()} == {""}


def test_assessment_and_tasks_speak_of_what_is_late_and_open(review):
    assert "còn 01 nhiệm vụ Ủy ban nhân dân tỉnh" in paragraph(review, "assessment").text
    assert "Còn 01 hồ sơ thủ tục hành chính giải quyết quá hạn." in paragraph(review, "assessment").text
    assert "đúng thời hạn 02 nhiệm vụ Chính phủ" in paragraph(review, "tasks").text


def test_a_rewritten_paragraph_keeps_its_figures_linked_wherever_they_were_moved(review, write):
    write("Trong kỳ có 06 văn bản đi và 02 văn bản quy phạm pháp luật.")

    shown = paragraph(review)
    assert shown.text == "Trong kỳ có 06 văn bản đi và 02 văn bản quy phạm pháp luật."
    assert [(piece.text, piece.figure.code) for piece in shown.pieces if piece.figure] == [
        ("06", "documents.outgoing_issued"),
        ("02", "documents.normative_issued"),
    ]
    assert entries_of(review)[0].event == "reviews.paragraph_edited"
    assert "Công tác tham mưu tổng hợp" in entries_of(review)[0].sentence


def test_a_digit_that_is_no_figure_is_not_taken_for_one(review, write):
    write("Trong 6 tháng đầu năm, năm 2024, mục 2.3, Văn phòng đã ban hành 06 văn bản đi.")

    assert [piece.text for piece in paragraph(review).pieces if piece.figure] == ["06"]


def test_a_paragraph_whose_figure_has_changed_is_marked(review, write, clerk_lan):
    write("Trong kỳ có 06 văn bản đi.")

    void_one(clerk_lan)

    shown = paragraph(review)
    assert shown.text == "Trong kỳ có 06 văn bản đi."
    assert [(change.label, change.then, change.now) for change in shown.stale] == [
        ("Văn bản đi đã ban hành", "6", "5")
    ]


def test_none_that_becomes_some_is_marked_too(review, write, clerk_lan):
    from vanphong.assignments.actions import AssignmentRow, import_assignments
    from vanphong.organisation.models import Unit

    write("Không có gì phải nói: không có nhiệm vụ quá hạn.")
    late = AssignmentRow(
        row=1, giver="Thủ tướng Chính phủ", assigned_on=H1.start, due_on=H1.start, content="Việc quên", source_symbol="99/TB-VPCP",
        lead_unit=Unit.objects.get(code="so-y-te"),
    )  # fmt: skip
    import_assignments(rows=[late], by=clerk_lan)

    assert ("0", "1") in [(change.then, change.now) for change in paragraph(review).stale]


def test_a_changed_figure_that_the_text_does_not_quote_is_told_quietly(review, write, clerk_lan):
    write("Công tác văn bản được thực hiện tốt.")

    void_one(clerk_lan)

    shown = paragraph(review)
    assert shown.stale == ()
    assert [change.label for change in shown.unsaid] == ["Văn bản đi đã ban hành"]


def test_saving_it_again_with_the_new_figure_takes_the_mark_off(review, write, clerk_lan):
    write("Trong kỳ có 06 văn bản đi.")
    void_one(clerk_lan)

    write("Trong kỳ có 05 văn bản đi.", seen=paragraph(review).mark)

    assert paragraph(review).changes == ()


def test_the_generated_text_can_be_had_back(review, write, chief_minh):
    before = paragraph(review).text
    write("Viết lại.")

    actions.restore_paragraph(review=review, key="advice", seen=paragraph(review).mark, by=chief_minh)

    assert paragraph(review).text == before
    assert paragraph(review).edited is None
    entry = entries_of(review)[0]
    assert (entry.event, entry.facts["text"]) == ("reviews.paragraph_restored", "Viết lại.")


def test_saving_a_generated_paragraph_unchanged_leaves_it_generated(review, write):
    write(paragraph(review).text)

    assert paragraph(review).edited is None
    assert [entry.event for entry in entries_of(review)] == ["reviews.opened"]


def test_the_second_of_two_writers_is_told_and_overwrites_nothing(review, write, deputy_duc):
    before_both = paragraph(review).mark
    write("Bản của Chánh Văn phòng.", seen=before_both)

    with pytest.raises(Refused, match="Hoàng Văn Minh đã sửa đoạn này lúc 05/07/2024 10:00") as refusal:
        write("Bản của Phó Chánh Văn phòng.", seen=before_both, by=deputy_duc)

    assert refusal.value.field == "text"
    assert paragraph(review).text == "Bản của Chánh Văn phòng."


def test_what_somebody_changed_meanwhile_is_not_thrown_away_unseen(
    review, write, clock, deputy_duc, chief_minh
):
    write("Bản thứ nhất.")
    seen = paragraph(review).mark
    clock(6)
    write("Bản thứ hai.", seen=seen, by=deputy_duc)

    with pytest.raises(Refused, match="Vi Minh Đức"):
        actions.restore_paragraph(review=review, key="advice", seen=seen, by=chief_minh)

    assert paragraph(review).text == "Bản thứ hai."


def test_a_text_that_was_given_up_meanwhile_is_not_brought_back_unseen(review, write, chief_minh):
    write("Bản thứ nhất.")
    seen = paragraph(review).mark
    actions.restore_paragraph(review=review, key="advice", seen=seen, by=chief_minh)

    with pytest.raises(Refused, match="đưa đoạn này về nội dung tự sinh"):
        write("Bản thứ hai.", seen=seen)


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b\x00\x01"])
def test_an_empty_paragraph_is_refused(review, write, text):
    with pytest.raises(Refused, match="Hãy nhập nội dung") as refusal:
        write(text)

    assert refusal.value.field == "text"
    assert paragraph(review).edited is None


def test_too_long_a_paragraph_is_refused(review, write):
    with pytest.raises(Refused, match="quá dài"):
        write("a" * 20_001)


def test_what_cannot_be_stored_is_left_out_of_the_text(review, write):
    write("Dòng một\x00\x0b\x1f.\r\nDòng\ufffe hai\ud800.")

    assert paragraph(review).text.replace("\n", "|") in ("Dòng một.|Dòng hai.", "Dòng một|.|Dòng hai.")


def test_a_reader_may_not_write(review, write, reader_an):
    with pytest.raises(NotAllowed):
        write("Khác.", by=reader_an)

    assert paragraph(review).edited is None


def test_a_sealed_review_is_not_written_in(sealed, chief_minh):
    with pytest.raises(WrongState):
        actions.edit_paragraph(review=sealed, key="advice", text="Khác.", seen="", by=chief_minh)

    assert not sealed.paragraphs.exists()


def test_a_new_version_begins_with_what_was_written(review, write, chief_minh):
    write("Bản của Chánh Văn phòng.")
    actions.seal_review(review=review, by=chief_minh)

    second = actions.open_review(period=H1, by=chief_minh)

    assert (second.version, paragraph(second).text) == (2, "Bản của Chánh Văn phòng.")


def test_an_english_screen_reads_english_and_marks_nothing(review, write):
    write("Trong kỳ có 06 văn bản đi.")

    with translation.override("en"):
        shown, other = paragraph(review), paragraph(review, "citizens").text

    assert shown.changes == ()
    assert [piece.text for piece in shown.pieces if piece.figure] == ["06"]
    assert "2 sessions of citizen reception" in other
