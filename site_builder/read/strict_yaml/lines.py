"""YamlLines: the lines of a YAML text, asked for what stands around libyaml's events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.problem import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml


@dataclass(frozen=True)
class YamlLines:
    """The lines of a text, the first of which has a number in its file."""

    lines: Sequence[str]
    first_line: int

    def before(self, mark: Any) -> str:
        """What stands in the text's line up to a mark."""
        return self.line(mark.line)[: mark.column]

    def behind(self, mark: Any) -> str:
        """What stands in the text's line from a mark on."""
        return self.line(mark.line)[mark.column :]

    def line(self, number: int) -> str:
        """The line with a number, from 0; empty below the last."""
        return self.lines[number] if number < len(self.lines) else ""

    def place(self, mark: Any, width: int, *, offset: int = 0) -> Span:
        """Where something stands that begins at a mark, or some characters behind it."""
        return Span(mark.line + self.first_line, mark.column + offset + 1, max(1, width))

    def span(self, event: yaml.Event) -> Span:
        """Where an event stands; of several lines, the first."""
        start: Any = event.start_mark
        end: Any = event.end_mark
        same = end.line == start.line
        return self.place(start, end.column - start.column if same else len(self.behind(start)))

    def rest(self, mark: Any, *, offset: int = 0) -> Span:
        """Where the rest of a line stands from a mark on, or from some characters behind it."""
        return self.place(mark, len(self.behind(mark)[offset:].rstrip()), offset=offset)
