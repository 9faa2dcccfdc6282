# SPDX-License-Identifier: EUPL-1.2
"""What a walk reads in the HTML of a page: its links, the words of its interface, and which of them are Vietnamese."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup

VIETNAMESE = re.compile(r"\b(của|không|được|ngày|người|tìm|số|và|văn|hồ|chọn|tất)\b")


class Page(HTMLParser):
    """The links of a page, and the words of its interface (labels, headings, buttons, the menu)."""

    WORDED = ("label", "button", "th", "dt", "h1", "h2", "legend", "option", "a", "summary")

    def __init__(self, html: str, url: str = "") -> None:
        super().__init__()
        self.url, self.hrefs, self.texts, self._open = url, list[str](), list[tuple[str, str]](), list[str]()
        #: the lists that counters open
        self.counted, self._in_tile = list[str](), False
        self.classes = set[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.classes |= set((given.get("class") or "").split())
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

    @property
    def shape(self) -> str:
        """Which kind of page of the tree this is, by what it shows."""
        story, lead = self.classes & {"story"}, self.classes & {"lead"}
        return ": news" if lead else ": standing page" if story else ": section"

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


def in_english(html: str) -> str:
    """A page without what it says to be Vietnamese: official texts, names of units and people."""
    page = BeautifulSoup(html, "html.parser")
    for part in page.select("body [lang=vi]"):
        for inner in part.select("[lang=en]"):
            part.insert_before(inner.extract())
        part.decompose()
    return str(page)
