"""A transcript has all that the national form asks, in its order, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from making import good, survey
from transcribing import contract, every_transcript, hostile_survey, transcript

from site_builder.contract.fields import pattern_of
from site_builder.contract.source import is_own
from site_builder.office.transcription.transcript import TypedQuestion, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.survey import Survey
    from site_builder.office.transcription.transcript import Transcript

SURVEYS = {s.unit.id: s for s in good().surveys}
NONE: dict[str, Any] = {}


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every answer of a survey by its pointer."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{pointer}/{number}")
    else:
        yield pointer, value


def asked(of: Survey) -> set[str]:
    """The pointers of all answers that the notice asks for."""
    fields = contract().fields("survey", of.round)
    return {p for p, _ in leaves(of.answers) if not is_own(fields, pattern_of(p))}


def question(of: Transcript, number: str, title: str = "") -> TypedQuestion:
    found = (q for part in of.parts for q in part.questions)
    return next(q for q in found if q.number == number and title in q.title)


@pytest.mark.parametrize("of", [*SURVEYS.values(), hostile_survey()], ids=lambda s: s.unit.id)
def test_nothing_is_left_out_and_nothing_added(of: Survey) -> None:
    made = [answer.pointer for answer in transcript(of).answers]
    computed = {p for p in made if p.endswith("/share")}
    assert len(set(made)) == len(made)
    assert set(made) - computed == asked(of)
    assert {p.removesuffix("/share") for p in computed} <= asked(of)


@pytest.mark.parametrize("name", SURVEYS)
def test_questions_stand_in_the_official_order_each_once(name: str) -> None:
    made = transcript(SURVEYS[name])
    numbers = [q.number for part in made.parts for q in part.questions if q.number]
    fields = contract().fields("survey", 2021)
    assert numbers == [f.number for f in fields.values() if f.number and f.number[0].isdigit()]
    assert [part.title for part in made.parts][1:3] == ["一、制度建设", "二、项目决策"]


@pytest.mark.parametrize("name", SURVEYS)
def test_a_question_has_answers_or_says_why_not(name: str) -> None:
    for part in transcript(SURVEYS[name]).parts:
        for one in part.questions:
            assert bool(one.rows) is not bool(one.remark)


def test_answers_are_as_they_go_in() -> None:
    made = {a.pointer: a for a in transcript(SURVEYS["zhengzhou-kexie"]).answers}
    assert made["/institution/policy_issued"].text == "A.是"
    assert made["/management/accepted"].text == "B.否"
    assert made["/management/organized_by"].text == "C.部分本级科协实施，部分划拨下级科协实施"
    assert made["/unit"].text == "郑州市科学技术协会"
    row = [made[f"/funds/own_use/0/{key}"] for key in ("category", "amount_wan", "paid")]
    assert [a.text for a in row] == ["打造基层科普阵地", "12.5", "2021年第3季度"]
    assert [a.label for a in row] == ["项目类别", "项目资金（万元）", "资金拨付时间"]
    assert [a.is_clicked for a in row] == [True, False, False]
    assert made["/funds/transfer/rows/0/region"].text == "二七区"
    assert made["/results/counties_covered/share"].text == "66.7"
    assert "/round" not in made


def test_choices_stand_in_the_order_of_the_form() -> None:
    rows = question(transcript(hostile_survey()), "4").rows
    assert [a.text[0] for a in rows[0].answers] == ["D", "G"]


@pytest.mark.parametrize(
    ("answers", "remark"),
    [
        ({"status": "unchanged"}, "与上年完全一致，不用填写"),
        ({"status": "none"}, "没有划拨，不用填写"),
        (None, "没有填写，留空"),
    ],
)
def test_what_is_said_of_money_that_is_not_listed(answers: Any, remark: str) -> None:
    of = survey("henan-kexie", funds__transfer=answers) if answers else survey("henan-kexie")
    made = question(transcript(of), "13.2")
    assert (made.rows, made.remark) == ((), remark)


@pytest.mark.parametrize(
    ("number", "answers", "remark"),
    [
        ("13.1", {"funds__own_use": []}, "没有内容，不用填写"),
        ("1.1", {"institution__policy_issued": False}, "不用填写"),
        ("16", {"management__organized_by": "B"}, "不用填写"),
        ("16", {"management__organized_by": "A"}, "没有填写，留空"),
        ("17.1", NONE, "不用填写"),
    ],
)
def test_why_nothing_is_typed(number: str, answers: dict[str, Any], remark: str) -> None:
    assert question(transcript(survey("zhengzhou-kexie", **answers)), number).remark == remark


def test_what_is_noted_of_a_sheet_is_of_its_content_alone() -> None:
    made = transcript(SURVEYS["zhengzhou-kexie"])
    assert made.key == transcript(SURVEYS["zhengzhou-kexie"]).key
    other = transcript(survey("zhengzhou-kexie", problems="另一段"))
    assert other.key != made.key
    assert len({t.key for t in every_transcript().values()}) == 5


def test_names_of_files_are_safe_everywhere() -> None:
    made = transcript(SURVEYS["zhengzhou-kexie"])
    assert stem(made) == "2021-zhengzhou-kexie-郑州市科学技术协会-录入单"
    odd = replace(made, unit=replace(made.unit, name='甲/乙\\丙:丁*"?<>|（戊）.'))
    assert stem(odd) == "2021-zhengzhou-kexie-甲乙丙丁（戊）-录入单"
