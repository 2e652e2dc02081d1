"""Strict YAML over libyaml: the YAML 1.2 core scalars that a form needs, and nothing else.

Text stays text (`no`, `12:30`, `010`, `2021-04-10`), decimals become `Decimal`, and every
value and key keeps its place. Duplicate keys, anchors, aliases, merges, tags, second
documents and deep nesting are refused. Source: YAML 1.2.2, chapter 10.3, less octal,
hexadecimal, exponents, infinities and NaN, which on a form are always slips.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from site_builder.problem import Finding, Span
from site_builder.read.characters import hidden_characters
from site_builder.read.yaml_errors import explain

MAX_DEPTH = 20
MAX_DIGITS = 18
MAX_REFERENCES = 3
"""Anchors and aliases that are reported: a file with more of them is not an honest one."""

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLS = {
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_CODE = re.compile(r"[A-Za-z0-9_./-]+\Z")
_FATAL = frozenset(("F505", "F506", "F510", "F511"))
"""After these nobody knows what was meant: the value is not used."""
_HIDDEN_IN_KEY = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]+")


@dataclass
class Parsed:
    """A parsed text: its value, where each value and key stands, and what was refused."""

    value: Any = None
    values: dict[str, Span] = field(default_factory=dict)
    """JSON Pointer → place of the value."""
    keys: dict[str, Span] = field(default_factory=dict)
    """JSON Pointer → place of the key that leads to the value."""
    findings: list[Finding] = field(default_factory=list)


@dataclass
class _Frame:
    """A mapping or sequence under construction."""

    pointer: str
    container: dict[str, Any] | list[Any]
    key: str | None = None
    """The key whose value comes next, while a mapping waits for a value."""
    skip: bool = False
    """Whether the value to come belongs to a refused key."""
    block: bool = True


class _Reader:
    """Turns libyaml's events into a value, without recursion."""

    def __init__(self, text: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self.first_line = first_line
        self.out = Parsed()
        self.frames: list[_Frame] = []
        self.stopped = False
        self.references = 0

    def span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if end.line == start.line:
            width = max(1, end.column - start.column)
        elif start.line < len(self.lines):
            width = max(1, len(self.lines[start.line]) - start.column)
        else:
            width = 1
        return Span(start.line + self.first_line, start.column + 1, width)

    def refuse(self, code: str, event: yaml.Event, pointer: str = "", **facts: Any) -> None:
        self.out.findings.append(Finding(code, pointer, facts, self.span(event)))

    def next_pointer(self) -> str:
        if not self.frames:
            return ""
        top = self.frames[-1]
        if isinstance(top.container, list):
            return f"{top.pointer}/{len(top.container)}"
        return f"{top.pointer}/{escape(top.key or '')}"

    def place(self, value: Any, event: yaml.Event) -> None:
        pointer = self.next_pointer()
        if not self.frames:
            self.out.value = value
            self.out.values[""] = self.span(event)
            return
        top = self.frames[-1]
        if isinstance(top.container, list):
            top.container.append(value)
            self.out.values[pointer] = self.span(event)
        else:
            if not top.skip:
                top.container[top.key or ""] = value
                self.out.values[pointer] = self.span(event)
            top.key, top.skip = None, False

    def awaits_key(self) -> bool:
        if not self.frames:
            return False
        top = self.frames[-1]
        return isinstance(top.container, dict) and top.key is None

    def start(self, container: dict[str, Any] | list[Any], event: yaml.Event) -> None:
        if self.awaits_key():
            self.refuse_key(event)
            return
        if len(self.frames) >= MAX_DEPTH:
            self.refuse("F507", event, limit=MAX_DEPTH)
            self.stopped = True
            return
        pointer = self.next_pointer()
        self.place(container, event)
        block = not getattr(event, "flow_style", False)
        self.frames.append(_Frame(pointer, container, block=block))

    def refuse_key(self, event: yaml.Event) -> None:
        """A list or mapping as a key: nearly always a text such as `{{x}}` without quotes."""
        mark = event.start_mark
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        start = line[mark.column : mark.column + 1]
        if start in {"[", "{"}:
            self.refuse("F516", event, reason="start", start=start)
        else:
            self.refuse("F503", event, reason="key")
        self.stopped = True

    def key(self, event: yaml.ScalarEvent) -> None:
        top = self.frames[-1]
        name: str = event.value
        pointer = f"{top.pointer}/{escape(name)}"
        if name == "<<" and event.implicit[0]:
            self.refuse("F505", event, reason="merge")
        hidden = _HIDDEN_IN_KEY.search(name)
        if hidden:
            start = self.span(event)
            span = Span(start.line, start.column + hidden.start(), len(hidden.group()))
            facts = {"reason": f"U+{ord(hidden.group()[0]):04X}"}
            self.out.findings.append(Finding("F511", "", facts, span))
        self.escaped(event, pointer)
        assert isinstance(top.container, dict)  # noqa: S101 - narrows for the type checker
        top.key = name
        if name in top.container:
            first = self.out.keys[pointer].line
            self.refuse("F504", event, pointer, key=name, first=first)
            top.skip = True
        else:
            self.out.keys[pointer] = self.span(event)

    def scalar(self, event: yaml.ScalarEvent) -> None:
        if self.awaits_key():
            self.key(event)
            return
        value: Any = event.value
        if event.implicit[0]:  # plain, and without a tag
            value = self.plain(event)
        elif event.style in ("|", ">") and not event.value.strip():
            value = None  # a block without a line of text is a blank
        self.escaped(event, self.next_pointer())
        self.place(value, event)

    def escaped(self, event: yaml.ScalarEvent, pointer: str) -> None:
        """A backslash in double quotes can bring in what the file itself may not hold."""
        if event.style == '"':
            for hidden in hidden_characters(event.value):
                self.refuse("F502", event, pointer, **hidden.facts)
                return

    def plain(self, event: yaml.ScalarEvent) -> Any:
        text: str = event.value
        if text in _NULLS:
            return None
        if text in _BOOLS:
            return _BOOLS[text]
        if _INT.match(text) or _DECIMAL.match(text):
            if len(text) > MAX_DIGITS:
                self.refuse("F514", event, self.next_pointer(), digits=len(text))
                return None
            return int(text) if _INT.match(text) else Decimal(text)
        self.swallowed_comment(event)
        return text

    def swallowed_comment(self, event: yaml.ScalarEvent) -> None:
        """A `#` after plain text starts a comment: what follows would be lost in silence.

        After a code such as `A` or `2022-03-18` it can only be a comment.
        """
        if _CODE.match(event.value):
            return
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        comment = re.match(r"[ \t]+(#.*)", rest)
        if comment:
            lost = comment.group(1).strip()
            start = end.column + comment.start(1) + 1
            span = Span(end.line + self.first_line, start, len(lost))
            pointer = self.next_pointer()
            self.out.findings.append(Finding("F513", pointer, {"lost": lost}, span))

    def take(self, event: yaml.Event) -> None:
        if getattr(event, "anchor", None) is not None:
            reason = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            self.refuse("F505", event, reason=reason)
            self.references += 1
            self.stopped = self.references == MAX_REFERENCES
        if getattr(event, "tag", None) is not None:
            self.refuse("F506", event, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self.start({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.start([], event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.frames.pop()
        elif isinstance(event, yaml.AliasEvent):
            if self.awaits_key():
                self.stopped = True
            else:
                self.place(None, event)


def parse(text: str, *, first_line: int = 1) -> Parsed:
    """Parse `text`; `first_line` is the line number at which it stands in its file."""
    reader = _Reader(text, first_line)
    documents = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CLoader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    reader.refuse("F510", event)
                    break
            reader.take(event)
            if reader.stopped:
                break
    except yaml.MarkedYAMLError as error:
        return Parsed(findings=_once([*reader.out.findings, explain(error, reader.lines, first_line)]))
    except (yaml.YAMLError, UnicodeEncodeError):
        found = next(hidden_characters(text, first_line), None)
        finding = found or Finding("F503", facts={"reason": "other"}, span=Span(first_line))
        return Parsed(findings=[finding])
    if reader.stopped or any(f.code in _FATAL for f in reader.out.findings):
        reader.out.value = None
    return reader.out


def _once(findings: list[Finding]) -> list[Finding]:
    """Leave out what has already been said of the same line."""
    said: dict[tuple[str, int], Finding] = {}
    for finding in findings:
        said.setdefault((finding.code, finding.span.line if finding.span else 0), finding)
    return list(said.values())


def escape(token: str) -> str:
    """Escape one token of a JSON Pointer (RFC 6901)."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """Undo `escape`."""
    return token.replace("~1", "/").replace("~0", "~")
