"""The body of a document, parsed: what every rule about its Markdown starts from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found
from site_builder.problem import Span
from site_builder.prose import parse_prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token

    from site_builder.check.context import Context
    from site_builder.check.registry import DocumentCheck
    from site_builder.problem import Finding
    from site_builder.prose import ParsedProse
    from site_builder.read.document import Document


@dataclass(frozen=True)
class ParsedBody:
    """A parsed body, and the number of the line of the file in which it begins."""

    prose: ParsedProse
    first: int

    def inline(self) -> Iterator[tuple[Token, Token]]:
        """Yield every inline token with the block that it stands in."""
        for block in self.prose.blocks:
            for token in block.children or ():
                yield block, token

    def trail(self, block: Token) -> str:
        """Return the blanks behind the last line of a block."""
        last = self.prose.lines[block.map[1] - 1] if block.map else ""
        return last[len(last.rstrip()) :]

    def at(self, block: Token, token: Token, width: int = 1, **facts: Any) -> Finding:
        """Return a finding at an inline token."""
        return self._found(self.prose.span(block, token, width), facts)

    def at_offset(self, block: Token, offset: int, width: int = 1, **facts: Any) -> Finding:
        """Return a finding at an offset in a block's content."""
        return self._found(self.prose.span_at(block, offset, width), facts)

    def at_line(self, line: int, **facts: Any) -> Finding:
        """Return a finding at a line of the body, which counts from 0."""
        text = self.prose.lines[line]
        lead = len(text) - len(text.lstrip())
        return self._found(Span(line + 1, lead + 1, max(1, len(text.strip()))), facts)

    def _found(self, span: Span, facts: dict[str, Any]) -> Finding:
        return found(span=replace(span, line=span.line + self.first - 1), **facts)


def body_rule(code: str) -> Callable[[Callable[[ParsedBody], Iterator[Finding]]], DocumentCheck]:
    """Register a rule over the bodies of cases, reports and updates."""

    def register(check: Callable[[ParsedBody], Iterator[Finding]]) -> DocumentCheck:
        def run(document: Document, _: Context) -> Iterator[Finding]:
            body = document.body
            if body is not None:
                yield from check(ParsedBody(parse_prose(body.text), body.line))

        return document_rule(case=code, report=code, update=code)(run)

    return register
