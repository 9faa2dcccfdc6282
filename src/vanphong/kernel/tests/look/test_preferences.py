# SPDX-License-Identifier: EUPL-1.2
"""Text size, contrast and language: changed by links, remembered, and never a way out of the house."""

import pytest
from django.test import Client, override_settings

from vanphong.kernel.tests.look.server import settings_of_the_sink

YEAR = 365 * 24 * 3600


@pytest.fixture
def client():
    with override_settings(**settings_of_the_sink()):
        yield Client()


def test_a_step_up_in_size_is_remembered_for_a_year(client):
    answer = client.get("/look/", {"size": "up", "next": "/sign-in/"})

    cookie = answer.cookies["vanphong_size"]
    assert (answer.status_code, answer.url) == (302, "/sign-in/")
    assert (cookie.value, cookie["max-age"], cookie["samesite"]) == ("3", YEAR, "Lax")
    assert 'data-size="3"' in client.get("/sign-in/").text


@pytest.mark.parametrize(
    ("now", "move", "then"),
    [
        ("1", "down", "1"),
        ("2", "down", "1"),
        ("4", "up", "5"),
        ("5", "up", "5"),
        ("5", "reset", "2"),
        ("x", "up", "3"),
    ],
)
def test_the_size_stays_on_its_scale(client, now, move, then):
    client.cookies["vanphong_size"] = now

    client.get("/look/", {"size": move})

    assert client.cookies["vanphong_size"].value == then


@pytest.mark.parametrize(
    ("now", "move", "then"),
    [
        ("normal", "down", "normal"),
        ("normal", "up", "high"),
        ("high", "up", "inverse"),
        ("inverse", "up", "inverse"),
        ("inverse", "down", "high"),
        ("<script>", "up", "high"),
    ],
)
def test_the_contrast_stays_on_its_scale(client, now, move, then):
    client.cookies["vanphong_contrast"] = now

    client.get("/look/", {"contrast": move})

    assert client.cookies["vanphong_contrast"].value == then


@pytest.mark.parametrize("asked", [{"size": "11"}, {"size": ""}, {"contrast": "up; Domain=evil"}, {}])
def test_what_is_not_a_step_changes_nothing(client, asked):
    answer = client.get("/look/", asked)

    assert answer.status_code == 302
    assert not answer.cookies


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "https:evil.example",
        "http://testserver@evil.example/",
        "\x00//evil.example",
        " //evil.example",
        "",
    ],
)
def test_the_way_back_never_leaves_the_house(client, elsewhere):
    answer = client.get("/look/", {"size": "up", "next": elsewhere})

    assert (answer.status_code, answer.url) == (302, "/")


def test_the_way_back_keeps_filters_and_page(client):
    page = "/documents/?q=ng%C3%A2n+s%C3%A1ch&unit=stc&page=4"

    assert client.get("/look/", {"size": "up", "next": page}).url == page


def test_the_links_on_a_page_lead_back_to_it(client):
    page = client.get("/sign-in/", {"next": "/documents/?page=2"}).text

    assert "/look/?next=%2Fsign-in%2F%3Fnext%3D%252Fdocuments%252F%253Fpage%253D2&amp;size=up" in page


def test_the_look_is_not_changed_by_posting(client):
    assert client.post("/look/", {"size": "up"}).status_code == 405


def test_the_house_speaks_vietnamese_whatever_the_browser_asks_for(client):
    answer = client.get("/sign-in/", headers={"accept-language": "en-US,en;q=0.9"})

    assert answer.headers["Content-Language"] == "vi"
    assert '<html lang="vi"' in answer.text
    assert "Đăng nhập" in answer.text


def test_the_other_language_is_chosen_by_a_button_and_remembered(client):
    client.post("/i18n/setlang/", {"language": "en", "next": "/sign-in/"})

    answer = client.get("/sign-in/")
    assert answer.headers["Content-Language"] == "en"
    assert "Sign in" in answer.text
    assert '<button name="language" value="vi" lang="vi">Tiếng Việt</button>' in answer.text


def test_a_language_that_the_house_does_not_speak_is_vietnamese(client):
    client.cookies["django_language"] = "fr"

    assert client.get("/sign-in/").headers["Content-Language"] == "vi"


def test_pages_in_two_languages_are_not_mixed_up_by_a_cache(client):
    assert "Cookie" in client.get("/sign-in/").headers["Vary"]
