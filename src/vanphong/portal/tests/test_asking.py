# SPDX-License-Identifier: EUPL-1.2
"""Anyone may write to the Office through the portal, once by once, and nothing of it is lost or shown."""

import re

import pytest

from vanphong.kernel.actions import NotAllowed
from vanphong.portal import actions
from vanphong.portal.models import CitizenQuestion
from vanphong.portal.tests.asker import ASK, NAME, PHONE, TYPED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("account_of_the_house")]


def test_anyone_asks_and_is_given_a_code_once(client):
    response = client.post(ASK, TYPED)

    question = CitizenQuestion.objects.get()
    assert question.code in response.content.decode()
    assert (question.asker_phone, question.may_be_shown, question.state) == (PHONE, False, "received")
    assert "no-store" in response["Cache-Control"]
    assert NAME not in response.content.decode()


def test_one_way_to_reach_the_asker_is_enough_and_needed(client):
    assert client.post(ASK, TYPED | {"phone": "", "email": ""}).status_code == 422
    assert client.post(ASK, TYPED | {"phone": ""}).status_code == 200
    assert CitizenQuestion.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"website": "http://spam.example"},
        {"subject": ""},
        {"subject": "x" * 151},
        {"text": "x" * 3001},
        {"text": "\x00"},
        {"name": ""},
        {"phone": "123"},
        {"email": "không phải thư"},
        {"email": "x" * 250 + "@example.vn"},
    ],
)
def test_what_is_missing_too_long_or_made_by_a_machine_is_refused(client, wrong):
    response = client.post(ASK, TYPED | wrong)

    assert response.status_code == 422
    assert not CitizenQuestion.objects.exists()


def test_the_field_for_machines_is_hidden_from_everyone(client):
    page = client.get(ASK).content.decode()

    assert re.search(r'<div hidden><input[^>]*name="website"', page)
    assert page.count('name="website"') == 1


def test_an_address_asks_five_times_an_hour(client):
    assert [client.post(ASK, TYPED).status_code for _number in range(6)] == [200] * 5 + [429]
    assert CitizenQuestion.objects.count() == 5


def test_nobody_but_the_house_takes_a_question_in(editor_linh):
    with pytest.raises(NotAllowed):
        actions.receive_question(
            subject="Hỏi", text="Hỏi", asker_name=NAME, asker_phone=PHONE, asker_email="", may_be_shown=True,
            by=editor_linh,
        )  # fmt: skip
