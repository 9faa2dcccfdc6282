# SPDX-License-Identifier: EUPL-1.2
"""`vanphong init`: from nothing to an office one can sign in to."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from vanphong.kernel import journal
from vanphong.organisation.models import Officer, Unit
from vanphong.organisation.queries import system_officer

pytestmark = pytest.mark.django_db


def test_the_first_run_makes_everything_and_prints_the_password_once(capsys, client):
    call_command("init")

    password = re.search(r"mật khẩu (\S+)", capsys.readouterr().out)[1]
    admin = Officer.objects.get(username="admin")
    assert admin.can("organisation.manage")
    assert admin.units_with("organisation.manage") is None
    assert Unit.objects.count() > 140
    assert client.post("/sign-in/", {"username": "admin", "password": password}).status_code == 302
    assert client.get("/")["Location"] == "/account/password/"


def test_running_again_keeps_everything_and_says_so(capsys):
    call_command("init", password="kho-doan-lam-2026")
    units, entries = Unit.objects.count(), journal.entries_of_type("organisation.unit").count()

    connection.check_constraints()  # the first run is over: PostgreSQL lays indexes only then
    call_command("init", password="mot-mat-khau-khac-2026")

    assert "được giữ nguyên" in capsys.readouterr().out
    assert (Unit.objects.count(), journal.entries_of_type("organisation.unit").count()) == (units, entries)
    assert Officer.objects.get(username="admin").check_password("kho-doan-lam-2026")


def test_what_the_office_changed_stays_when_it_runs_again():
    call_command("init")
    Unit.objects.filter(code="so-tai-chinh").update(name="Sở Tài chính (mới)")
    connection.check_constraints()

    call_command("init")

    assert Unit.objects.get(code="so-tai-chinh").name == "Sở Tài chính (mới)"


def test_a_given_password_is_not_printed_and_need_not_be_changed(capsys):
    call_command("init", password="kho-doan-lam-2026")

    assert "kho-doan-lam-2026" not in capsys.readouterr().out
    assert not Officer.objects.get(username="admin").must_change_password


@pytest.mark.parametrize("weak", ["123", "1234567890", "password123", ""])
def test_a_weak_password_stops_before_anything_is_made(weak):
    with pytest.raises(CommandError, match="--password"):
        call_command("init", password=weak)

    assert not Unit.objects.exists()
    assert not Officer.objects.exists()


def test_the_journal_of_the_first_run_verifies():
    call_command("init")

    count, faults = journal.verify()
    assert count > 150
    assert faults == []


def test_the_account_of_the_houses_jobs_cannot_sign_in(client):
    call_command("init")
    system = system_officer()

    response = client.post("/sign-in/", {"username": system.username, "password": ""})

    assert not system.has_usable_password()
    assert response.status_code == 200
    assert "_auth_user_id" not in client.session
