# SPDX-License-Identifier: EUPL-1.2
"""A walk through the house: from the first screen along its links, each kind of screen looked at once."""

from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 740}
#: how many of a kind each role opens: the first record may lack what the second has
OPENED = 2
#: looking at a picture, downloading a file or signing out is not a screen
NO_SCREENS = ("look", "set_language", "sign_out", "healthz")
WIDER_THAN_THE_WINDOW = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
    .slice(0, 5).map(element => element.tagName + '.' + element.className);
}"""


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


class Walk:
    """Signs in as each role and follows links to every kind of screen that was not seen yet."""

    def __init__(self, browser: Any, demo: Any) -> None:
        self.browser, self.demo = browser, demo
        self.seen: dict[str, Screen] = {}
        self.axe = Axe()

    def through_all_roles(self) -> dict[str, Screen]:
        """Everything that can be reached, by the name of its address."""
        self.walk(None)
        for role in sorted(self.demo.accounts):
            self.walk(role)
        return self.seen

    def walk(self, role: str | None) -> None:
        """One role's way through the house."""
        context = self.browser.new_context(base_url=self.demo.address, locale="vi-VN", viewport=DESKTOP)
        page = context.new_page()
        page.goto("/")
        if role is not None:
            username, password = self.demo.accounts[role]
            page.fill("input[name=username]", username)
            page.fill("input[name=password]", password)
            page.locator("form:has(input[name=password]) button").click()
        waiting, known = deque([urlsplit(page.url).path]), Counter[str]()
        while waiting:
            url = waiting.popleft()
            name = name_of(url)
            if name is None or url in known or known[name] >= OPENED:
                continue
            known.update((name, url))
            waiting.extend(self.look_at(page, url, name, role or "nobody"))
        context.close()

    def look_at(self, page: Any, url: str, name: str, role: str) -> list[str]:
        """Open one page, keep what is seen of it if its kind is new, and give the links on it."""
        complaints: list[str] = []
        listen = lambda message: complaints.append(message.text) if message.type == "error" else None  # noqa: E731
        page.on("console", listen)
        answer = page.goto(url)
        page.remove_listener("console", listen)
        links = page.eval_on_selector_all("a[href]", "found => found.map(link => link.href)")
        if name not in self.seen:
            screen = Screen(url, role, status=answer.status if answer else 0, complaints=complaints)
            screen.html = {
                "lang": page.get_attribute("html", "lang"),
                "h1": [text.strip() for text in page.locator("h1").all_inner_texts()],
                "title": page.title(),
                "main": page.locator("main").count(),
                "skip": page.locator("a[href='#content']").count(),
            }
            self.inspect(page, screen)
            self.seen[name] = screen
        return [urlsplit(link).path + query(link) for link in links if link.startswith(self.demo.address)]

    def inspect(self, page: Any, screen: Screen) -> None:
        """Look with axe and for what sticks out, at a desk and on a phone."""
        for device, size in (("desktop", DESKTOP), ("phone", PHONE)):
            page.set_viewport_size(size)
            found = self.axe.run(page).response["violations"]
            if found:
                screen.violations[device] = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
            wide = page.evaluate(WIDER_THAN_THE_WINDOW)
            if wide:
                screen.too_wide[device] = wide
        page.set_viewport_size(DESKTOP)


def query(link: str) -> str:
    """The query of a link, with its question mark."""
    return f"?{urlsplit(link).query}" if urlsplit(link).query else ""


def name_of(url: str) -> str | None:
    """The name of the kind of screen behind an address; None for what is no screen."""
    if "export=" in url or "format=" in url:
        return None
    try:
        found = resolve(urlsplit(url).path)
    except Resolver404:
        return None
    return None if found.url_name in NO_SCREENS or "download" in (found.url_name or "") else found.view_name
