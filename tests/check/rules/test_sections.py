"""The official sections: exactly those, in their order, whatever else looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, judge
from repository import project_contract

from site_builder.check.rules.sections import sections_in_order

HEADINGS = [s["heading"] for s in project_contract().annotation("case", "x-sections")]


def said(lines: list[str]) -> list[str]:
    """Return the reasons and, where a heading stands in another form, that heading."""
    body = "\n\n正文。\n\n".join(lines)
    return [
        f"{f.facts['reason']}: {f.facts.get('there') or f.facts['heading']}"
        for f in judge(sections_in_order, f"---\ntitle: 甲\n---\n\n{body}\n\n正文。\n", CASE)
    ]


@given(st.permutations(HEADINGS))
def test_one_order_is_right_and_any_other_is_said_once(headings: list[str]) -> None:
    reasons = [line.partition(":")[0] for line in said([f"## {h}" for h in headings])]
    assert reasons == ([] if headings == HEADINGS else ["order"])


@given(st.sets(st.sampled_from(HEADINGS)))
def test_what_is_left_out_is_missing(kept: set[str]) -> None:
    found = said([f"## {h}" for h in HEADINGS if h in kept])
    assert found == [f"missing: {h}" for h in HEADINGS if h not in kept]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("# 二、主要做法", "mark"),
        ("**二、主要做法**", "mark"),
        ("##二、主要做法", "mark"),
        ("＃＃ 二、主要做法", "mark"),
        ("二、主要做法：", "mark"),
        ("  ## 二、主要做法", "indent"),
        ("## 二、主要作法", "renamed"),
        ("## 二 主要做法", "renamed"),
        ("## 主要做法", "renamed"),
    ],
)
def test_a_heading_in_another_form_is_recognised(line: str, reason: str) -> None:
    there = line.removeprefix("## ").strip()
    lines = [f"## {HEADINGS[0]}", line, f"## {HEADINGS[2]}"]
    assert HEADINGS[1] == "二、主要做法"
    assert said(lines) == [f"{reason}: {there}"]


def test_a_heading_swallowed_by_a_fence() -> None:
    lines = [f"## {HEADINGS[0]}", "```", f"## {HEADINGS[1]}", "```", f"## {HEADINGS[2]}"]
    assert said(lines) == [f"fence: ## {HEADINGS[1]}"]


def test_one_too_many() -> None:
    headings = [f"## {h}" for h in HEADINGS]
    assert said([*headings, "## 四、下一步打算"]) == ["extra: 四、下一步打算"]
    assert said([*headings, headings[0]]) == [f"extra: {HEADINGS[0]}"]


def test_a_body_without_anything() -> None:
    assert said([""]) == [f"missing: {h}" for h in HEADINGS]
