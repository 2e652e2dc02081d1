"""Every code has a page, made of what the checker says."""

from __future__ import annotations

import re
from typing import Any

from repository import project_contract

from site_builder.check.wording.catalogue import catalogue
from site_builder.guide.pages import guide_pages
from site_builder.read import strict_yaml


def test_every_code_has_a_meaningful_page() -> None:
    pages = guide_pages(project_contract(), 2022)
    for code, text in catalogue().items():
        page = pages[f"rules/{code}.md"]
        assert page.startswith(f"# {code} {text.title}\n")
        assert f"[{code}]({code}.md)" in pages["rules/README.md"]
        assert not re.search(r"\{[a-z_]+\}", page.partition("## 例子")[0]), code
        assert ("## 例子" in page) is bool(text.wrong), code


ACT = re.compile(
    "改|删|填|写|放|移|换|补|核对|登记|运行|升级|取回|分成|去掉|缩小|合并|打开|选|加|告知|照抄|对照"
)
CIRCULAR = re.compile("按(?:照)?(?:上面的|下面的|这条)?提示|见提示|照提示|如提示所说|按要求修改")


def test_every_page_says_what_to_do_without_sending_back_to_where_one_came_from() -> None:
    pages = guide_pages(project_contract(), 2022)
    for code, text in catalogue().items():
        told = pages[f"rules/{code}.md"].partition("## 怎么改\n")[2].partition("\n## ")[0].strip()
        assert ACT.search(told), code
        for said in (told, text.remedy, text.advice):
            assert not CIRCULAR.search(said), code


def test_nothing_that_is_shown_as_it_is_doubles_its_braces() -> None:
    for code, text in catalogue().items():
        for said in (text.title, text.why, text.advice, text.wrong, text.right):
            assert "{{" not in said, code


EVASION = re.compile("换一?种说法|换个说法|避开|绕过|不要写出|改个名称就|就不会提示|就能通过")


def test_no_advice_teaches_how_to_get_past_the_checker() -> None:
    for code, text in catalogue().items():
        for said in (text.remedy, text.advice, text.why):
            assert not EVASION.search(said), code


def test_an_example_is_not_mended_by_leaving_out_the_word_that_is_looked_for() -> None:
    """What is no money of the year goes with its row; the row is not called something else."""
    text = catalogue()["S132"]
    wrong, right = (rows_of(strict_yaml.parse(part).value) for part in (text.wrong, text.right))
    assert [row for row in wrong if row in right] == right
    assert len(right) < len(wrong)


def rows_of(value: Any) -> list[dict[str, Any]]:
    """The rows of an example of 13.1."""
    rows: list[dict[str, Any]] = value["own_use"]
    return rows
