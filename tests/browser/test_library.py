"""The finder: facets with counts, an address that says it all, and focus that is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import settle, watch

from site_builder.render.parts.facets import ORDER

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VAN = "科普大篷车开进山村"
BOOKROOM = "地铁站里的社区书苑：换乘十分钟的科普"


def titles(page: Page) -> list[str]:
    return page.locator("#kp-results h3").all_text_contents()


def status(page: Page) -> str:
    return page.inner_text("#kp-status")


def settled(page: Page, text: str) -> None:
    """Wait until the status line says this."""
    page.locator("#kp-status", has_text=text).wait_for()


def choice(facet: str, value: str) -> str:
    return f"[data-facet={facet}] input[value='{value}']"


def count(page: Page, facet: str, value: str) -> int:
    small = page.locator(f"[data-facet={facet}] label", has=page.locator(f"[value='{value}']"))
    return int(small.locator("small").inner_text())


def test_at_first_the_newest_are_there_and_nothing_is_loaded(page: Page, library: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda r: loaded.append(r.url) if "data.json" in r.url else None)
    page.goto(library + "cases/")
    settle(page)
    assert titles(page)[0] == VAN
    assert len(titles(page)) == 24
    assert status(page) == "共32个案例。"
    assert loaded == []


def test_choices_of_one_facet_add_up_and_those_of_two_narrow(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    before = count(page, "city", "luoyang")
    page.check(choice("city", "luoyang"))
    settled(page, f"符合条件的{before}个")
    both = count(page, "themes", "team")
    page.check(choice("themes", "team"))
    settled(page, f"符合条件的{both}个")
    page.check(choice("city", "zhengzhou"))
    settled(page, "符合条件的20个")
    assert count(page, "city", "luoyang") == both
    assert count(page, "themes", "brand") == 1


def test_the_address_reproduces_the_list(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.check(choice("themes", "reform"))
    settled(page, "符合条件的10个")
    page.check(choice("city", "luoyang"))
    settled(page, "符合条件的5个")
    page.select_option("#kp-sort", "funds")
    page.wait_for_url("**/cases/?city=luoyang&themes=reform&sort=funds")
    page.locator("#kp-results > li:first-child h3", has_text="27").wait_for()
    seen = titles(page)
    other = page.context.new_page()
    other.goto(page.url)
    settled(other, "符合条件的5个")
    assert titles(other) == seen
    assert other.is_checked(choice("city", "luoyang"))
    assert other.input_value("#kp-sort") == "funds"


def test_back_undoes_a_step(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.check(choice("round", "2022"))
    settled(page, "符合条件的1个")
    page.check(choice("city", "luoyang"))
    page.wait_for_url("**city=luoyang*")
    page.go_back()
    page.locator(f"{choice('city', 'luoyang')}:not(:checked)").wait_for()
    assert page.is_checked(choice("round", "2022"))
    page.go_back()
    settled(page, "共32个案例。")
    assert len(titles(page)) == 24


def test_the_list_is_there_again_after_a_visit_to_a_case(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.check(choice("round", "2022"))
    settled(page, "符合条件的1个")
    page.click(f"text={VAN}")
    assert page.inner_text("h1") == VAN
    page.go_back()
    settled(page, "符合条件的1个")
    assert titles(page) == [VAN]


def test_chips_drop_what_was_chosen_and_keep_the_focus(page: Page, library: str) -> None:
    page.goto(library + "cases/?city=luoyang&themes=team,reform")
    settled(page, "符合条件的15个")
    chips = page.locator("#kp-chips button")
    assert chips.count() == 4
    page.click("#kp-chips button:has-text('队伍')")
    settled(page, "符合条件的5个")
    assert page.evaluate("document.activeElement.closest('#kp-chips') !== null")
    page.click("text=全部清除")
    settled(page, "共32个案例。")
    assert chips.count() == 0
    assert page.evaluate("document.activeElement.id") == "kp-q"


def test_more_on_demand_and_focus_on_the_first_new_one(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.click("#kp-more")
    page.locator("#kp-results > li:nth-child(32)").wait_for()
    assert page.locator("#kp-more").is_hidden()
    assert len(set(titles(page))) == 32
    assert page.evaluate(
        "document.activeElement === document.querySelectorAll('#kp-results h3 a')[24]"
    )


def test_two_clicks_on_more_show_nothing_twice(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.evaluate("const m = document.getElementById('kp-more'); m.click(); m.click()")
    page.locator("#kp-results > li").nth(31).wait_for()
    links = page.eval_on_selector_all("#kp-results h3 a", "all => all.map(a => a.href)")
    assert len(links) == len(set(links)) == 32
    page.evaluate("location.hash = 'kp-content'")  # as the skip link does
    settle(page)
    assert page.locator("#kp-results > li").count() == 32


def test_a_query_is_no_longer_than_what_is_looked_for(page: Page, library: str) -> None:
    page.goto(library + "cases/?q=" + "科普" * 400)
    page.locator("#kp-status", has_text="意思最接近").wait_for()
    assert len(page.input_value("#kp-q")) == 120
    page.evaluate(
        "const q = document.getElementById('kp-q'); q.value = '水库\\ud83d';q.form.requestSubmit()"
    )
    page.locator("#kp-results .kp-hit").first.wait_for()
    assert "q=%E6%B0%B4%E5%BA%93" in page.url


def test_an_empty_result_says_what_to_drop(page: Page, library: str) -> None:
    page.goto(library + "cases/?round=2022&city=zhengzhou")
    settled(page, "没有符合条件的")
    ways = page.locator("#kp-empty button").all_text_contents()
    assert ways == ["去掉“年度：2022年”，有16个", "去掉“市：郑州市”，有1个"]
    assert page.locator("#kp-empty a[href='#kp-directory']").is_visible()
    page.click("#kp-empty button >> nth=1")
    settled(page, "符合条件的1个")
    assert page.evaluate("document.activeElement.id") == "kp-status"


@pytest.mark.parametrize(
    ("by", "first"),
    [
        ("funds", "第29号流动展台"),
        ("funds-least", "第00号流动展台"),
        ("people", BOOKROOM),
        ("newest", VAN),
        ("complete", VAN),  # an order that there was once: its addresses stand in letters
    ],
)
def test_the_list_can_be_sorted(page: Page, library: str, by: str, first: str) -> None:
    page.goto(f"{library}cases/?sort={by}")
    settled(page, "共32个案例。")
    page.locator("#kp-results > li:first-child h3", has_text=first).wait_for()


def test_amounts_narrow_the_list_by_bands_and_say_where_the_bounds_belong(
    page: Page, library: str
) -> None:
    page.goto(library + "cases/")
    band = choice("funds_wan", "10-20")
    before = count(page, "funds_wan", "10-20")
    page.check(band)
    settled(page, f"符合条件的{before}个")
    assert page.url.endswith("/cases/?funds_wan=10-20")
    chip = "中央资金：超过10万元至20万元"
    assert chip in page.locator("#kp-chips button").first.inner_text()
    amounts = page.locator("#kp-results [data-kp=funds]").all_text_contents()
    assert amounts
    assert all(10 < float(amount) <= 20 for amount in amounts)
    page.reload()
    settled(page, f"符合条件的{before}个")
    assert page.locator(band).is_checked()
    page.locator("#kp-chips button").first.click()
    settled(page, "共32个案例。")
    assert page.url.endswith("/cases/")


def test_nothing_on_a_card_grades_who_sent_it(page: Page, library: str) -> None:
    page.goto(library + "cases/?sort=complete")
    settled(page, "共32个案例。")
    assert page.input_value("#kp-sort") == "newest"
    assert "完整度" not in page.content()


def test_a_card_made_by_the_script_is_the_card_of_the_page(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    card = page.locator("#kp-results .kp-card").first
    markup = "(e) => [e.outerHTML.replace(/\\s+/g, ' '), e.querySelector('a').href]"
    seen, where = card.evaluate(markup)
    page.goto(library + "cases/?view=cards")
    page.locator("html:not(.kp-asked)").wait_for(state="attached")
    made, there = card.evaluate(markup)
    assert where == there
    for part in ("洛阳市", "2022年", "洛阳市科学技术协会", "8</span>", "5,600</span>", "平台"):
        assert part in seen
        assert part in made
    picture = page.locator("#kp-results img").first
    assert picture.evaluate("(i) => i.decode().then(() => i.naturalWidth)") > 0


def test_a_list_view_without_a_query(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.check("[name=view][value=list]", force=True)
    page.wait_for_selector("#kp-results .kp-hit")
    assert "view=list" in page.url
    assert page.locator("#kp-results .kp-hit__about").first.inner_text().startswith("洛阳市，")


def test_arrow_keys_walk_through_the_list(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.focus("#kp-q")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    here = "[...document.querySelectorAll('#kp-results h3 a')].indexOf(document.activeElement)"
    assert page.evaluate(here) == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "kp-q"


def test_a_failed_load_is_said_and_can_be_tried_again(page: Page, library: str) -> None:
    page.route("**/data.json", lambda route: route.abort())
    page.goto(library + "cases/")
    page.check(choice("city", "luoyang"))
    settled(page, "没有取到数据")
    assert titles(page) == [], "cards that answer another question do not stay"
    assert page.locator("#kp-more").is_hidden()
    page.unroute("**/data.json")
    page.click("#kp-again")
    settled(page, "符合条件的16个")
    assert page.locator("#kp-again").is_hidden()
    assert page.evaluate("document.activeElement.id") == "kp-status"


def test_what_is_shown_stays_where_more_of_it_cannot_be_loaded(page: Page, library: str) -> None:
    page.route("**/data.json", lambda route: route.abort())
    page.goto(library + "cases/")
    page.click("#kp-more")
    settled(page, "没有取到数据")
    assert len(titles(page)) == 24
    more = page.locator("#kp-more")
    assert more.inner_text() == "再显示24个"
    page.unroute("**/data.json")
    more.click()
    page.locator("#kp-results > li:nth-child(32)").wait_for()
    assert status(page) == "共32个案例。"
    assert more.is_hidden()


def test_nonsense_in_the_address_is_left_aside(page: Page, library: str) -> None:
    seen = watch(page, library)
    page.goto(library + "cases/?city=%3Cimg%3E&round=1999,2022&kind=x&sort=&view=y&__proto__=1")
    settled(page, "符合条件的1个")
    assert seen == []


def test_on_a_phone_the_facets_open_and_say_how_many_are_active(
    browser: Browser, library: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 780})
    page.goto(library + "cases/?city=luoyang&themes=team")
    settled(page, "符合条件的10个")
    assert not page.locator(choice("city", "luoyang")).is_visible()
    page.click("#kp-facets summary")
    assert "已选2项" in page.inner_text("#kp-facets summary")
    page.check(choice("city", "zhengzhou"))
    settled(page, "符合条件的20个")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.click("text=看20个结果")
    assert page.locator("#kp-facets[open]").count() == 0
    assert page.evaluate("document.activeElement.id") == "kp-status"
    page.close()


def test_nothing_moves_while_the_page_comes_up(page: Page, library: str) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const e of list.getEntries())"
        " if (!e.hadRecentInput) window.moved += e.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    for path in ("cases/", "cases/?city=luoyang"):
        page.goto(library + path)
        settled(page, "32个案例" if path == "cases/" else "符合条件的")
        page.evaluate("document.fonts.ready.then(() => null)")
        settle(page)
        assert page.evaluate("window.moved") < 0.02, path


def test_without_scripts_the_directory_leads_to_every_case(browser: Browser, library: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(library + "cases/")
    assert len(titles(page)) == 24
    assert page.locator("#kp-facets").is_hidden()
    assert page.locator(".kp-pick").first.is_hidden()
    page.click("#kp-directory a:has-text('2021年')")
    assert page.locator(".kp-list a").count() == 31
    page.click(f".kp-list a:has-text('{BOOKROOM}')")
    assert page.inner_text("h1") == BOOKROOM
    page.goto(library + "cases/")
    page.click("#kp-directory a:has-text('超过10万元至20万元')")
    assert page.inner_text("h1") == "中央资金超过10万元至20万元的案例"
    assert page.locator(f".kp-list a:has-text('{BOOKROOM}')").count() == 1
    context.close()


MOST_STOPS = 15
FOCUSED = "document.activeElement"


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (360, 740)], ids=str)
def test_few_stops_of_the_keyboard_lead_to_the_first_result(
    page: Page, library: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(library + "cases/")
    settle(page)
    stops: list[str] = []
    while len(stops) <= MOST_STOPS:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(f"{FOCUSED}.outerHTML.slice(0, 80)"))
        if page.evaluate(f"{FOCUSED}.closest('#kp-results') !== null"):
            break
    assert len(stops) <= MOST_STOPS, stops
    assert page.evaluate(f"{FOCUSED} === document.querySelector('#kp-results h3 a')")


@pytest.mark.parametrize("width", [1440, 360])
def test_the_first_stop_skips_to_the_results(page: Page, library: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(library + "cases/?city=luoyang")
    settled(page, "符合条件的")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到结果")
    assert skip.evaluate(f"(e) => e === {FOCUSED}")
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED} === document.querySelector('#kp-results h3 a')")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(f"{FOCUSED}.name") == "view", "the way back leads to the filters"
    assert status(page).startswith("共32个案例，符合条件的")


def test_on_other_pages_the_first_stop_skips_to_the_text(page: Page, library: str) -> None:
    page.goto(library + "cities/")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.textContent") == "跳到正文"


def test_the_facets_are_one_stop_and_the_arrows_walk_in_them(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    hint = page.locator("#kp-facets-keys")
    assert not hint.is_visible()
    page.focus("#kp-search button")
    page.keyboard.press("Tab")
    here = f"[{FOCUSED}.name, {FOCUSED}.value]"
    assert page.evaluate(here) == ["audiences", "youth"]
    assert hint.is_visible()
    page.keyboard.press("ArrowDown")
    second = page.evaluate(here)
    page.keyboard.press("Space")
    settled(page, "符合条件的")
    assert page.is_checked(choice(*second))
    page.keyboard.press("PageDown")
    third = page.evaluate(here)
    assert third[0] != "audiences"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('#kp-facets')") is None
    page.focus("#kp-search button")
    page.keyboard.press("Tab")
    assert page.evaluate(here) == third, "who comes back is where he left"


def test_a_facet_that_goes_leaves_the_keyboard_another(page: Page, site: str) -> None:
    page.goto(site + "cases/")
    page.focus(choice("audiences", "youth"))
    page.fill("#kp-q", "科普")
    page.keyboard.press("Enter")
    page.locator("#kp-kinds:not([hidden])").wait_for()
    page.check("[name=kind][value=report]", force=True)
    page.locator("[data-facet=audiences][hidden]").wait_for(state="attached")
    page.focus("#kp-search button")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('[data-facet]').dataset.facet") == "round"


def test_for_whom_and_for_how_much_come_first(page: Page, site: str) -> None:
    page.goto(site + "cases/")
    keys = page.locator("[data-facet]").evaluate_all("(all) => all.map((e) => e.dataset.facet)")
    assert keys == [key for key in ORDER if key in keys]
    assert keys[0] == "audiences"
