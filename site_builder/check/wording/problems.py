"""From a finding to a problem: place, official question, wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import catalogue, phrases
from site_builder.check.wording.remedy import show
from site_builder.contract.fields import describe, pattern_of
from site_builder.pointer import look_up
from site_builder.problem import Finding, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.check.wording.catalogue import Text
    from site_builder.contract import Field
    from site_builder.problem import Span
    from site_builder.read.document import Document

RULE_PAGES = "docs/rules"


def put_into_words(
    finding: Finding, path: str, document: Document | None, fields: Mapping[str, Field]
) -> Problem:
    """Return the problem that a finding at `path` amounts to."""
    return worded(catalogue()[finding.code], finding, path, document, fields)


def worded(
    text: Text, finding: Finding, path: str, document: Document | None, fields: Mapping[str, Field]
) -> Problem:
    """Return the problem that a finding at `path` amounts to, in the words of `text`."""
    value = look_up(document.value, finding.pointer) if document else None
    where = describe(fields, finding.pointer) if finding.pointer else phrases()["here"]
    facts: dict[str, Any] = {"where": where, "value": show(value), **finding.facts}
    remedy = text.remedies.get(facts.get("reason", ""), text.remedy)
    if "reason" in facts and text.reasons:
        reason = text.reasons.get(facts["reason"], text.reasons.get("other", ""))
        facts["reason"] = reason.format_map(facts)
    span = place_of(finding, document)
    lines = document.lines if document else ()
    return Problem(
        code=finding.code,
        severity=text.severity,
        path=path,
        line=span.line if span else None,
        column=span.column if span else None,
        width=span.width if span else 0,
        pointer=finding.pointer,
        question=_question(fields, finding.pointer),
        value=_as_written(value),
        message=_message(text, finding, facts),
        remedy=remedy.format_map(facts),
        url=f"{RULE_PAGES}/{finding.code}.md",
        source=lines[span.line - 1] if span and 0 < span.line <= len(lines) else None,
        more=finding.more,
        others=finding.others,
    )


def _message(text: Text, finding: Finding, facts: Mapping[str, Any]) -> str:
    """Return what is said, and of how many others it stands for."""
    told = text.message.format_map(facts)
    return told + phrases()["more"].format(count=finding.more) if finding.more else told


def _as_written(value: Any) -> str | None:
    if value is None or isinstance(value, (dict, list)):
        return None
    return show(value)[1:-1] if isinstance(value, str) else show(value)


def place_of(finding: Finding, document: Document | None) -> Span | None:
    """Return where a finding stands in the text: its own place, or that of its pointer."""
    if finding.span or document is None or not finding.pointer:
        return finding.span
    if finding.on_key and finding.pointer in document.keys:
        return document.keys[finding.pointer]
    return document.span(finding.pointer)


def _question(fields: Mapping[str, Field], pointer: str) -> str | None:
    while pointer:
        field = fields.get(pattern_of(pointer))
        if field:
            return field.question
        pointer = pointer.rpartition("/")[0]
    return None
