"""Runs every check over a tree: keyword, format, rule; then builds what is valid."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from site_builder.check.files.loose_pictures import loose_pictures
from site_builder.check.files.placing import place_all
from site_builder.check.files.same_pictures import same_pictures
from site_builder.check.registry import COLLECTION_RULES
from site_builder.check.run.checked import Checked, Faulty
from site_builder.check.run.examination import Examination, examination, guarded
from site_builder.check.run.exceptions import (
    EXCEPTIONS,
    Located,
    errors_in,
    permits,
    sift,
    unneeded,
)
from site_builder.check.run.memory import Memory
from site_builder.check.wording.catalogue import private_codes
from site_builder.check.wording.problems import put_into_words
from site_builder.model.build import build_collection
from site_builder.problem import Problem
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from site_builder.check.context import Context, Occasion
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.problem import Finding
    from site_builder.read.document import Document
    from site_builder.read.repository.tree import Tree

_MISSING = "X422"
_OF_THE_FOLDER = frozenset(("X411", "X424", "R331"))


@dataclass
class _Run:
    """One run's state: what was found, by path."""

    tree: Tree
    judged_by: Examination
    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Located] = field(default_factory=list)
    excepted: list[Located] = field(default_factory=list)
    faulty: dict[str, Faulty] = field(default_factory=dict)


def check_tree(
    tree: Tree, contract: Contract, occasion: Occasion, memory: Memory | None = None
) -> Checked:
    """Check everything below a root; `memory` is what an earlier run in this process left."""
    judged_by = examination(tree, contract, occasion)
    configuration, context = judged_by.configuration, judged_by.context
    run = _Run(tree, judged_by, {d.path: d for d in tree.documents})
    memory = memory or Memory()
    if context:
        memory.enter(context)
    placing = place_all(tree, context)
    alike = same_pictures(tree, occasion.touched)
    for finding in (*placing.findings, *loose_pictures(tree), *alike):
        run.findings.append((finding.path or "", finding))
    misnamed = {f.path for f in tree.findings}
    for document in tree.documents:
        find = partial(judged_by.check, document)
        is_own = context and document.kind in SUBMITTED  # what it holds is judged by itself
        found = memory.recall(document, find) if is_own else find()
        if document.path in misnamed:  # the folder's name is the mistake, said once
            found = [f for f in found if f.code not in _OF_THE_FOLDER]
        # The file that a ledger misses is found, and said to belong there.
        found = [f for f in found if f.code != _MISSING or f.facts["file"] not in placing.belonging]
        if found:
            run.faulty[document.path] = Faulty(document, found)
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
        run.faulty,
        judged_by,
        placing.outside,
    )


def _collected(run: _Run, context: Context) -> Collection:
    """Build what is valid or let pass, check it together, and tell apart what is let pass."""
    own = (f for path, f in run.findings if path == EXCEPTIONS)
    today = context.reference.today.isoformat()
    granted = permits(run.documents.get(EXCEPTIONS), own, today)
    broken = errors_in(sift(run.findings, granted).kept)
    sound = (d for d in run.tree.documents if d.path not in broken)
    collection = build_collection(sound, context.reference, run.judged_by.configuration.ledger)
    for rule in COLLECTION_RULES:
        found = guarded(rule.code, rule.check, collection, context, collection)
        run.findings += [(f.path or "", f) for f in found]
    sifted = sift(run.findings, granted)
    run.findings = [*sifted.kept, *unneeded(granted, sifted)]
    run.excepted = [located for _, located in sifted.passed]
    return collection


def _worded_all(findings: list[Located], run: _Run) -> tuple[Problem, ...]:
    """Put findings into words, in order.

    A report may be public as well: it repeats no line in which somebody's data stand.
    """
    private = {
        (problem.path, problem.line)
        for problem in (_worded(p, f, run) for p, f in run.findings if f.code in private_codes())
    }
    problems = sorted((_worded(p, f, run) for p, f in findings), key=Problem.sort_key)
    return tuple(
        replace(problem, source=None, value=None)
        if (problem.path, problem.line) in private
        else problem
        for problem in problems
    )


def _worded(path: str, finding: Finding, run: _Run) -> Problem:
    document = run.documents.get(path)
    if document is None:
        return put_into_words(finding, path, None, {})
    return put_into_words(finding, path, document, run.judged_by.fields(document))
