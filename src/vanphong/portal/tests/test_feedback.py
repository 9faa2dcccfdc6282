# SPDX-License-Identifier: EUPL-1.2
"""Questions of citizens on their way to an answer; who asked is known to those alone who answer."""

import logging
from datetime import timedelta

import pytest
from django.urls import reverse

from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.models import JournalEntry
from vanphong.organisation.queries import system_officer
from vanphong.portal import actions, queries
from vanphong.portal.models import CitizenQuestion
from vanphong.portal.tests.asker import ASK, EMAIL, NAME, PHONE, TEXT, TYPED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("account_of_the_house")]
FOLLOW = "/cong/cau-hoi/xem-tra-loi/"
ANSWER = "Đường thôn được sửa trong quý IV năm nay."


@pytest.fixture
def question():
    """A question whose asker does not want the own words shown."""
    return actions.receive_question(
        subject=TYPED["subject"], text=TEXT, asker_name=NAME, asker_phone=PHONE, asker_email=EMAIL,
        may_be_shown=False, by=system_officer(),
    )  # fmt: skip


@pytest.fixture
def taken(question, editor_linh):
    return actions.assign_question(question=question, officer=editor_linh, by=editor_linh)


def answered(question, by, **facts):
    usual = {"answer": ANSWER, "is_public": False, "public_question": "", "by": by}
    return actions.answer_question(question=question, **(usual | facts))


def journal() -> str:
    return " ".join(JournalEntry.objects.values_list("facts_json", flat=True))


# --- at the desk ------------------------------------------------------------------------------------------------


def test_the_way_of_a_question_is_in_the_journal_without_anything_of_the_asker(
    client, editor_linh, board_quyen, caplog
):
    with caplog.at_level(logging.DEBUG):
        client.post(ASK, TYPED)
        question = CitizenQuestion.objects.get()
        actions.assign_question(question=question, officer=editor_linh, by=board_quyen)
        answered(question, editor_linh)

    events = list(
        JournalEntry.objects.filter(event__startswith="portal.question")
        .order_by("pk")
        .values_list("event", flat=True)
    )
    assert events == ["portal.question_received", "portal.question_assigned", "portal.question_answered"]
    for told in (NAME, PHONE, EMAIL, TEXT, TYPED["subject"], ANSWER):
        assert told not in journal()
        assert told not in caplog.text


@pytest.mark.parametrize(
    "who", ["clerk_lan", "chief_minh", "focal_nga", "stranger", "admin_son", "reception_hue"]
)
def test_who_does_not_answer_reads_neither_question_nor_asker(question, who, request, signed_in):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(reverse("portal:questions")).status_code == 403
    for name in ("question", "assign_question", "answer_question", "refuse_question"):
        assert client.get(reverse(f"portal:{name}", args=[question.pk])).status_code == 404
    assert TYPED["subject"] not in client.get("/").content.decode()


def test_the_editor_sees_what_waits_opens_it_and_answers(question, editor_linh, signed_in):
    client = signed_in(editor_linh)
    first_screen = client.get("/").content.decode()
    assert TYPED["subject"] in first_screen
    assert f"{reverse('portal:questions')}?state=mine" in first_screen
    assert TYPED["subject"] in client.get(reverse("portal:questions"), {"state": "mine"}).content.decode()
    assert NAME not in client.get(reverse("portal:questions")).content.decode()
    assert NAME in client.get(reverse("portal:question", args=[question.pk])).content.decode()

    client.post(reverse("portal:assign_question", args=[question.pk]), {"officer": editor_linh.pk})
    assert TEXT in client.get(reverse("portal:answer_question", args=[question.pk])).content.decode()
    response = client.post(
        reverse("portal:answer_question", args=[question.pk]), {"answer": ANSWER}, follow=True
    )

    question.refresh_from_db()
    assert question.state == "answered"
    assert ANSWER in response.content.decode()


def test_the_exported_list_names_nobody(question, editor_linh, signed_in):
    from io import BytesIO

    from openpyxl import load_workbook

    content = signed_in(editor_linh).get(reverse("portal:questions"), {"export": "xlsx"})
    data = b"".join(content.streaming_content) if content.streaming else content.content
    cells = [str(cell) for row in load_workbook(BytesIO(data)).active.values for cell in row]

    assert str(question.pk) in cells
    assert not any(told in cell for told in (NAME, PHONE, EMAIL, TEXT) for cell in cells)


def test_it_is_given_only_to_those_who_answer(question, editor_linh, clerk_lan):
    with pytest.raises(Refused):
        actions.assign_question(question=question, officer=clerk_lan, by=editor_linh)
    with pytest.raises(NotAllowed):
        actions.assign_question(question=question, officer=editor_linh, by=clerk_lan)


def test_the_steps_are_kept(question, taken, editor_linh):
    answered(taken, editor_linh)

    for again in (
        lambda: answered(taken, editor_linh),
        lambda: actions.refuse_question(question=taken, reason="Muộn.", by=editor_linh),
        lambda: actions.assign_question(question=taken, officer=editor_linh, by=editor_linh),
    ):
        with pytest.raises(WrongState):
            again()


def test_how_long_an_answer_took_is_measured(taken, editor_linh):
    CitizenQuestion.objects.filter(pk=taken.pk).update(received_at=taken.received_at - timedelta(hours=5))
    done = answered(taken, editor_linh)
    done.refresh_from_db()

    assert timedelta(hours=5) <= done.took < timedelta(hours=6)
    assert queries.average_wait(queries.questions_visible_to(editor_linh)) == done.took


# --- the answer -------------------------------------------------------------------------------------------------


def test_a_private_answer_is_for_the_code_alone(taken, editor_linh, client):
    answered(taken, editor_linh)

    assert ANSWER not in client.get(reverse("cong:answers")).content.decode()
    assert client.get(reverse("cong:answer", args=[taken.pk])).status_code == 404
    page = client.post(FOLLOW, {"code": taken.code.lower().replace("-", " ")}).content.decode()
    assert ANSWER in page
    assert not any(told in page for told in (NAME, PHONE, EMAIL, TEXT))


@pytest.mark.parametrize("code", ["AAAA-BBBB-CCCC", "1", "%", "<script>alert(1)</script>"])
def test_another_code_finds_nothing(taken, editor_linh, client, code):
    answered(taken, editor_linh)

    response = client.post(FOLLOW, {"code": code})

    assert response.status_code == 404
    assert "<script>alert" not in response.content.decode()


def test_codes_are_not_tried_one_after_another(client):
    answers = [client.post(FOLLOW, {"code": f"AAAA-BBBB-{n:04}"}).status_code for n in range(31)]

    assert answers == [404] * 30 + [429]


def test_a_public_answer_shows_the_question_in_the_offices_words_and_not_the_asker(
    taken, editor_linh, client
):
    asked = "Người dân hỏi thời gian sửa đường thôn."
    done = answered(taken, editor_linh, is_public=True, public_question=asked)

    for address in (reverse("cong:answers"), done.public_url):
        page = client.get(address).content.decode()
        assert asked in page
        assert not any(told in page for told in (NAME, PHONE, EMAIL, TEXT))


def test_words_that_the_asker_keeps_are_not_published(taken, editor_linh):
    with pytest.raises(Refused) as refusal:
        answered(taken, editor_linh, is_public=True, public_question=TEXT)

    assert refusal.value.field == "public_question"
    taken.refresh_from_db()
    assert taken.state == "assigned"


def test_words_that_the_asker_gives_may_be_published(question, editor_linh):
    CitizenQuestion.objects.filter(pk=question.pk).update(may_be_shown=True)
    actions.assign_question(question=question, officer=editor_linh, by=editor_linh)

    assert answered(question, editor_linh, is_public=True, public_question=TEXT).is_public


@pytest.mark.parametrize(
    "told",
    [
        "Trả lời ông Nông Văn Hoa",
        "Trả lời ong nong  van hoa",
        "Đã gọi 0912.345.678",
        f"Đã gửi {EMAIL.upper()}",
    ],
)
@pytest.mark.parametrize("field", ["answer", "public_question"])
def test_who_asked_does_not_slip_into_public_words(taken, editor_linh, told, field):
    words = {"answer": ANSWER, "public_question": "Hỏi về đường thôn."} | {field: told}

    with pytest.raises(Refused) as refusal:
        answered(taken, editor_linh, is_public=True, accepted="Đã xem", **words)

    assert refusal.value.field == field


def test_the_leak_guard_stands_before_every_answer(taken, editor_linh, signed_in):
    with pytest.raises(actions.LeakFound):
        answered(taken, editor_linh, answer="Theo Công văn số 12/UBND ghi LƯU HÀNH NỘI BỘ, đường được sửa.")

    asks = {
        "is_public": True,
        "public_question": "Hỏi về đường.",
        "answer": "Liên hệ bà Lý Thị Mai, 0987654321.",
    }
    with pytest.raises(actions.LeakFound):
        answered(taken, editor_linh, **asks)
    client = signed_in(editor_linh)
    response = client.post(reverse("portal:answer_question", args=[taken.pk]), asks)
    assert response.status_code == 422
    assert JournalEntry.objects.filter(event="portal.leak_stopped").exists()
    assert "0987654321" not in journal()
    assert answered(taken, editor_linh, accepted="Số của trưởng thôn, đã công khai.", **asks).is_public


def test_a_refusal_tells_the_asker_why(question, editor_linh, client):
    actions.refuse_question(question=question, reason="Thuộc thẩm quyền của UBND huyện.", by=editor_linh)

    assert "Thuộc thẩm quyền của UBND huyện." in client.post(FOLLOW, {"code": question.code}).content.decode()
    assert "thẩm quyền" not in journal()


def test_a_refusal_gives_nothing_away_either(question, editor_linh, signed_in):
    response = signed_in(editor_linh).post(
        reverse("portal:refuse_question", args=[question.pk]), {"reason": "Tài liệu LƯU HÀNH NỘI BỘ."}
    )

    assert response.status_code == 422
    assert JournalEntry.objects.filter(event="portal.leak_stopped").exists()
    question.refresh_from_db()
    assert question.state == "received"


def test_what_a_citizen_wrote_is_shown_harmless(client, editor_linh, signed_in):
    client.post(ASK, TYPED | {"subject": "<script>alert(1)</script>", "text": "<img src=x onerror=alert(1)>"})
    question = CitizenQuestion.objects.get()

    for address in (reverse("portal:questions"), question.get_absolute_url(), "/"):
        page = signed_in(editor_linh).get(address).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_who_asked_is_erased_once_the_question_is_ended(taken, editor_linh, clerk_lan, signed_in):
    with pytest.raises(WrongState):
        actions.forget_asker(question=taken, by=editor_linh)
    done = answered(taken, editor_linh)
    with pytest.raises(NotAllowed):
        actions.forget_asker(question=done, by=clerk_lan)

    response = signed_in(editor_linh).post(reverse("portal:forget_asker", args=[done.pk]), follow=True)

    page = response.content.decode()
    assert not any(told in page for told in (NAME, PHONE, EMAIL))
    assert TEXT in page
    done.refresh_from_db()
    assert (done.asker_name, done.asker_phone, done.asker_email) == ("", "", "")
