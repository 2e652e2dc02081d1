"""Answers that say nothing, and answers that look so and say something."""

from __future__ import annotations

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, SURVEY, judge, pointers

from site_builder.check.rules.answers import (
    answer_without_content,
    example_left_in,
    project_twice,
)

ROW = "    - {{project: {}, undertaker: {}, content: {}, amount_wan: {}, paid: {}}}\n"
EXAMPLE = "建设120平方米体验馆，配置互动展品18件，全年开放不少于200天"


def table(*rows: tuple[str, ...]) -> str:
    return "unit: zhengzhou-kexie\nfunds:\n  own_use:\n" + "".join(ROW.format(*r) for r in rows)


@pytest.mark.parametrize(
    ("second", "twice"),
    [
        (("大篷车", "市科协", "巡展", "8", "2021Q3"), True),
        (("大篷车", "市科协", "巡展二十六场", "8", "2021Q3"), True),
        (("“大篷车”", "市科协", "巡展", "8.0", "2021Q3"), False),  # 8.0 and 8 are not compared
        (("大 篷 车", "市科协", "巡展", "8", "2021Q3"), True),
        (("大篷车", "市科协", "巡展", "8", "2021Q4"), False),
        (("大篷车", "市科协", "巡展", "9", "2021Q3"), False),
        (("大篷车", "区科协", "巡展", "8", "2021Q3"), False),
        (("科技馆", "市科协", "巡展", "8", "2021Q3"), False),
    ],
)
def test_a_project_is_there_once(second: tuple[str, ...], *, twice: bool) -> None:
    text = table(("大篷车", "市科协", "巡展", "8", "2021Q3"), second)
    if second[3] == "8.0":
        assert pointers(project_twice, text) in ([], ["/funds/own_use/1/project"])
        return
    assert pointers(project_twice, text) == (["/funds/own_use/1/project"] if twice else [])


@pytest.mark.parametrize(
    ("row", "left"),
    [
        (("社区科普体验馆建设", "某某社区居民委员会", EXAMPLE, "12.5", "2021Q3"), True),
        (("社区科普体验馆建设", "某某社区居民委员会", EXAMPLE, "9", "2021Q1"), True),
        (("社区科普体验馆建设", "东风路社区居民委员会", EXAMPLE, "12.5", "2021Q3"), False),
        (("社区科普体验馆建设", "东风路社区居民委员会", "建设体验馆", "12.5", "2021Q3"), False),
    ],
)
def test_the_example_of_a_row(row: tuple[str, ...], *, left: bool) -> None:
    assert bool(judge(example_left_in, table(row))) is left


def test_the_example_of_a_row_without_words_is_all_of_its_cells() -> None:
    rows = (
        "unit: zhengzhou-kexie\nfunds:\n  transfer:\n    rows:\n"
        '      - {region: "410102", amount_wan: 12.5, paid: 2021Q3}\n'
        '      - {region: "410102", amount_wan: 12, paid: 2021Q3}\n'
    )
    assert pointers(example_left_in, rows) == ["/funds/transfer/rows/0/region"]


@pytest.mark.parametrize(
    "text",
    ["无", "无。", "略", "（略）", "暂无", "/", "—", "——", "同上", "xxx", "XXX", "待补充", "N/A",
     "n/a", "……", "...", "111", "某某", "没有", "见附件", "（待填）", "测试", "null", "、"],
)  # fmt: skip
def test_answers_without_content(text: str) -> None:
    assert pointers(answer_without_content, f'problems: "{text}"\n') == ["/problems"]


@pytest.mark.parametrize(
    "text",
    [
        "没有问题，建议提前下达计划。", "展品维护没有固定来源。", "一", "无人机课堂", "略有不足",
        "XXL号马甲20件", "8×8厘米", "XX染色体科普课"[2:], "A", "见附件3的说明，另有两条建议",
    ],
)  # fmt: skip
def test_answers_with_content(text: str) -> None:
    assert pointers(answer_without_content, f'problems: "{text}"\n') == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全年举办培训XX场，培训农民××人次，覆盖全市各县区和各个乡镇，群众反映都很好很好", "XX"),
        ("全年举办培训26场，培训农民××人次，覆盖全市各县区和各个乡镇，群众反映都很好很好", "××"),
        (
            "依托某某社区书苑，组织科技志愿者每周六开讲，一年服务居民上万人次",
            "某某",
        ),
        (
            "依托社区书苑（待补充），组织科技志愿者每周六开讲，一年服务居民上万人次",
            "待补充",
        ),
        (
            "依托社区书苑，组织科技志愿者每周六开讲，一年服务居民____人次，都说好得很",
            "____",
        ),
    ],
)
def test_blanks_that_were_left(text: str, words: str) -> None:
    (found,) = judge(answer_without_content, case(body=text), CASE)
    assert found.facts["reason"] == "blank"
    assert found.span
    assert found.span.width == len(words)
    assert len(pointers(answer_without_content, f"results:\n  effects: {text}\n")) == 1


def test_radicals_are_words() -> None:
    assert judge(answer_without_content, case(body="⻢⻋⻅⻉")) == []


def test_choices_days_and_figures_are_no_words() -> None:
    text = "filled_on: 2022-03-18\nmanagement:\n  organized_by: A\n  archive_forms: [B]\n"
    assert judge(answer_without_content, text) == []


@given(st.text(max_size=80))
def test_any_text_is_judged(text: str) -> None:
    found = judge(answer_without_content, case(body=text.replace("\x00", "")), CASE)
    assert all(f.span for f in found)
    assert judge(answer_without_content, "a: [", SURVEY) == []
