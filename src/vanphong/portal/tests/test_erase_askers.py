# SPDX-License-Identifier: EUPL-1.2
"""Who asked is erased when nobody needs it any more: by the command, or by one click at the desk."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.journal import entries_of
from vanphong.portal import actions
from vanphong.portal.models import CitizenQuestion

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(account_of_the_house, editor_linh):
    """A question that was answered so many days ago; None is still open."""

    def make(days):
        question = actions.receive_question(
            subject="Hỏi về lịch", text="Bao giờ tiếp công dân?", asker_name="Nông Thị Hoa", asker_phone="0912345678",
            asker_email="hoa@example.vn", may_be_shown=False, by=account_of_the_house,
        )  # fmt: skip
        if days is not None:
            actions.assign_question(question=question, officer=editor_linh, by=editor_linh)
            actions.answer_question(
                question=question, answer="Ngày 15 hằng tháng.", is_public=False, public_question="", by=editor_linh
            )  # fmt: skip
            CitizenQuestion.objects.filter(pk=question.pk).update(
                answered_at=timezone.now() - timedelta(days=days)
            )
        return question

    return make


def is_known(question):
    """Whether it is still kept who asked."""
    question.refresh_from_db()
    return bool(question.asker_name or question.asker_phone or question.asker_email)


def test_the_command_erases_what_is_older_than_a_year_and_nothing_else(asked, capsys):
    old, young, still_open = asked(400), asked(300), asked(None)
    CitizenQuestion.objects.filter(pk=still_open.pk).update(received_at=timezone.now() - timedelta(days=900))

    call_command("erase_askers")

    assert [is_known(question) for question in (old, young, still_open)] == [False, True, True]
    assert "1 " in capsys.readouterr().out
    assert old.answer == "Ngày 15 hằng tháng."
    assert old.text
    entry = entries_of(old)[0]
    assert entry.event == "portal.asker_erased"
    assert not any(word in entry.facts_json for word in ("Hoa", "0912345678", "example"))
    call_command("erase_askers")
    assert entries_of(old).filter(event="portal.asker_erased").count() == 1


def test_how_long_it_is_kept_is_the_offices_to_say(asked, settings):
    question = asked(100)
    settings.ASKER_DAYS = 90

    call_command("erase_askers")

    assert not is_known(question)


def test_the_command_takes_a_day_and_refuses_nonsense(asked):
    question = asked(20)

    with pytest.raises(CommandError, match="2024-06-30"):
        call_command("erase_askers", before="30/06")
    call_command("erase_askers", before=(date.today() - timedelta(days=10)).isoformat())

    assert not is_known(question)


def test_a_day_ahead_would_erase_what_is_still_needed(asked, editor_linh):
    with pytest.raises(Refused):
        actions.erase_askers(before=date.today() + timedelta(days=1), by=editor_linh)


def test_the_desk_tells_how_many_are_due_and_one_click_erases_them(asked, editor_linh, signed_in):
    old, young = [asked(400), asked(500)], asked(5)
    client, address = signed_in(editor_linh), reverse("portal:erase_askers")
    assert address in client.get(reverse("portal:questions")).content.decode()
    warning = client.get(address).content.decode()
    assert "2 " in warning[warning.index('class="warn"') :]

    client.post(address)

    assert not any(is_known(question) for question in old)
    assert is_known(young)
    assert address not in client.get(reverse("portal:questions")).content.decode()


def test_the_desk_says_when_nothing_is_to_be_erased(sites, editor_linh, signed_in):
    page = signed_in(editor_linh).get(reverse("portal:erase_askers")).content.decode()

    assert "Không có gì phải xóa" in page
    assert "của 0 người hỏi" not in page


def test_only_those_who_answer_questions_erase_who_asked(asked, clerk_lan, signed_in):
    question = asked(400)

    assert signed_in(clerk_lan).post(reverse("portal:erase_askers")).status_code == 403
    with pytest.raises(NotAllowed):
        actions.erase_askers(before=date.today(), by=clerk_lan)
    assert is_known(question)
