"""Rules of sums: what a text adds up comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.figures.figure import say
from site_builder.check.figures.of_which import costs_off
from site_builder.check.figures.sums import sums_off
from site_builder.check.own_lines import find_words, own_lines
from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document


@document_rule(survey="S143", case="C219", report="R336", update="R336")
def sum_of_listed_parts(document: Document, context: Context) -> Iterator[Finding]:
    """A total is what the parts beside it add up to, unless one is mistyped."""
    lines = own_lines(document, context.contract)
    for told in dict.fromkeys((*sums_off(lines), *costs_off(lines))):
        facts: dict[str, Any] = {
            "whole": told.words,
            "parts": told.parts,
            "total": say(told.added, told.unit),
        }
        yield found(span=find_words(document, told.line, told.words), reason="parts", **facts)
