"""The picture of 是 and 否 on a round's page: its sentences are copied by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.test_case_page import NO_CLIPBOARD, pasted

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD], ids=["clipboard", "selection"])
def test_a_sentence_is_copied_by_keyboard(
    context: BrowserContext, page: Page, site: str, script: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(script)
    page.goto(f"{site}rounds/2021/")
    button = page.locator(".kp-yes__table button").first
    told = page.locator(f"#{button.get_attribute('data-kp-say')}").text_content()
    button.focus()
    page.keyboard.press("Enter")
    page.locator(".kp-yes__status", has_text="句子已复制").wait_for()
    assert pasted(page) == told
    assert told
    assert "截至" in told


def test_without_scripts_the_sentences_can_be_read(page: Page, site: str) -> None:
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{site}rounds/2021/")
    assert not page.locator(".kp-yes__table button").first.is_visible()
    page.locator(".kp-yes summary").click()
    assert page.locator(".kp-yes__sentences dd").first.is_visible()
