"""Examination: one document judged by itself, its text, its values and then by the rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.check import rules  # noqa: F401 - importing registers the rules
from site_builder.check.context import Context
from site_builder.check.known_cases import known_cases
from site_builder.check.registry import rules_for
from site_builder.check.run.configuration import read_configuration
from site_builder.check.run.keywords import KeywordCheck
from site_builder.check.wording.catalogue import catalogue, phrases
from site_builder.contract.fields import pattern_of
from site_builder.model.ledger import Stage
from site_builder.model.naming import Naming
from site_builder.pointer import escape, look_up
from site_builder.problem import MOST_OF_A_CODE, Finding, Findings, Severity
from site_builder.read.paths.layout import SUBMITTED, DocumentKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from site_builder.check.context import Occasion
    from site_builder.check.run.configuration import Configuration
    from site_builder.contract import Contract, Field
    from site_builder.read.document import Document
    from site_builder.read.repository.tree import Tree

_FAMILIES = {
    DocumentKind.SURVEY: "survey",
    DocumentKind.CASE: "case",
    DocumentKind.REPORT: "report",
    DocumentKind.UPDATE: "report",
}


@dataclass(frozen=True)
class Examination:
    """What documents are judged by: a configuration and, where it is understood, its context."""

    configuration: Configuration
    context: Context | None
    most: int = MOST_OF_A_CODE

    def check(self, document: Document) -> list[Finding]:
        """Return what is wrong with a document as it would stand in the tree.

        Of one code no more than `most` are told; the last says how many there are.
        """
        found = Findings(document.findings, self.most)
        if self.context:
            for code, rule in rules_for(document.kind, raw=True):
                found.extend(guarded(code, rule, document, self.context, document))
        if document.value is None:
            return found.told()
        wrong = {f.pointer for f in found.told() if f.pointer}
        if document.kind in SUBMITTED:
            judged = self._keywords(document).run(document.value, wrong, self.most, document.keys)
            faults = [self._with_place(document, f) for f in judged.findings]
            wrong |= judged.withheld
        else:
            faults = self.configuration.findings.get(document.path, [])
        found.extend(faults)
        if self.context:
            wrong.update(f.pointer for f in faults)
            pruned = replace(document, value=prune(document.value, wrong))
            for code, rule in rules_for(document.kind, raw=False):
                found.extend(guarded(code, rule, pruned, self.context, pruned))
        return _without_echoes(found.told())

    def fields(self, document: Document) -> Mapping[str, Field]:
        """Return the fields of a document's form."""
        return self.configuration.contract.fields(document.kind, document.place.round or 0)

    def _with_place(self, document: Document, finding: Finding) -> Finding:
        """Say of a division that is named, or written as another number, which code it has."""
        field = self.fields(document).get(pattern_of(finding.pointer))
        if self.context is None or field is None or field.schema.get("format") != "division":
            return finding
        named = str(look_up(document.value, finding.pointer) or "")
        reference = self.context.reference
        code = Naming(reference).division(named, document.place.city or "")
        if not code:
            return finding
        how = phrases()["how"]["division_meant"]
        name = reference.places.names.get(code, reference.settings.province)
        return replace(finding, facts={**finding.facts, "how": how.format(code=code, name=name)})

    def _keywords(self, document: Document) -> KeywordCheck:
        return KeywordCheck(
            self.configuration.contract,
            document.kind,
            _FAMILIES[document.kind],
            document.place.round or 0,
            self._kind_of_unit(document),
        )

    def _kind_of_unit(self, document: Document) -> str | None:
        """The unit's kind decides what is asked; the folder says whose survey it is."""
        reference = self.configuration.reference
        if document.kind is not DocumentKind.SURVEY or reference is None:
            return None
        named = str((document.value or {}).get("unit"))
        unit = reference.units.get(document.place.folder or "") or reference.units.get(named)
        return unit.kind if unit else None


def examination(tree: Tree, contract: Contract, occasion: Occasion) -> Examination:
    """Return what judges the documents of a tree."""
    configuration = read_configuration(tree.documents, contract, occasion.today, occasion.fallback)
    if configuration.reference is None:
        return Examination(configuration, None)
    context = Context(
        configuration.contract,
        configuration.reference,
        tree.images,
        frozenset(d.path for d in tree.documents),
        configuration.doubtful_rosters,
        occasion.touched,
        _in_stage(configuration, Stage.RETURNED),
        _in_stage(configuration, Stage.WITHDRAWN),
        known_cases(tree.documents),
    )
    return Examination(configuration, context)


def _in_stage(configuration: Configuration, stage: Stage) -> frozenset[str]:
    return frozenset(path for path, e in configuration.ledger.items() if e.state == stage)


def guarded(
    code: str, rule: Callable[..., Iterator[Finding]], subject: Any, context: Context, where: Any
) -> Iterator[Finding]:
    """Run one rule; a crash inside it becomes a problem that names the rule."""
    try:
        for finding in rule(subject, context):
            yield replace(finding, code=code)
    except Exception as error:  # noqa: BLE001 - one rule's bug must not hide the others
        yield bug(code, error, getattr(where, "path", None) or "schema/settings.yml")


def bug(name: str, error: Exception, path: str) -> Finding:
    """Return the finding that says that our own code failed."""
    facts = {"rule": name, "error": f"{type(error).__name__}: {error}"}
    return Finding("F599", "", facts, path=path)


def prune(value: Any, wrong: set[str], pointer: str = "") -> Any:
    """Return a copy without the values at the wrong pointers, so that rules see right ones."""
    if isinstance(value, dict):
        return {
            k: prune(v, wrong, f"{pointer}/{escape(k)}")
            for k, v in value.items()
            if f"{pointer}/{escape(k)}" not in wrong
        }
    if isinstance(value, list):
        kept = [prune(v, wrong, f"{pointer}/{i}") for i, v in enumerate(value)]
        return [None if f"{pointer}/{i}" in wrong else v for i, v in enumerate(kept)]
    return value


def _is_fatal(finding: Finding) -> bool:
    """Whether the text itself is wrong; a hint about it hides no error of its value."""
    return finding.code[0] == "F" and catalogue()[finding.code].severity is Severity.ERROR


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """What the text itself shows is said once: a person's data is not also an unknown key."""
    said = {f.pointer for f in findings if f.pointer and _is_fatal(f)}
    return [f for f in findings if f.code[0] == "F" or f.pointer not in said]
