"""A field's label and the demand on it, in words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.contract.labels import headline
from site_builder.contract.source import is_own, is_voluntary
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Field
    from site_builder.contract.demand import Condition, Demand


_FOLD = re.compile("(?<=[；。，、：）]) ")


@cache
def words() -> dict[str, Any]:
    """Return the words that the scaffolds and the field pages share."""
    return read_words("site_builder.guide")


def label(field: Field) -> str:
    """Name a field by number, title and unit: 第17.1题 项目覆盖地级市个数（个）."""
    title = field.title
    unit = str(field.schema.get("x-unit", ""))
    if unit not in title:
        title = words()["with_unit"].format(title=title, unit=unit)
    if field.number is None:
        return title
    return headline(field.number, title)


def note(field: Field) -> str:
    """Return the form's own note, without the spaces that YAML leaves where it joins lines."""
    return _FOLD.sub("", str(field.schema.get("description", "")))


def demand_in_words(demand: Demand | None, fields: Mapping[str, Field]) -> str:
    """Say whether a field is to be filled in; None means that nobody asks."""
    if demand is None:
        return str(words()["absent"])
    if not demand.conditional:
        return str(words()["required" if demand.required else "optional"])
    parts = [
        _condition(form, condition, fields)
        for form, condition in (("when", demand.when), ("never", demand.never))
        if condition
    ]
    parts.append(words()["otherwise_absent" if demand.only else "otherwise_optional"])
    return str(words()["separator"]).join(parts)


def demand_and_source(demand: Demand | None, fields: Mapping[str, Field], pointer: str) -> str:
    """Say whether a field is to be filled in and, where the notice does not ask for it, that."""
    if is_voluntary(fields, pointer):
        return voluntary_in_words(demand, fields, pointer)
    said = demand_in_words(demand, fields)
    if not is_own(fields, pointer):
        return said
    return str(words()["separator"]).join((said, words()["own"]))


def voluntary_in_words(demand: Demand | None, fields: Mapping[str, Field], pointer: str) -> str:
    """Say that nobody asks for a field; of a part, whether the whole needs it."""
    if fields[pointer].schema.get("x-voluntary"):
        return str(words()["voluntary"])
    return str(words()["part_required" if demand and demand.required else "optional"])


def _condition(form: str, condition: Condition, fields: Mapping[str, Field]) -> str:
    field = fields[condition.pointer]
    alone = len(condition.answers) == 1
    said = (_answer(answer, field, alone=alone) for answer in condition.answers)
    listed = str(words()["or"]).join(words()["answer"].format(answer=answer) for answer in said)
    verb = words()["chooses" if field.choices else "says"]
    return str(words()[form]).format(other=field.short_label, verb=verb, answers=listed)


def _answer(answer: Any, field: Field, *, alone: bool) -> str:
    """An answer as the form has it; a letter that stands alone has its title too."""
    if isinstance(answer, bool):
        return str(words()[str(answer).lower()])
    title = field.choices.get(answer, str(answer))
    if len(answer) > 1:
        return title
    return str(words()["lettered"].format(letter=answer, title=title)) if alone else str(answer)
