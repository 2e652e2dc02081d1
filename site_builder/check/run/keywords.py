"""The schema's own findings: of jsonschema's errors those that do not follow from others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.check.run.translation import UNTOLD, Translation
from site_builder.check.wording.dependents import Dependents, Standing
from site_builder.contract.fields import pattern_of
from site_builder.problem import MOST_OF_A_CODE

if TYPE_CHECKING:
    from collections.abc import Collection

    from site_builder.contract import Contract
    from site_builder.problem import Finding


@dataclass(frozen=True)
class Judged:
    """What is wrong with the answers of one form."""

    findings: list[Finding]
    withheld: frozenset[str]
    """Pointers of answers of which nothing is said: a wrong one above them rules them out."""


class KeywordCheck:
    """Checks a value against one compiled schema."""

    def __init__(
        self, contract: Contract, name: str, family: str, year: int, kind: str | None
    ) -> None:
        self.validator = contract.validator(name, year, kind)
        self.translation = Translation(contract, name, family, year, kind)

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
        counts = self.translation.counts
        counts.clear()
        self.translation.most, self.translation.written = most, written
        judged = self.judged(value, doubtful)
        found = judged.findings
        worded = Counter(f.code for f in found if f.facts is not UNTOLD)
        if any(worded[f.code] < most for f in found if f.facts is UNTOLD):
            # Too many of the first were no findings: all are put into words.
            self.translation.most = len(found) + counts.total()
            judged = self.judged(value, doubtful)
        findings = sorted(judged.findings, key=lambda finding: finding.facts is UNTOLD)
        return replace(judged, findings=findings)

    def judged(self, value: dict[str, Any], doubtful: Collection[str]) -> Judged:
        """Return the findings, in no order."""
        faults = self.faults(value)
        meant = {f.facts["meant"] for f in faults.values() if "meant" in f.facts}
        wrong = frozenset((*faults, *doubtful, *meant))
        form = self.translation
        dependents = Dependents(form.deciders, form.all_fields, value, wrong)
        standing = {pointer: dependents.standing(pointer) for pointer in dependents.given()}
        refused = {p: root for p, (how, root) in standing.items() if how is Standing.REFUSED}
        withheld = frozenset(p for p, (how, _) in standing.items() if how is Standing.DOOMED)
        unsaid = refused.keys() | withheld
        kept = [
            fault
            for pointer, fault in faults.items()
            if not (_is_within(pointer, unsaid) or self.merely_follows(fault, dependents, meant))
        ]
        kept += [self.translation.unwanted(p, root, value) for p, root in refused.items()]
        return Judged(kept, withheld)

    def faults(self, value: dict[str, Any]) -> dict[str, Finding]:
        """Return by pointer what is wrong, but for what another answer rules out."""
        faults: dict[str, Finding] = {}
        of_type: set[str] = set()
        for error in self.validator.iter_errors(value):
            found = self.translation.of(error, value)
            if found is None:
                continue
            pointer, is_type = found.pointer, error.validator == "type"
            if pointer not in faults or (is_type and pointer not in of_type):
                faults[pointer] = found
            of_type |= {pointer} if is_type else set()
        return faults

    def merely_follows(
        self, fault: Finding, dependents: Dependents, meant: Collection[str]
    ) -> bool:
        """Whether something is missing only under its own name, or because of a wrong answer."""
        form = self.translation
        if fault.code != form.codes["missing"]:
            return False
        if fault.pointer in meant:
            return True
        pattern = pattern_of(fault.pointer)
        if pattern in form.deciders:
            return dependents.standing(fault.pointer)[0] is not Standing.ASKED
        field = form.fields.get(pattern)
        inside = [p for p in form.deciders if p.startswith(f"{pattern}/")]
        asked = (dependents.standing(p)[0] is Standing.ASKED for p in inside if "*" not in p)
        return field is not None and not field.required and bool(inside) and not any(asked)


def _is_within(pointer: str, places: Collection[str]) -> bool:
    """Whether a pointer is one of these, or below one."""
    return pointer in places or any(pointer.startswith(f"{place}/") for place in places)
