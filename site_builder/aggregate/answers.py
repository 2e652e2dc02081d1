"""Answers of one round as a data frame: one row for each unit and answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from site_builder.model.unit import ASSOCIATIONS

if TYPE_CHECKING:
    from site_builder.contract import Field
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey


def surveys_of(collection: Collection, year: int) -> tuple[Survey, ...]:
    """The surveys of a round."""
    return tuple(s for s in collection.surveys if s.round == year)


def choices_frame(surveys: tuple[Survey, ...], field: Field) -> pd.DataFrame:
    """Return columns area, unit, choice: one row for each choice that a unit took."""
    records = [
        {"area": survey.unit.city, "unit": survey.unit.id, "choice": choice}
        for survey in surveys
        for choice in _as_list(survey.answer(field.pointer))
    ]
    return pd.DataFrame(records, columns=["area", "unit", "choice"])


def funds_frame(surveys: tuple[Survey, ...]) -> pd.DataFrame:
    """Return columns area, unit, category, amount (万元) of question 13.1, associations only."""
    records = [
        {"area": s.unit.city, "unit": s.unit.id, "category": r.category, "amount": r.amount_wan}
        for s in surveys
        if s.unit.kind in ASSOCIATIONS
        for r in s.own_use
    ]
    return pd.DataFrame(records, columns=["area", "unit", "category", "amount"])


def numbers_frame(surveys: tuple[Survey, ...], pointers: dict[str, str]) -> pd.DataFrame:
    """Return columns area, unit, what, value: numeric answers by pointer, associations only."""
    records = [
        {"area": s.unit.city, "unit": s.unit.id, "what": what, "value": value}
        for s in surveys
        if s.unit.kind in ASSOCIATIONS
        for what, pointer in pointers.items()
        if (value := s.answer(pointer)) is not None
    ]
    return pd.DataFrame(records, columns=["area", "unit", "what", "value"])


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]
