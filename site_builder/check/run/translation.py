"""Translation: jsonschema's errors turned into what the form calls wrong."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import keyword_codes, phrases
from site_builder.check.wording.deciders import decider_of, holds
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

UNTOLD: dict[str, Any] = {}
"""The facts of a finding that is counted only."""
_ON_KEYS = frozenset(("unknown", "missing", "unwanted"))
_LEFT_TO_RULES = frozenset((("const", "/round"), ("format", "/unit")))
"""What a rule says better, because it knows the folder and the roster."""


class Translation:
    """One form of one round and kind of unit: what each error is called in it.

    Of one code `most` are put into words; the further ones are counted, and their place is kept.
    """

    def __init__(
        self, contract: Contract, name: str, family: str, year: int, kind: str | None
    ) -> None:
        self.contract, self.year, self.kind = contract, year, kind
        self.codes = keyword_codes(family)
        self.fields = contract.fields(name, year, kind)
        self.all_fields = contract.all_fields(name)
        deciders = {p: decider_of(self.all_fields[p], kind) for p in self.fields}
        self.deciders = {p: d for p, d in deciders.items() if d and d.pointer in self.fields}
        self.counts: Counter[str] = Counter()
        self.most = MOST_OF_A_CODE
        self.written: Collection[str] = ()
        """Pointers of the keys that stand in the file, be it without an answer."""

    def of(self, error: ValidationError, value: dict[str, Any]) -> Finding | None:
        """Return the finding that one of jsonschema's errors amounts to, if it amounts to one."""
        found = self._translated(error, value)
        return None if found is None else self._counted(found)

    def _translated(self, error: ValidationError, value: dict[str, Any]) -> Finding | None:
        pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
        if (error.validator, pointer) in _LEFT_TO_RULES or error.validator == REFUSED:
            return None
        if error.validator == "required":
            return self._missing(f"{pointer}/{escape(error.message)}", value)
        if error.validator == "additionalProperties":
            there: Any = error.instance
            return self._unknown(pointer, error.message, there)
        return self._wrong(pointer, error)

    def _missing(self, pointer: str, value: dict[str, Any]) -> Finding:
        """A field that must be filled in is not there, or blank."""
        pattern = pattern_of(pointer)
        field, decider = self.fields[pattern], self.deciders.get(pattern)
        if self._is_full("missing"):
            return self._finding("missing", pointer)
        if decider:
            decider = decider.beside(pointer)
        because = ""
        if decider and holds(decider, value):
            because = why_asked(decider, decider.answer(value), self.all_fields)
        elif is_own(self.fields, field.pointer):
            because = phrases()["because"]["own"]
        questions = self._questions(pointer, value)
        if questions and field.number is None:
            how = phrases()["how"]["section"].format(questions=questions)
        else:
            how = how_to_fill(field)
        if pointer not in self.written:
            how = how_to_add(how, pointer, value)
        return self._finding("missing", pointer, because=because, how=how)

    def _unknown(self, pointer: str, key: str, there: dict[str, Any]) -> Finding:
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
            return self._finding("unwanted", here, how=phrases()["how"]["unwanted"], **facts)
        if self._is_full("unknown"):
            return self._finding("unknown", here)
        return self._finding("unknown", here, key=key, **self._resembling(pointer, key, there))

    def _resembling(self, pointer: str, key: str, there: dict[str, Any]) -> dict[str, str]:
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
        return self._counted(self._finding("unwanted", pointer, **facts))

    def _wrong(self, pointer: str, error: ValidationError) -> Finding:
        """A value that breaks a keyword of its field."""
        keyword = str(error.validator)
        schema = error.schema if isinstance(error.schema, dict) else {}
        field = self.fields.get(pattern_of(pointer)) or Field(pointer, schema)
        instance: Any = error.instance
        fault = "missing" if instance is None else LIMITS[keyword]
        if self._is_full(fault):
            return self._finding(fault, pointer)
        if instance is None:  # a row without anything in it
            return self._finding("missing", pointer, because="", how=how_to_fill(field))
        if keyword == "uniqueItems":
            pointer += f"/{first_repeat(instance)}"
        said = sentence(field, keyword)
        return self._finding(said.fault, pointer, **said.facts(instance))

    def _questions(self, pointer: str, value: dict[str, Any]) -> str:
        """List the questions of a section that this unit must answer."""
        listed = []
        for path, field in self.fields.items():
            if path.startswith(f"{pointer}/") and field.is_question:
                decider = self.deciders.get(path)
                if field.required or (decider and decider.remote and holds(decider, value)):
                    listed.append(field.short_label)
        return "、".join(listed)

    def _is_full(self, fault: str) -> bool:
        """Whether nobody will be told of a further one."""
        return self.counts[self.codes[fault]] >= self.most

    def _counted(self, finding: Finding) -> Finding:
        """Count a finding; of those that nobody will be told, only the place is kept."""
        self.counts[finding.code] += 1
        if self.counts[finding.code] <= self.most:
            return finding
        return Finding(finding.code, finding.pointer, UNTOLD, on_key=finding.on_key)

    def _finding(self, fault: str, pointer: str, **facts: Any) -> Finding:
        """Return a finding with this family's code of a fault."""
        return Finding(self.codes[fault], pointer, facts, on_key=fault in _ON_KEYS)
