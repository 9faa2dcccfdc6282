# SPDX-License-Identifier: EUPL-1.2
"""The door."""

import pytest
from axes.models import AccessAttempt

from vanphong.organisation.actions import deactivate_officer, reset_password, unlock_officer
from vanphong.organisation.models import Officer
from vanphong.organisation.seeding import plant_system_officer

PASSWORD = "kho-doan-lam-2026"
WRONG = {"username": "lan", "password": "sai-mat-khau"}
RIGHT = {"username": "lan", "password": PASSWORD}


@pytest.fixture
def lan(clerk_lan):
    clerk_lan.set_password(PASSWORD)
    clerk_lan.save()
    return clerk_lan


def test_the_right_name_and_password_open_the_first_screen(lan, client):
    response = client.post("/sign-in/", RIGHT)

    assert (response.status_code, response["Location"]) == (302, "/")
    assert client.get("/").status_code == 200


def test_the_page_that_was_asked_for_opens_afterwards(lan, client):
    assert client.get("/account/")["Location"] == "/sign-in/?next=/account/"

    assert client.post("/sign-in/", RIGHT | {"next": "/account/"})["Location"] == "/account/"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"]
)
def test_nobody_is_sent_elsewhere(lan, client, elsewhere):
    assert client.post("/sign-in/", RIGHT | {"next": elsewhere})["Location"] == "/"


def test_the_session_gets_a_new_key(lan, client):
    client.get("/sign-in/")
    session = client.session
    session["before"] = "x"
    session.save()
    old = session.session_key

    client.post("/sign-in/", RIGHT)

    assert client.session.session_key != old


@pytest.mark.parametrize(
    "typed",
    [
        WRONG,
        {"username": "nobody", "password": PASSWORD},
        {"username": "lan", "password": ""},
        {"username": "", "password": ""},
        {"username": "lan\x00", "password": PASSWORD},
        {"username": "' OR 1=1 --", "password": "' OR 1=1 --"},
        {"username": "x" * 5000, "password": "y" * 5000},
        {},
    ],
)
def test_anything_else_stays_at_the_door(lan, client, typed):
    response = client.post("/sign-in/", typed)

    assert response.status_code == 200
    assert "_auth_user_id" not in client.session


def test_which_of_the_two_was_wrong_is_not_said(lan, client):
    wrong_password = client.post("/sign-in/", WRONG).content.decode()
    no_such_name = client.post("/sign-in/", {"username": "nobody", "password": "x"}).content.decode()

    sentence = "Tên đăng nhập hoặc mật khẩu không đúng"
    assert sentence in wrong_password
    assert sentence in no_such_name


def test_what_was_typed_as_a_name_stays_and_is_escaped(lan, client):
    page = client.post("/sign-in/", {"username": '"><script>', "password": "x"}).content.decode()

    assert "<script>" not in page.split("<form")[1]
    assert "&quot;&gt;&lt;script&gt;" in page


def test_a_closed_account_stays_at_the_door(lan, admin_son, client):
    deactivate_officer(officer=lan, reason="Nghỉ", by=admin_son)

    assert "_auth_user_id" not in client.session
    assert client.post("/sign-in/", RIGHT).status_code == 200


def test_the_houses_jobs_stay_at_the_door_even_with_a_password(db, client):
    system = plant_system_officer(name="he-thong")
    system.set_password(PASSWORD)
    system.save()

    assert client.post("/sign-in/", {"username": "he-thong", "password": PASSWORD}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_after_five_wrong_passwords_the_name_is_locked_for_a_quarter_of_an_hour(lan, client):
    answers = [client.post("/sign-in/", WRONG).status_code for _attempt in range(5)]

    response = client.post("/sign-in/", RIGHT)

    assert answers == [200, 200, 200, 200, 429]
    assert response.status_code == 429
    assert "15 phút" in response.content.decode()
    assert response["Retry-After"] == "900"
    assert "_auth_user_id" not in client.session


def test_the_lock_of_one_name_does_not_lock_another(lan, chief_minh, client):
    chief_minh.set_password(PASSWORD)
    chief_minh.save()
    for _attempt in range(6):
        client.post("/sign-in/", WRONG)

    assert client.post("/sign-in/", {"username": "minh", "password": PASSWORD}).status_code == 302


def test_an_administrator_lifts_the_lock(lan, admin_son, client):
    for _attempt in range(6):
        client.post("/sign-in/", WRONG)

    unlock_officer(officer=lan, by=admin_son)

    assert client.post("/sign-in/", RIGHT).status_code == 302


def test_signing_out_ends_the_session_and_wants_a_post(lan, signed_in):
    client = signed_in(lan)
    assert client.get("/sign-out/").status_code == 405
    assert client.get("/account/").status_code == 200

    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert client.get("/account/").status_code == 302


def test_a_post_without_the_forms_token_is_refused(lan):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/sign-in/", RIGHT).status_code == 403


def test_a_one_time_password_opens_only_the_way_to_an_own_one(lan, admin_son, client):
    one_time = reset_password(officer=lan, by=admin_son)
    client.post("/sign-in/", {"username": "lan", "password": one_time})

    for address in ("/", "/account/", "/organisation/units/", "/search/?q=a"):
        assert client.get(address)["Location"] == "/account/password/"
    assert client.get("/account/", headers={"HX-Request": "true"})["HX-Redirect"] == "/account/password/"
    assert client.get("/account/password/").status_code == 200

    changed = client.post(
        "/account/password/",
        {"old_password": one_time, "new_password": PASSWORD, "new_password_again": PASSWORD},
    )

    assert (changed.status_code, changed["Location"]) == (302, "/")
    assert client.get("/account/").status_code == 200


def test_changing_the_password_keeps_this_session_and_ends_the_others(lan, client):
    from django.test import Client

    other = Client()
    for each in (client, other):
        each.post("/sign-in/", RIGHT)

    client.post(
        "/account/password/",
        {
            "old_password": PASSWORD,
            "new_password": "rung-hoi-xu-lang",
            "new_password_again": "rung-hoi-xu-lang",
        },
    )

    assert client.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"old_password": "sai"}, "Đây không phải mật khẩu hiện tại"),
        ({"new_password": "short", "new_password_again": "short"}, "ít nhất 10 ký tự"),
        ({"new_password_again": "khac-hoan-toan-1"}, "Hai lần nhập mật khẩu mới khác nhau"),
        ({"new_password": PASSWORD, "new_password_again": PASSWORD}, "mật khẩu cũ"),
        ({"new_password": ""}, "Hãy điền"),
    ],
)
def test_what_is_wrong_with_a_new_password_is_said(lan, client, typed, said):
    client.post("/sign-in/", RIGHT)
    right = {
        "old_password": PASSWORD,
        "new_password": "rung-hoi-xu-lang",
        "new_password_again": "rung-hoi-xu-lang",
    }

    response = client.post("/account/password/", right | typed)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert Officer.objects.get(pk=lan.pk).check_password(PASSWORD)


def test_guessing_the_present_password_from_an_open_session_locks_too(lan, client):
    client.post("/sign-in/", RIGHT)
    guess = {
        "old_password": "sai",
        "new_password": "rung-hoi-xu-lang",
        "new_password_again": "rung-hoi-xu-lang",
    }

    answers = [client.post("/account/password/", guess).status_code for _attempt in range(5)]

    assert answers[-1] == 429
    assert client.post("/account/password/", guess | {"old_password": PASSWORD}).status_code == 429


def kept_of_the_attempt() -> str:
    """All that the log of failed attempts holds."""
    return " ".join(str(value) for value in vars(AccessAttempt.objects.get()).values())


def test_no_password_of_a_failed_sign_in_is_kept(lan, client):
    client.post("/sign-in/", {"username": "lan", "password": "bi-mat"})

    assert "bi-mat" not in kept_of_the_attempt()


def test_no_password_of_a_failed_change_is_kept(lan, client):
    client.post("/sign-in/", RIGHT)

    client.post(
        "/account/password/",
        {
            "old_password": "bi-mat-cu",
            "new_password": "bi-mat-moi-2026",
            "new_password_again": "bi-mat-moi-2026",
        },
    )

    assert "bi-mat" not in kept_of_the_attempt()


def test_the_account_page_says_what_my_roles_allow(lan, signed_in):
    page = signed_in(lan).get("/account/").content.decode()

    assert "Văn thư" in page
    assert "Xem đơn vị, cán bộ và quyền ký" in page
    assert "Quản lý tài khoản" not in page
