# SPDX-License-Identifier: EUPL-1.2
"""Every screen of the house, looked at in a browser at a desk and on a phone, in each contrast and size."""

import re

import pytest
from django.urls import URLPattern, get_resolver
from walking import IN_ENGLISH, TREE, language_of

pytestmark = pytest.mark.browser
#: addresses that a walk along links does not come to, and why
NOT_WALKED = {
    "healthz": "for machines",
    "look": "changes a cookie and goes back",
    "columns": "changes a cookie and goes back",
    "set_language": "changes a cookie and goes back",
    "assignments:accept": "a button, no screen",
    "reviews:differences": "shown of a sealed review: tests of reviews",
    "reviews:restore": "a button, no screen",
    "interop:give_up": "a button, no screen",
    "interop:resume": "a button, no screen",
    "interop:convert": "a button, no screen",
    "interop:job": "comes after a workbook was chosen: tests of interop",
    "interop:confirm": "comes after a workbook was chosen: tests of interop",
    "interop:report": "comes after a workbook was chosen: tests of interop",
    "portal:erase_askers": "offered once somebody has been kept too long: tests of the portal",
    "portal:forget_asker": "shown of a question that has ended: tests of the portal",
    "cong:news_feed": "for machines",
    "cong:news_atom": "for machines",
    "cong:directive_feed": "for machines",
    "cong:sitemap": "for machines",
    "cong:file": "a file to be saved",
    "portal:cleaned_file": "a file to be saved",
    "cong:picture": "a picture",
    "portal:start_english_page": "linked from the editors' admin only: tests of the portal",
    "portal:unschedule_news": "the example has nothing that waits for its time: tests of the portal",
    "portal:correct_news": "the example has no corrected text: tests of the portal",
    "portal:restore_document": "the example has no document taken off: tests of the portal",
    "organisation:reactivate": "the example has no closed account: test_account_screens",
    "organisation:authority": "the example has no signing authority: test_authority_screens",
    "organisation:withdraw_authority": "the example has no signing authority: test_authority_screens",
}


def test_every_screen_answers(seen):
    assert {name: (screen.url, screen.status) for name, screen in seen.items() if screen.status != 200} == {}


def test_every_screen_has_one_heading_a_title_a_language_and_a_way_to_its_content(seen):
    lacking = {
        name: screen.html
        for name, screen in seen.items()
        if len(screen.html["h1"]) != 1
        or not screen.html["h1"][0]
        or screen.html["lang"] != (language_of(screen.url) or "vi")
        or not screen.html["title"].strip(" –")
        or screen.html["main"] != 1
        or screen.html["skip"] != 1
    }

    assert lacking == {}


def test_the_browser_has_nothing_to_complain_about(seen):
    assert {name: screen.complaints for name, screen in seen.items() if screen.complaints} == {}


def test_axe_finds_no_violation_at_a_desk_on_a_phone_and_in_each_contrast(seen):
    assert {
        f"{name} {screen.url}": screen.violations for name, screen in seen.items() if screen.violations
    } == {}


def test_nothing_sticks_out_at_a_desk_on_a_phone_and_in_the_largest_text(seen):
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

    assert (
        sorted(name for name in passed_by if not re.search(r"download|export|sign_out|print|^wagtail", name))
        == []
    )


def test_the_portal_was_seen_in_both_languages(seen):
    public = {name for name in screens_of_the_house() if name.startswith("cong:")} - set(NOT_WALKED)
    pages = {f"{TREE}{language}: {kind}" for language in ("", IN_ENGLISH) for kind in ("news", "section")}

    assert sorted(({name + IN_ENGLISH for name in public} | pages) - set(seen)) == []


def test_every_link_that_a_role_is_shown_opens(walked):
    assert walked.refused == {}


def test_every_thing_to_press_is_large_enough_for_a_finger(seen):
    assert {
        f"{name} {screen.url}": screen.too_small for name, screen in seen.items() if screen.too_small
    } == {}


def test_columns_that_may_be_left_out_are_called_as_their_headings(seen):
    assert {name: screen.wrong_columns for name, screen in seen.items() if screen.wrong_columns} == {}


def test_english_is_complete_on_every_screen(seen):
    """No Vietnamese word of the interface stands on the English side; the office's data stay Vietnamese."""
    assert {name: screen.untranslated for name, screen in seen.items() if screen.untranslated} == {}
