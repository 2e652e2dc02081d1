"""Applicability: whether a unit was asked a question at all, so that a gap is named rightly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.table import Gap
from site_builder.contract.demand import Condition, Demand, demands

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.contract import Contract
    from site_builder.model.survey import Survey


class Asked:
    """Answers for one round: `asked(survey, pointer)`, by kind of unit and earlier answers."""

    def __init__(self, contract: Contract, year: int) -> None:
        self._contract, self._year = contract, year
        self._demands: dict[str, dict[str, Demand]] = {}

    def __call__(self, survey: Survey, pointer: str) -> bool:
        """Whether the form asks this unit the question at `pointer`."""
        demanded = self._of_kind(survey.unit.kind)
        tokens = pointer.strip("/").split("/")
        ways = ["/" + "/".join(tokens[: n + 1]) for n in range(len(tokens))]
        return all(way in demanded and _applies(demanded[way], survey) for way in ways)

    def could(self, kind: str, pointer: str) -> bool:
        """Whether the form asks some unit of this kind the question at `pointer`."""
        return pointer in self._of_kind(kind)

    def gap(self, surveys: Iterable[Survey], pointer: str) -> Gap:
        """Say why none of these surveys has an answer: 不适用 if nobody was asked, else 未填."""
        asked = any(self(survey, pointer) for survey in surveys)
        return Gap.UNANSWERED if asked else Gap.NOT_ASKED

    def _of_kind(self, kind: str) -> dict[str, Demand]:
        if kind not in self._demands:
            schema = self._contract.schema_for("survey", self._year, kind)
            self._demands[kind] = demands(schema)
        return self._demands[kind]


def _applies(demand: Demand, survey: Survey) -> bool:
    if demand.never and _holds(demand.never, survey):
        return False
    return not (demand.only and demand.when) or _holds(demand.when, survey)


def _holds(condition: Condition, survey: Survey) -> bool:
    answer = survey.answer(condition.pointer)
    answers = answer if isinstance(answer, list) else [answer]
    return any(a in condition.answers for a in answers)
