"""Rules register here: one function, one code. Documentation and tests derive from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.problem import Finding

if TYPE_CHECKING:
    from site_builder.check.context import Context
    from site_builder.model.collection import Collection
    from site_builder.read.document import Document
    from site_builder.read.paths.layout import DocumentKind

DocumentCheck = Callable[["Document", "Context"], Iterator[Finding]]
CollectionCheck = Callable[["Collection", "Context"], Iterator[Finding]]


@dataclass(frozen=True)
class DocumentRule:
    """A rule over one file; it sees values that the schema has found right, or none."""

    codes: dict[str, str]
    """Document kind → code: the same rule may concern several kinds of file."""
    check: DocumentCheck
    raw: bool = False
    """Whether it looks at the text alone, and so works on a file that cannot be parsed."""


@dataclass(frozen=True)
class CollectionRule:
    """A rule over everything valid together; its findings name their path."""

    code: str
    check: CollectionCheck


DOCUMENT_RULES: list[DocumentRule] = []
COLLECTION_RULES: list[CollectionRule] = []


def document_rule(**codes: str) -> Callable[[DocumentCheck], DocumentCheck]:
    """Register a rule over single files: `@document_rule(case="C210", report="R310")`."""

    def register(check: DocumentCheck) -> DocumentCheck:
        DOCUMENT_RULES.append(DocumentRule(codes, check))
        return check

    return register


def raw_rule(**codes: str) -> Callable[[DocumentCheck], DocumentCheck]:
    """Register a rule over the text of single files, parsed or not."""

    def register(check: DocumentCheck) -> DocumentCheck:
        DOCUMENT_RULES.append(DocumentRule(codes, check, raw=True))
        return check

    return register


def collection_rule(code: str) -> Callable[[CollectionCheck], CollectionCheck]:
    """Register a rule over the whole collection."""

    def register(check: CollectionCheck) -> CollectionCheck:
        COLLECTION_RULES.append(CollectionRule(code, check))
        return check

    return register


def rules_for(kind: DocumentKind, *, raw: bool) -> Iterator[tuple[str, DocumentCheck]]:
    """Yield code and function of the rules that concern a kind of file."""
    for rule in DOCUMENT_RULES:
        if kind in rule.codes and rule.raw is raw:
            yield rule.codes[kind], rule.check
