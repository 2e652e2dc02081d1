"""The schema's own findings: jsonschema's errors turned into what the form calls wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import keyword_codes, phrases
from site_builder.check.wording.deciders import decider_of, holds
from site_builder.check.wording.dependents import Dependents, Standing
from site_builder.check.wording.remedy import how_to_fill
from site_builder.check.wording.sentences import (
    LIMITS,
    how_to_add,
    sentence,
    why_asked,
    why_refused,
)
from site_builder.contract.compile import in_round
from site_builder.contract.fields import Field, children, describe, pattern_of
from site_builder.contract.source import is_own
from site_builder.contract.validator import REFUSED, first_repeat
from site_builder.pointer import escape
from site_builder.problem import MOST_OF_A_CODE, Finding
from site_builder.readings.spelling import plain

if TYPE_CHECKING:
    from collections.abc import Collection

    from jsonschema.exceptions import ValidationError

    from site_builder.check.wording.deciders import Decider
    from site_builder.contract import Contract

_UNTOLD: dict[str, Any] = {}
"""The facts of a finding that is counted only."""
_ON_KEYS = frozenset(("unknown", "missing", "unwanted"))
_LEFT_TO_RULES = frozenset((("const", "/round"), ("format", "/unit")))
"""What a rule says better, because it knows the folder and the roster."""


@dataclass(frozen=True)
class Judged:
    """What is wrong with the answers of one form."""

    findings: list[Finding]
    withheld: frozenset[str]
    """Pointers of answers of which nothing is said: a wrong one above them rules them out."""


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
        deciders = {p: decider_of(self.all_fields[p], kind) for p in self.fields}
        self.deciders = {p: d for p, d in deciders.items() if d and d.pointer in self.fields}
        self.counts: Counter[str] = Counter()
        self.most = MOST_OF_A_CODE
        self.written: Collection[str] = ()

    def run(
        self,
        value: dict[str, Any],
        doubtful: Collection[str] = (),
        most: int = MOST_OF_A_CODE,
        written: Collection[str] = (),
    ) -> Judged:
        """Return one finding for each place that is wrong, and none for what merely follows.

        Nothing follows from the answers at `doubtful` pointers either. Of one code `most` can be
        put into words and come first; of the others, which are only counted, the place is known.
        The keys at `written` pointers stand in the file, be it without an answer.
        """
        self.counts.clear()
        self.most, self.written = most, written
        judged = self.judged(value, doubtful)
        found = judged.findings
        worded = Counter(f.code for f in found if f.facts is not _UNTOLD)
        if any(worded[f.code] < most for f in found if f.facts is _UNTOLD):
            self.most = len(found) + self.counts.total()  # too many of the first were no findings
            judged = self.judged(value, doubtful)
        findings = sorted(judged.findings, key=lambda finding: finding.facts is _UNTOLD)
        return replace(judged, findings=findings)

    def judged(self, value: dict[str, Any], doubtful: Collection[str]) -> Judged:
        """Return the findings, in no order."""
        faults = self.faults(value)
        meant = {f.facts["meant"] for f in faults.values() if "meant" in f.facts}
        wrong = frozenset((*faults, *doubtful, *meant))
        dependents = Dependents(self.deciders, self.all_fields, value, wrong)
        standing = {pointer: dependents.standing(pointer) for pointer in dependents.given()}
        refused = {p: root for p, (how, root) in standing.items() if how is Standing.REFUSED}
        withheld = frozenset(p for p, (how, _) in standing.items() if how is Standing.DOOMED)
        unsaid = refused.keys() | withheld
        kept = [
            fault
            for pointer, fault in faults.items()
            if not (_is_within(pointer, unsaid) or self.merely_follows(fault, dependents, meant))
        ]
        kept += [self.counted(self.unwanted(p, root, value)) for p, root in refused.items()]
        return Judged(kept, withheld)

    def faults(self, value: dict[str, Any]) -> dict[str, Finding]:
        """Return by pointer what is wrong, but for what another answer rules out."""
        faults: dict[str, Finding] = {}
        of_type: set[str] = set()
        for error in self.contract.validator(self.name, self.year, self.kind).iter_errors(value):
            found = self.translate(error, value)
            if found is None:
                continue
            found = self.counted(found)
            pointer, is_type = found.pointer, error.validator == "type"
            if pointer not in faults or (is_type and pointer not in of_type):
                faults[pointer] = found
            of_type |= {pointer} if is_type else set()
        return faults

    def merely_follows(
        self, fault: Finding, dependents: Dependents, meant: Collection[str]
    ) -> bool:
        """Whether something is missing only under its own name, or because of a wrong answer."""
        if fault.code != self.codes["missing"]:
            return False
        if fault.pointer in meant:
            return True
        pattern = pattern_of(fault.pointer)
        if pattern in self.deciders:
            return dependents.standing(fault.pointer)[0] is not Standing.ASKED
        field = self.fields.get(pattern)
        inside = [p for p in self.deciders if p.startswith(f"{pattern}/")]
        asked = (dependents.standing(p)[0] is Standing.ASKED for p in inside if "*" not in p)
        return field is not None and not field.required and bool(inside) and not any(asked)

    def counted(self, finding: Finding) -> Finding:
        """Count a finding; of those that nobody will be told, only the place is kept."""
        self.counts[finding.code] += 1
        if self.counts[finding.code] <= self.most:
            return finding
        return Finding(finding.code, finding.pointer, _UNTOLD, on_key=finding.on_key)

    def translate(self, error: ValidationError, value: dict[str, Any]) -> Finding | None:
        """Return the finding that one of jsonschema's errors amounts to, if it amounts to one."""
        pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
        if (error.validator, pointer) in _LEFT_TO_RULES or error.validator == REFUSED:
            return None
        if error.validator == "required":
            return self.missing(f"{pointer}/{escape(error.message)}", value)
        if error.validator == "additionalProperties":
            there: Any = error.instance
            return self.unknown(pointer, error.message, there)
        return self.wrong(pointer, error)

    def missing(self, pointer: str, value: dict[str, Any]) -> Finding:
        """A field that must be filled in is not there, or blank."""
        pattern = pattern_of(pointer)
        field, decider = self.fields[pattern], self.deciders.get(pattern)
        if self.counts[self.codes["missing"]] >= self.most:
            return self.finding("missing", pointer)
        if decider:
            decider = decider.beside(pointer)
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
        if pointer not in self.written:
            how = how_to_add(how, pointer, value)
        return self.finding("missing", pointer, because=because, how=how)

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
        name = plain(key)
        code = name.lower().replace("-", "_").replace(" ", "_")
        named = [k for k, f in free.items() if name in {f.title, f.number} or code == k]
        similar = named or get_close_matches(code, free, n=1)
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

    def unwanted(self, pointer: str, decider: Decider, value: dict[str, Any]) -> Finding:
        """A field that another answer rules out."""
        facts = why_refused(decider, decider.answer(value), self.all_fields)
        return self.finding("unwanted", pointer, **facts)

    def wrong(self, pointer: str, error: ValidationError) -> Finding:
        """A value that breaks a keyword of its field."""
        keyword = str(error.validator)
        schema = error.schema if isinstance(error.schema, dict) else {}
        field = self.fields.get(pattern_of(pointer)) or Field(pointer, schema)
        instance: Any = error.instance
        fault = "missing" if instance is None else LIMITS[keyword]
        if self.counts[self.codes[fault]] >= self.most:
            return self.finding(fault, pointer)
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
                decider = self.deciders.get(path)
                if field.required or (decider and decider.remote and holds(decider, value)):
                    listed.append(field.short_label)
        return "、".join(listed)

    def finding(self, fault: str, pointer: str, **facts: Any) -> Finding:
        """Return a finding with this family's code of a fault."""
        return Finding(self.codes[fault], pointer, facts, on_key=fault in _ON_KEYS)


def _is_within(pointer: str, places: Collection[str]) -> bool:
    """Whether a pointer is one of these, or below one."""
    return pointer in places or any(pointer.startswith(f"{place}/") for place in places)
