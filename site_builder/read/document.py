"""Document: a data file after reading and parsing, before anyone has judged its content."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from site_builder.problem import Finding, Findings, Span
from site_builder.read import markdown, strict_yaml
from site_builder.read.characters.conflicts import conflicts
from site_builder.read.characters.decoding import decode
from site_builder.read.characters.hidden import parseable
from site_builder.read.characters.legacy_encoding import recoded
from site_builder.read.paths.layout import SUBMITTED, DocumentKind, Place
from site_builder.read.strict_yaml.errors import separator_slip

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKDOWN = frozenset((DocumentKind.CASE, DocumentKind.REPORT, DocumentKind.UPDATE))


@dataclass(frozen=True)
class Document:
    """A data file: where it stands, what it holds, and where each value stands in its text.

    `value` is None if the file could not be parsed; `findings` say why. A key without a
    value (未填) is left out of `value` but keeps its place in `keys`.
    """

    path: str
    place: Place
    value: dict[str, Any] | None
    lines: tuple[str, ...] = ()
    values: Mapping[str, Span] = field(default_factory=dict)
    keys: Mapping[str, Span] = field(default_factory=dict)
    body: markdown.Body | None = None
    findings: tuple[Finding, ...] = ()
    recoded: str | None = None
    """What the bytes say in the one other encoding in which they make sense; see F501."""

    @property
    def kind(self) -> DocumentKind:
        """What the file is."""
        return self.place.kind

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line starts in the lines put together, and that of their end."""
        return (0, *accumulate(len(line) + 1 for line in self.lines))

    def span(self, pointer: str) -> Span | None:
        """Return the place of the value at `pointer`, else of the nearest heading around it.

        A width of 0 says that nothing in that line is itself wrong.
        """
        if pointer in self.values:
            return self.values[pointer]
        while pointer:
            if pointer in self.keys:
                return self.keys[pointer]
            pointer = pointer.rpartition("/")[0]
            if pointer in self.values and pointer not in self.keys:  # a row of a list
                break
        start = self.values.get(pointer)
        return replace(start, width=0) if start else None


@lru_cache(maxsize=16_384)
def read_document(path: str, place: Place, data: bytes) -> Document:
    """Parse the bytes of one data file; whatever is wrong becomes a finding.

    The same bytes at the same place are parsed once: a preview reads all files at every change.
    """
    return parse_document(path, place, data)


def parse_document(path: str, place: Place, data: bytes) -> Document:
    """As `read_document`, but without remembering: for texts that are only tried."""
    text, findings = decode(data)
    if text is None:
        return Document(path, place, None, findings=tuple(findings), recoded=recoded(data))
    lines = tuple(text.split("\n"))
    is_markdown = place.kind in _MARKDOWN
    is_indented = place.kind in SUBMITTED
    marks = conflicts(lines, is_markdown=is_markdown, is_indented=is_indented)
    unmerged = Findings(marks).told()
    if unmerged:
        return Document(path, place, None, lines, findings=(*findings, *unmerged))
    body = None
    if is_markdown:
        parsed, body = markdown.split(parseable(text))
    else:
        parsed = strict_yaml.parse(parseable(text))
    hidden = {f.span.line for f in findings if f.span}  # said of the text, so not of the value
    findings += [
        f for f in parsed.findings if f.code != "F502" or not f.span or f.span.line not in hidden
    ]
    value = parsed.value
    if not isinstance(value, dict):
        if not parsed.findings:
            findings.append(separator_slip(lines) or Finding("F509", span=Span(1, width=0)))
        value = None
    elif place.kind is not DocumentKind.SCHEMA:
        value = without_blanks(value)
    return Document(path, place, value, lines, parsed.values, parsed.keys, body, tuple(findings))


def without_blanks(value: Any) -> Any:
    """Drop keys without a value: a blank is 未填, never an answer. Spaces alone are a blank."""
    if isinstance(value, dict):
        return {k: without_blanks(v) for k, v in value.items() if not _is_blank(v)}
    if isinstance(value, list):
        return [without_blanks(v) for v in value]
    return value


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
