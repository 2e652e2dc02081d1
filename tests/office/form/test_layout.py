"""The layout: every question of every form has its place once, worded as the notice has it."""

from __future__ import annotations

import pytest
from form_sheets import live_contract
from repository import project_contract

from site_builder.contract.fields import children
from site_builder.office.form.blocks import (
    Blank,
    ChoiceRows,
    Essay,
    FormLayout,
    FormSentence,
    Heading,
    Listing,
    RowTable,
    RuledTable,
)
from site_builder.office.form.layout import choice_rows, form_layout

FORMS = {"live": live_contract, "frozen": project_contract}


def places(layout: FormLayout) -> list[str]:
    """The pointers of all places, `*` standing for a row."""
    found = [layout.day.pointer] if layout.day else []
    pieces = [p for s in layout.head for p in s.pieces]
    for block in layout.blocks:
        match block:
            case FormSentence():
                pieces += block.pieces
            case Essay(place):
                pieces.append(place)
            case Listing(pointer):
                found.append(pointer)
            case RowTable(pointer, _, keys, group_key):
                found += [f"{pointer}/*/{key}" for key in (group_key, *keys) if key]
            case RuledTable(_, bodies):
                pieces += [p for b in bodies for row in b.rows for cell in row for p in cell]
    return found + [p.pointer for p in pieces if isinstance(p, Blank)]


def lines(layout: FormLayout) -> list[str]:
    """The form as it reads without answers, line by line."""
    told: list[str] = []
    for block in layout.blocks:
        match block:
            case Heading(text):
                told.append(text)
            case FormSentence(pieces):
                told.append("".join(p if isinstance(p, str) else "__" for p in pieces))
            case ChoiceRows(rows):
                told += ["　".join(row) for row in rows]
            case RowTable(_, columns) | RuledTable(columns):
                told.append("|".join(c.title + c.unit for c in columns))
    return told


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("year", [2021, 2022])
def test_every_answer_has_one_place(form: str, year: int) -> None:
    contract = FORMS[form]()
    fields = contract.fields("survey", year)
    answers = [
        pointer
        for pointer, field in fields.items()
        if not children(fields, pointer)
        and not children(fields, f"{pointer}/*")
        and "const" not in field.schema
    ]
    assert sorted(places(form_layout(contract, year))) == sorted(answers)


OFFICIAL = """\
1. 2021年是否出台“基层科普行动计划”相关政策文件：__。
A.是
1.1具体文件名称：
B.否
2.项目实施方案确定前是否开展调研：__　A.是　B.否
4.项目实施方案确定方式（可多选）：__。
A.省科协单独研究确定　B.市科协单独研究确定　C.县科协单独研究确定
D.与财政部门共同研究确定　E.省市共同研究确定　F.省县共同研究确定
G.市县共同研究确定　H.省市县共同研究确定
5.组织实施方式：__。
C.部分本级科协实施，部分划拨下级科协实施
9.1是否将绩效评价结果运用于下一年度项目决策中：__　A.是　B.否
A.搭建信息化平台数据库　B.word或excel记录　C.纸质档案
D.其他形式，__。
12.项目资金分配的参考因素与依据：
13.使用方向
13.1本级科协使用部分
项目类别|项目名称|承担单位或奖补支持对象|主要内容|项目资金（万元）|资金拨付时间
3.如项目较多，可以添加行；
13.2划拨下级科协使用部分
地区|金额（万元）|资金拨付时间|备注
14.本级科协使用的重点工作方面（可重叠交叉）
重点工作类别|金额（万元）|备注
15.是否有本级“基层科普行动计划”资金：__。
A.是，经费额度：__（万元）。
17.项目覆盖情况：
六、问题建议""".splitlines()


def test_the_form_reads_as_the_notice_does() -> None:
    told = lines(form_layout(live_contract(), 2021))
    assert [line for line in told if (line in OFFICIAL and line != "A.是") or line == "A.是"]
    at = -1
    for line in OFFICIAL:
        assert line in told[at + 1 :], line
        at = told.index(line, at + 1)
    whole = "\n".join(told)
    assert "17.1覆盖__个地级市，占市级行政区划百分比__；（仅省级科协填写" in whole
    assert "17.2覆盖__个县（含区、县级市），占县级行政区划百分比__。（承担组织" in whole


def test_what_the_notice_does_not_ask_says_so() -> None:
    own = [line for line in lines(form_layout(live_contract(), 2021)) if "通知附件1没有" in line]
    assert own == ["划拨情况（本表增加的一项，通知附件1没有）：__。"]


def test_a_form_without_words_for_paper_has_its_titles() -> None:
    told = lines(form_layout(project_contract(), 2021))
    assert any(line.startswith("17.1项目覆盖地级市个数：__") for line in told)


@pytest.mark.parametrize(
    ("count", "parts"), [(1, [1]), (3, [3]), (4, [2, 2]), (5, [2, 3]), (7, [2, 2, 3])]
)
def test_a_page_may_end_between_choices_with_two_rows_on_either_side(
    count: int, parts: list[int]
) -> None:
    choices = [f"{n}.{'长' * 30}" for n in range(count)]
    found = [block.rows for block in choice_rows(choices, 0) if isinstance(block, ChoiceRows)]
    assert [len(rows) for rows in found] == parts
    assert [choice for rows in found for row in rows for choice in row] == choices
