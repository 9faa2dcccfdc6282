# SPDX-License-Identifier: EUPL-1.2
"""What axe has against a page that a journey passes."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe


def violations(page: Any) -> list[str]:
    """Each fault with the part of the page that has it."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]


def violations_of_copy(reader: Any, browser: Any) -> list[str]:
    """The same for a reader whose scripts are off: axe is a script, so it is given the very page in a context of its own."""
    context = browser.new_context()
    try:
        page, html = context.new_page(), reader.content()
        page.route(
            reader.url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")
        )
        page.goto(reader.url)
        return violations(page)
    finally:
        context.close()
