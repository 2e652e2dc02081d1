"""Runs every check over a tree: keyword, format, rule; then builds what is valid."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from site_builder.check import rules  # noqa: F401 - importing registers the rules
from site_builder.check.checked import Checked
from site_builder.check.context import Context, Occasion
from site_builder.check.exceptions import (
    EXCEPTIONS,
    Located,
    errors_in,
    permits,
    sift,
    unneeded,
)
from site_builder.check.keywords import KeywordCheck
from site_builder.check.memory import Memory
from site_builder.check.reference import Configuration, read_configuration
from site_builder.check.registry import COLLECTION_RULES, rules_for
from site_builder.check.unused import unused_images
from site_builder.check.wording import put_into_words
from site_builder.fix.suggestion import suggestions
from site_builder.model.build import build_collection
from site_builder.pointer import escape
from site_builder.problem import Finding, Problem
from site_builder.read.layout import SUBMITTED, DocumentKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from site_builder.contract import Contract, Field
    from site_builder.fix.mend import Fields, Judge
    from site_builder.model.collection import Collection, Reference
    from site_builder.read.document import Document
    from site_builder.read.tree import Tree

Examiner = tuple["Judge", "Callable[[Document], Fields]"]
"""What finds everything that is wrong with a document by itself, and what gives its fields."""
_FAMILIES = {
    DocumentKind.SURVEY: "S1",
    DocumentKind.CASE: "C2",
    DocumentKind.REPORT: "R3",
    DocumentKind.UPDATE: "R3",
}
_OF_THE_FOLDER = frozenset(("X411", "X424", "R331"))


@dataclass
class _Run:
    """One run's state: what was found, by path."""

    tree: Tree
    configuration: Configuration
    context: Context | None
    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Located] = field(default_factory=list)
    excepted: list[Located] = field(default_factory=list)
    suggestions: dict[int, str] = field(default_factory=dict)
    """What `--fix` makes of a line, by the identity of the finding in it."""


def examiner(tree: Tree, contract: Contract, occasion: Occasion) -> Examiner:
    """Return what judges single documents as they would stand in this tree."""
    run = _start(tree, contract, occasion)
    return partial(_check_document, run=run), partial(_fields, run=run)


def _start(tree: Tree, contract: Contract, occasion: Occasion) -> _Run:
    configuration = read_configuration(tree.documents, contract, occasion.today, occasion.fallback)
    context = _context(tree, configuration, occasion.touched)
    return _Run(tree, configuration, context, {d.path: d for d in tree.documents})


def check_tree(
    tree: Tree, contract: Contract, occasion: Occasion, memory: Memory | None = None
) -> Checked:
    """Check everything below a root; `memory` is what an earlier run in this process left."""
    run = _start(tree, contract, occasion)
    configuration, context = run.configuration, run.context
    memory = memory or Memory()
    if context:
        memory.enter(context)
    for finding in (*tree.findings, *unused_images(tree)):
        run.findings.append((finding.path or "", finding))
    misnamed = {f.path for f in tree.findings}
    for document in tree.documents:
        find = partial(_check_document, document, run)
        is_own = context and document.kind in SUBMITTED  # what it holds is judged by itself
        found = memory.recall(document, find) if is_own else find()
        if document.path in misnamed:  # the folder's name is the mistake, said once
            found = [f for f in found if f.code not in _OF_THE_FOLDER]
        found = [*found, *_suggest(document, found, run)]
        run.findings += [(document.path, f) for f in found]
    for path, absent in configuration.findings.items():
        if path not in run.documents:
            run.findings += [(path, f) for f in absent]
    collection = _collected(run, context) if context else None
    return Checked(
        _worded_all(run.findings, run),
        tuple(document.path for document in tree.documents),
        configuration.contract,
        collection,
        tree.images,
        _worded_all(run.excepted, run),
    )


def _collected(run: _Run, context: Context) -> Collection:
    """Build what is valid or let pass, check it together, and tell apart what is let pass."""
    own = (f for path, f in run.findings if path == EXCEPTIONS)
    today = context.reference.today.isoformat()
    granted = permits(run.documents.get(EXCEPTIONS), own, today)
    broken = errors_in(sift(run.findings, granted).kept)
    sound = (d for d in run.tree.documents if d.path not in broken)
    collection = build_collection(sound, context.reference, run.configuration.ledger)
    for rule in COLLECTION_RULES:
        found = _guarded(rule.code, rule.check, collection, context, collection)
        run.findings += [(f.path or "", f) for f in found]
    sifted = sift(run.findings, granted)
    run.findings = [*sifted.kept, *unneeded(granted, sifted)]
    run.excepted = [located for _, located in sifted.passed]
    return collection


def _context(tree: Tree, configuration: Configuration, touched: frozenset[str]) -> Context | None:
    if configuration.reference is None:
        return None
    paths = frozenset(d.path for d in tree.documents)
    return Context(
        configuration.contract,
        configuration.reference,
        tree.images,
        paths,
        configuration.doubtful_rosters,
        touched,
    )


def _check_document(document: Document, run: _Run) -> list[Finding]:
    """Check one file: its text, then its values against the schema, then by the rules."""
    findings = list(document.findings)
    if run.context:
        for code, rule in rules_for(document.kind, raw=True):
            findings += _guarded(code, rule, document, run.context, document)
    if document.value is None:
        return findings
    if document.kind in SUBMITTED:
        check = KeywordCheck(
            run.configuration.contract,
            document.kind,
            _FAMILIES[document.kind],
            document.place.round or 0,
            _kind_of_unit(document, run.configuration.reference),
        )
        findings += check.run(document.value)
    else:
        findings += run.configuration.findings.get(document.path, [])
    if run.context:
        pruned = replace(document, value=prune(document.value, {f.pointer for f in findings}))
        for code, rule in rules_for(document.kind, raw=False):
            findings += _guarded(code, rule, pruned, run.context, pruned)
    return _without_echoes(findings)


def _worded_all(findings: list[Located], run: _Run) -> tuple[Problem, ...]:
    """Put findings into words, in order.

    A report may be public as well: it repeats no line in which somebody's data stand.
    """
    private = {
        (problem.path, problem.line)
        for problem in (_worded(p, f, run) for p, f in run.findings if f.code == "F520")
    }
    problems = sorted((_worded(p, f, run) for p, f in findings), key=Problem.sort_key)
    return tuple(
        _hidden(problem) if (problem.path, problem.line) in private else problem
        for problem in problems
    )


def _hidden(problem: Problem) -> Problem:
    told = None if problem.suggestion is None else ""
    return replace(problem, source=None, value=None, suggestion=told)


def _kind_of_unit(document: Document, reference: Reference | None) -> str | None:
    """The unit's kind decides which questions it answers; the folder says whose survey it is."""
    if document.kind is not DocumentKind.SURVEY or reference is None:
        return None
    named = str((document.value or {}).get("unit"))
    unit = reference.units.get(document.place.folder or "") or reference.units.get(named)
    return unit.kind if unit else None


def _guarded(
    code: str, rule: Callable[..., Iterator[Finding]], subject: Any, context: Context, where: Any
) -> Iterator[Finding]:
    """Run one rule; a crash inside it becomes a problem that names the rule."""
    try:
        for finding in rule(subject, context):
            yield replace(finding, code=code)
    except Exception as error:  # noqa: BLE001 - one rule's bug must not hide the others
        yield _bug(code, error, getattr(where, "path", None) or "schema/settings.yml")


def _bug(name: str, error: Exception, path: str) -> Finding:
    facts = {"rule": name, "error": f"{type(error).__name__}: {error}"}
    return Finding("F599", "", facts, path=path)


def _suggest(document: Document, found: Sequence[Finding], run: _Run) -> Iterator[Finding]:
    """Keep what would mend the findings of a document; a crash in that is a finding itself."""
    try:
        judge = partial(_check_document, run=run)
        run.suggestions |= suggestions(document, found, _fields(document, run), judge)
    except Exception as error:  # noqa: BLE001 - a bug in mending must not hide what is wrong
        yield _bug("fix", error, document.path)


def _fields(document: Document, run: _Run) -> Mapping[str, Field]:
    return run.configuration.contract.fields(document.kind, document.place.round or 0)


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """What the text itself shows is said once: a person's data is not also an unknown key."""
    said = {f.pointer for f in findings if f.code[0] == "F" and f.pointer}
    return [f for f in findings if f.code[0] == "F" or f.pointer not in said]


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


def _worded(path: str, finding: Finding, run: _Run) -> Problem:
    document = run.documents.get(path)
    if document is None:
        return put_into_words(finding, path, None, {})
    problem = put_into_words(finding, path, document, _fields(document, run))
    return replace(problem, suggestion=run.suggestions.get(id(finding)))
