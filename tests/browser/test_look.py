# SPDX-License-Identifier: EUPL-1.2
"""Every component of the house in a real browser: at each width, contrast and text size, with and without JavaScript."""

from itertools import product

import pytest
from faults import violations

from vanphong.kernel.tests.look.server import kitchen_sink

pytestmark = pytest.mark.browser

WIDTHS, CONTRASTS = (1280, 375, 320), ("normal", "high", "inverse")
PAGES = ("/?q=a&unit=stc", "/?plain=1", "/sign-in/", "/sign-in/?locked", "/nothing/", "/forbidden/")
#: what can be pressed, but not links within a sentence, which WCAG 2.5.8 leaves out as we do
TOO_SMALL = """() => [...document.querySelectorAll('a,button,summary,input,select,textarea')].filter(element => {
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const apart = element.matches('.skip,.unseen,[type=hidden],[type=checkbox],[type=radio],[type=date]');
  return !apart && box.width && !(element.tagName === 'A' && style.display === 'inline') && box.height < 43.5;
}).map(element => element.outerHTML.slice(0, 90))"""
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def house():
    with kitchen_sink() as address:
        yield address


@pytest.fixture
def look_at(browser, house):
    """Opens a page of the sink as a reader of some width, contrast and text size sees it."""
    contexts = []

    def opened(address, width=1280, contrast="normal", size=2, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, has_touch=width < 700, **options
        )
        contexts.append(context)
        chosen = {"vanphong_contrast": contrast, "vanphong_size": str(size)}
        context.add_cookies([{"name": name, "value": value, "url": house} for name, value in chosen.items()])
        page = context.new_page()
        page.complaints = []
        page.on(
            "console",
            lambda message: page.complaints.append(message.text) if message.type == "error" else None,
        )
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        assert page.goto(house + address).status < 500
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("width", "contrast"), product((1280, 375), CONTRASTS))
@pytest.mark.parametrize("address", ["/?q=a&unit=stc", "/?plain=1", "/sign-in/?locked", "/forbidden/"])
def test_nobody_is_shut_out(look_at, address, width, contrast):
    assert violations(look_at(address, width, contrast)) == []


@pytest.mark.parametrize("contrast", CONTRASTS)
def test_nobody_is_shut_out_of_an_opened_menu(look_at, contrast):
    page = look_at("/?q=a", 375, contrast)

    page.evaluate("document.querySelectorAll('details').forEach(panel => { panel.open = true; })")

    assert violations(page) == []


@pytest.mark.parametrize(("width", "size"), product(WIDTHS, (1, 2, 5)))
@pytest.mark.parametrize("address", PAGES[:3])
def test_nothing_runs_out_of_the_page(look_at, address, width, size):
    page = look_at(address, width, size=size)

    assert not page.evaluate(TOO_WIDE)
    page.evaluate("document.querySelectorAll('details').forEach(panel => { panel.open = true; })")
    assert not page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("size", [1, 2])
@pytest.mark.parametrize("address", PAGES[:3])
def test_what_is_pressed_is_large_enough_for_a_finger(look_at, address, size):
    page = look_at(address, 320, size=size)

    page.evaluate("document.querySelectorAll('details').forEach(panel => { panel.open = true; })")

    assert page.evaluate(TOO_SMALL) == []


@pytest.mark.parametrize("address", PAGES)
def test_the_strict_policy_refuses_nothing_of_ours(look_at, address):
    page = look_at(address)

    refused = [text for text in page.complaints if "status of 40" not in text]
    assert refused == []


def test_on_a_wide_screen_the_menu_stands_open_without_javascript(look_at):
    page = look_at("/?plain=1", java_script_enabled=False)

    assert page.locator(".menu a", has_text="Nhiệm vụ").is_visible()
    assert page.locator(".tools a", has_text="A+").is_visible()
    assert not page.locator(".menu summary").is_visible()


def test_on_a_phone_the_menu_opens_by_its_button_without_javascript(look_at):
    page = look_at("/?plain=1", 375, java_script_enabled=False)
    entry = page.locator(".menu a", has_text="Nhiệm vụ")

    assert not entry.is_visible()
    page.locator(".menu summary").click()
    assert entry.is_visible()


def test_larger_text_gets_the_narrow_layout_by_itself(look_at):
    assert look_at("/?plain=1", 1280, size=2).locator(".menu summary").is_hidden()
    assert look_at("/?plain=1", 1280, size=5).locator(".menu summary").is_visible()


def test_text_grows_by_its_links_without_javascript(look_at):
    page = look_at("/?plain=1", java_script_enabled=False)

    page.locator(".tools a", has_text="A+").click()

    assert page.locator("html").get_attribute("data-size") == "3"
    assert page.url.endswith("/?plain=1")


def test_on_a_phone_a_row_is_a_card_that_opens_the_record(look_at):
    page = look_at("/?plain=1", 375)

    page.locator("#row-2").click(position={"x": 150, "y": 60})

    assert page.url.endswith("/?row=2")


def test_a_link_within_a_row_goes_its_own_way(look_at):
    page = look_at("/?plain=1")

    page.locator("#row-2 td a", has_text="Sở").click()

    assert page.url.endswith("/?unit=1")


def test_the_stroke_goes_to_the_search_field_but_not_while_typing(look_at):
    page = look_at("/?plain=1")

    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.locator("#id_symbol").focus()
    page.keyboard.type("318/UBND")
    assert page.locator("#id_symbol").input_value() == "318/UBND"


def test_leaving_what_is_unsaved_asks_first(look_at):
    page = look_at("/?plain=1")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.locator("#id_symbol").fill("318/UBND")
    page.locator(".menu a", has_text="Nhiệm vụ").click()
    page.wait_for_load_state()

    assert asked == ["beforeunload"]


@pytest.mark.parametrize("undone", [False, True])
def test_leaving_what_is_saved_or_undone_asks_nothing(look_at, undone):
    page = look_at("/?plain=1")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.locator("#id_symbol").fill("318/UBND")
    if undone:
        page.locator("#id_symbol").fill("")
        page.locator(".menu a", has_text="Nhiệm vụ").click()
    else:
        page.locator("form.form .btn.main").click()
    page.wait_for_load_state()

    assert asked == []


def test_a_message_is_put_away(look_at):
    page = look_at("/")

    page.locator(".message.success button").click()

    assert page.locator(".message.success").count() == 0


def test_after_a_refusal_the_summary_is_read_first_and_leads_to_the_field(look_at):
    page = look_at("/")
    assert page.evaluate("document.activeElement.id") == "wrongs"

    page.locator("#wrongs a", has_text="Ngày ban hành").click()

    assert page.evaluate("document.activeElement.name") == "issued_on"


def test_a_picked_day_is_written_our_way(look_at):
    page = look_at("/?plain=1")

    page.evaluate(
        """() => { const picker = document.querySelector('.form .day-row input[type=date]');
        picker.value = '2024-05-04'; picker.dispatchEvent(new Event('change')); }"""
    )

    assert page.locator("#id_issued_on").input_value() == "04/05/2024"


def test_escape_closes_the_account_menu(look_at):
    page = look_at("/?plain=1")
    page.locator(".account summary").click()

    page.keyboard.press("Escape")

    assert page.locator(".account").get_attribute("open") is None


def test_on_paper_stand_neither_rail_nor_buttons(look_at):
    page = look_at("/?plain=1")

    page.emulate_media(media="print")

    seen = [
        part
        for part in (".rail", ".top", ".btn", ".filters", ".chips")
        if page.locator(part).first.is_visible()
    ]
    assert seen == []
    assert page.locator(".list th", has_text="Trích yếu").is_visible()


def test_the_keyboard_finds_the_skip_link_first(look_at):
    page = look_at("/?plain=1")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


def test_who_asks_for_less_motion_gets_none(look_at):
    page = look_at("/?plain=1", reduced_motion="reduce")

    assert page.evaluate("getComputedStyle(document.querySelector('.btn')).transitionDuration") == "0s"
