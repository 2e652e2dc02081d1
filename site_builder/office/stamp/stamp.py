"""Stamp: by what a page that was printed is matched with the answers that are there now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.contract.fields import pattern_of
from site_builder.office.stamp.canonical import canonical_answers, canonical_text
from site_builder.office.stamp.payload import Payload, code_of, form_of, grouped, sum_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Contract, Field
    from site_builder.model.survey import Survey

HEAD = ""
"""In place of a number: what stands above the first question, as the unit's name."""
_NAME = ("name", "t")
"""The unit's name, which the roster knows and the form prints."""


@dataclass(frozen=True)
class Stamp:
    """A survey's checksums by official number, in the form's order; `HEAD` is what stands above."""

    sums: Mapping[str, str]
    carried: Payload

    @property
    def short(self) -> str:
        """What is printed to be typed: 7K3M-Q2XD."""
        return grouped(self.carried.code)

    @property
    def payload(self) -> str:
        """What the QR code says."""
        return str(self.carried)


def stamp_of(survey: Survey, contract: Contract, province: str) -> Stamp:
    """Return the stamp of a survey's answers; `province` is its division code."""
    fields = contract.fields("survey", survey.round, survey.unit.kind)
    groups: dict[str, list[str]] = {field.question or HEAD: [] for field in fields.values()}
    for pointer, answer in sorted(canonical_answers(survey.answers, fields)):
        groups[question_at(pointer, fields)] += pointer, answer
    groups[HEAD] += _NAME[0], _NAME[1] + canonical_text(survey.unit.name)
    sums = {number: sum_of(number, *parts) for number, parts in groups.items()}
    carried = Payload(
        province[:2],
        survey.round,
        survey.unit.id,
        code_of(*(part for number, parts in groups.items() if parts for part in (number, *parts))),
        form_of(*groups),
        tuple(sums.values()),
    )
    return Stamp(sums, carried)


def question_at(pointer: str, fields: Mapping[str, Field]) -> str:
    """Return the official number of the question that an answer belongs to, or `HEAD`."""
    pattern = pattern_of(pointer)
    while pattern and pattern not in fields:
        pattern = pattern.rpartition("/")[0]
    return (fields[pattern].question if pattern else None) or HEAD
