"""A review as the comment that people read: short first, the detail folded."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.check.change.gate import REFUSALS
from site_builder.check.wording.catalogue import private_codes
from site_builder.problem import Problem, Severity, count_errors, count_problems
from site_builder.resources import templates
from site_builder.review.comment.escape import escape, fenced
from site_builder.review.comment.repeated import told_once
from site_builder.review.readable_answers import short
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from site_builder.model.settings import Settings
    from site_builder.review.comparison import Comparison
    from site_builder.review.review import Review

_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+/[A-Za-z0-9._~/%?=&-]+")
"""An address that can stand in a link as it is."""
MARKER = "<!-- kepu:review -->"
"""The first line, by which the comment is found again."""
LONGEST = 60_000
"""Characters; GitHub takes 65,536."""
_LONGEST_LINE = 200
"""Characters of a line of a fix; a longer one is told in words alone."""
_MOST_LINES = 6


class Markup(str):
    """What goes into the comment as it is: our own words, or what `escape` has been over."""

    __slots__ = ()


@dataclass(frozen=True)
class Limits:
    """How much is listed. What goes first when it is too much stands last."""

    problems: int = 200
    elsewhere: int = 50
    documents: int = 100
    changes: int = 60
    effects: int = 100
    doubts: int = 50
    twins: int = 20
    missing: int = 50
    passage: int = 600
    """Characters of one text."""


_FLOORS = Limits(5, 0, 0, 3, 0, 0, 0, 0, 60)
_IN_TURN = (
    "passage",
    "missing",
    "twins",
    "doubts",
    "effects",
    "changes",
    "documents",
    "elsewhere",
    "problems",
    "passage",
)


def render_markdown(review: Review, addresses: Mapping[str, str] | None = None) -> str:
    """Return the comment, of at most 60,000 characters.

    `addresses` says of a code where its page stands, on a site that is trusted; without one,
    the command that explains it is named.
    """
    limits = Limits()
    text = _rendered(review, addresses or {}, limits)
    for name in _IN_TURN:
        while len(text) > LONGEST and getattr(limits, name) > getattr(_FLOORS, name):
            less = max(getattr(_FLOORS, name), getattr(limits, name) // 2)
            limits = replace(limits, **{name: less})
            text = _rendered(review, addresses or {}, limits)
    return text


def rule_addresses(review: Review, comparison: Comparison | None) -> dict[str, str]:
    """Return code → address of its page, by the settings as they were before the change."""
    collection = comparison.before.checked.collection if comparison else None
    return addresses_of(review, collection.reference.settings) if collection else {}


def addresses_of(review: Review, settings: Settings) -> dict[str, str]:
    """Return code → address of its page on the site, where the settings name that.

    A repository that `kepu init` made has no such page, be it public or not.
    """
    codes = (p.code for p in (*review.problems, *review.elsewhere) if settings.site_url)
    found = {code: f"{settings.site_url}guide/rules/{code}/" for code in codes}
    return {code: url for code, url in found.items() if _ADDRESS.fullmatch(url)}


def _rendered(review: Review, addresses: Mapping[str, str], limits: Limits) -> str:
    errors = [p for p in review.problems if p.is_error]
    view = {
        "marker": Markup(MARKER),
        "review": review,
        "refusals": told_once(p for p in errors if p.code in REFUSALS),
        "errors": told_once(p for p in errors if p.code not in REFUSALS),
        "warnings": told_once(p for p in review.problems if p.severity is Severity.WARNING),
        "elsewhere": told_once(review.elsewhere),
        "counts": _counts(review),
        "titles": {document.path: document.title for document in review.documents},
        "addresses": {code: Markup(address) for code, address in addresses.items()},
        "limits": limits,
        "is_full": limits == Limits(),
        "is_private": any(p.code in private_codes() for p in (*review.problems, *review.elsewhere)),
        "standings": words("standing"),
    }
    lines = (line.rstrip() for line in _template().render(view).split("\n"))
    return _without_gaps("\n".join(lines))


def _counts(review: Review) -> dict[str, int]:
    """Return how much is wrong, and how much is to be looked at."""
    problems = [p for p in (*review.problems, *review.elsewhere) if p.code not in REFUSALS]
    wrong = count_errors(problems)
    asked = count_problems(problems) - wrong + len(review.doubts) + len(review.twins)
    return {"wrong": wrong, "asked": asked}


def _without_gaps(text: str) -> str:
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip("\n") + "\n"


@cache
def _template() -> Template:
    environment = templates("site_builder.review.comment").overlay(finalize=_finalized)
    environment.filters |= {"cut": short, "fixed": _fixed}
    return environment.get_template("comment.md.j2")


def _finalized(value: Any) -> str:
    """Everything that a template shows goes through here, so that nothing can be forgotten."""
    return value if isinstance(value, Markup) else escape(str(value))


def _fixed(problem: Problem, indent: str) -> Markup:
    """Return the line as it is and as it would be, as a block of code; empty if too long."""
    if not problem.fix or problem.source is None:
        return Markup()
    new = problem.fix.split("\n")
    if len(new) > _MOST_LINES or any(len(t) > _LONGEST_LINE for t in (problem.source, *new)):
        return Markup()
    block = fenced([f"- {problem.source}", *(f"+ {line}" for line in new)], "diff")
    return Markup("\n".join(indent + line for line in block))
