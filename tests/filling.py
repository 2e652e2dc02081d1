"""Filling in: a scaffold as a clerk fills it in, with its comments left where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from repository import project_contract

from site_builder.contract.demand import demands
from site_builder.contract.fields import pattern_of
from site_builder.editing import yaml_text
from site_builder.pointer import look_up
from site_builder.read import strict_yaml
from site_builder.scaffold.example import example_of

if TYPE_CHECKING:
    from site_builder.contract.demand import Condition


def front_matter(text: str) -> str:
    """Return the form of a file: all of it, or what stands between the two `---`."""
    return text.split("---\n")[1] if text.startswith("---\n") else text


def fill(text: str, name: str, year: int, kind: str | None, more: str = "") -> str:
    """Write the example of every question that is asked below its empty key.

    `more` is added to every text of several lines.
    """
    contract = project_contract()
    fields, demanded = (
        contract.fields(name, year, kind),
        demands(contract.schema_for(name, year, kind)),
    )
    parsed = strict_yaml.parse(front_matter(text))
    offset = text.index(front_matter(text))
    lines = front_matter(text).split("\n")
    answers: dict[str, Any] = {}
    blanks = [p for p in parsed.keys if look_up(parsed.value, p) in (None, "")]
    for pointer in blanks:
        schema = fields[pattern_of(pointer)].schema
        answers[pointer] = example_of(schema)
        if schema.get("x-multiline"):
            answers[pointer] += more
    for pointer in reversed(blanks):
        demand = demanded[pattern_of(pointer)]
        if answers[pointer] is None or (demand.when and not holds(demand.when, answers)):
            continue
        line = parsed.keys[pointer].line - 1
        pad = " " * (parsed.keys[pointer].column - 1)
        field = fields[pattern_of(pointer)]
        multiline = bool(field.schema.get("x-multiline"))
        new = yaml_text.entry(field.key, answers[pointer], multiline=multiline)
        lines[line : line + 1] = [f"{pad}{part}".rstrip() for part in new]
    return text[:offset] + "\n".join(lines) + text[offset + len(front_matter(text)) :]


def holds(condition: Condition, answers: dict[str, Any]) -> bool:
    """Whether an answer is one of those that a condition names."""
    answer = answers[condition.pointer]
    given = answer if isinstance(answer, list) else [answer]
    return any(a in condition.answers for a in given)
