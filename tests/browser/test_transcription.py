"""The transcription sheet, opened from a disk: it copies, it remembers, it loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import measure
from making import good
from transcribing import hostile_survey, transcript
from web_tools import MODULES

from site_builder.office.transcription.page import transcript_page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

    from site_builder.office.transcription.transcript import Transcript

pytestmark = pytest.mark.browser

CITY = next(s for s in good().surveys if s.unit.id == "zhengzhou-kexie")
COPIED = "navigator.clipboard.readText()"
WIDTHS = {"wide": 1000, "phone": 320}


@pytest.fixture
def sheet() -> Transcript:
    return transcript(CITY)


@pytest.fixture
def path(tmp_path: Path, sheet: Transcript) -> Path:
    """The page of that sheet, in a file whose name has Chinese and a space."""
    file = tmp_path / "录入单 一.html"
    file.write_text(transcript_page(sheet, good().reference.settings), encoding="utf-8")
    return file


@pytest.fixture
def opened(context: BrowserContext, path: Path) -> Page:
    """The page, with leave to read what it copies."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return visit(context, path)


def visit(context: BrowserContext, path: Path) -> Page:
    page = context.new_page()
    page.add_init_script(measure("listen"))
    page.goto(path.as_uri())
    return page


def answer(page: Page, pointer: str) -> Locator:
    return page.locator(f'[data-kp-answer="{pointer}"]')


def copy_button(page: Page, pointer: str) -> Locator:
    return answer(page, pointer).locator("[data-kp-copy]")


def copy(page: Page, pointer: str) -> None:
    """Copy an answer, and wait until the button says so."""
    copy_button(page, pointer).click()
    answer(page, pointer).get_by_role("button", name="已复制").wait_for()


def test_all_answers_can_be_seen(opened: Page, sheet: Transcript) -> None:
    texts = opened.locator("[data-kp-text]").all_inner_texts()
    assert texts == [one.text for one in sheet.answers]


def test_each_button_copies_its_answer_alone(opened: Page, sheet: Transcript) -> None:
    typed = [one for one in sheet.answers if not one.is_clicked]
    assert len(typed) > 20
    for one in typed:
        copy(opened, one.pointer)
        assert opened.evaluate(COPIED) == one.text
    assert opened.get_by_role("button", name="已复制").count() == 1
    said = f"已填{len(typed)}项，共{len(list(sheet.answers))}项"
    assert opened.inner_text("[data-kp-count]") == said


def test_a_row_is_copied_as_cells(opened: Page, sheet: Transcript) -> None:
    row = opened.locator("[data-kp-row]", has=answer(opened, "/funds/own_use/0/project"))
    row.locator("[data-kp-copy-row]").click()
    row.get_by_role("button", name="已复制").wait_for()
    cells = [a.text for a in sheet.answers if a.pointer.startswith("/funds/own_use/0/")]
    assert opened.evaluate(COPIED) == "\t".join(cells)
    assert row.locator("[data-kp-done]:checked").count() == len(cells) == 6


def test_what_is_filled_in_is_still_known_after_a_reload(
    context: BrowserContext, opened: Page, path: Path, sheet: Transcript
) -> None:
    copy(opened, "/unit")
    answer(opened, "/management/guided").get_by_label("已选").check()
    assert opened.locator("[data-kp-noted]").is_visible()
    opened.reload()
    ticked = opened.locator("[data-kp-answer]:has(:checked)")
    pointers = ticked.evaluate_all("(all) => all.map((e) => e.dataset.kpAnswer)")
    assert pointers == ["/unit", "/management/guided"]
    other = path.with_name("other.html")
    text = path.read_text(encoding="utf-8").replace(sheet.key, f"{sheet.key}x")
    other.write_text(text, encoding="utf-8")
    assert visit(context, other).locator("[data-kp-done]:checked").count() == 0


def test_everything_is_filled_in_by_the_keyboard_alone(opened: Page, sheet: Transcript) -> None:
    onward = opened.locator("[data-kp-next]")
    for one in sheet.answers:
        onward.focus()
        opened.keyboard.press("Enter")
        focused = "document.activeElement.closest('[data-kp-answer]').dataset.kpAnswer"
        assert opened.evaluate(focused) == one.pointer
        opened.keyboard.press("Space" if one.is_clicked else "Enter")
        opened.locator(f'[data-kp-answer="{one.pointer}"] :checked').wait_for()
    count = len(list(sheet.answers))
    assert opened.inner_text("[data-kp-count]") == f"全部填好了，共{count}项"
    onward.press("Enter")
    opened.get_by_text("没有没填的了").wait_for()


def test_only_what_is_open_is_shown_when_asked(opened: Page, sheet: Transcript) -> None:
    copy(opened, "/unit")
    opened.get_by_label("只看没填的").check()
    assert answer(opened, "/unit").is_hidden()
    shown = opened.locator("[data-kp-answer]:visible").count()
    assert shown == len(list(sheet.answers)) - 1
    opened.get_by_label("只看没填的").uncheck()
    assert answer(opened, "/unit").is_visible()


def test_all_over_again(opened: Page) -> None:
    copy(opened, "/unit")
    opened.get_by_text("全部重来").click()
    opened.get_by_role("button", name="清除").click()
    assert opened.locator("[data-kp-done]:checked").count() == 0
    opened.reload()
    assert opened.locator("[data-kp-done]:checked").count() == 0


def test_where_copying_is_refused_the_text_is_selected(context: BrowserContext, path: Path) -> None:
    context.add_init_script("""
        navigator.clipboard.writeText = () => Promise.reject(new Error("NotAllowedError"));
        document.execCommand = () => false;
    """)
    page = visit(context, path)
    copy_button(page, "/unit").click()
    page.get_by_text("文字已经选中").wait_for()
    assert page.evaluate("getSelection().toString()") == "郑州市科学技术协会"
    assert page.locator("[data-kp-done]:checked").count() == 0


def test_where_only_a_selection_can_be_copied_it_is(context: BrowserContext, path: Path) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'))"
    )
    page = visit(context, path)
    copy(page, "/unit")
    assert page.evaluate(COPIED) == "郑州市科学技术协会"
    assert page.evaluate("document.activeElement.dataset.kpCopy") == ""


def test_where_nothing_may_be_kept_it_says_so(context: BrowserContext, path: Path) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
    )
    page = visit(context, path)
    assert page.locator("[data-kp-not-noted]").is_visible()
    answer(page, "/management/guided").get_by_label("已选").check()
    assert page.inner_text("[data-kp-count]").startswith("已填1项")


def test_without_a_script_the_answers_are_there(browser: Browser, path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = visit(context, path)
    assert page.locator("[data-kp-text]", has_text="郑州市科学技术协会").first.is_visible()
    assert page.locator("button:visible, input:visible").count() == 0
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_it_can_be_read_and_worked_with(
    browser: Browser, path: Path, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    axe = MODULES / "axe-core/axe.min.js"
    if axe.exists():
        page.add_init_script(axe.read_text(encoding="utf-8"))
    page.goto(path.as_uri())
    assert page.get_attribute("body", "data-md-color-scheme") == (
        "slate" if scheme == "dark" else "default"
    )
    assert page.evaluate(measure("small")) == []
    if axe.exists():
        assert page.evaluate(measure("axe")) == []
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_what_units_wrote_is_text_and_nothing_is_loaded(
    context: BrowserContext, tmp_path: Path
) -> None:
    hostile = transcript(hostile_survey(rows=500))
    file = tmp_path / "hostile.html"
    file.write_text(transcript_page(hostile, good().reference.settings), encoding="utf-8")
    page = context.new_page()
    page.add_init_script(measure("listen"))
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.goto(file.as_uri())
    texts = page.locator("[data-kp-text]").evaluate_all("(all) => all.map((e) => e.textContent)")
    assert texts == [one.text for one in hostile.answers]
    answer(page, "/funds/own_use/3/project").get_by_label("已填").check()
    assert page.inner_text("[data-kp-count]") == f"已填1项，共{len(texts)}项"
    assert page.evaluate("window.violations || []") == []
    assert seen == [file.as_uri()]
