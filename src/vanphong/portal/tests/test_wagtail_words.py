# SPDX-License-Identifier: EUPL-1.2
"""The editors' admin speaks Vietnamese: our catalogue for it is sound, harms no other screen, and is what editors see."""

import re
from pathlib import Path

import polib
import pytest
import wagtail
from bs4 import BeautifulSoup
from django.urls import reverse

from vanphong.portal import seeding

OURS = Path(seeding.__file__).parent / "wagtail_locale/vi/LC_MESSAGES"
HOUSE = sorted(OURS.parents[3].glob("*/locale/vi/LC_MESSAGES/django.po"))
WAGTAIL = sorted(Path(wagtail.__file__).parent.glob("**/locale/en/LC_MESSAGES/django*.po"))
PLACE = re.compile(r"%\(\w+\)[sd]")
#: names; and what Wagtail writes into a counter that stays hidden
SAME = {"Wagtail", "URL", "Email", "None"}


def words(files) -> set[str]:
    return {entry.msgid for file in files for entry in polib.pofile(str(file))}


@pytest.mark.parametrize("file", sorted(OURS.glob("*.po")), ids=lambda file: file.name)
def test_each_text_is_wagtail_s_and_keeps_what_is_filled_in(file):
    known = words(WAGTAIL)

    for entry in polib.pofile(str(file), check_for_duplicates=True):
        text = entry.msgstr_plural.get(0) or entry.msgstr
        assert entry.msgid in known, entry.msgid
        assert sorted(PLACE.findall(entry.msgid_plural or entry.msgid)) == sorted(PLACE.findall(text))


def test_no_text_of_the_house_gets_another_word():
    assert words([OURS / "django.po"]) & words(HOUSE) == set()


@pytest.mark.django_db
def test_an_editor_meets_no_english(draft, editor_linh, board_quyen, signed_in):
    client = signed_in(board_quyen)
    english = {word for word in words(WAGTAIL) if word not in SAME}
    addresses = [
        reverse("wagtailadmin_pages:edit", args=[draft.page_id]),
        reverse("wagtailadmin_explore", args=[draft.section_id]),
        reverse("wagtailadmin_pages:add", args=["portal", "plainpage", draft.section_id]),
        reverse("wagtailimages:index"),
        reverse("wagtailimages:add"),
        reverse("wagtaildocs:index"),
        reverse("wagtaildocs:add"),
        reverse("wagtailsites:index"),
    ]

    left = {}
    for address in addresses:
        page = BeautifulSoup(client.get(address).content, "html.parser")
        for part in page(["script", "style", "template", "svg"]):
            part.decompose()
        left |= {
            text: address
            for text in (" ".join(one.split()) for one in page.stripped_strings)
            if text in english
        }

    assert left == {}
