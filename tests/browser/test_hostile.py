"""A valid case full of markup stays text: nothing runs, loads or changes the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.made_site import built, served
from browser.watched import settle, watch
from repository import copy_good

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
TITLE = "<script>alert(1)</script>{{ config.site_name }}的书苑"
BODY = """\
<script>document.title = "ran"</script>
<svg onload="document.title = 'ran'"></svg>
<iframe src="https://example.org/"></iframe>

</div></div></article></main><h1>越出</h1>

{{ config.site_name }} 与 {% include "main.html" %} 与 {# 注释 #}

--8<-- "mkdocs.yml"

[点这里](javascript:alert(1))、[大写](JaVaScRiPt:alert(1))、[数据](data:text/html,<script>alert(1)</script>)

<https://example.org/> 和 `<b onclick=alert(1)>`

::: site_builder

!!! note "<script>alert(1)</script>"
    [toc]

小标题 {: onclick="alert(1)" .kp-card }

"""
IMAGE = "<img src=x onerror=alert(1)>"
CHANGES = {
    "title: 地铁站里的社区书苑：换乘十分钟的科普": f"title: '{TITLE}'",
    "summary: 依托": f"summary: {IMAGE}依托",
    "  - 借用": f"  - {IMAGE}借用",
    "caption: 书苑里的周六讲座": "caption: '<b onclick=alert(1)>讲座</b>'",
    "alt: 二十多位居民围坐听讲": """alt: '" onerror="alert(1)'""",
    "每月排一次班": f"{BODY}每月排一次班",
}


@pytest.fixture(scope="module")
def hostile(
    browser: Browser,  # noqa: ARG001 - without a browser nothing is built
    tmp_path_factory: pytest.TempPathFactory,
    picture: Path,
) -> Iterator[str]:
    """The site of a repository in which one case is full of markup."""
    repository = copy_good(tmp_path_factory.mktemp("hostile") / "data", picture)
    for old, new in CHANGES.items():
        repository.replace(CASE, old, new)
    with served(built(repository)) as address:
        yield address


def test_markup_in_a_case_stays_text(page: Page, hostile: str) -> None:
    seen = watch(page, hostile)
    page.goto(hostile + CASE.removesuffix("index.md"))
    assert page.inner_text("h1") == TITLE
    assert TITLE in page.title()
    prose = page.locator(".kp-prose")
    text = prose.inner_text()
    for part in (
        '<script>document.title = "ran"</script>',
        "{{ config.site_name }}",
        '{% include "main.html" %}',
        '--8<-- "mkdocs.yml"',
        "越出",
        "::: site_builder",
    ):
        assert part in text
    assert prose.locator("script, iframe, [onclick], [onerror], [class=kp-card]").count() == 0
    assert page.locator("main h1").count() == 1
    assert page.locator(".kp-source").count() == 1
    links = prose.locator("a[href]").evaluate_all("(all) => all.map((a) => a.protocol)")
    assert set(links) <= {"https:", "http:"}
    assert IMAGE in page.inner_text(".kp-summary")
    pictures = page.locator("img").evaluate_all("(all) => all.map((i) => i.src)")
    assert all(source.startswith(hostile) for source in pictures)
    settle(page)
    assert seen == []


@pytest.mark.parametrize(
    "path", ["", "cases/", "cities/zhengzhou/", "cases/?q=书苑", "cases/?view=list"]
)
def test_markup_in_a_title_stays_text_wherever_it_is_listed(
    page: Page, hostile: str, path: str
) -> None:
    seen = watch(page, hostile)
    page.goto(hostile + path)
    page.wait_for_selector(f"text={TITLE}")
    assert page.locator(".md-content script").count() == 0
    settle(page)
    assert seen == []
