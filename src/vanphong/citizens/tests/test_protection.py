# SPDX-License-Identifier: EUPL-1.2
"""Who denounces is known to reception officers alone: not in lists, search, exports, journal or logs."""

import io
import logging

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from vanphong.citizens import actions, queries
from vanphong.citizens.tests.conftest import SECRET
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of
from vanphong.kernel.journal.models import JournalEntry
from vanphong.kernel.search import matching

pytestmark = pytest.mark.django_db
PIECES = (SECRET.full_name, "Bản Chu", SECRET.identity, SECRET.phone)


def tells(text: str) -> list[str]:
    """Which pieces of the denouncer's identity a text holds."""
    return [piece for piece in PIECES if piece in text]


@pytest.mark.parametrize("who", ["chief_minh", "reception_hue", "clerk_lan"])
@pytest.mark.parametrize("page", ["visits", "session", "visit", "search"])
def test_no_page_tells_who_denounces(request, signed_in, denunciation, who, page):
    address = {
        "visits": reverse("citizens:visits"),
        "session": denunciation.session.get_absolute_url(),
        "visit": denunciation.get_absolute_url(),
        "search": "/search/?q=Nong+Thi+To",
    }[page]

    answer = signed_in(request.getfixturevalue(who)).get(address)

    assert answer.status_code == 200
    assert tells(answer.content.decode()) == []


@pytest.mark.parametrize("page", ["visits", "session", "visit"])
def test_what_was_written_of_a_denunciation_is_read_by_the_reception_officer_alone(
    signed_in, denunciation, reception_hue, chief_minh, page
):
    written = {"summary": "Con dâu ông trưởng thôn tố cáo", "note": "Gọi cho con dâu ông trưởng thôn"}
    actions.correct_visit(visit=denunciation, reason="Bổ sung", by=reception_hue, **written)
    actions.follow_up_visit(visit=denunciation, outcome="Đã mời con dâu ông trưởng thôn", by=reception_hue)
    address = {
        "visits": reverse("citizens:visits"),
        "session": denunciation.session.get_absolute_url(),
        "visit": denunciation.get_absolute_url(),
    }[page]

    of_chief = signed_in(chief_minh).get(address).content.decode()
    of_reception = signed_in(reception_hue).get(address).content.decode()

    assert "trưởng thôn" not in of_chief
    assert "(được bảo vệ)" in of_chief
    assert "trưởng thôn tố cáo" in of_reception


def test_the_spreadsheet_names_nobody(signed_in, reception_hue, complaint, denunciation):
    answer = signed_in(reception_hue).get(reverse("citizens:visits") + "?export=xlsx")

    cells = " ".join(str(c) for row in load_workbook(io.BytesIO(answer.content)).active.values for c in row)
    assert tells(cells) == []
    assert "Hà Văn Hòa" not in cells
    assert "quản lý tài chính" not in cells


def test_the_spreadsheet_holds_no_free_words_of_a_denunciation(signed_in, reception_hue, denunciation):
    actions.correct_visit(
        visit=denunciation, note=f"Con của {SECRET.full_name}", reason="Bổ sung", by=reception_hue
    )
    actions.follow_up_visit(visit=denunciation, outcome=f"Đã trả lời {SECRET.full_name}", by=reception_hue)

    answer = signed_in(reception_hue).get(reverse("citizens:visits") + "?export=xlsx")

    cells = " ".join(str(c) for row in load_workbook(io.BytesIO(answer.content)).active.values for c in row)
    assert tells(cells) == []


def test_search_finds_a_visitor_by_name_but_no_denouncer(reception_hue, complaint, denunciation):
    visible = queries.visits_visible_to(reception_hue)

    assert list(matching(visible, "ha van hoa")) == [complaint]
    assert not matching(visible, "nong thi to").exists()
    assert not matching(visible, "quan ly tai chinh").exists()


def test_the_journal_never_holds_a_name(complaint, denunciation, reception_hue):
    actions.follow_up_visit(visit=denunciation, outcome=f"Đã trả lời {SECRET.full_name}", by=reception_hue)

    facts = " ".join(JournalEntry.objects.values_list("facts_json", flat=True))
    assert tells(facts) == []
    assert "Hà Văn Hòa" not in facts


def test_nothing_of_it_reaches_the_log(signed_in, reception_hue, denunciation, caplog):
    with caplog.at_level(logging.DEBUG):
        signed_in(reception_hue).post(
            reverse("citizens:look_at_denouncer", args=[denunciation.pk]), {"reason": "Xác minh"}
        )

    assert tells(caplog.text) == []


def test_a_reception_officer_sees_it_after_saying_why(signed_in, reception_hue, denunciation):
    answer = signed_in(reception_hue).post(
        reverse("citizens:look_at_denouncer", args=[denunciation.pk]), {"reason": "Xác minh nhân thân"}
    )

    assert SECRET.full_name in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert entries_of(denunciation).first().event == "citizens.denouncer_seen"


def test_without_a_reason_nothing_is_shown(signed_in, reception_hue, denunciation):
    answer = signed_in(reception_hue).post(
        reverse("citizens:look_at_denouncer", args=[denunciation.pk]), {"reason": " "}
    )

    assert answer.status_code == 422
    assert tells(answer.content.decode()) == []
    assert "Hãy" in answer.content.decode() or "Cần" in answer.content.decode()


@pytest.mark.parametrize("who", ["chief_minh", "clerk_lan", "admin_son", "stranger"])
def test_nobody_else_may_look(request, denunciation, who):
    with pytest.raises(NotAllowed):
        actions.look_at_denouncer(visit=denunciation, reason="x", by=request.getfixturevalue(who))

    assert not entries_of(denunciation).filter(event="citizens.denouncer_seen").exists()


def test_an_ordinary_visit_has_nothing_to_look_at(complaint, reception_hue):
    with pytest.raises(NotAllowed):
        actions.look_at_denouncer(visit=complaint, reason="x", by=reception_hue)


def test_the_look_wants_a_reason(denunciation, reception_hue):
    with pytest.raises(Refused):
        actions.look_at_denouncer(visit=denunciation, reason="", by=reception_hue)


def test_names_of_others_are_shown_to_leaders_with_the_identity_masked(signed_in, chief_minh, complaint):
    page = signed_in(chief_minh).get(complaint.get_absolute_url()).content.decode()

    assert "Hà Văn Hòa" in page
    assert "020080012345" not in page


def test_names_of_others_are_not_shown_to_the_clerk(signed_in, clerk_lan, complaint):
    page = signed_in(clerk_lan).get(complaint.get_absolute_url()).content.decode()

    assert "Hà Văn Hòa" not in page


@pytest.mark.parametrize("who", ["admin_son", "stranger"])
def test_the_register_is_closed_to_who_has_no_business_in_it(request, signed_in, complaint, who):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(complaint.get_absolute_url()).status_code == 404
    assert client.get(reverse("citizens:visits")).status_code == 403


def test_the_form_for_corrections_does_not_show_who_denounces(signed_in, reception_hue, denunciation):
    page = (
        signed_in(reception_hue)
        .get(reverse("citizens:correct_visit", args=[denunciation.pk]))
        .content.decode()
    )

    assert tells(page) == []


def test_a_correction_of_a_denunciation_keeps_who_came(signed_in, reception_hue, denunciation):
    signed_in(reception_hue).post(
        reverse("citizens:correct_visit", args=[denunciation.pk]),
        {
            "kind": "denunciation",
            "summary": "Nội dung khác",
            "people": "2",
            "cases": "1",
            "reason": "Ghi nhầm",
        },
    )

    denunciation.refresh_from_db()
    assert (denunciation.people, denunciation.visitor.full_name) == (2, SECRET.full_name)
