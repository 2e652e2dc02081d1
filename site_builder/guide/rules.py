"""A page for every code, from the same text that the checker speaks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from site_builder.check.catalogue import KEYWORD_FAMILIES, catalogue
from site_builder.problem import Severity

if TYPE_CHECKING:
    from site_builder.check.catalogue import Text

GROUPS = {
    "S": "调查表",
    "C": "案例",
    "R": "总结报告和动态报告",
    "X": "名册、年度和文件之间",
    "F": "文件、图片和个人信息",
}


@cache
def environment() -> Environment:
    """Return the guide's templates; they make Markdown, so nothing is escaped as HTML."""
    return Environment(
        loader=PackageLoader("site_builder.guide"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - Markdown of our own texts
    )


def rule_page(text: Text) -> str:
    """Return the Markdown page of one code."""
    template = environment().get_template("rule.md.j2")
    return template.render(
        rule=text,
        severity="错误，须修改" if text.severity is Severity.ERROR else "提示，请核对",
        form=KEYWORD_FAMILIES.get(text.code[:2]) if text.code[2] == "0" else None,
        remedy=text.advice or (text.remedy if "{" not in text.remedy else ""),
        reasons=[r for r in text.reasons.values() if r and "{" not in r],
    )


def rule_index() -> str:
    """Return the Markdown list of all codes."""
    groups = {
        title: [t for code, t in catalogue().items() if code.startswith(letter)]
        for letter, title in GROUPS.items()
    }
    return environment().get_template("rules.md.j2").render(groups=groups, Severity=Severity)
