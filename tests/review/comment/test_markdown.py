"""The comment: found again, short first, never too long, and inert whatever it repeats."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inert import COMMONMARK, assert_inert
from review.test_review_json import PROBLEM, REVIEW

from site_builder.model.settings import Settings
from site_builder.problem import Severity
from site_builder.review.comment.markdown import LONGEST, MARKER, addresses_of, render_markdown
from site_builder.review.review import ChangedAnswer, ChangeKind, DocumentChange, Review, Verdict

if TYPE_CHECKING:
    from enum import Enum

TEMPLATES = Path(__file__).parents[3] / "site_builder" / "review" / "comment" / "templates"
HOSTILE = (
    "@admin https://evil.example/ ![x](http://evil.example/x.png) <img src=x> #12 !3 "
    "</details>\n# 标题\n/merge\n| a | b |\n:smile: `code ```js **粗**  \n- [ ] 任务 "
    "\u202e反 www.a.cn"
)


def spoilt(value: Any, text: str) -> Any:
    """Return a review in which every free text is hostile."""
    if isinstance(value, tuple):
        return tuple(spoilt(entry, text) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"code", "url", "severity", "standing", "verdict", "head", "checked_on"}
        changed = {
            f.name: spoilt(getattr(value, f.name), text)
            for f in fields(value)
            if f.name not in kept
        }
        return replace(value, **changed)
    return text if isinstance(value, str) and not _is_enum(value) else value


def _is_enum(value: str | Enum) -> bool:
    return isinstance(value, (Verdict, Severity, ChangeKind))


def test_it_begins_with_its_mark_and_ends_with_what_was_checked() -> None:
    lines = render_markdown(REVIEW).split("\n")
    assert lines[0] == MARKER
    assert "aaaaaaaaaa" in lines[-2]
    assert "2022-10-20" in lines[-2]


def test_every_part_is_shown() -> None:
    text = render_markdown(REVIEW)
    for said in (
        *("有 2 个错误", "第13.1题 第2行", "怎么改", "12 万元", "-3 万元"),
        *("比上一年度少九成", "科普大篷车", "总结报告"),
    ):
        assert said in text
    assert_inert(text)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_hostile_texts_everywhere(verdict: Verdict) -> None:
    review = spoilt(replace(REVIEW, verdict=verdict), HOSTILE)
    assert_inert(render_markdown(review))


@settings(max_examples=40)
@given(st.text("@#!/<>[]()*_`~|:.-+ \nahw中，", min_size=1, max_size=40))
def test_any_text_everywhere(text: str) -> None:
    assert_inert(render_markdown(spoilt(REVIEW, text)))


def test_a_huge_review_is_cut_to_fit_and_says_so() -> None:
    long = "很长的文字，" * 600
    change = ChangedAnswer("第16题", long, long[::-1], is_text=True)
    document = DocumentChange("a", "郑州市", ChangeKind.CHANGED, (change,) * 200)
    huge = replace(
        REVIEW, documents=(document,) * 100, problems=(replace(PROBLEM, message=long),) * 200
    )
    text = render_markdown(huge)
    assert len(text) <= LONGEST
    assert "没有列出" in text
    assert "这条意见太长" in text
    assert "这条意见太长" not in render_markdown(REVIEW)


def test_the_worst_review_fits() -> None:
    (document,) = REVIEW.documents
    worst = replace(
        REVIEW,
        problems=REVIEW.problems * 200,
        elsewhere=REVIEW.elsewhere * 50,
        documents=(replace(document, changes=document.changes * 30),) * 100,
        effects=REVIEW.effects * 100,
        doubts=REVIEW.doubts * 50,
        twins=REVIEW.twins * 20,
        missing=(replace(REVIEW.missing[0], items=("甲",) * 50),) * 50,
    )
    worst = spoilt(worst, "`@" * 2000)
    assert len(render_markdown(worst)) <= LONGEST


def test_a_suggestion_is_shown_as_the_line_before_and_after() -> None:
    problem = replace(PROBLEM, source="  policy_issued: 是", fix="  policy_issued: true")
    text = render_markdown(replace(REVIEW, problems=(problem,)))
    assert "  ```diff\n  -   policy_issued: 是\n  +   policy_issued: true\n  ```" in text
    assert_inert(text)
    hidden = replace(REVIEW, elsewhere=(), problems=(replace(problem, fix=""),))
    text = render_markdown(hidden)
    assert "diff" not in text
    assert "`kepu check --fix` 可以自动改这一处" in text


def test_a_suggestion_cannot_break_out_of_its_block() -> None:
    problem = replace(PROBLEM, source="```` @admin", fix="```\n# x\n</details>")
    text = render_markdown(replace(REVIEW, problems=(problem,), elsewhere=()))
    (fence,) = [t for t in COMMONMARK.parse(text) if t.type == "fence"]
    assert fence.content.split("\n") == ["- ```` @admin", "+ ```", "+ # x", "+ </details>", ""]
    assert_inert(text)


def test_rules_are_linked_to_their_pages_on_the_site() -> None:
    plain = Settings("河南省", "henan", "计划", "https://example.org/", "CC BY")
    assert addresses_of(REVIEW, plain) == {}
    public = replace(plain, repository="https://example.org/kepu/blob/main/{path}")
    assert addresses_of(REVIEW, public) == {}  # a repository of data has no docs/rules
    assert "docs/rules" not in render_markdown(REVIEW)
    addresses = addresses_of(REVIEW, replace(plain, site_url="https://example.org/kepu/"))
    assert addresses == {"S106": "https://example.org/kepu/guide/rules/S106/"}
    assert "[S106](https://example.org/kepu/" in render_markdown(REVIEW, addresses)
    odd = replace(plain, site_url="https://example.org/a)b/")
    assert addresses_of(REVIEW, odd) == {}


def test_personal_data_are_not_just_to_be_deleted() -> None:
    private = replace(REVIEW, problems=(replace(PROBLEM, code="F520"),))
    assert "git 会保留历史" in render_markdown(private)
    assert "git 会保留历史" not in render_markdown(REVIEW)


def test_nothing_to_say_is_said_in_a_line() -> None:
    text = render_markdown(Review(Verdict.NOTHING, 0))
    assert "没有改动填报内容" in text
    assert "<details>" not in text


def test_templates_show_texts_through_the_escaping_alone() -> None:
    for template in TEMPLATES.iterdir():
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*(?:safe|e|escape)\b|\{%-?\s*(?:macro|call|autoescape)", text)
