"""Paper forms of units for tests: of the good repository, and with answers made at random."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from making import good, survey
from repository import SCHEMA, project_contract

from site_builder.contract import Contract, load_contract
from site_builder.contract.fields import children
from site_builder.office.form.filling import UnitForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Field
    from site_builder.model.survey import Survey

UNITS = {
    "province": "henan-kexie",
    "city": "zhengzhou-kexie",
    "county": "zhengzhou-erqi-kexie",
    "undertaker": "zhengzhou-dongfenglu-shequ",
}
"""A unit of each kind."""
WORD = st.characters(exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Z", "M"))
LINE = st.text(WORD, min_size=1, max_size=12)
CODES = ("410100", "410103", "410304", "410324", "419001")
"""郑州市, 二七区 there, two of 洛阳市 and 济源市."""


@cache
def live_contract() -> Contract:
    """Return the project's own forms, which a province may change."""
    return load_contract(SCHEMA)


def sheet(
    unit: str, year: int = 2021, contract: Contract | None = None, **answers: Any
) -> UnitForm:
    """Return the form of a survey with these answers, as `making.survey` has them.

    What stands in no section, as `problems`, is an answer by itself.
    """
    alone = {key: answers.pop(key) for key in list(answers) if "__" not in key}
    made = survey(unit, year, **answers)
    return sheet_of(replace(made, answers={**made.answers, **alone}), contract)


def sheet_of(made: Survey, contract: Contract | None = None) -> UnitForm:
    """Return the form of a survey."""
    contract = contract or project_contract()
    return UnitForm(contract, good().reference, made.unit, made.round, made)


def blank(unit: str, year: int = 2021, contract: Contract | None = None) -> UnitForm:
    """Return a blank form."""
    contract = contract or project_contract()
    return UnitForm(contract, good().reference, good().reference.units[unit], year)


def good_sheets() -> list[UnitForm]:
    """Return the forms of the good repository's surveys."""
    return [sheet_of(s) for s in good().surveys]


def random_answers(unit: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return answers to all questions or some, whatever other answers say."""
    kind = good().reference.units[unit].kind
    return _group(project_contract().fields("survey", 2021, kind), "")


def answered(unit: str, answers: Mapping[str, Any]) -> UnitForm:
    """Return the form of a survey with just these answers, but for what each has."""
    given = {"round": 2021, "unit": unit, "filled_on": "2022-03-18", "funds": {}}
    value = {**answers, **given, "funds": answers.get("funds", {})}
    return sheet_of(replace(survey(unit), answers=value))


def _group(fields: Mapping[str, Field], above: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {}, optional={f.key: _answer(fields, f) for f in children(fields, above)}
    )


def _answer(fields: Mapping[str, Field], field: Field) -> st.SearchStrategy[Any]:
    schema = field.schema
    if schema.get("type") == "object":
        return _group(fields, field.pointer)
    if schema.get("type") != "array":
        return _scalar(field)
    if field.choices:
        return st.lists(st.sampled_from(list(field.choices)), min_size=1, unique=True)
    below = children(fields, f"{field.pointer}/*")
    if not below:
        return st.lists(LINE, min_size=1, max_size=3)
    row = st.fixed_dictionaries({f.key: _answer(fields, f) for f in below})
    return st.lists(row, min_size=1, max_size=7)


_BY_FORMAT = {
    "period": st.sampled_from(["2021Q3", "2021-09", "2022-01", "unpaid"]),
    "division": st.sampled_from(CODES),
}
_BY_TYPE = {
    "boolean": st.booleans(),
    "integer": st.integers(0, 1_000_000),
    "number": st.integers(1, 10**9).map(lambda n: Decimal(n) / 10_000),
}


def _scalar(field: Field) -> st.SearchStrategy[Any]:
    schema = field.schema
    if field.choices:
        return st.sampled_from(list(field.choices))
    text = LINE
    if schema.get("x-multiline"):
        text = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
    by_type: st.SearchStrategy[Any] = _BY_TYPE.get(str(schema.get("type")), text)
    return _BY_FORMAT.get(str(schema.get("format")), by_type)
