# SPDX-License-Identifier: EUPL-1.2
"""A walk through the editors' admin by its own addresses, so that a new screen of Wagtail's is walked without being listed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from gettext import NullTranslations
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import polib
import wagtail
from bs4 import BeautifulSoup
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse
from django.utils.translation import trans_real

WAGTAIL = sorted(Path(wagtail.__file__).parent.glob("**/locale/en/LC_MESSAGES/django*.po"))
#: how a part of a page is called, beside the text that stands in it
NAMES = ("title", "aria-label", "placeholder", "alt")


class Step(NamedTuple):
    """One request: the name of its address, the address, and what is filled in where something is sent."""

    name: str
    address: str
    sent: dict[str, Any] | None = None


@dataclass
class Walk:
    """What was met on the way: how each address answered, what lacked its Vietnamese, what English was read, where links led."""

    answers: dict[str, int] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    english: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


class Missing(NullTranslations):
    """Stands behind the Vietnamese and keeps which of Wagtail's own texts it was asked for in vain."""

    def __init__(self, known: set[str]) -> None:
        super().__init__()
        self.known, self.asked = known, set[str]()

    def gettext(self, message: str) -> str:
        self.asked |= {message} & self.known
        return message

    def ngettext(self, one: str, several: str, number: int) -> str:
        self.gettext(one)
        return super().ngettext(one, several, number)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def npgettext(self, context: str, one: str, several: str, number: int) -> str:
        return self.ngettext(one, several, number)


def words(files: Iterable[Path]) -> set[str]:
    """The texts of catalogues, for one thing and for several."""
    entries = (entry for file in files for entry in polib.pofile(str(file)))
    return {word for entry in entries for word in (entry.msgid, entry.msgid_plural) if word}


def steps_of_admin(values: dict[str, Any]) -> Iterator[Step]:
    """Every address of the admin, filled in with what is there: by the name of the address, or of a part of it."""
    patterns = get_resolver("vanphong.portal.urls").url_patterns
    admin = next(entry for entry in patterns if str(entry.pattern) == "admin/")
    return _steps(admin, "", values)


def _steps(resolver: Any, prefix: str, values: dict[str, Any]) -> Iterator[Step]:
    for entry in resolver.url_patterns:
        if not isinstance(entry, URLPattern):
            yield from _steps(entry, f"{prefix}{entry.namespace}:" if entry.namespace else prefix, values)
        elif entry.name:
            name = prefix + entry.name
            parts = list(entry.pattern.converters)
            filled = values.get(name) or product(*(values[part] for part in parts))
            for chosen in filled:
                yield Step(name, reverse(name, args=chosen))


def walk(client: Any, steps: Iterable[Step]) -> Walk:
    """Take each step as the editor who is signed in; what a step changes is undone again."""
    known, seen = words(WAGTAIL), Walk()
    behind, vietnamese = Missing(known), trans_real.translation("vi")
    before, vietnamese._fallback = vietnamese._fallback, behind
    try:
        for step in steps:
            behind.asked = set()
            answer = answered(client, step)
            seen.answers[f"{step.name} {step.address}"] = answer.status_code
            page = page_of(answer)
            seen.missing |= dict.fromkeys(behind.asked - set(seen.missing), step.address)
            seen.english |= dict.fromkeys(read(page) & known - set(seen.english), step.address)
            seen.links |= {str(link["href"]): step.address for link in page.find_all("a", href=True)}
    finally:
        vietnamese._fallback = before
    return seen


def answered(client: Any, step: Step) -> Any:
    """What one step is answered with."""
    with transaction.atomic():
        answer = client.get(step.address) if step.sent is None else client.post(step.address, step.sent)
        transaction.set_rollback(True)
    return answer


def page_of(answer: Any) -> BeautifulSoup:
    """The page of an answer, also one that comes into a dialogue."""
    kind, html = answer.get("Content-Type", ""), ""
    if "json" in kind:
        said = answer.json()
        html = said.get("html") or "" if isinstance(said, dict) else ""
    elif "html" in kind:
        html = answer.content.decode()
    page = BeautifulSoup(html, "html.parser")
    for part in page(["script", "style", "svg"]):
        part.decompose()
    return page


def read(page: BeautifulSoup) -> set[str]:
    """What is read on a page, or heard: its texts, and what its parts are called."""
    named = {str(part[name]) for name in NAMES for part in page.find_all(attrs={name: True})}
    pressed = {str(part.get("value", "")) for part in page.find_all("input", type=["submit", "button"])}
    return {" ".join(text.split()) for text in (*page.stripped_strings, *named, *pressed)}
