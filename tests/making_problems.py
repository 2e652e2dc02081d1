"""Problems for the tests of formats: one as it usually is, and any at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from site_builder.check.wording.catalogue import catalogue
from site_builder.problem import Problem, Severity

USUAL = Problem(
    "S104", Severity.ERROR, "a.yml", 7, 1, 1, "/a", None, None, "不对", "请改",
    "docs/rules/S104.md", "a: 是",
)  # fmt: skip


def problem(code: str = USUAL.code, **changes: Any) -> Problem:
    """Return a problem as it usually is, apart from some changes."""
    return replace(USUAL, code=code, severity=catalogue()[code].severity, **changes)


TEXTS = st.text(
    st.one_of(st.sampled_from("%:,=[]#(){}\r\n\x1b 鸟𬭸\u202e\u2028"), st.characters()), max_size=30
)
"""Any text, mostly of what means something to one format or the other."""

PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(["C201", "F520", "S104", "S106", "S133"]),
    severity=st.sampled_from(Severity),
    path=st.sampled_from(["a.yml", "b/index.md"]) | TEXTS,
    line=st.none() | st.integers(1, 99),
    column=st.none() | st.integers(1, 40),
    width=st.integers(0, 9),
    pointer=st.sampled_from(["", "/a", "/a/0"]),
    question=st.none(),
    value=st.none() | TEXTS,
    message=TEXTS,
    remedy=TEXTS,
    url=st.just("docs/rules/S104.md"),
    source=st.none() | st.sampled_from(["a: 1", "b: 2"]) | TEXTS,
)
