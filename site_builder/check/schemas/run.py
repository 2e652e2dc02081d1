"""Checks every schema file; what depends on sound files waits until they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.schemas import rules
from site_builder.check.schemas.keywords import check_keywords, check_meta
from site_builder.check.wording.problems import put_into_words
from site_builder.contract import Contract
from site_builder.contract.compile import Calendar, schema_for
from site_builder.contract.contract import ITEMS, KINDS, STAGES
from site_builder.model.ledger import Stage
from site_builder.model.unit import KINDS as UNIT_KINDS
from site_builder.problem import Finding, Problem
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract.compile import Schema
    from site_builder.read.repository.tree import Tree

NEEDED = (
    "case", "common", "divisions", "exceptions", "ledger", "meta", "needs", "report",
    "round", "settings", "survey", "synonyms", "units", "update",
)  # fmt: skip
_KNOWN: dict[tuple[str, str], tuple[str, ...]] = {
    ITEMS: ("survey", "report", "cases"),
    STAGES: (Stage.RECEIVED, Stage.RETURNED, Stage.ACCEPTED, Stage.WITHDRAWN),
    KINDS: UNIT_KINDS,
}
"""Of the stages only those that a form of any age has: `kepu migrate` adds the others."""
_META = "schema/meta.schema.yml"


def check_schemas(tree: Tree) -> tuple[Problem, ...]:
    """Return the problems of the schema files that `tree` holds, in order."""
    documents = {d.path: d for d in tree.documents}
    findings: list[tuple[str, Finding]] = [(f.path or "", f) for f in tree.findings]
    findings += [(d.path, f) for d in tree.documents for f in d.findings]
    findings += _missing(documents)
    sources = {p: d.value for p, d in documents.items() if d.value is not None}
    meta = sources.get(_META)
    broken = [(_META, finding) for finding in check_meta(meta or {})]
    findings += broken
    if meta and not broken:
        findings += [
            (path, finding)
            for path, schema in sources.items()
            if path != _META
            for finding in check_keywords(schema, meta)
        ]
    if not findings:
        findings = list(_by_rules({p.rpartition("/")[2]: s for p, s in sources.items()}))
    problems = [put_into_words(f, path, documents.get(path), {}) for path, f in findings]
    return tuple(sorted(problems, key=Problem.sort_key))


def _missing(documents: Mapping[str, Any]) -> list[tuple[str, Finding]]:
    paths = [f"schema/{name}.schema.yml" for name in NEEDED]
    return [(p, Finding("X430", facts={"file": p})) for p in paths if p not in documents]


def _by_rules(sources: Mapping[str, Schema]) -> Iterator[tuple[str, Finding]]:
    """References first, since all else follows them; what compiling would not survive last."""
    sources = {name: schema for name, schema in sources.items() if name != "meta.schema.yml"}
    for step in (_dangling, _named, _endless, _lacking):
        found = [(f"schema/{name}", finding) for name, finding in step(sources)]
        yield from found
        if found:
            return


def _dangling(sources: Mapping[str, Schema]) -> Iterator[tuple[str, Finding]]:
    for name in sources:
        yield from ((name, finding) for finding in rules.dangling(sources, name))


def _named(sources: Mapping[str, Schema]) -> Iterator[tuple[str, Finding]]:
    kinds = rules.answers_of(sources["common.schema.yml"].get("$defs", {}).get("unit_kind", {}))
    for name in sources:
        nodes = list(rules.nodes(sources, name))
        published = name.partition(".")[0] in SUBMITTED  # whose every answer says who may see it
        for node in nodes:
            yield from ((name, f) for f in rules.conditions(sources, node))
            yield from ((name, f) for f in rules.applicability(sources, name, node, kinds))
            yield from ((name, f) for f in (*rules.choices(node), *rules.names(node)))
            if published:
                yield from ((name, f) for f in rules.publicity(node))
        if published:
            yield from ((name, f) for f in rules.numbers(nodes))


def _lacking(sources: Mapping[str, Schema]) -> Iterator[tuple[str, Finding]]:
    """X439: the choices are there that the program itself knows."""
    contract = Contract(dict(sources))
    for (name, pointer), choices in _KNOWN.items():
        field = contract.all_fields(name).get(pointer)
        missing = [choice for choice in choices if field is None or choice not in field.choices]
        for choice in missing:
            facts = {"where": f"“{pointer.strip('/')}”", "reason": "missing", "key": choice}
            yield f"{name}.schema.yml", Finding("X439", facts=facts)


def _endless(sources: Mapping[str, Schema]) -> Iterator[tuple[str, Finding]]:
    """X431: a definition that contains itself."""
    for name in sources:
        try:
            schema_for(sources, name.removesuffix(".schema.yml"), Calendar(0))
        except RecursionError:
            yield name, Finding("X431", facts={"where": "", "target": name})
