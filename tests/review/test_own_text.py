"""What a document says in its author's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import GOOD, project_contract

from site_builder.check.own_lines import texts_of
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import locate
from site_builder.review.own_text import OwnText, form_letters, letters, own_text

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
SURVEY = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"


def document(path: str) -> Document:
    place = locate(path)
    assert place
    return read_document(path, place, (GOOD / path).read_bytes())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共服务17,316人次。", "共服务0人次"),
        ("共服务１７３１６人次！", "共服务0人次"),
        ("科 普\u200b大\u3000篷车", "科普大篷车"),
        ("科學普及", "科学普及"),
        ("**重点**：A4纸", "重点a0纸"),
        ("", ""),
    ],
)
def test_what_does_not_matter_is_nothing(text: str, expected: str) -> None:
    assert letters(text) == expected


def test_a_case_says_its_long_answers_and_its_body() -> None:
    found = own_text(document(CASE), project_contract())
    assert [number for number, _ in found.lines] == [5, 15, 31, 35, 39]
    assert found.letters.startswith("依托社区书苑")
    assert "实施背景" not in found.letters


def test_a_survey_says_its_long_answers() -> None:
    found = own_text(document(SURVEY), project_contract())
    assert [text for _, text in found.lines] == [
        "按项目申报书评审得分确定。",
        "培训科技志愿者312人",
        "培训科技志愿者312人，开展服务58场。",
        "专职人员不足。",
    ]


@given(st.lists(st.text("科普1２3，。 \u200b學", max_size=12), min_size=1, max_size=5))
def test_every_letter_has_its_place(texts: list[str]) -> None:
    lines = tuple(enumerate(texts, 1))
    text = OwnText(lines, "".join(letters(line) for line in texts))
    for letter in range(len(text.letters)):
        number, rest = text.place(letter)
        before = sum(len(letters(line)) for line in texts[: number - 1])
        assert texts[number - 1].endswith(rest)
        sentence = letters(texts[number - 1].removesuffix(rest))
        assert before + len(sentence) <= letter < before + len(letters(texts[number - 1]))


def test_a_place_is_told_from_its_sentence_on() -> None:
    line = "头一句。第二句里有十二所学校！第三句"
    text = OwnText(((7, line),), letters(line))
    assert text.place(6) == (7, "第二句里有十二所学校！第三句")
    assert text.place(14) == (7, "第三句")
    long = "字" * 40 + "尾"
    assert OwnText(((7, long),), long).place(40) == (7, "尾")


def test_what_is_longer_than_anything_honest_is_cut_off() -> None:
    place = locate(CASE)
    assert place
    text = "---\ntitle: 甲\n---\n" + f"{'科普' * 20_000}\n" * 3
    found = own_text(read_document(CASE, place, text.encode()), project_contract())
    assert [len(line) for _, line in found.lines] == [40_000, 20_000]


def test_the_form_speaks_for_itself() -> None:
    said = form_letters(project_contract())
    assert letters("项目实施方案确定前是否开展调研") in said
    assert letters("归纳解决的问题和产出的成效") in said


def test_texts_have_pointers() -> None:
    value = {"a/b": ["x", {"c": "y"}], "d": 3}
    assert list(texts_of(value)) == [("/a~1b/0", "x"), ("/a~1b/1/c", "y")]
