# SPDX-License-Identifier: EUPL-1.2
"""A walk through the house: every link that each role is shown is asked for, and each kind of screen is looked at once."""

from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import override
from faults import AXE, AXE_CONTRAST, violations
from reading import Page, in_english
from sharing import Board

from vanphong.portal.tests.leaks import office_files

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 740}
#: how many of a kind are opened by the first role that sees it (by each later one: one): the first record may lack
#: what the second has
OPENED = 2
#: looking at a picture, downloading a file or signing out is not a screen
NO_SCREENS = (
    "look",
    "columns",
    "set_language",
    "sign_out",
    "healthz",
    "news_feed",
    "news_atom",
    "directive_feed",
    "sitemap",
    "file",
    "cleaned_file",
)
#: the name of the pages of the portal's tree, which are of several kinds behind one address
TREE = "wagtail_serve"
IN_ENGLISH = " (en)"
#: where editors send files into the library
LIBRARY = "/portal/admin/documents/multiple/add/"
#: Wagtail's own screens, where texts are written: tests of the portal
ADMIN = "/portal/admin/"
#: lists of what the first of a kind is not: each is gone into for itself, as are the lists behind the counters of «Việc của tôi»
STARTS = {
    "nobody": ("/cong/tin-tuc-su-kien/", "/cong/en/news-and-events/", "/cong/en/tim-kiem/?q=office"),
    "chief_of_office": ("/search/?q=cửa khẩu", "/assignments/?state=completed"),
    "clerk": ("/documents/outgoing/?state=dispatched", "/documents/outgoing/?state=issued"),
    "reception_officer": ("/citizens/?state=closed", "/citizens/visits/?kind=denunciation"),
    "counter_officer": ("/procedures/dossiers/?standing=waiting",),
    "editor": (
        "/portal/?state=draft",
        "/portal/?state=published",
        "/cong/van-ban/",
        "/cong/tin-tuc-su-kien/",
        "/cong/tim-kiem/?q=hội",
    ),
    "editorial_board": ("/portal/?state=approval", "/portal/?state=published"),
}
WIDER_THAN_THE_WINDOW = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
    .slice(0, 5).map(element => element.tagName + '.' + element.className);
}"""
TOO_SMALL_FOR_A_FINGER = """() => [...document.querySelectorAll('a,button,summary,input,select,textarea')].filter(element => {
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const apart = element.matches('.skip,.unseen,[type=hidden],[type=checkbox],[type=radio],[type=date],[aria-hidden=true]');
  return !apart && box.width && !(element.tagName === 'A' && style.display === 'inline') && box.height < 43.5
    && !element.closest('.month, table, .crumbs, .menu');
}).map(element => element.outerHTML.slice(0, 120))"""
COLUMNS_NAMED_OTHERWISE = """() => [...document.querySelectorAll('.columns input[name=show]')].map(box => {
  const heading = document.querySelector(`table.list th:nth-child(${box.value})`);
  return [box.labels[0].textContent.trim(), heading ? heading.textContent.trim() : null];
}).filter(([label, heading]) => heading !== null && label !== heading)"""


@dataclass
class Screen:
    """What was seen of one screen."""

    url: str
    role: str
    status: int = 0
    html: dict[str, Any] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    violations: dict[str, list[str]] = field(default_factory=dict)
    too_wide: dict[str, list[str]] = field(default_factory=dict)
    too_small: list[str] = field(default_factory=list)
    #: columns that may be left out, called otherwise than their heading
    wrong_columns: list[list[str]] = field(default_factory=list)
    #: what stands in Vietnamese on the English side
    untranslated: list[str] = field(default_factory=list)


class Walk:
    """Signs in as each role, follows its links, and looks in the browser at every kind of screen not seen yet.

    Walkers with the same board share the way: each takes the next role that nobody has.
    """

    def __init__(self, browser: Any, demo: Any, board: Board) -> None:
        self.browser, self.demo, self.board = browser, demo, board
        self.seen: dict[str, Screen] = {}
        #: role and address → status, of every page asked for that did not answer well
        self.refused: dict[str, int] = {}

    def through_all_roles(self) -> "Walk":
        """Everything that can be reached, by the name of its address."""
        roles = ["nobody", *sorted(self.demo.accounts)]
        for role in roles:
            if self.board.take(f"role {role}"):
                self.seen, self.refused = {}, {}
                try:
                    self.walk(None if role == "nobody" else role)
                finally:
                    self.board.bring(role, (self.seen, self.refused))
        for seen, refused in self.board.gathered(roles).values():
            self.seen |= seen
            self.refused |= refused
        return self

    def walk(self, role: str | None) -> None:
        """One role's way through the house."""
        context = self.browser.new_context(
            base_url=self.demo.address, locale="vi-VN", viewport=DESKTOP, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto("/")
        if role is not None:
            username, password = self.demo.accounts[role]
            page.fill("input[name=username]", username)
            page.fill("input[name=password]", password)
            page.locator("form:has(input[name=password]) button").click()
        first = urlsplit(page.url).path
        counters = Page(page.content(), page.url).counted if role is not None else []
        known, new = set[str](), []
        stopped = [stopped_at_the_library(page)] if role == "editor" else []
        for start in (first, *counters, *stopped, *STARTS.get(role or "nobody", ())):
            new += self.go_on_from(start, role, page, known)
        context.add_cookies([{"name": "django_language", "value": "en", "url": self.demo.address}])
        for screen in new:
            if language_of(screen.url) != "vi":
                screen.untranslated = Page(in_english(context.request.get(screen.url).text())).untranslated()
        context.close()

    def go_on_from(self, start: str, role: str | None, page: Any, known: set[str]) -> list[Screen]:
        """Follow the links from one page on; what was looked at in the browser, as new."""
        waiting, opened, new = deque([start]), Counter[str](), []
        seen_by_others = self.board.taken()
        while waiting:
            url = waiting.popleft()
            name = name_of(url)
            # pages of the tree are as many kinds as there are depths
            alike = f"{name} {urlsplit(url).path.count('/')}" if name and name.startswith(TREE) else name
            if name is None or url in known or opened[alike] >= (1 if alike in seen_by_others else OPENED):
                continue
            known.add(url)
            opened[alike] += 1
            answer = page.context.request.get(url)
            if answer.status != 200:
                self.refused[f"{role} {url}"] = answer.status
            waiting.extend(Page(answer.text(), f"{self.demo.address}{url}").links(self.demo.address))
            kind = name + Page(answer.text()).shape if name.startswith(TREE) else name
            if self.board.take(kind):
                self.seen[kind] = Screen(url, role or "nobody", status=answer.status)
                self.look_at(page, self.seen[kind])
                new.append(self.seen[kind])
        return new

    def look_at(self, page: Any, screen: Screen) -> None:
        """Open one page in the browser and keep what is seen of it."""
        listen = lambda message: (  # noqa: E731
            screen.complaints.append(message.text) if message.type == "error" else None
        )
        page.on("console", listen)
        page.goto(screen.url)
        page.remove_listener("console", listen)
        screen.html = {
            "lang": page.get_attribute("html", "lang"),
            "h1": [text.strip() for text in page.locator("h1").all_inner_texts()],
            "title": page.title(),
            "main": page.locator("main").count(),
            "skip": page.locator("a[href='#content']").count(),
        }
        screen.wrong_columns = page.evaluate(COLUMNS_NAMED_OTHERWISE)
        self.inspect(page, screen, "desktop")
        page.set_viewport_size(PHONE)
        self.inspect(page, screen, "phone")
        screen.too_small = page.evaluate(TOO_SMALL_FOR_A_FINGER)
        for contrast in ("high", "inverse"):
            page.evaluate("value => { document.documentElement.dataset.contrast = value; }", contrast)
            self.inspect(page, screen, contrast, AXE_CONTRAST)
        page.evaluate("() => { document.documentElement.dataset.size = '5'; }")
        wide = page.evaluate(WIDER_THAN_THE_WINDOW)
        screen.too_wide |= {"largest text on a phone": wide} if wide else {}
        page.set_viewport_size(DESKTOP)

    def inspect(self, page: Any, screen: Screen, seen_as: str, options: dict[str, Any] = AXE) -> None:
        """Look with axe, and for what sticks out."""
        found = violations(page, options)
        screen.violations |= {seen_as: found} if found else {}
        wide = page.evaluate(WIDER_THAN_THE_WINDOW)
        screen.too_wide |= {seen_as: wide} if wide else {}


def name_of(url: str) -> str | None:
    """The name of the kind of screen behind an address, and its language if that is not ours; None for what is no screen."""
    if "export=" in url or "format=" in url or url.startswith(ADMIN):
        return None
    language = language_of(url) or "vi"
    try:
        with override(language):
            found = resolve(urlsplit(url).path)
    except Resolver404:
        return None
    if found.url_name in NO_SCREENS or "download" in (found.url_name or ""):
        return None
    return found.view_name + (IN_ENGLISH if language == "en" else "")


def stopped_at_the_library(page: Any) -> str:
    """Where an editor is led whose file is not taken into the library: the example has none, so one is sent."""
    page.goto(LIBRARY)
    token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    file = {
        "name": "ke-hoach.docx",
        "mimeType": "application/octet-stream",
        "buffer": office_files.word(change=office_files.comment),
    }
    sent = page.context.request.post(
        LIBRARY,
        multipart={"title": "Kế hoạch", "files[]": file, "csrfmiddlewaretoken": token},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    return Page(sent.json()["error_message"]).hrefs[0]


def language_of(url: str) -> str | None:
    """The language in which an address answers; None where the reader chooses it."""
    said = (name for beginning, name in settings.LANGUAGE_OF_ADDRESSES.items() if url.startswith(beginning))
    return next(said, None)
