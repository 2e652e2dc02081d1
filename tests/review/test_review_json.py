"""A review survives the way from one job to the other; anything else does not."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problem import Problem, Severity
from site_builder.review.review import (
    ChangedAnswer,
    ChangeKind,
    DocumentChange,
    Doubt,
    Effect,
    Missing,
    Review,
    Twin,
    Verdict,
)
from site_builder.review.review_json import (
    LARGEST,
    DistrustError,
    most_problems,
    read_review,
    write_review,
)

PATH = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
PROBLEM = Problem(
    code="S106",
    severity=Severity.ERROR,
    path=PATH,
    line=41,
    column=18,
    width=2,
    pointer="/funds/own_use/1/amount_wan",
    question="13.1",
    value="-3",
    message="第13.1题 第2行“项目资金”应大于0，现为 -3",
    remedy="填写中央资金的实际金额",
    url="docs/rules/S106.md",
    source="      amount_wan: -3",
    fix="      amount_wan: 3",
)
REVIEW = Review(
    verdict=Verdict.ERRORS,
    files=2,
    problems=(PROBLEM,),
    elsewhere=(PROBLEM,),
    documents=(
        DocumentChange(
            PATH,
            "郑州市科学技术协会　调查表",
            ChangeKind.CHANGED,
            (ChangedAnswer("第13.1题 第2行“项目资金”", "12 万元", "-3 万元"),),
        ),
    ),
    effects=(Effect("郑州市", "项目资金（万元）", "12", "-3"),),
    doubts=(Doubt(PATH, 41, "第13.1题", "比上一年度少九成"),),
    twins=(Twin(PATH, 1, 80, "cases/2021/luoyang/van/index.md", "大篷车", 7, "科普大篷车"),),
    missing=(Missing("郑州市", ("总结报告",)),),
    labels=("郑州市", "待改"),
    pull=12,
    head="a" * 40,
    actor="zhengzhou-office",
    checked_on="2022-10-20",
)


def value() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(write_review(REVIEW))
    return parsed


def test_a_review_comes_back_as_it_went() -> None:
    assert read_review(write_review(REVIEW).encode()) == REVIEW


def test_what_is_too_long_is_cut_and_counted() -> None:
    many = Review(Verdict.ERRORS, 1, problems=(PROBLEM,) * (most_problems() + 3))
    back = read_review(write_review(many).encode())
    assert (len(back.problems), back.left_out) == (most_problems(), 3)
    warning = replace(PROBLEM, severity=Severity.WARNING)
    mixed = Review(Verdict.ERRORS, 1, problems=(warning,) * most_problems() + (PROBLEM,))
    assert read_review(write_review(mixed).encode()).problems[-1] == PROBLEM
    long = Review(Verdict.CLEAN, 1, missing=(Missing("市" * 1000, ()),))
    who = read_review(write_review(long).encode()).missing[0].who
    assert len(who) == 300
    assert who.endswith("…")


def test_however_much_there_is_it_can_be_read() -> None:
    change = ChangedAnswer("标签", "旧" * 9000, "新" * 9000)
    document = DocumentChange(PATH, "调查表", ChangeKind.CHANGED, (change,) * 300)
    long = "长" * 9000
    problem = replace(PROBLEM, message=long, remedy=long, source=long, fix=long)
    full = replace(
        REVIEW,
        problems=(problem,) * 200,
        elsewhere=(problem,) * 50,
        documents=(document,) * 150,
        missing=(Missing(long, (long,) * 50),) * 50,
    )
    text = write_review(full).encode()
    assert len(text) <= LARGEST
    back = read_review(text)
    assert len(back.documents) == 100
    assert back.documents[0].left_out + len(back.documents[0].changes) == 300
    assert back.documents[0].changes[0].before.endswith("…")
    assert back.problems[0].fix == ""


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"verdict": "merge"},
        {"pull": "12; rm"},
        {"pull": 0},
        {"head": "main"},
        {"head": "a" * 40 + "\n"},
        {"checked_on": "today"},
        {"labels": ["通过"] * 21},
        {"labels": ["长" * 41]},
        {"comment": "<script>"},
        {"files": 1.5},
        {"files": True},
    ],
    ids=str,
)
def test_what_is_not_as_agreed_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(DistrustError):
        read_review(json.dumps(value() | change).encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"null", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"files": NaN}', b" " * (LARGEST + 1)],
    ids=["empty", "null", "list", "no-utf-8", "deep", "nan", "large"],
)
def test_what_is_no_review_is_refused(data: bytes) -> None:
    with pytest.raises(DistrustError):
        read_review(data)


def test_a_problem_names_only_pages_of_rules() -> None:
    spoilt = value()
    spoilt["problems"][0]["url"] = "https://example.org/docs/rules/S106.md"
    with pytest.raises(DistrustError):
        read_review(json.dumps(spoilt).encode())


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_any_value_in_a_place_is_refused_or_kept(anything: Any) -> None:
    spoilt = value() | {"documents": anything}
    try:
        read = read_review(json.dumps(spoilt).encode())
    except DistrustError:
        return
    assert read.documents == ()
