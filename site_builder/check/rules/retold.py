"""Rules of what a case tells more than once: its people, and the figures of its summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.figures.people_claims import contrary_claim
from site_builder.check.figures.retold import retold_otherwise
from site_builder.check.figures.statements import SUMMARY
from site_builder.check.own_lines import own_lines
from site_builder.check.registry import document_rule
from site_builder.check.rules.figures import fields_of, figures_in
from site_builder.check.rules.finding import found
from site_builder.check.wording.catalogue import phrases
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document


@document_rule(case="C219")
def people_told_twice(document: Document, context: Context) -> Iterator[Finding]:
    """The people served are those that the text adds up to."""
    unit = phrases()["units"]["people"]
    figures = figures_in(document, fields_of(document, context))
    figure = next((f for f in figures if f.unit == unit), None)
    lines = own_lines(document, context.contract)
    told = contrary_claim(figure.value, lines) if figure else None
    if figure and told:
        facts: dict[str, Any] = {"said": told.words, "line": told.line, "reason": "differs"}
        yield found(figure.pointer, figure=figure.said, **facts)


@document_rule(case="C219")
def summary_told_otherwise(document: Document, context: Context) -> Iterator[Finding]:
    """A figure of the summary is the one that the text has."""
    summary, body = look_up(document.value, SUMMARY), document.body
    if not isinstance(summary, str) or body is None:
        return
    lines = [line for line in own_lines(document, context.contract) if line[0] >= body.line]
    told = retold_otherwise(summary, lines)
    if told:
        facts: dict[str, Any] = {"said": told.words, "other": told.other, "line": told.line}
        yield found(SUMMARY, reason="retold", **facts)
