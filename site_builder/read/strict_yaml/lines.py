"""YamlLines: the lines of a YAML text, asked for what stands around libyaml's events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from site_builder.problem import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml


_NEAR = 1000
"""Characters around a mark that are looked at: a line may be as long as the file."""


@dataclass(frozen=True)
class YamlLines:
    """The lines of a text, the first of which has a number in its file."""

    lines: Sequence[str]
    first_line: int
    _leads: dict[int, int] = field(default_factory=dict)

    def before(self, mark: Any) -> str:
        """What stands in the text's line right before a mark."""
        return self.line(mark.line)[max(0, mark.column - _NEAR) : mark.column]

    def behind(self, mark: Any) -> str:
        """What stands in the text's line right behind a mark."""
        return self.line(mark.line)[mark.column : mark.column + _NEAR]

    def lead(self, number: int) -> int:
        """How many blanks stand at the beginning of a line."""
        if number not in self._leads:
            text = self.line(number)
            self._leads[number] = len(text) - len(text.lstrip())
        return self._leads[number]

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
        return self.place(
            start, (end.column if same else len(self.line(start.line))) - start.column
        )

    def whole(self, number: int) -> Span:
        """Where the text of a line stands, without the blanks around it."""
        lead = self.lead(number)
        width = len(self.line(number).rstrip()) - lead
        return Span(number + self.first_line, lead + 1, max(1, width))

    def rest(self, mark: Any, *, offset: int = 0) -> Span:
        """Where the rest of a line stands from a mark on, or from some characters behind it."""
        return self.place(
            mark, len(self.line(mark.line).rstrip()) - mark.column - offset, offset=offset
        )
