"""Where in an answer the figures stand that one column of a question's table is made from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.pointer import leaves

if TYPE_CHECKING:
    from site_builder.aggregate.question import Question
    from site_builder.model.survey import Survey

_TRUTH = {"yes": True, "no": False}
"""Keys of the columns of a question that is answered by 是 or 否."""


def figure_pointers(question: Question, survey: Survey, key: str) -> list[str]:
    """Return JSON Pointers into a survey; none if it has no part in that column.

    The column's key is a part of the answer, what the answer chooses, what its rows choose, or
    nothing of these: then all of the answer counts.
    """
    pointer, answer = question.pointer, survey.answer(question.pointer)
    if f"{pointer}/{key}" in question.fields:
        pointer, answer = f"{pointer}/{key}", survey.answer(f"{pointer}/{key}")
    if answer is None:
        return []
    chosen = answer if isinstance(answer, list) else [answer]
    if _is_choice(question, key):
        wanted = _TRUTH.get(key) if isinstance(answer, bool) else key
        return [pointer] if wanted in chosen else []
    if isinstance(answer, list) and _rows_choose(question, key):
        rows = [n for n, row in enumerate(answer) if key in row.values()]
        return [p for n in rows for p in _numbers(answer[n], f"{pointer}/{n}")]
    return _numbers(answer, pointer) or [pointer]


def _is_choice(question: Question, key: str) -> bool:
    """Whether a column counts those who chose something."""
    field = question.field
    is_truth = field.schema.get("type") == "boolean" and key in _TRUTH
    return is_truth or key in map(str, field.choices)


def _rows_choose(question: Question, key: str) -> bool:
    rows = f"{question.pointer}/*/"
    fields = (f for p, f in question.fields.items() if p.startswith(rows))
    return any(key in map(str, field.choices) for field in fields)


def _numbers(value: Any, pointer: str) -> list[str]:
    found = leaves(value, pointer)
    return [p for p, v in found if isinstance(v, (int, Decimal)) and not isinstance(v, bool)]
