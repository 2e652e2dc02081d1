"""Verdict: what is said of a stamped page, and whether it agrees with the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.office.stamp.answers_now import AnswersNow
from site_builder.office.stamp.matching import match, near_codes, stamps
from site_builder.office.stamp.payload import (
    VERSION,
    OtherVersionError,
    grouped,
    read_payload,
)
from site_builder.office.stamp.stamp import stamp_of
from site_builder.office.stamp.words import words
from site_builder.read.paths.layout import DocumentKind, expected_path
from site_builder.review.readable_answers import names_of

if TYPE_CHECKING:
    from collections.abc import Collection as Container
    from collections.abc import Iterable

    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit
    from site_builder.office.stamp.matching import StampMatch
    from site_builder.office.stamp.payload import Payload


@dataclass(frozen=True)
class StampVerdict:
    """What is said, line by line, and whether that is that the page agrees."""

    lines: tuple[str, ...]
    agrees: bool = False


@dataclass(frozen=True)
class Verifier:
    """What stamped pages are compared with."""

    collection: Collection
    contract: Contract
    paths: Container[str]
    """Every data file, those with errors too."""

    def verdict(self, text: str) -> StampVerdict:
        """Say of what a QR code of ours says whether it agrees with the data."""
        try:
            printed = read_payload(text)
        except OtherVersionError as error:
            return _said("other_version", number=error.args[0], own=VERSION)
        if printed is None:
            return _said("foreign_code")
        unit = self.collection.reference.units.get(printed.unit)
        survey = self.collection.survey_of.get((printed.round, printed.unit))
        if unit is None or survey is None:
            return self._not_there(printed, unit)
        province = self.collection.reference.places.code
        now = stamp_of(survey, self.contract, province)
        if now.carried.province != printed.province:
            return self._not_there(printed, unit)
        return self._compared(match(printed, survey, now), printed.code)

    def verdict_on_code(self, code: str) -> StampVerdict:
        """Say of the eight characters of a code whether a survey has them now."""
        known = stamps(self.collection, self.contract)
        if code in known:
            who = self._whose(known[code], code)
            return StampVerdict((words()["agrees_with"].format(who=who),), agrees=True)
        said = _said("no_such_code", code=grouped(code)).lines
        near = [self._whose(known[other], other) for other in near_codes(code, known)]
        return StampVerdict((*said, *_near(near)))

    def _compared(self, found: StampMatch, code: str) -> StampVerdict:
        w = words()
        lines = [self._whose(found.survey, code)]
        if found.agrees:
            return StampVerdict((*lines, w["agrees"]), agrees=True)
        if not found.changed:
            return StampVerdict((*lines, w["differs_somewhere"]))
        lines.append(w["differs"].format(count=len(found.changed)))
        survey = found.survey
        fields = self.contract.fields("survey", survey.round, survey.unit.kind)
        now = AnswersNow(survey, fields, names_of(self.collection.reference))
        for number in found.changed:
            lines.append(f"  {now.title(number)}")
            lines += [f"    {line}" for line in now.lines(number)]
        if found.form_changed:
            lines.append(w["form_changed"])
        return StampVerdict((*lines, w["reprint"]))

    def _not_there(self, printed: Payload, unit: Unit | None) -> StampVerdict:
        """Say why there is nothing with which a page could be compared."""
        reference = self.collection.reference
        own = reference.places.code[:2]
        if printed.province != own:
            name = reference.settings.province
            return _said("other_province", theirs=printed.province, name=name, own=own)
        if printed.round not in reference.rounds:
            return _said("no_round", year=printed.round)
        if unit is None:
            return _said("no_unit", unit=printed.unit)
        path = expected_path(DocumentKind.SURVEY, printed.round, unit.city, unit.id)
        if path in self.paths:
            return _said("faulty", path=path)
        return _said("no_survey", unit=unit.name, year=printed.round, kind=self._kind())

    def _whose(self, survey: Survey, code: str) -> str:
        told = {"unit": survey.unit.name, "year": survey.round, "kind": self._kind()}
        return str(words()["whose"].format(code=grouped(code), **told))

    def _kind(self) -> str:
        return self.contract.item_titles()[DocumentKind.SURVEY]


def _said(key: str, **facts: object) -> StampVerdict:
    return StampVerdict((words()[key].format(**facts),))


def _near(those: Iterable[str]) -> list[str]:
    listed = words()["listed"].join(those)
    return [words()["near"].format(those=listed)] if listed else []
