"""Every rule is for a kind of file that there is, with a code of its family."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.check import registry, rules  # noqa: F401 - importing registers the rules
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document

LETTERS = {"survey": "S", "case": "C", "report": "R", "update": "R"}


def test_every_rule_is_for_a_kind_of_file_and_has_a_code_of_its_family() -> None:
    for rule in registry.DOCUMENT_RULES:
        for kind, code in rule.codes.items():
            assert kind in set(DocumentKind), (kind, code)
            assert code[0] in {LETTERS.get(kind, "X"), "X", "F"}, (kind, code)


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_rule_is_run_once_on_a_file(kind: DocumentKind) -> None:
    checks = [check for raw in (True, False) for _, check in registry.rules_for(kind, raw=raw)]
    assert len(checks) == len(set(checks))


def test_a_rule_that_looks_at_the_text_alone_is_run_on_what_cannot_be_parsed() -> None:
    @registry.raw_rule(case="C299")
    def over_text(document: Document, context: Context) -> Iterator[Finding]:
        raise NotImplementedError

    assert ("C299", over_text) in registry.rules_for(DocumentKind.CASE, raw=True)
    assert ("C299", over_text) not in registry.rules_for(DocumentKind.CASE, raw=False)
    assert ("C299", over_text) not in registry.rules_for(DocumentKind.SURVEY, raw=True)
