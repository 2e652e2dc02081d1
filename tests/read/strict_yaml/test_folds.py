"""A break within a Chinese text is no part of it, however the text is written."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.strict_yaml import parse

FORMS = ("{}", '"{}"', "'{}'", ">-\n    {}", "\n    {}", '\n    "{}"')
WORDS = st.text("开封菊花栽培协会，。“”《》—…0123456789AbZ", min_size=1, max_size=6)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("开封市菊花栽 培技术协会", "开封市菊花栽培技术协会"),
        ("差额先由会 费垫着。", "差额先由会费垫着。"),
        ("第一句。 第二句。", "第一句。第二句。"),
        ("他说 “好”，接着 做", "他说“好”，接着做"),
        ("开封市第2 中学", "开封市第2中学"),
        ("开封市第 2中学", "开封市第2中学"),
        ("比上年增长50% 以上", "比上年增长50%以上"),
        ("科普—— 一件大事……接着 讲", "科普——一件大事……接着讲"),
        ("科普体验馆 (二期) 建设", "科普体验馆(二期)建设"),
        ("资金到位较晚, 建议提前; 展品维护 费用不足.", "资金到位较晚,建议提前;展品维护费用不足."),
        ("市/ 县两级", "市/县两级"),
        ("open day", "open day"),
        ("open (day) and night, too", "open (day) and night, too"),
        ("used in 2022 only", "used in 2022 only"),
        ("一是资金晚 -- 二是人少", "一是资金晚 -- 二是人少"),
        ("甲乙 + 丙丁", "甲乙 + 丙丁"),
    ],
)
def test_a_break_between_chinese_is_nothing(form: str, broken: str, whole: str) -> None:
    written = form.format(broken.replace(" ", "\n    "))
    parsed = parse(f"a: {written}\nb: 甲 乙\n")
    assert parsed.findings == []
    assert parsed.value == {"a": whole, "b": "甲 乙"}


@given(st.lists(WORDS.filter(lambda w: not w.isdecimal()), min_size=2, max_size=5))
def test_all_forms_say_the_same(words: list[str]) -> None:
    texts = {
        parse(f"a: {form.format(f'{chr(10)}    '.join(words))}\n").value["a"] for form in FORMS
    }
    assert len(texts) == 1
    assert "".join(texts.pop().split()) == "".join(words)


@given(st.text("ab甲乙 \n-\"':#\\", max_size=30))
def test_nothing_but_spaces_is_taken_away(text: str) -> None:
    written = f"a: >-\n  {text}\n"
    parsed = parse(written)
    if parsed.value is None:
        return
    plainly = yaml.load(written, Loader=yaml.CBaseLoader)  # noqa: S506 - makes only texts
    said = parsed.value.get("a") or ""
    assert str(said).replace(" ", "") == plainly["a"].strip("\n").replace(" ", "").strip()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: >-\n  甲\n\n  乙\n", "甲\n乙"),
        ("a: >-\n  甲\n   - 乙\n   - 丙\n  丁\n", "甲\n - 乙\n - 丙\n丁"),
        ("a: >\n  甲\n  乙\n", "甲乙\n"),
        ("a: >-\n  甲\n  乙", "甲乙"),
        ("a: >4-\n     甲\n     乙\n", " 甲\n 乙"),
        ("a: |-\n  甲\n  乙\n", "甲\n乙"),
        ('a: "甲\\\n  乙"', "甲乙"),
        ('a: "甲\\n\n  乙"', "甲\n乙"),
        ("a: [甲\n  乙, 丙\n  丁]", ["甲乙", "丙丁"]),
        ("a: \n  - 甲\n    乙\n  - 丙", ["甲乙", "丙"]),
    ],
)
def test_other_breaks_stay(text: str, value: object) -> None:
    assert parse(text).value == {"a": value}


def test_places_are_those_of_the_file() -> None:
    parsed = parse("a: 甲\n  乙\nb: [丙\n  丁, 戊]\n", first_line=3)
    assert parsed.values["/b/1"].line == 6
    assert parsed.values["/b/1"].column == 6
    assert parsed.values["/a"].width == 1
