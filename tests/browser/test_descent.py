"""A case's way to the next one: the button, the form that it opens, and the lines to paste."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.watched import watch
from repository import project_contract

from site_builder.read.document import read_document
from site_builder.read.paths.layout import locate

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ID = "2021/zhengzhou/metro-bookroom"
CASE = f"cases/{ID}/"
PATH = "cases/2022/luoyang/after/index.md"


def test_the_button_opens_a_form_that_names_the_case(page: Page, site: str) -> None:
    problems = watch(page, site)
    page.goto(site + CASE)
    page.get_by_role("link", name="我照着做了").click()
    page.wait_for_selector("[data-kp-ready]:not([hidden])")
    field = page.locator("#kp-form")
    text = field.input_value()
    with page.expect_download() as download:
        page.get_by_role("link", name="下载空表", exact=True).click()
    assert download.value.suggested_filename == "index.md"
    assert Path(download.value.path()).read_bytes().decode("utf-8") == text
    place = locate(PATH)
    assert place
    document = read_document(PATH, place, text.encode())
    assert document.findings == ()
    assert document.value
    assert document.value["adapted_from"]["case"] == ID
    fields = project_contract().fields("case", 2022)
    assert {f"/{key}" for key in document.value} <= set(fields)
    page.get_by_role("link", name=ID).click()
    assert page.url == site + CASE
    assert problems == []


def test_without_a_case_nothing_is_filled_in(page: Page, site: str) -> None:
    for query in ("", "?case=javascript:alert(1)"):
        page.goto(f"{site}guide/adapted/{query}")
        assert page.locator("[data-kp-ready]").is_hidden()
        assert page.get_by_text("把下面几行补在里面").is_visible()


def test_without_scripts_the_lines_stand_on_the_case(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site + CASE)
        lines = page.locator(".kp-adapt pre").inner_text()
        assert lines.startswith(f"adapted_from:\n  case: {ID}\n  changed: ")
        page.get_by_role("link", name="我照着做了").click()
        assert page.locator("h1").inner_text() == "我照着做了"
        assert page.locator("[data-kp-ready]").is_hidden()
