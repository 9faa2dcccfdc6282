# SPDX-License-Identifier: EUPL-1.2
"""An officer's hand: presses and fills by the words on the screen, and counts its clicks (typing is not counted)."""

import re
from pathlib import Path
from typing import Any

OPTIONAL = r"(\s*\(không bắt buộc\))?"


class Hand:
    """Acts on a page as someone does who reads Vietnamese and sees no address."""

    def __init__(self, page: Any) -> None:
        self.page, self.clicks = page, 0

    def press(self, words: str, within: str = "body") -> "Hand":
        """Press the button or link with these words."""
        place, name = self.page.locator(within), re.compile(rf"^\s*{re.escape(words)}\s*$")
        found = place.get_by_role("button", name=name).or_(place.get_by_role("link", name=name))
        found.first.click()
        self.clicks += 1
        self.page.wait_for_load_state()
        return self

    def open(self, words: str) -> "Hand":
        """Open the record whose row holds these words."""
        self.page.locator("tr", has_text=words).locator("a.open").first.click()
        self.clicks += 1
        self.page.wait_for_load_state()
        return self

    def field(self, label: str) -> Any:
        """The field with this label."""
        return (
            self.page.locator("main").get_by_label(re.compile(rf"^\s*{re.escape(label)}{OPTIONAL}\s*$")).first
        )

    def type(self, label: str, value: str) -> "Hand":
        """Type into the field with this label."""
        self.field(label).fill(value)
        return self

    def choose(self, label: str, words: str) -> "Hand":
        """Choose from a list: one click opens it, one takes the line."""
        self.field(label).select_option(label=words)
        self.clicks += 2
        return self

    def tick(self, label: str) -> "Hand":
        """Tick a box."""
        self.field(label).check()
        self.clicks += 1
        return self

    def attach(self, label: str, *files: Path) -> "Hand":
        """Choose files."""
        self.field(label).set_input_files([str(file) for file in files])
        self.clicks += 2
        return self

    def reads(self, part: str = "main") -> str:
        """What stands on the page."""
        return str(self.page.locator(part).first.inner_text())

    def heading(self) -> str:
        """The page's heading."""
        return self.reads("h1")

    def refusals(self) -> dict[str, str]:
        """What has to be corrected, by the field it stands at."""
        wrong = self.page.locator(".field.wrong")
        return {
            re.sub(OPTIONAL, "", one.locator("label, legend").first.inner_text()).strip(): one.locator(
                ".errorlist"
            ).inner_text()
            for one in wrong.all()
        }
