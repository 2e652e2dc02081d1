"""Figures in a browser: sorting, days left, phones, print, and pictures of every scheme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Route

pytestmark = pytest.mark.browser

BOARD = "rounds/2021/progress/"
ALL = "rounds/2021/tables/"
QUESTION = "rounds/2021/tables/funds-own-use/"
ROUND = "rounds/2021/"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many px a page is wider than its window."""


@dataclass(frozen=True)
class Sortable:
    """A table of a page, and what stands in its columns."""

    table: Locator

    def column(self, number: int) -> list[str]:
        """The cells of a column above the total."""
        return self.table.locator(f"tbody tr > :nth-child({number + 1})").all_inner_texts()

    def button(self, name: str) -> Locator:
        """The button of a heading."""
        return self.table.get_by_role("button", name=name)

    def total(self) -> str:
        """The name of the last row."""
        return self.table.locator("tfoot tr").first.locator("th").inner_text()


@pytest.fixture
def sortable(page: Page, site: str) -> Sortable:
    """The board's table of three areas."""
    page.goto(site + BOARD)
    return Sortable(page.locator("table[data-sortable]"))


def test_a_click_sorts_figures_from_the_greatest_then_back(sortable: Sortable) -> None:
    assert sortable.column(0) == ["郑州市", "洛阳市", "省本级"]
    sortable.button("已收").click()
    assert sortable.column(2) == ["3", "1", "0"]
    sortable.button("已收").click()
    assert sortable.column(2) == ["0", "1", "3"]
    sortable.button("已收").click()
    assert sortable.column(0) == ["郑州市", "洛阳市", "省本级"]
    assert sortable.total() == "全省"


def test_what_is_no_figure_stays_at_the_end(sortable: Sortable) -> None:
    button = sortable.button("典型案例名额")
    for expected in (["2", "2", "不适用"], ["2", "2", "不适用"]):
        button.click()
        assert sortable.column(12) == expected
    sortable.button("地区").click()
    assert sortable.column(0) == ["洛阳市", "省本级", "郑州市"]  # in the order of pinyin


def test_the_keyboard_sorts_and_the_heading_says_how(page: Page, sortable: Sortable) -> None:
    sortable.button("按时").focus()
    page.keyboard.press("Enter")
    heading = sortable.table.locator("thead th", has_text="按时")
    assert heading.get_attribute("aria-sort") == "descending"
    page.keyboard.press("Space")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert sortable.table.locator("[aria-sort]").count() == 1
    sortable.button("地区").click()
    assert heading.get_attribute("aria-sort") is None
    assert sortable.column(3)[0] == "0"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert sortable.table.locator("[aria-sort]").count() == 0


def test_the_focus_stays_on_the_heading_and_is_seen(page: Page, sortable: Sortable) -> None:
    sortable.button("已收").focus()
    page.keyboard.press("Enter")
    seen = "(({ activeElement: e }) => [e.textContent, getComputedStyle(e).outlineStyle])(document)"
    assert page.evaluate(seen) == ["已收（家）", "solid"]


def test_money_is_sorted_as_numbers(page: Page, site: str) -> None:
    page.goto(site + ALL)
    made = page.evaluate(
        """() => {
          const table = document.querySelector("#funds-own-use table");
          const rows = [...table.tBodies[0].rows];
          const last = rows[0].cells.length - 1;
          ["1,286.5", "未填", "99"].forEach((text, i) => {
            if (!rows[i]) table.tBodies[0].append(rows[0].cloneNode(true));
            table.tBodies[0].rows[i].cells[last].textContent = text;
          });
          table.dataset.sortable = "";
        }"""
    )
    assert made is None
    script = page.get_attribute("head script[src*='tables'], body script[src*='tables']", "src")
    page.add_script_tag(url=f"{page.url}{script}")
    table = Sortable(page.locator("#funds-own-use table"))
    table.table.locator("thead th").last.locator("button").last.click()
    assert table.column(7) == ["1,286.5", "99", "未填"]


def test_a_phone_has_cards_and_can_sort_them(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 780})
    page.goto(site + BOARD)
    table = Sortable(page.locator("table[data-sortable]"))
    row = table.table.locator("tbody tr").first
    assert row.evaluate("(e) => getComputedStyle(e).display") == "grid"
    label = row.locator("td").first.evaluate("(e) => getComputedStyle(e, '::before').content")
    assert label == '"应报调查表（家）"'
    assert table.button("缺报").bounding_box()
    table.button("已收").click()
    assert table.column(0) == ["郑州市", "省本级", "洛阳市"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def no_demonstration(page: Page) -> None:
    """Let pages come as if the site were none."""

    def real(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r' data-today="[^"]*"', "", answer.text()))

    page.route(re.compile(r"/rounds/[^.]*$"), real)


def at(page: Page, site: str, now: str) -> list[str]:
    """Open a page at a moment, which does not pass, and read the days."""
    no_demonstration(page)
    page.clock.set_fixed_time(now)
    page.goto(site + ROUND)
    return page.locator(".kp-days").all_inner_texts()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2022-03-29T15:59:59Z", "还有12天"),  # 23:59:59 of the 29th in Shanghai
        ("2022-03-29T16:00:00Z", "还有11天"),
        ("2022-04-08T16:00:00Z", "还有1天"),
        ("2022-04-09T15:59:59Z", "还有1天"),
        ("2022-04-09T16:00:00Z", "今天截止"),
        ("2022-04-10T15:59:59Z", "今天截止"),
        ("2022-04-10T16:00:00Z", "已过1天"),
        ("2022-04-13T04:00:00Z", "已过3天"),
    ],
)
def test_days_are_those_of_shanghai(page: Page, site: str, now: str, expected: str) -> None:
    assert at(page, site, now) == [expected] * 3


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_days_are_those_of_shanghai_wherever_the_reader_is(
    browser: Browser, site: str, zone: str
) -> None:
    context = browser.new_context(timezone_id=zone)
    assert at(context.new_page(), site, "2022-04-09T16:00:00Z") == ["今天截止"] * 3
    context.close()


def test_a_page_that_stays_open_goes_on_counting(page: Page, site: str) -> None:
    page.clock.install(time="2022-04-09T15:00:00Z")
    no_demonstration(page)
    page.goto(site + BOARD)
    page.clock.pause_at("2022-04-09T15:59:00Z")
    assert page.locator(".kp-days").all_inner_texts() == ["还有1天"] * 3
    page.clock.fast_forward("02:00")
    assert page.locator(".kp-days").all_inner_texts() == ["今天截止"] * 3


def test_a_demonstration_counts_from_its_own_day_and_says_so(page: Page, site: str) -> None:
    page.goto(site + "rounds/2022/progress/")
    assert page.locator(".kp-days").all_inner_texts() == ["还有72天"] * 3
    assert page.get_by_text("天数按统计日期2022年10月20日计算").is_visible()


def test_without_scripts_the_dates_and_tables_stand_alone(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + BOARD)
    assert page.locator(".kp-due time").all_inner_texts() == ["2022年4月10日"] * 3
    assert page.locator(".kp-days").all_inner_texts() == [""] * 3
    assert not page.get_by_text("天数按统计日期").is_visible()
    tables = page.locator("table.kp-data").all()
    assert [table.is_visible() for table in tables] == [True, True]  # by stage, and by area
    assert page.locator(".kp-sort").count() == 0
    context.close()


@pytest.mark.parametrize("path", [BOARD, ALL, QUESTION, ROUND])
def test_print_keeps_tables_and_drops_buttons(page: Page, site: str, path: str) -> None:
    page.goto(site + path)
    page.emulate_media(media="print")
    tables = page.locator("main table")
    assert tables.count() > 0
    assert all(table.is_visible() for table in tables.all())
    for selector in (".kp-download", ".kp-index", ".kp-near", ".kp-ways"):
        assert not any(e.is_visible() for e in page.locator(selector).all()), selector
    arrow = "getComputedStyle(document.querySelector('.kp-sort'), '::after').content"
    if page.locator(".kp-sort").count():
        assert page.evaluate(arrow) == "none"


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("path", [BOARD, ROUND, QUESTION])
def test_pictures_grow_with_the_type_and_hold_no_text_of_their_own(
    page: Page, site: str, path: str, *, large: bool
) -> None:
    page.goto(site + path)
    if large:
        page.click("[data-kp-large]")
    assert page.locator("main svg text").count() == 0
    bar = page.locator(".kp-bars svg").first.bounding_box()
    assert bar
    assert bar["height"] == pytest.approx(12 * 1.4 if large else 12, abs=0.5)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_every_step_of_the_grid_can_be_read(page: Page, site: str, scheme: str) -> None:
    page.goto(site + BOARD)
    ratios = page.evaluate(
        """(scheme) => {
          document.body.dataset.mdColorScheme = scheme;
          const light = (c) => {
            const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map((v) => (v /= 255) <= 0.03928
              ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          return [0, 1, 2, 3, 4].map((step) => {
            const tile = document.querySelector(".kp-tiles--steps a");
            tile.className = `kp-step-${step}`;
            tile.style.transition = "none";
            const style = getComputedStyle(tile);
            const [a, b] = [light(style.color), light(style.backgroundColor)].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05);
          });
        }""",
        scheme,
    )
    assert min(ratios) >= 4.5


def test_a_total_leads_to_the_units_and_their_files(page: Page, site: str) -> None:
    page.goto(site + QUESTION)
    page.get_by_role("link", name="二七区科学技术协会").click()
    row = page.locator("#unit-zhengzhou-erqi-kexie")
    assert "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml" in row.inner_text()
    page.go_back()
    page.locator("tbody th a", has_text="郑州市").first.click()
    assert page.url.endswith("rounds/2021/zhengzhou/#funds-own-use")
    assert "社区科普体验馆建设" in page.locator("#funds-own-use").inner_text()


def test_contents_lead_to_stable_anchors(page: Page, site: str) -> None:
    page.goto(site + ROUND)
    page.locator(".kp-index a", has_text="第13.1题").click()
    assert page.url.endswith("#funds-own-use")
    top = page.locator("#funds-own-use h3").evaluate("(e) => e.getBoundingClientRect().top")
    assert 0 < top < 300


@pytest.mark.parametrize("width", [768, 1216, 1440])
def test_the_unit_of_a_heading_is_not_torn(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in (BOARD, ALL, QUESTION):
        page.goto(site + path)
        assert page.evaluate(WIDER) == 0, path
        lines = page.locator(".kp-unit").evaluate_all(
            "all => all.map(u => u.getClientRects().length)"
        )
        assert set(lines) == {1}, path


def test_a_print_has_the_total_once_and_headings_on_every_sheet(page: Page, site: str) -> None:
    page.goto(site + BOARD)
    page.emulate_media(media="print")
    display = "e => getComputedStyle(e).display"
    assert page.locator("tfoot").first.evaluate(display) == "table-row-group"
    assert page.locator(".kp-sort").first.evaluate(display) == "contents"


def test_a_page_of_the_guide_leads_back(page: Page, site: str) -> None:
    page.goto(f"{site}guide/rules/S132/")
    way = page.get_by_role("navigation", name="所在位置")
    assert way.get_by_role("listitem").all_inner_texts() == ["填报指南", "检查代码", "S132"]
    assert page.locator("h1").inner_text() == "S132 可能不是本年度中央资金"
    way.get_by_role("link", name="检查代码").click()
    assert page.url == f"{site}guide/rules/"
    assert page.locator("h1").inner_text() == "检查代码"


def test_a_wide_table_in_large_type_is_no_wider_than_the_window(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("button", name="大字").click()
    page.goto(site + BOARD)
    assert page.evaluate("document.documentElement.classList.contains('kp-large')")
    assert page.evaluate(WIDER) == 0
