"""Paragraph: the lines of one entry, a key a line, and the same lines with other values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.editing import yaml_text
from site_builder.editing.refusal import UnusualError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.problem import Span
    from site_builder.read.document import Document


@dataclass(frozen=True)
class Part:
    """The lines of one key; `value` is where its value stands, lines counted from the file's."""

    key: str
    lines: tuple[str, ...]
    value: Span | None
    is_short: bool
    """Whether the value ends in the line in which it begins."""


@dataclass(frozen=True)
class Paragraph:
    """An entry's lines from number `first` on, counted from 0."""

    first: int
    lines: tuple[str, ...]
    head: tuple[str, ...]
    """Lines before the first key, if any: a dash by itself."""
    parts: tuple[Part, ...]
    dash: str
    """The indentation of the dash."""
    pad: str
    """The indentation of the keys."""

    @classmethod
    def of(cls, document: Document, pointer: str, first: int, lines: tuple[str, ...]) -> Paragraph:
        """Find the keys of the entry at `pointer` in its lines; raises UnusualError."""
        below = f"{pointer}/"
        keys = {p.removeprefix(below): s for p, s in document.keys.items() if p.startswith(below)}
        ordered = sorted(keys.items(), key=lambda item: item[1])
        starts = [span.line - 1 - first for _, span in ordered]
        if len(set(starts)) != len(starts):
            raise UnusualError(document.path)
        ends = [*starts[1:], len(lines)]
        parts = []
        for (key, _), start, end in zip(ordered, starts, ends, strict=True):
            value = document.values.get(below + key)
            rest = "".join(line for line in lines[start + 1 : end] if not _is_remark(line))
            is_short = bool(value and value.line - 1 - first == start and not rest.strip())
            parts.append(Part(key, lines[start:end], value, is_short))
        line = lines[0]
        dash = line[: len(line) - len(line.lstrip())]
        pad = " " * (ordered[0][1].column - 1) if ordered else f"{dash}  "
        return cls(first, lines, lines[: starts[0] if starts else 1], tuple(parts), dash, pad)

    def rewritten(self, before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
        """Return the lines with the values of `after` in the place of those of `before`.

        What does not change stays as it was written; a new key comes after those that go
        before it in `after`.
        """
        blocks = {part.key: self._block(part, before, after) for part in self.parts}
        present = [part.key for part in self.parts]
        order = list(after)
        for key in order:
            if key not in present:
                earlier = [k for k in order[: order.index(key)] if k in present]
                at = present.index(earlier[-1]) + 1 if earlier else len(present)
                present.insert(at, key)
                blocks[key] = [self.pad + line for line in yaml_text.entry(key, after[key])]
        return [*self.head, *(line for key in present for line in blocks[key])]

    def _block(self, part: Part, before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
        key, lines = part.key, list(part.lines)
        if key not in after:
            return [line for line in lines[1:] if _is_remark(line)] if part.is_short else []
        if before.get(key) == after[key]:
            return lines
        value = yaml_text.scalar(after[key])
        if part.value and part.is_short and key in before:
            start = part.value.column - 1
            rest = lines[0][start + part.value.width :]
            return [f"{lines[0][:start]}{value}{rest}", *lines[1:]]
        lead = lines[0][: lines[0].index(key)]
        return [f"{lead}{key}: {value}"]


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
