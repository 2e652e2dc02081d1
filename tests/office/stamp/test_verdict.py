"""Verdict: what is said of a page that agrees, of each question that changed, of strangers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from making import good, survey, with_surveys
from repository import project_contract

from site_builder.contract import Contract
from site_builder.office.stamp.payload import Payload, is_ours, sum_of
from site_builder.office.stamp.stamp import Stamp, stamp_of
from site_builder.office.stamp.verdict import StampVerdict, Verifier

if TYPE_CHECKING:
    from site_builder.model.survey import Survey

KINDS = pytest.mark.parametrize("made", good().surveys, ids=lambda s: s.unit.kind)
CITY = next(s for s in good().surveys if s.unit.kind == "city")


def stamped(made: Survey, contract: Contract | None = None) -> Stamp:
    return stamp_of(made, contract or project_contract(), good().reference.places.code)


def verifier(*surveys: Survey, contract: Contract | None = None) -> Verifier:
    collection = with_surveys(*surveys)
    paths = tuple(s.path for s in good().surveys)
    return Verifier(collection, contract or project_contract(), paths)


def printed_then(payload: Payload | Stamp, *now: Survey) -> StampVerdict:
    """Return what is said of a page, now that there are these surveys."""
    text = payload.payload if isinstance(payload, Stamp) else str(payload)
    assert is_ours(text)
    return verifier(*now).verdict(text)


def changed(made: Survey, section: str, **answers: Any) -> Survey:
    """Return the survey with other answers in one of its sections."""
    return replace(made, answers={**made.answers, section: {**made.answers[section], **answers}})


@KINDS
def test_a_page_of_the_same_answers_agrees(made: Survey) -> None:
    said = printed_then(stamped(made), *good().surveys)
    assert said.agrees
    assert said.lines == (
        f"{made.unit.name}　{made.round}年调查表（校验码 {stamped(made).short}）",
        "与数据一致：纸上印的答案和现在的数据相同。不证明印章和签字的真伪。",
    )


def test_each_question_that_changed_is_named_with_what_is_there_now() -> None:
    now = changed(CITY, "decision", determined_by=["A"])
    now = replace(now, answers={**now.answers, "filled_on": "2022-04-01"})
    said = printed_then(stamped(CITY), now)
    assert not said.agrees
    assert said.lines[1:] == (
        "与数据不一致，打印以后改过的有2处：",
        "  表头（年度、单位详细名称、填表日期）",
        "    年度：2021",
        "    单位详细名称：郑州市科学技术协会（zhengzhou-kexie）",
        "    填表日期：2022-04-01",
        "  第4题 项目实施方案确定方式（可多选）",
        "    现为：A（省科协单独研究确定）",
        "以现在的数据为准的，重新打印、盖章；以纸上为准的，改正数据。",
    )


def test_a_table_is_told_row_by_row_and_a_long_one_by_its_first() -> None:
    row = CITY.answers["funds"]["own_use"][0]
    said = printed_then(stamped(CITY), changed(CITY, "funds", own_use=[row] * 30))
    told = said.lines[2:-1]
    assert told[0] == "  第13.1题 本级科协使用部分"
    assert told[1].startswith(f"    第1行：打造基层科普阵地；{row['project']}；")
    assert told[1].count("；") == 5
    assert told[20].startswith("    第20行：")
    assert told[21:] == ("    ……另有10行",)


def test_groups_are_told_part_by_part_and_entries_of_one_number_by_their_names() -> None:
    areas = {**CITY.answers["funds"]["key_areas"], "elderly": {"amount_wan": 7, "note": "讲座"}}
    said = printed_then(stamped(CITY), changed(CITY, "funds", key_areas=areas, local_fund=False))
    assert "    科普服务老年人群体：金额：7 万元；备注：讲座" in said.lines
    assert "    是否有本级“基层科普行动计划”资金：否" in said.lines


def test_what_was_taken_out_is_not_answered_now() -> None:
    left = {k: v for k, v in CITY.answers["decision"].items() if k != "targets_set"}
    now = replace(CITY, answers={**CITY.answers, "decision": left})
    said = printed_then(stamped(CITY), now)
    assert said.lines[2:4] == ("  第3题 是否设立绩效目标", "    现在未填")


def test_a_change_that_no_checksum_shows_is_a_difference_all_the_same() -> None:
    carried = replace(stamped(CITY).carried, code="00000000")
    said = printed_then(carried, CITY)
    assert not said.agrees
    assert "看不出是哪一题" in said.lines[1]


def _with_question(contract: Contract) -> Contract:
    """Return the contract of a form that has one more question, after the second."""
    source = contract.sources["survey.schema.yml"]
    decision = source["properties"]["decision"]
    asked = {
        "x-number": "2.1", "title": "是否听取专家意见", "type": "boolean",
        "x-applies": dict.fromkeys(("province", "city", "county", "undertaker"), "optional"),
        "x-publish": "public",
    }  # fmt: skip
    more = {**decision, "properties": {"asked": asked, **decision["properties"]}}
    changed = {**source, "properties": {**source["properties"], "decision": more}}
    return Contract({**contract.sources, "survey.schema.yml": changed})


def test_a_question_that_was_added_since_does_not_spoil_what_agrees() -> None:
    later = _with_question(project_contract())
    page = stamped(CITY)
    assert len(stamped(CITY, later).sums) == len(page.sums) + 1
    assert verifier(CITY, contract=later).verdict(page.payload).agrees


def test_other_questions_are_told_apart_when_one_was_added_since() -> None:
    later = _with_question(project_contract())
    now = changed(CITY, "decision", asked=True, targets_set=False)
    said = verifier(now, contract=later).verdict(stamped(CITY).payload)
    assert [line for line in said.lines if line.startswith("  第")] == [
        "  第2.1题 是否听取专家意见",
        "  第3题 是否设立绩效目标",
    ]
    assert said.lines[-2] == "打印以后表样或者单位类型改过，只列现在还在的题。"


def test_a_page_says_more_checksums_than_there_are_questions() -> None:
    carried = stamped(CITY).carried
    said = printed_then(replace(carried, sums=(*carried.sums, sum_of("99"))), CITY)
    assert said.agrees


STRANGERS: dict[str, tuple[dict[str, Any], str]] = {
    "province": (
        {"province": "13"},
        "这是别的省（行政区划代码13开头）的校验码，这里是河南省（41）",
    ),
    "round": ({"round": 2019}, "这里没有2019年度；"),
    "unit": ({"unit": "zhengzhou-nobody"}, "名册里没有单位代号 zhengzhou-nobody；"),
    "survey": ({"unit": "luoyang-kexie"}, "没有洛阳市科学技术协会2021年的调查表；"),
    "faulty": (
        {"unit": "zhengzhou-erqi-kexie"},
        "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml 现在有错误，不能核对；",
    ),
}


@pytest.mark.parametrize("what", STRANGERS)
def test_a_page_that_belongs_to_nothing_here_says_why(what: str) -> None:
    other, words = STRANGERS[what]
    said = printed_then(replace(stamped(CITY).carried, **other), CITY)
    assert not said.agrees
    assert len(said.lines) == 1
    assert said.lines[0].startswith(words)


def test_a_page_of_another_province_with_a_unit_of_the_same_name_is_told() -> None:
    said = printed_then(replace(stamped(CITY).carried, province="32"), CITY)
    assert said.lines[0].startswith("这是别的省")


def test_a_page_of_another_version_says_which() -> None:
    assert is_ours("K2/41/2030/X")
    said = verifier(CITY).verdict("K2/41/2030/X")
    assert said.lines[0].startswith("这是另一个版本的程序打印的校验码（第2版，本程序是第1版）")


def test_what_is_no_code_of_ours() -> None:
    assert not is_ours("https://example.org/")
    assert not verifier(CITY).verdict("https://example.org/").agrees


@KINDS
def test_a_typed_code_finds_whose_it_is(made: Survey) -> None:
    said = verifier(*good().surveys).verdict_on_code(stamped(made).carried.code)
    assert said.agrees
    assert said.lines[0].startswith(f"与数据一致：{made.unit.name}　{made.round}年调查表")
    assert "不证明印章和签字的真伪" in said.lines[0]


def test_a_code_that_was_mistyped_says_which_is_near() -> None:
    code = stamped(CITY).carried.code
    typed = ("0" if code[0] != "0" else "1") + code[1:]
    said = verifier(CITY).verdict_on_code(typed)
    assert not said.agrees
    assert "现有的调查表中，没有校验码为" in said.lines[0]
    assert stamped(CITY).short in said.lines[1]


def test_the_code_of_answers_that_have_changed_is_nobody_s() -> None:
    now = survey("zhengzhou-kexie", decision__targets_set=False)
    said = verifier(now).verdict_on_code(stamped(CITY).carried.code)
    assert not said.agrees
    assert len(said.lines) == 1
