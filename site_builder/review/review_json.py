"""A review as JSON: written by the job that looked, read by the one that trusts nothing."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from site_builder.problem import Problem, Severity, count_problems
from site_builder.resources import read_words
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

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

VERSION = 1
LARGEST = 2_000_000
"""Bytes; a larger file is not parsed."""
_ROOM = ((200, 4000), (100, 1000), (60, 400), (20, 200), (5, 80))
"""How many changes of a document are told, and in how many characters, as space allows."""
_PATHS = frozenset(("path", "other_path"))


class DistrustError(Exception):
    """A review that does not follow the schema: nothing of it is used."""


def write_review(review: Review) -> str:
    """Return the review as JSON, cut to what `read_review` takes.

    Lists too long lose their end (problems: warnings first), texts too long are cut with `…`;
    where all of it would be too large, texts and changes are cut more.
    """
    kept = _gravest(review.problems)
    left = review.left_out + count_problems(review.problems) - count_problems(kept)
    for most, longest in _ROOM:
        cut = replace(
            review,
            problems=tuple(_told(problem, longest) for problem in kept),
            elsewhere=tuple(_told(problem, longest) for problem in review.elsewhere),
            left_out=left,
            documents=tuple(_shortened(document, most) for document in review.documents),
        )
        value = _fitted({"version": VERSION, **_named(asdict(cut))}, _schema(), longest)
        text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
        if len(text.encode("utf-8", "replace")) <= LARGEST:
            break
    return text


def _told(problem: Problem, longest: int) -> Problem:
    """A fix that would be cut is not shown at all."""
    is_long = len(problem.fix or "") > longest
    return replace(problem, fix="") if is_long else problem


def _named(review: dict[str, Any]) -> dict[str, Any]:
    """Call the fix of a problem as the format does, which names no other files apart."""
    told = {
        key: [
            {("suggestion" if k == "fix" else k): v for k, v in p.items() if k != "others"}
            for p in review[key]
        ]
        for key in ("problems", "elsewhere")
    }
    return {**review, **told}


def _shortened(document: DocumentChange, most: int) -> DocumentChange:
    """Return a document with at most so many changes, and the count of the others."""
    left = document.left_out + max(0, len(document.changes) - most)
    return replace(document, changes=document.changes[:most], left_out=left)


def _gravest(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return as many problems as are taken, in their order: errors before warnings."""
    order = sorted(range(len(problems)), key=lambda i: problems[i].severity != Severity.ERROR)
    return tuple(problems[i] for i in sorted(order[: most_problems()]))


def read_review(data: bytes) -> Review:
    """Return a review from a file of which nothing is known; raises DistrustError."""
    if len(data) > LARGEST:
        message = "size"
        raise DistrustError(message)
    try:
        value = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise DistrustError(str(error)) from error
    wrong = next(Draft202012Validator(_schema()).iter_errors(value), None)
    if wrong:
        raise DistrustError(wrong.json_path)
    return _review(value)


def most_problems() -> int:
    """Return how many problems a review may tell."""
    return int(_schema()["properties"]["problems"]["maxItems"])


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and Infinity are no JSON


@cache
def _schema() -> dict[str, Any]:
    return read_words("site_builder.review", "review.schema.yml")


def _fitted(value: Any, schema: Mapping[str, Any], longest: int, key: str = "") -> Any:
    """Cut a value to the limits of its schema, and texts but for paths to a length."""
    if "$ref" in schema:
        schema = _schema()["$defs"][schema["$ref"].rpartition("/")[2]]
    if isinstance(value, dict):
        properties = schema["properties"]
        return {k: _fitted(v, properties[k], longest, k) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_fitted(v, schema["items"], longest) for v in value[: schema["maxItems"]]]
    if not isinstance(value, str) or "maxLength" not in schema:
        return value
    limit = schema["maxLength"] if key in _PATHS else min(longest, schema["maxLength"])
    return value if len(value) <= limit else value[: limit - 1] + "…"


def _review(value: dict[str, Any]) -> Review:
    fields = {k: v for k, v in value.items() if k != "version"}
    for key, build in _BUILDERS.items():
        fields[key] = tuple(build(entry) for entry in fields[key])
    return Review(**{**fields, "verdict": Verdict(value["verdict"])})


def _problem(value: dict[str, Any]) -> Problem:
    told = {("fix" if k == "suggestion" else k): v for k, v in value.items()}
    return Problem(**{**told, "severity": Severity(value["severity"])})


def _document(value: dict[str, Any]) -> DocumentChange:
    changes = tuple(
        ChangedAnswer(**{**change, "standing": ChangeKind(change["standing"])})
        for change in value["changes"]
    )
    return DocumentChange(
        **{**value, "standing": ChangeKind(value["standing"]), "changes": changes}
    )


_BUILDERS: dict[str, Callable[[Any], Any]] = {
    "problems": _problem,
    "elsewhere": _problem,
    "documents": _document,
    "effects": lambda v: Effect(**v),
    "doubts": lambda v: Doubt(**v),
    "twins": lambda v: Twin(**v),
    "missing": lambda v: Missing(v["who"], tuple(v["items"])),
    "labels": str,
}
