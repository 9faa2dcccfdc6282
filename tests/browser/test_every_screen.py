# SPDX-License-Identifier: EUPL-1.2
"""Every screen of the house, looked at in a browser at a desk and on a phone, in each contrast and size."""

import re

import pytest
from django.urls import URLPattern, get_resolver

pytestmark = pytest.mark.browser
#: addresses that a walk along links does not come to, and why
NOT_WALKED = {
    "healthz": "for machines",
    "look": "changes a cookie and goes back",
    "set_language": "changes a cookie and goes back",
}


def test_every_screen_answers(seen):
    assert {name: (screen.url, screen.status) for name, screen in seen.items() if screen.status != 200} == {}


def test_every_screen_has_one_heading_a_title_a_language_and_a_way_to_its_content(seen):
    lacking = {
        name: screen.html
        for name, screen in seen.items()
        if len(screen.html["h1"]) != 1
        or not screen.html["h1"][0]
        or screen.html["lang"] != "vi"
        or not screen.html["title"].strip(" –")
        or screen.html["main"] != 1
        or screen.html["skip"] != 1
    }

    assert lacking == {}


def test_the_browser_has_nothing_to_complain_about(seen):
    assert {name: screen.complaints for name, screen in seen.items() if screen.complaints} == {}


def test_axe_finds_no_violation_at_a_desk_and_on_a_phone(seen):
    assert {
        f"{name} {screen.url}": screen.violations for name, screen in seen.items() if screen.violations
    } == {}


def test_nothing_sticks_out_at_a_desk_and_on_a_phone(seen):
    assert {f"{name} {screen.url}": screen.too_wide for name, screen in seen.items() if screen.too_wide} == {}


def screens_of_the_house(resolver=None, prefix: str = "") -> set[str]:
    """The names of every address that shows a screen to whoever follows a link."""
    names: set[str] = set()
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            names |= {f"{prefix}{entry.name}"} if entry.name else set()
        else:
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            names |= screens_of_the_house(entry, inner)
    return names


def test_no_screen_was_passed_by(seen):
    passed_by = screens_of_the_house() - set(seen) - set(NOT_WALKED)

    assert sorted(name for name in passed_by if not re.search(r"download|export|sign_out|print", name)) == []


@pytest.mark.parametrize(("contrast", "clicks"), [("high", 1), ("inverse", 2)])
def test_every_contrast_keeps_text_readable(seen, visit, contrast, clicks):
    from walking import Axe

    page = visit("clerk")
    for _click in range(clicks):
        page.goto("/look/?contrast=up")
    found = {}
    for name, screen in seen.items():
        if screen.role != "nobody" and page.goto(screen.url).status == 200:
            assert page.get_attribute("html", "data-contrast") == contrast
            violations = Axe().run(page, options={"runOnly": ["color-contrast"]}).response["violations"]
            found |= {name: violations[0]["nodes"][0]["html"][:160]} if violations else {}

    assert found == {}


def test_the_largest_text_on_a_phone_sticks_out_nowhere(seen, visit):
    from walking import PHONE, WIDER_THAN_THE_WINDOW

    page = visit("chief_of_office", viewport=PHONE)
    for _click in range(4):
        page.goto("/look/?size=up")
    found = {}
    for name, screen in seen.items():
        if screen.role != "nobody" and page.goto(screen.url).status == 200:
            wide = page.evaluate(WIDER_THAN_THE_WINDOW)
            found |= {name: wide} if wide else {}

    assert page.get_attribute("html", "data-size") == "5"
    assert found == {}


def test_english_is_complete_on_every_screen(seen, visit):
    """No Vietnamese word of the interface stands on the English side; the office's data stay Vietnamese."""
    page = visit("chief_of_office")
    page.context.add_cookies([{"name": "django_language", "value": "en", "url": page.url}])
    found = {}
    for name, screen in seen.items():
        if screen.role != "nobody" and page.goto(screen.url).status == 200:
            assert page.get_attribute("html", "lang") == "en"
            parts = page.locator("label, button, th, dt, nav a, .head h1, legend").all_inner_texts()
            words = [
                part.strip()
                for part in parts
                if re.search(r"\b(của|không|được|ngày|người|tìm|số)\b", part.lower())
            ]
            found |= {name: words[:5]} if words else {}

    assert found == {}
