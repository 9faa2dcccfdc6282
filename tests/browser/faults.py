# SPDX-License-Identifier: EUPL-1.2
"""What axe has against a page."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

AXE = {"resultTypes": ["violations"]}
AXE_CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


def violations(page: Any, options: dict[str, Any] = AXE) -> list[str]:
    """Each fault with the part of the page that has it. A page is given axe once, however often it is looked at."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("async options => (await axe.run(document, options)).violations", options)
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]


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
