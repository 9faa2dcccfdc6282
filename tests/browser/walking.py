# SPDX-License-Identifier: EUPL-1.2
"""A walk through the house: every link that each role is shown is asked for, and each kind of screen is looked at once."""

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve

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
    "language",
    "news_feed",
    "directive_feed",
    "sitemap",
    "file",
)
#: Wagtail's own screens, where texts are written: tests of the portal
ADMIN = "/portal/admin/"
#: lists of what the first of a kind is not: each is gone into for itself, as are the lists behind the counters of «Việc của tôi»
STARTS = {
    "chief_of_office": ("/search/?q=cửa khẩu", "/assignments/?state=completed"),
    "clerk": ("/documents/outgoing/?state=dispatched", "/documents/outgoing/?state=issued"),
    "reception_officer": ("/citizens/?state=closed", "/citizens/visits/?kind=denunciation"),
    "counter_officer": ("/procedures/dossiers/?standing=waiting",),
    "editor": ("/portal/?state=draft", "/cong/van-ban/", "/cong/tin-tuc-su-kien/", "/cong/tim-kiem/?q=hội"),
    "editorial_board": ("/portal/?state=approval", "/portal/?state=published"),
}
AXE = {"resultTypes": ["violations"]}
AXE_CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
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
VIETNAMESE = re.compile(r"\b(của|không|được|ngày|người|tìm|số|và|văn|hồ|chọn|tất)\b")


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
    """Signs in as each role, follows its links, and looks in the browser at every kind of screen not seen yet."""

    def __init__(self, browser: Any, demo: Any) -> None:
        self.browser, self.demo = browser, demo
        self.seen: dict[str, Screen] = {}
        #: role and address → status, of every page asked for that did not answer well
        self.refused: dict[str, int] = {}
        self.axe = Axe()

    def through_all_roles(self) -> "Walk":
        """Everything that can be reached, by the name of its address."""
        self.walk(None)
        for role in sorted(self.demo.accounts):
            self.walk(role)
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
        for start in (first, *counters, *STARTS.get(role or "", ())):
            new += self.go_on_from(start, role, page, known)
        if role is not None:
            context.add_cookies([{"name": "django_language", "value": "en", "url": self.demo.address}])
            for screen in new:
                screen.untranslated = Page(context.request.get(screen.url).text()).untranslated()
        context.close()

    def go_on_from(self, start: str, role: str | None, page: Any, known: set[str]) -> list[Screen]:
        """Follow the links from one page on; what was looked at in the browser, as new."""
        waiting, opened, new = deque([start]), Counter[str](), []
        seen_by_others = frozenset(self.seen)
        while waiting:
            url = waiting.popleft()
            name = name_of(url)
            if name is None or url in known or opened[name] >= (1 if name in seen_by_others else OPENED):
                continue
            known.add(url)
            opened[name] += 1
            answer = page.context.request.get(url)
            if answer.status != 200:
                self.refused[f"{role} {url}"] = answer.status
            waiting.extend(Page(answer.text(), f"{self.demo.address}{url}").links(self.demo.address))
            if name not in self.seen:
                self.seen[name] = Screen(url, role or "nobody", status=answer.status)
                self.look_at(page, self.seen[name])
                new.append(self.seen[name])
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
        found = self.axe.run(page, options=options).response["violations"]
        if found:
            screen.violations[seen_as] = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
        wide = page.evaluate(WIDER_THAN_THE_WINDOW)
        screen.too_wide |= {seen_as: wide} if wide else {}


class Page(HTMLParser):
    """The links of a page, and the words of its interface (labels, headings, buttons, the menu)."""

    WORDED = ("label", "button", "th", "dt", "h1", "h2", "legend", "option", "a", "summary")

    def __init__(self, html: str, url: str = "") -> None:
        super().__init__()
        self.url, self.hrefs, self.texts, self._open = url, list[str](), list[tuple[str, str]](), list[str]()
        #: the lists that counters open
        self.counted, self._in_tile = list[str](), False
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "div":
            self._in_tile = (given.get("class") or "").startswith("tile") and given.get("class") != "tiles"
        if tag == "a" and self._in_tile:
            self.counted.append(str(given.get("href")))
        if tag == "a" and given.get("href"):
            self.hrefs.append(str(given["href"]))
        if tag == "input" and self._open and self._open[-1] == "label":
            # one of the office's units or people, to be ticked
            self._open[-1], self.texts[-1] = "data", ("data", self.texts[-1][1])
        if tag in self.WORDED:
            # what leads to a record, or names one in a choice, is the office's own data
            menu = tag != "a" or "btn" in (given.get("class") or "")
            self._open.append(tag if menu and not (tag == "option" and given.get("value")) else "data")
            self.texts.append((self._open[-1], ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.WORDED and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self.texts:
            kind, text = self.texts[-1]
            self.texts[-1] = (kind, text + data)

    def links(self, house: str) -> list[str]:
        """Addresses within the house, as paths with their query."""
        whole = (urljoin(self.url, href) for href in self.hrefs)
        return [
            urlsplit(link).path + (f"?{urlsplit(link).query}" if urlsplit(link).query else "")
            for link in whole
            if link.startswith(house)
        ]

    def untranslated(self) -> list[str]:
        """The interface's words that are still Vietnamese."""
        said = [text.strip() for kind, text in self.texts if kind not in ("data", "h2", "h1")]
        return [text for text in said if VIETNAMESE.search(text.lower()) and text != "Tiếng Việt"][:5]


def name_of(url: str) -> str | None:
    """The name of the kind of screen behind an address; None for what is no screen."""
    if "export=" in url or "format=" in url or url.startswith(ADMIN):
        return None
    try:
        found = resolve(urlsplit(url).path)
    except Resolver404:
        return None
    return None if found.url_name in NO_SCREENS or "download" in (found.url_name or "") else found.view_name
