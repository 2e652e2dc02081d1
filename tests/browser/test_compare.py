"""The comparison: cases chosen on any page, set side by side, and shared by their address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BOOKROOM = "2021/zhengzhou/metro-bookroom"
VAN = "2022/luoyang/science-van"
BOTH = f"compare/?case={BOOKROOM}&case={VAN}"


def pick(page: Page, case: str) -> None:
    page.locator(f"main [data-kp-pick][value='{case}']").check()


def row(page: Page, key: str) -> list[str]:
    return page.locator(f"[data-row={key}] td").all_inner_texts()


def shown(page: Page) -> None:
    page.locator("#kp-compare-status", has_text="对比").wait_for()


def test_cases_are_chosen_on_several_pages_and_compared(page: Page, site: str) -> None:
    seen = watch(page, site)
    page.goto(site)
    tray = page.locator("#kp-tray")
    assert tray.is_hidden()
    pick(page, BOOKROOM)
    assert "再选一个" in tray.inner_text()
    assert tray.locator("a[href]").count() == 0
    page.goto(site + "cities/luoyang/")
    assert tray.is_visible()
    pick(page, VAN)
    page.goto(site + "cases/")
    assert page.locator("main [data-kp-pick]:checked").count() == 2
    page.click("text=开始对比")
    shown(page)
    assert page.url == site + BOTH
    assert row(page, "funds_wan") == ["12.5", "8"]
    shares = [cell.split("\n") for cell in row(page, "cost_per_head_yuan")]
    assert [share[0] for share in shares] == ["约10.42", "约14.29"]
    assert shares[0][1] == "按中央资金12.5万元、受益12,000人次计，四舍五入到分"
    assert row(page, "themes") == ["品牌、阵地", "平台"]
    picture = page.locator("thead img").first
    assert picture.evaluate("(i) => i.decode().then(() => i.naturalWidth)") > 0
    assert seen == []


def test_the_address_alone_gives_the_same_table(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    shown(page)
    assert page.locator("thead th a").all_text_contents() == [
        "地铁站里的社区书苑：换乘十分钟的科普",
        "科普大篷车开进山村",
    ]
    assert page.locator("#kp-tray").is_hidden()
    assert page.locator(".kp-compare tbody th[scope=row]").count() == 15


def test_what_could_not_be_loaded_is_not_compared(page: Page, site: str) -> None:
    page.goto(site + "compare/?case=2021/zhengzhou/nope&case=2022/zhengzhou/nope")
    page.locator("#kp-compare-status", has_text="没有取到").wait_for()
    assert page.locator(".kp-same").count() == 0
    page.goto(site + f"compare/?case={BOOKROOM}&case=2021/zhengzhou/nope")
    page.locator("#kp-compare-status", has_text="只有1个案例").wait_for()
    assert page.locator(".kp-same").count() == 0


def test_equal_rows_are_dimmed_and_stay(page: Page, library: str) -> None:
    page.goto(f"{library}compare/?case=2021/zhengzhou/stand-02&case=2021/zhengzhou/stand-04")
    shown(page)
    same = page.locator(".kp-same").evaluate_all("(rows) => rows.map((r) => r.dataset.row)")
    assert {"round", "audiences", "summary"} <= set(same)
    assert "funds_wan" not in same
    assert page.locator("[data-row=summary]").is_visible()


def test_what_it_took_stands_as_its_author_states_it(page: Page, library: str) -> None:
    page.goto(f"{library}compare/?case=2021/zhengzhou/stand-02&case=2021/zhengzhou/stand-04")
    shown(page)
    untold, told = (cell.split("\n") for cell in row(page, "total_cost_wan"))
    assert untold == ["未填"]
    assert told == ["4.1", "一次性3.5万元，每年0.6万元按一年计，另有折抵实物1项，没有折成金额"]
    assert row(page, "evidence") == [
        "未填",
        "每场参加的居民：之前 15人，之后 42人（怎样统计：每场签到人数的平均数）",
    ]
    page.goto(f"{library}cases/2021/zhengzhou/stand-04/")
    facts = page.locator(".kp-facts").inner_text()
    assert "4.1万元（一次性3.5万元，每年0.6万元按一年计" in facts


def test_a_case_can_be_taken_out_and_back_brings_it_back(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    shown(page)
    page.click("thead button >> nth=0")
    page.locator("thead tr:not(:has(th + th))").wait_for()
    assert page.url == f"{site}compare/?case={VAN}"
    assert page.evaluate("document.activeElement.id") == "kp-compare-status"
    page.go_back()
    page.locator("thead th + th").wait_for()


def test_four_at_most_and_it_is_said(page: Page, library: str) -> None:
    page.goto(library + "cases/?themes=team")
    page.wait_for_selector("#kp-results h3:has-text('流动展台')")
    boxes = page.locator("#kp-results [data-kp-pick]")
    for number in range(4):
        boxes.nth(number).check()
    boxes.nth(4).click()
    assert not boxes.nth(4).is_checked()
    assert "最多对比4个" in page.inner_text("#kp-tray [role=status]")
    page.click("#kp-tray li button >> nth=0")
    assert page.locator("#kp-tray li").count() == 3
    assert page.evaluate("document.activeElement.closest('#kp-tray') !== null")
    page.click("text=清空")
    assert page.locator("#kp-tray").is_hidden()
    assert page.locator("#kp-results [data-kp-pick]:checked").count() == 0


def test_an_unknown_case_is_said_and_nonsense_is_left_aside(page: Page, site: str) -> None:
    page.goto(f"{site}compare/?case={VAN}&case=2021/none/none&case=../../x&case={VAN}")
    shown(page)
    assert page.locator("thead th").count() == 2
    assert "没有取到这个案例" in row(page, "place")[1]


def test_nothing_chosen_says_how(page: Page, site: str) -> None:
    page.goto(site + "compare/")
    assert "勾选“对比”" in page.inner_text("#kp-compare-how")
    assert page.locator("#kp-compare-table").is_hidden()


def test_who_chooses_more_goes_on_with_these(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    shown(page)
    page.click("text=再选案例")
    page.wait_for_url("**/cases/")
    assert page.locator("#kp-tray li").count() == 2


def test_hostile_titles_stay_text(page: Page, site: str) -> None:
    page.goto(site)
    page.evaluate(
        "sessionStorage.setItem('kepu-compare', JSON.stringify("
        "[{id: '\"><img src=x>', title: '<img src=x>'}, 7, null]))"
    )
    seen = watch(page, site)
    page.goto(site + "cases/")
    assert page.inner_text("#kp-tray li span >> nth=0") == "<img src=x>"
    assert page.locator("#kp-tray img").count() == 0
    assert seen == []


FOUR = "&".join(f"case=2021/zhengzhou/stand-{n:02}" for n in (0, 2, 4, 6))
STACKED = """() => {
  const faults = [];
  const box = (e) => e.getBoundingClientRect();
  const names = [...document.querySelectorAll(".kp-compare thead th a")].map((a) => a.textContent);
  for (const row of document.querySelectorAll(".kp-compare [data-row]")) {
    const [head, ...cells] = row.children;
    let bottom = box(head).bottom;
    cells.forEach((cell, n) => {
      const said = getComputedStyle(cell, "::before").content;
      if (said !== JSON.stringify(names[n])) faults.push(`${row.dataset.row}: ${said}`);
      if (box(cell).top < bottom - 1) faults.push(`${row.dataset.row}: ${n} is not below`);
      bottom = box(cell).bottom;
      if (box(cell).right > innerWidth || box(cell).left < 0) faults.push(`${n} is not in sight`);
    });
  }
  const region = document.getElementById("kp-compare-table");
  if (region.scrollWidth > region.clientWidth) faults.push("scrolls");
  if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls");
  return faults;
}"""


@pytest.mark.parametrize("large", [False, True], ids=["plain", "large"])
@pytest.mark.parametrize("width", [320, 360, 480])
def test_on_a_phone_it_is_stacked_by_attribute(
    browser: Browser, library: str, width: int, *, large: bool
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    if large:
        page.add_init_script("localStorage.setItem('kepu-large', '1')")
    page.goto(f"{library}compare/?{FOUR}")
    shown(page)
    assert page.evaluate(STACKED) == []
    page.close()


def test_on_a_desk_no_name_is_said_twice(page: Page, library: str) -> None:
    page.goto(f"{library}compare/?{FOUR}")
    shown(page)
    cell = page.locator("[data-row=place] td").first
    assert cell.evaluate("(e) => getComputedStyle(e, '::before').content") == "none"


def test_on_a_phone_the_tray_keeps_within_the_window(browser: Browser, library: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 780})
    page.goto(library + "cases/")
    for number in range(3):
        page.locator("#kp-results [data-kp-pick]").nth(number).check()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.close()


@pytest.mark.parametrize("width", [320, 360, 768])
def test_in_large_type_a_whole_case_is_in_sight(browser: Browser, library: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 780})
    page.add_init_script("localStorage.setItem('kepu-large', '1')")
    page.goto(f"{library}compare/?{FOUR}")
    shown(page)
    box = page.locator("#kp-compare-table")
    cell = page.locator("[data-row=place] td").first
    inside = "(e) => [e.getBoundingClientRect().left, e.getBoundingClientRect().right]"
    _, edge = box.evaluate(inside)
    _, end = cell.evaluate(inside)
    assert end <= edge + 1
    page.close()


def test_who_has_chosen_nothing_is_told_how_and_can_try_with_one_click(
    page: Page, library: str
) -> None:
    seen = watch(page, library)
    page.goto(f"{library}compare/")
    assert page.locator("#kp-compare-how ol li").count() == 2
    assert page.locator(".kp-examples li").count() == 3
    page.locator(".kp-examples .kp-button").first.click()
    page.locator("#kp-compare-status", has_text="只有1个案例").wait_for()
    assert page.locator("#kp-compare-status").evaluate("e => e === document.activeElement")
    assert page.locator(".kp-examples .kp-button:visible").count() == 2
    page.locator(".kp-examples .kp-button:visible").first.click()
    shown(page)
    assert page.locator("thead th[scope=col]").count() == 2
    assert page.locator("#kp-compare-how").is_hidden()
    page.go_back()
    page.locator("#kp-compare-status", has_text="只有1个案例").wait_for()
    page.locator(".kp-examples__all a").click()
    shown(page)
    assert page.locator("thead th[scope=col]").count() == 3
    assert seen == []
