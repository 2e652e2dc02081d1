"""The schema's own findings: jsonschema's errors turned into what the form calls wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import keyword_codes, phrases
from site_builder.check.wording.deciders import decider_of, holds
from site_builder.check.wording.remedy import how_to_fill
from site_builder.check.wording.sentences import sentence, why_asked, why_refused
from site_builder.contract.compile import in_round
from site_builder.contract.fields import Field, children, describe, pattern_of
from site_builder.contract.source import is_own
from site_builder.contract.validator import REFUSED, first_repeat
from site_builder.pointer import escape
from site_builder.problem import MOST_OF_A_CODE, Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from jsonschema.exceptions import ValidationError

    from site_builder.contract import Contract

_UNTOLD: dict[str, Any] = {}
"""The facts of a finding that is counted only."""
_ON_KEYS = frozenset(("unknown", "missing", "unwanted"))
_LEFT_TO_RULES = frozenset((("const", "/round"), ("format", "/unit")))
"""What a rule says better, because it knows the folder and the roster."""


@dataclass(frozen=True)
class _KeywordFinding:
    """A finding, and the pointer of the answer on which it depends, if it does."""

    finding: Finding
    decided_by: str | None = None


class KeywordCheck:
    """Checks a value against one compiled schema; what is said of it is made by pure functions."""

    def __init__(
        self, contract: Contract, name: str, family: str, year: int, kind: str | None
    ) -> None:
        self.contract, self.name = contract, name
        self.year, self.kind = year, kind
        self.codes = keyword_codes(family)
        self.fields = contract.fields(name, year, kind)
        self.all_fields = contract.all_fields(name)
        self.counts: Counter[str] = Counter()
        self.most = MOST_OF_A_CODE

    def run(self, value: dict[str, Any]) -> list[Finding]:
        """Return one finding for each place that is wrong, and none for what merely follows.

        Of one code `MOST_OF_A_CODE` can be put into words and come first; of the others, which
        are only counted, the place is known.
        """
        self.counts.clear()
        found = list(self.found(value))
        worded = Counter(f.code for f in found if f.facts is not _UNTOLD)
        if any(worded[f.code] < MOST_OF_A_CODE for f in found if f.facts is _UNTOLD):
            self.most = len(found) + self.counts.total()  # too many of the first were no findings
            found = list(self.found(value))
        return sorted(found, key=lambda finding: finding.facts is _UNTOLD)

    def found(self, value: dict[str, Any]) -> Iterator[Finding]:
        """Yield the findings, in no order."""
        told: dict[str, _KeywordFinding] = {}
        of_type: set[str] = set()
        for error in self.contract.validator(self.name, self.year, self.kind).iter_errors(value):
            this = self.counted(self.translate(error, value))
            if this is None:
                continue
            pointer, is_type = this.finding.pointer, error.validator == "type"
            first = told.get(pointer, this)
            decided_by = first.decided_by or this.decided_by
            kept = this if is_type and pointer not in of_type else first
            changed = kept.decided_by != decided_by
            told[pointer] = replace(kept, decided_by=decided_by) if changed else kept
            of_type |= {pointer} if is_type else set()
        facts = [one.finding.facts for one in told.values()]
        misspelt = {f["meant"] for f in facts if "meant" in f}
        deciders = {one.decided_by for one in told.values()} - {None}
        unsettled = {decider for decider in deciders if decider and _unsettled(decider, told)}
        for pointer, one in told.items():
            if one.decided_by not in unsettled and not (
                one.finding.code == self.codes["missing"] and pointer in misspelt
            ):
                yield one.finding

    def counted(self, one: _KeywordFinding | None) -> _KeywordFinding | None:
        """Count a finding; of those that nobody will be told, only the place is kept."""
        if one is None:
            return None
        self.counts[one.finding.code] += 1
        if self.counts[one.finding.code] <= self.most:
            return one
        bare = Finding(one.finding.code, one.finding.pointer, _UNTOLD, on_key=one.finding.on_key)
        return _KeywordFinding(bare, one.decided_by)

    def translate(self, error: ValidationError, value: dict[str, Any]) -> _KeywordFinding | None:
        """Return the finding that one of jsonschema's errors amounts to, if it amounts to one."""
        pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
        if (error.validator, pointer) in _LEFT_TO_RULES:
            return None
        if error.validator == "required":
            return self.missing(f"{pointer}/{escape(error.message)}", value)
        if error.validator == "additionalProperties":
            there: Any = error.instance
            return _KeywordFinding(self.unknown(pointer, error.message, there))
        if error.validator == REFUSED:
            return self.unwanted(pointer, value)
        return _KeywordFinding(self.wrong(pointer, error))

    def missing(self, pointer: str, value: dict[str, Any]) -> _KeywordFinding:
        """A field that must be filled in is not there, or blank."""
        field = self.fields[pattern_of(pointer)]
        decider = decider_of(self.all_fields[field.pointer], self.kind)
        if self.counts[self.codes["missing"]] >= self.most:
            bare = self.finding("missing", pointer)
            return _KeywordFinding(bare, decided_by=decider.pointer if decider else None)
        because = ""
        if decider and holds(decider, value):
            because = why_asked(decider, decider.answer(value), self.all_fields)
        elif is_own(self.fields, field.pointer):
            because = phrases()["because"]["own"]
        questions = self.questions(pointer, value)
        if questions and field.number is None:
            how = phrases()["how"]["section"].format(questions=questions)
        else:
            how = how_to_fill(field)
        found = self.finding("missing", pointer, because=because, how=how)
        return _KeywordFinding(found, decided_by=decider.pointer if decider else None)

    def unknown(self, pointer: str, key: str, there: dict[str, Any]) -> Finding:
        """A key that this unit's form of this round does not have."""
        here = f"{pointer}/{escape(key)}"
        source = self.all_fields.get(pattern_of(here))
        if source is not None:
            if in_round(dict(source.schema), self.year):
                kind = self.contract.kind_titles().get(self.kind or "", "")
                because = phrases()["because"]["kind"].format(kind=kind)
            else:
                because = phrases()["because"]["round"].format(year=self.year)
            facts = {"where": describe(self.all_fields, here), "because": because}
            return self.finding("unwanted", here, how=phrases()["how"]["unwanted"], **facts)
        if self.counts[self.codes["unknown"]] >= self.most:
            return self.finding("unknown", here)
        return self.finding("unknown", here, key=key, **self.resembling(pointer, key, there))

    def resembling(self, pointer: str, key: str, there: dict[str, Any]) -> dict[str, str]:
        """Say what an unknown key may have been meant to be, and where that belongs."""
        parent = pattern_of(pointer)
        free = {f.key: f for f in children(self.fields, parent) if f.key not in there}
        named = [k for k, f in free.items() if key in {f.title, f.number}]
        similar = named or get_close_matches(key, free, n=1)
        if similar:
            meant = f"{pointer}/{similar[0]}"
            return {"reason": "similar", "similar": similar[0], "meant": meant}
        elsewhere = [p for p, f in self.fields.items() if f.key == key and "*" not in p]
        if not elsewhere:
            return {"reason": "none"}
        above = elsewhere[0].rpartition("/")[0]
        if not above:
            return {"reason": "top", "meant": elsewhere[0]}
        section = describe(self.fields, above)
        parent = above.rpartition("/")[2]
        return {"reason": "elsewhere", "section": section, "above": parent, "meant": elsewhere[0]}

    def unwanted(self, pointer: str, value: dict[str, Any]) -> _KeywordFinding:
        """A field that another answer rules out."""
        decider = decider_of(self.all_fields[pattern_of(pointer)], self.kind)
        if decider is None:
            how = phrases()["how"]["unwanted"]
            return _KeywordFinding(self.finding("unwanted", pointer, because="", how=how))
        facts = why_refused(decider, decider.answer(value), self.all_fields)
        return _KeywordFinding(
            self.finding("unwanted", pointer, **facts), decided_by=decider.pointer
        )

    def wrong(self, pointer: str, error: ValidationError) -> Finding:
        """A value that breaks a keyword of its field."""
        keyword = str(error.validator)
        schema = error.schema if isinstance(error.schema, dict) else {}
        field = self.fields.get(pattern_of(pointer)) or Field(pointer, schema)
        instance: Any = error.instance
        if instance is None:  # a row without anything in it
            return self.finding("missing", pointer, because="", how=how_to_fill(field))
        if keyword == "uniqueItems":
            pointer += f"/{first_repeat(instance)}"
        said = sentence(field, keyword)
        return self.finding(said.fault, pointer, **said.facts(instance))

    def questions(self, pointer: str, value: dict[str, Any]) -> str:
        """List the questions of a section that this unit must answer."""
        listed = []
        for path, field in self.fields.items():
            if path.startswith(f"{pointer}/") and field.is_question:
                decider = decider_of(self.all_fields[path], self.kind)
                if field.required or (decider and decider.remote and holds(decider, value)):
                    listed.append(field.short_label)
        return "、".join(listed)

    def finding(self, fault: str, pointer: str, **facts: Any) -> Finding:
        """Return a finding with this family's code of a fault."""
        return Finding(self.codes[fault], pointer, facts, on_key=fault in _ON_KEYS)


def _unsettled(pointer: str, found: Collection[str]) -> bool:
    """Whether something is wrong with, in or around the answer at `pointer`."""
    inside = any(p == pointer or p.startswith(f"{pointer}/") for p in found)
    return inside or any(pointer.startswith(f"{p}/") for p in found)
