# SPDX-License-Identifier: EUPL-1.2
"""Reading aloud on the public side. The browser's voices are given, as a device has them; everything of ours is real."""

import pytest

pytestmark = pytest.mark.browser
#: a device with these voices: what it is told to speak is kept, and each sentence takes a moment
VOICES = """(voices) => {
  const told = window.told = [];
  let timer = 0;
  class Utterance { constructor(text) { this.text = text; } }
  window.SpeechSynthesisUtterance = Utterance;
  const speech = {
    getVoices: () => voices,
    speak: one => { told.push({text: one.text, lang: one.lang}); timer = setTimeout(() => one.onend && one.onend(), window.pace || 5); },
    cancel: () => { clearTimeout(timer); told.push("cancel"); },
    addEventListener: () => {},
  };
  Object.defineProperty(window, "speechSynthesis", {value: speech, configurable: true});
}"""
AN = {"name": "An", "lang": "vi-VN", "localService": True, "default": True}
ZIRA = {"name": "Zira", "lang": "en-US", "localService": True, "default": False}
FAR = {"name": "Far", "lang": "vi-VN", "localService": False, "default": False}
PICTURED = ".news .pictured a, .news .first a"


@pytest.fixture
def hear(browser, demo):
    """Opens the public side on a device with some voices."""
    contexts = []

    def opened(address, *voices, **options):
        context = browser.new_context(base_url=demo.address, **options)
        contexts.append(context)
        context.add_init_script(
            f"({VOICES})({list(voices)!r})".replace("True", "true").replace("False", "false")
        )
        page = context.new_page()
        page.complaints = []
        page.on(
            "console",
            lambda message: page.complaints.append(message.text) if message.type == "error" else None,
        )
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


def spoken(page) -> list[str]:
    return [one["text"] for one in page.evaluate("window.told") if one != "cancel"]


def test_an_item_is_read_to_its_end_without_the_menu_and_with_its_picture_told(hear):
    page = hear("/cong/", AN, ZIRA)
    page.locator(PICTURED).first.click()

    page.get_by_role("button", name="Nghe đọc").click()
    page.get_by_role("status").filter(has_text="Đã đọc hết nội dung.").wait_for(state="attached")

    told = spoken(page)
    lead = page.locator(".lead").inner_text()
    assert told[0] == lead[: len(told[0])]
    assert any(text.startswith("Ảnh: Tranh vẽ") for text in told)
    assert not [
        text for text in told if "Văn bản chỉ đạo điều hành" in text or "Nghe đọc" in text or len(text) > 182
    ]
    assert {one["lang"] for one in page.evaluate("window.told") if one != "cancel"} == {"vi-VN"}
    assert page.complaints == []


@pytest.mark.parametrize("voices", [(), (ZIRA,), (FAR,)])
def test_without_a_voice_of_the_language_on_the_device_nothing_is_offered(hear, voices):
    page = hear("/cong/", *voices)
    page.locator(".news a").first.click()

    assert page.locator(".lead").is_visible()
    assert page.locator(".aloud").is_hidden()


def test_without_javascript_the_item_is_there_and_no_button(hear):
    page = hear("/cong/", AN, java_script_enabled=False)
    page.locator(".news a").first.click()

    assert page.locator(".lead").is_visible()
    assert page.locator(".aloud").is_hidden()


def test_an_english_item_is_read_by_an_english_voice(hear):
    page = hear("/cong/en/", AN, ZIRA)
    page.locator(".news a").first.click()

    page.get_by_role("button", name="Listen").click()

    assert page.evaluate("window.told.filter(one => one !== 'cancel')[0].lang") == "en-US"
    page.get_by_role("button", name="Stop reading").wait_for()


def test_it_is_paused_goes_on_where_it_was_and_stops_by_the_keyboard(hear):
    page = hear("/cong/", AN)
    page.locator(".news a").first.click()
    page.evaluate("window.pace = 100000")
    button = page.locator(".aloud [data-do=play]")

    button.focus()
    page.keyboard.press("Enter")
    assert button.inner_text() == "Tạm dừng đọc"
    page.keyboard.press("Enter")
    assert button.inner_text() == "Đọc tiếp"
    assert page.get_by_role("status").inner_text() == "Đã tạm dừng đọc."
    page.keyboard.press("Enter")
    first, again = spoken(page)
    assert first == again
    page.keyboard.press("Escape")

    assert button.inner_text() == "Nghe đọc"
    assert page.locator(".read-now").count() == 0


def test_it_falls_silent_when_the_page_is_left(hear):
    page = hear("/cong/", AN)
    page.locator(".news a").first.click()
    page.evaluate("window.pace = 100000")
    page.get_by_role("button", name="Nghe đọc").click()

    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")

    assert page.evaluate("window.told.at(-1)") == "cancel"


def test_a_document_is_told_by_its_subject_and_facts(hear):
    page = hear("/cong/van-ban/", AN)
    page.locator("a.open").first.click()

    page.get_by_role("button", name="Nghe đọc").click()
    page.get_by_role("status").filter(has_text="Đã đọc hết nội dung.").wait_for(state="attached")

    told = " ".join(spoken(page))
    assert "Ngày ban hành: " in told
    assert page.locator(".head .sub").inner_text()[:40] in told
