"""The case page: what stands in the first screen, and how it is cited, printed, shared, taken."""

from __future__ import annotations

import json
import re
import subprocess
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest
from browser.watched import PAGES, settle, watch

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

CASE = "cases/2021/zhengzhou/metro-bookroom/"
TITLE = "【示例】地铁站里的社区书苑：换乘十分钟的科普"
"""As it leaves the site, which is that of a demonstration."""
STUB = "cases/2021/zhengzhou/old-corner/"

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
NO_SHARE = "navigator.share = undefined"
SHARING = "window.shared = []; navigator.share = async (what) => { window.shared.push(what); }"
CLOSED = "navigator.share = async () => { throw new DOMException('', 'AbortError'); }"


def _opened(page: Page, site: str, *scripts: str, path: str = CASE) -> Page:
    for script in scripts:
        page.add_init_script(script)
    page.goto(site + path)
    return page


def pasted(page: Page) -> str:
    """What the clipboard holds, pasted into a field."""
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('textarea'), {id: 'p'}))"
    )
    page.focus("#p")
    page.keyboard.press("Control+V")
    return page.input_value("#p")


@pytest.mark.parametrize("size", [(1440, 900), (360, 640)], ids=str)
def test_the_first_screen_says_what_it_is(page: Page, site: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    _opened(page, site)
    for selector in ("h1", ".kp-head__by", ".kp-mark", ".kp-summary h2"):
        box = page.locator(selector).bounding_box()
        assert box
        assert box["y"] + box["height"] < size[1], selector
    text = page.locator(".kp-summary p").bounding_box()
    assert text
    assert text["y"] + 60 < size[1]


@pytest.mark.parametrize("large", [False, True], ids=["plain", "large"])
def test_on_a_phone_the_key_points_follow_the_summary(
    page: Page, site: str, *, large: bool
) -> None:
    """They begin in the second screen at the latest; what is to be looked at stands below."""
    page.set_viewport_size({"width": 360, "height": 740})
    _opened(page, site, *(["localStorage.setItem('kepu-large', '1')"] if large else []))
    tops = {}
    for name in (".kp-brief", ".kp-summary", ".kp-copy", ".kp-cover", ".kp-facts", ".kp-prose"):
        box = page.locator(name).bounding_box()
        assert box, name
        tops[name] = box["y"]
    assert tops[".kp-copy"] < 2 * 740
    assert sorted(tops, key=lambda name: tops[name]) == list(tops)


def test_facts_in_one_line_stand_only_where_none_stand_beside(page: Page, site: str) -> None:
    _opened(page, site)
    assert not page.locator(".kp-brief").is_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.inner_text(".kp-brief") == "郑州市，中央资金12.5万元，受益人次12,000人次"
    page.emulate_media(media="print")
    assert not page.locator(".kp-brief").is_visible()


def test_the_text_keeps_to_a_readable_line(page: Page, site: str) -> None:
    _opened(page, site)
    size, width = page.locator(".kp-prose p").first.evaluate(
        "(e) => [parseFloat(getComputedStyle(e).fontSize), e.getBoundingClientRect().width]"
    )
    assert 17 <= size <= 18
    assert 32 <= width / size <= 38


@pytest.mark.parametrize("selector", [".kp-summary h2", ".kp-copy h2"])
def test_headings_of_boxes_stand_at_their_top(page: Page, site: str, selector: str) -> None:
    _opened(page, site)
    margin = page.locator(selector).first.evaluate("(e) => getComputedStyle(e).marginTop")
    assert margin == "0px"


def test_the_contents_stay_beside_the_text(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 500})
    _opened(page, site)
    page.locator("#part-3").scroll_into_view_if_needed()
    box = page.locator(".kp-contents").bounding_box()
    assert box
    assert box["y"] >= 0
    for anchor in page.locator(".kp-contents a").all():
        assert page.locator(str(anchor.get_attribute("href"))).count() == 1


def test_a_citation_has_today_and_the_address(page: Page, site: str) -> None:
    page.clock.set_fixed_time("2026-03-05T08:00:00+08:00")
    _opened(page, site)
    cited = page.input_value("#kp-cite")
    assert cited == f"郑州市科学技术协会. {TITLE}[EB/OL]. [2026-03-05]. {site}{CASE}."
    assert page.get_attribute("#kp-cite", "readonly") is not None


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD], ids=["clipboard", "selection"])
def test_copying_a_citation(context: BrowserContext, page: Page, site: str, script: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    _opened(page, site, script)
    page.get_by_role("button", name="复制引用").click()
    page.get_by_text("引用已复制").wait_for()
    assert pasted(page) == page.input_value("#kp-cite")


def test_sharing_where_the_system_can(page: Page, site: str) -> None:
    _opened(page, site, SHARING)
    page.get_by_role("button", name="分享").click()
    assert TITLE.startswith("【示例】")  # a demonstration says so wherever it is sent
    assert page.evaluate("window.shared") == [{"title": TITLE, "url": site + CASE}]
    assert page.inner_text("[data-kp-status]") == ""


def test_closing_the_systems_window_is_no_failure(page: Page, site: str) -> None:
    _opened(page, site, CLOSED)
    page.get_by_role("button", name="分享").click()
    settle(page)
    assert page.inner_text("[data-kp-status]") == ""


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD], ids=["clipboard", "selection"])
def test_sharing_else_copies(context: BrowserContext, page: Page, site: str, script: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    _opened(page, site, NO_SHARE, script)
    page.goto(site + CASE + "?from=somewhere#part-2")
    page.get_by_role("button", name="分享").click()
    page.get_by_text("网址已复制").wait_for()
    assert pasted(page) == site + CASE


def test_where_nothing_can_be_copied_it_says_so(page: Page, site: str) -> None:
    _opened(page, site, NO_SHARE, NO_CLIPBOARD, "document.execCommand = () => false")
    page.get_by_role("button", name="复制引用").click()
    page.get_by_text("没有复制成功").wait_for()
    selected = "document.activeElement.id + document.activeElement.selectionStart"
    assert page.evaluate(selected) == "kp-cite0"


def test_printing(page: Page, site: str) -> None:
    _opened(page, site, "window.printed = 0; window.print = () => { window.printed += 1; }")
    page.get_by_role("button", name="打印").click()
    assert page.evaluate("window.printed") == 1


def test_downloads_are_the_cases_own(page: Page, site: str, tmp_path: Path) -> None:
    _opened(page, site)
    for label, name in (("下载文本", f"{TITLE}.md"), ("下载数据", f"{TITLE}.json")):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=label).click()
        assert waiting.value.suggested_filename == name
        waiting.value.save_as(tmp_path / name)
    assert f"# {TITLE}\n" in (tmp_path / f"{TITLE}.md").read_text("utf-8")
    record = json.loads((tmp_path / f"{TITLE}.json").read_text("utf-8"))
    assert record["fields"]["people_served"] == 12000


def test_a_picture_opens_the_published_one(page: Page, site: str) -> None:
    _opened(page, site)
    page.locator(".kp-cover a").click()
    assert re.search(r"/media/[0-9a-f]{16}-\d+\.webp$", page.url)


def test_without_scripts_all_of_it_is_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = _opened(context.new_page(), site)
    assert page.input_value("#kp-cite").startswith(f"郑州市科学技术协会. {TITLE}")
    assert page.get_by_role("link", name="下载文本").is_visible()
    assert not page.get_by_role("button", name="复制引用").is_visible()
    assert page.locator(".kp-related h3").count() == 1
    context.close()


def test_money_is_said_with_its_base_and_nothing_is_graded(page: Page, site: str) -> None:
    _opened(page, site)
    facts = page.locator(".kp-side").inner_text()
    assert "中央资金" in facts
    assert "约10.42元（按中央资金12.5万元、受益12,000人次计，四舍五入到分）" in facts
    assert "完整度" not in page.content()


def test_related_cases_lead_to_them(page: Page, site: str) -> None:
    _opened(page, site)
    page.locator(".kp-related h3 a").first.click()
    assert page.url.startswith(site + "cases/")
    assert page.url != site + CASE


def test_what_machines_read(page: Page, site: str) -> None:
    _opened(page, site)
    told: dict[str, Any] = json.loads(
        page.locator("script[type='application/ld+json']").text_content() or ""
    )
    assert told["headline"] == TITLE
    assert page.get_attribute("meta[property='og:title']", "content") == TITLE
    assert page.locator("meta[property='og:image']").count() == 0  # no address, no picture


def test_a_withdrawn_case_says_so_and_no_more(page: Page, site: str) -> None:
    seen = watch(page, site)
    _opened(page, site, path=STUB)
    assert page.inner_text("h1") == "本典型案例已由报送单位撤回"
    assert "场地另作他用" in page.inner_text("article")
    assert page.get_attribute("meta[name=robots]", "content") == "noindex"
    page.get_by_role("article").get_by_role("link", name="案例库").last.click()
    assert page.url == site + "cases/"
    assert seen == []


def test_a_print_has_the_text_and_no_navigation(page: Page, site: str, tmp_path: Path) -> None:
    if which("pdftotext") is None:
        pytest.skip("没有安装pdftotext（poppler-utils）")
    _opened(page, site)
    path = tmp_path / "case.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    done = subprocess.run(
        ["pdftotext", str(path), "-"],
        capture_output=True,
        check=True,
    )
    text = re.sub(r"\s", "", done.stdout.decode())
    for part in (
        "【示例】示例数据，均系虚构",
        TITLE.removeprefix("【示例】"),
        "全年开讲48场",
        "志愿者按月排班",
        "需要80平方米",
        "来源：郑州市科学技术协会",
        "截至2022年10月20日",
    ):
        assert part in text, part
    for part in ("填报指南", "检索案例", "本页内容", "复制引用", "相近的案例"):
        assert part not in text, part


@pytest.mark.parametrize("name", ["case", "report", "update"])
def test_a_print_says_where_its_page_stands(page: Page, site: str, name: str) -> None:
    page.goto(f"{site}{PAGES[name]}?kept=no#part-2")
    page.emulate_media(media="print")
    line = page.locator("[data-kp-address]")
    assert line.is_visible()
    assert line.inner_text() == f"网址：{site}{PAGES[name]}"


ON_PAPER = ("case", "report", "update", "round", "table", "tables", "area", "board")


@pytest.mark.parametrize("name", ON_PAPER)
def test_a_print_says_whose_it_is_and_how_it_is_cited(page: Page, site: str, name: str) -> None:
    """The site of the example gives no address: there is no code, and the browser's address."""
    page.clock.set_fixed_time("2026-03-05T08:00:00+08:00")
    page.goto(f"{site}{PAGES[name]}?kept=no#part-2")
    colophon = page.locator(".kp-colophon")
    assert not colophon.is_visible()
    page.emulate_media(media="print")
    said = colophon.inner_text()
    for part in ("河南省基层科普案例库", "截至2022年10月20日", f"网址：{site}{PAGES[name]}"):
        assert part in said
    cited = said.partition("引用：")[2]
    assert "[EB/OL]" in cited
    assert cited.endswith(f"[2026-03-05]. {site}{PAGES[name]}.")
    assert colophon.locator("svg").count() == 0


SPLIT = """() => {
  const faults = [];
  const range = document.createRange();
  for (const dd of document.querySelectorAll(".kp-facts div:not(.kp-facts__told) dd")) {
    const text = dd.firstChild;
    for (const { 0: choice, index } of dd.textContent.matchAll(/[^、]+、?/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + choice.length);
      const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
      if (lines.size > 1) faults.push(choice);
    }
  }
  return faults;
}"""


@pytest.mark.parametrize("width", [320, 360, 1440])
def test_names_are_parted_after_their_mark_alone(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    _opened(page, site)
    page.locator(".kp-facts dd").last.evaluate(
        "(e) => { e.textContent = '青少年、农民、产业工人、领导干部和公务员、社区居民和公众'; }"
    )
    assert page.evaluate(SPLIT) == []
