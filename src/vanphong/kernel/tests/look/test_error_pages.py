# SPDX-License-Identifier: EUPL-1.2
"""What a refused or failed request shows: in Vietnamese, with what to do next."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client, override_settings

from vanphong.kernel.tests.look.server import settings_of_the_sink


@pytest.fixture
def client():
    with override_settings(**settings_of_the_sink()):
        yield Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/nothing-here/", 404, "Không tìm thấy trang này"),
        ("/forbidden/", 403, "Bạn không có quyền mở trang này"),
        ("/broken/", 500, "Hệ thống gặp sự cố"),
    ],
)
def test_an_error_page_says_what_happened_in_vietnamese(client, address, status, says):
    answer = client.get(address)

    assert answer.status_code == status
    assert f"<h1>{says}</h1>" in answer.text
    assert "hãy " in answer.text.lower()


def test_an_address_is_never_taken_for_markup(client):
    assert "<script>" not in client.get("/nothing-here/<script>alert(1)</script>").text


def test_a_form_sent_without_its_token_says_how_to_send_it_again():
    with override_settings(**settings_of_the_sink()):
        answer = Client(enforce_csrf_checks=True).post("/submitted/", {"symbol": "318"})

    assert answer.status_code == 403
    assert "<h1>Biểu mẫu đã hết hạn</h1>" in answer.text


def test_the_page_of_a_failure_needs_nothing_that_may_have_failed():
    page = render_to_string("500.html")

    assert "{%" not in page
    assert re.search(r'href="/static/vanphong/vanphong.css"', page)


@pytest.mark.parametrize(
    "address", ["/", "/?plain=1", "/sign-in/", "/nothing-here/", "/forbidden/", "/broken/"]
)
def test_no_page_holds_what_the_policy_refuses(client, address):
    page = client.get(address).text

    assert " style=" not in page
    assert "<style" not in page
    assert not re.search(r"<script(?![^>]* src=)", page)
    assert not re.search(r"\son[a-z]+=", page)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
