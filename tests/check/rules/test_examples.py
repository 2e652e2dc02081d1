"""The form's own examples are no answers; what only resembles them is."""

from __future__ import annotations

import pytest
from judging import CASE, judge, pointers

from site_builder.check.rules.examples import example_left_in

ROW = "    - {{project: {}, undertaker: {}, content: {}, amount_wan: {}, paid: {}}}\n"
EXAMPLE = "建设120平方米体验馆，配置互动展品18件，全年开放不少于200天"


def table(*rows: tuple[str, ...]) -> str:
    return "unit: zhengzhou-kexie\nfunds:\n  own_use:\n" + "".join(ROW.format(*r) for r in rows)


@pytest.mark.parametrize(
    ("row", "left"),
    [
        (("社区科普体验馆建设", "某某社区居民委员会", EXAMPLE, "12.5", "2021Q3"), True),
        (("社区科普体验馆建设", "某某社区居民委员会", EXAMPLE, "9", "2021Q1"), True),
        (("社区科普体验馆建设", "东风路社区居民委员会", EXAMPLE, "12.5", "2021Q3"), True),
        (("红旗社区科普馆", "红旗社区居民委员会", f"{EXAMPLE}。", "9", "2021Q3"), True),
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
    ("unit", "region", "note", "left"),
    [
        ("zhengzhou-kexie", "410102", "", True),
        ("luoyang-kexie", "410304", "", True),
        ("luoyang-kexie", "410102", "", False),
        ("zhengzhou-kexie", "410103", "", False),
        ("zhengzhou-kexie", "410102", ", note: 社区夜校", False),
    ],
)
def test_the_example_of_a_transfer_is_the_one_in_the_units_own_form(
    unit: str, region: str, note: str, *, left: bool
) -> None:
    row = f'{{region: "{region}", amount_wan: 12.5, paid: 2021Q3{note}}}'
    text = f"unit: {unit}\nfunds:\n  transfer:\n    rows:\n      - {row}\n"
    assert bool(pointers(example_left_in, text)) is left


EFFECTS = "全年举办讲座30场，培训农民1650人次；新建读书角4处，接待群众1.8万人次。"
DOCUMENT = "关于印发2021年基层科普行动计划项目实施细则的通知"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"results:\n  effects: {EFFECTS}\n", ["/results/effects"]),
        (f"results:\n  effects: {EFFECTS[:-1]}\n", ["/results/effects"]),
        (f"results:\n  effects: |-\n    {EFFECTS}\n", ["/results/effects"]),
        (f"results:\n  effects: {EFFECTS.replace('30', '31')}\n", []),
        (f"results:\n  effects: {EFFECTS}开放日2次，412人次。\n", []),
        (f"institution:\n  policy_documents: [{DOCUMENT}]\n", ["/institution/policy_documents/0"]),
        (
            f"institution:\n  policy_documents: [市科普条例, 《{DOCUMENT}》]\n",
            ["/institution/policy_documents/1"],
        ),
        (f"institution:\n  policy_documents: [郑州市{DOCUMENT}]\n", []),
        (f"institution:\n  policy_documents: [{DOCUMENT.replace('2021', '2020')}]\n", []),
        ("problems: 展品配送较慢，建议提前下达配送计划。\n", ["/problems"]),
        ("problems: 展品配送较慢，建议六月前下达配送计划。\n", []),
        ("management:\n  archive_other: 实物标本与照片册\n", []),  # anybody may have them
    ],
)
def test_the_example_of_a_text(text: str, found: list[str]) -> None:
    assert pointers(example_left_in, text) == found


@pytest.mark.parametrize(
    ("front", "found"),
    [
        (
            "conditions: 需要80平方米以上的固定场地、2名专职人员和每年约3万元运行经费",
            ["/conditions"],
        ),
        ("conditions: 需要90平方米以上的固定场地、2名专职人员和每年约3万元运行经费", []),
        ("replicable: [借用候车大厅一个月, 每周日开讲]", []),
        ("replicable: [每周日开讲, 志愿者按周排班，每班不少于三人]", ["/replicable/1"]),
    ],
)
def test_the_examples_of_a_case(front: str, found: list[str]) -> None:
    assert pointers(example_left_in, f"---\n{front}\n---\n", CASE) == found
