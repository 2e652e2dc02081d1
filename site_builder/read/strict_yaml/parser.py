"""Strict YAML over libyaml: the YAML 1.2 core scalars that a form needs, and nothing else.

Text stays text (`no`, `12:30`, `010`, `2021-04-10`), decimals become `Decimal`, and every
value and key keeps its place. Duplicate keys, anchors, aliases, merges, tags, second
documents and deep nesting are refused.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from site_builder.problem import Finding, Findings, Span
from site_builder.read.characters.hidden import hidden_characters
from site_builder.read.strict_yaml.composer import Composer, Parsed
from site_builder.read.strict_yaml.errors import explain
from site_builder.read.strict_yaml.fallen_items import fallen_item
from site_builder.read.strict_yaml.folds import Folding, folded_lines
from site_builder.read.strict_yaml.lines import YamlLines
from site_builder.read.strict_yaml.misread import misread, question
from site_builder.read.strict_yaml.scalars import plain_value

MAX_DEPTH = 20
MAX_REFERENCES = 3
"""Anchors and aliases that are reported: a file with more of them is not an honest one."""

_FATAL = frozenset(("F503", "F505", "F506", "F510", "F511"))
"""After these nobody knows what was meant: the value is not used."""
_HIDDEN_IN_KEY = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]+")


class _Reader:
    """Turns libyaml's events into a value, without recursion."""

    def __init__(self, source: YamlLines, folding: Folding | None = None) -> None:
        self.source = source
        self.folding = folding
        self.composer = Composer()
        self.found = Findings()
        self.stopped = False
        self.references = 0
        self.folds: list[int] = []
        """Lines whose end is a break that stands for nothing."""

    def refuse(self, code: str, event: yaml.Event, pointer: str = "", **facts: Any) -> None:
        self.found.add(Finding(code, pointer, facts, self.source.span(event)))

    def start(self, container: dict[str, Any] | list[Any], event: yaml.Event) -> None:
        if self.composer.awaits_key():
            self.refuse_key(event)
        elif self.composer.depth >= MAX_DEPTH:
            self.refuse("F507", event, limit=MAX_DEPTH)
            self.stopped = True
        else:
            self.composer.open(container, self.source.span(event))

    def refuse_key(self, event: yaml.Event) -> None:
        """A list or mapping as a key: nearly always a text such as `{{x}}` without quotes."""
        start = self.source.behind(event.start_mark)[:1]
        if start in {"[", "{"}:
            self.refuse("F516", event, reason="start", start=start)
        else:
            self.refuse("F503", event, reason="key")
        self.stopped = True

    def key(self, event: yaml.ScalarEvent) -> None:
        name: str = event.value
        span = self.source.span(event)
        dropped = question(event, self.source)
        if dropped:
            self.found.add(dropped)
            self.stopped = True
        if name == "<<" and event.implicit[0]:
            self.refuse("F505", event, reason="merge")
        hidden = _HIDDEN_IN_KEY.search(name)
        if hidden:
            here = Span(span.line, span.column + hidden.start(), len(hidden.group()))
            facts = {"reason": f"U+{ord(hidden.group()[0]):04X}"}
            self.found.add(Finding("F511", "", facts, here))
        pointer = self.composer.pointer_of(name)
        self.escaped(event, pointer)
        first = self.composer.name(name, span)
        if first is not None:
            self.refuse("F504", event, pointer, key=name, first=first)

    def scalar(self, event: yaml.ScalarEvent) -> None:
        if self.folding:
            event.value = self.folding.joined(event.value)
        if self.composer.awaits_key():
            self.key(event)
            return
        value: Any = event.value
        pointer = self.composer.next_pointer()
        self.folds += folded_lines(event, self.source.lines)
        self.found.extend(misread(event, self.source, pointer))
        fallen = fallen_item(event, self.source, pointer, self.composer.row_keys())
        if fallen:
            self.found.add(fallen)
        if event.implicit[0]:  # plain, and without a tag
            value = plain_value(event.value)
        elif event.style in ("|", ">") and not event.value.strip():
            value = None  # a block without a line of text is a blank
        self.escaped(event, pointer)
        self.composer.place(value, self.source.span(event), pointer)

    def escaped(self, event: yaml.ScalarEvent, pointer: str) -> None:
        """A backslash in double quotes can bring in what the file itself may not hold."""
        if event.style == '"':
            for hidden in hidden_characters(event.value):
                self.refuse("F502", event, pointer, **hidden.facts)
                return

    def take(self, event: yaml.Event) -> None:
        if getattr(event, "anchor", None) is not None:
            reason = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            self.refuse("F505", event, reason=reason)
            self.references += 1
            self.stopped = self.references == MAX_REFERENCES
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse("F506", event, tag=tag)
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.found.extend(misread(event, self.source, self.composer.next_pointer()))
            self.start({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.found.extend(misread(event, self.source, self.composer.close()))
        elif isinstance(event, yaml.AliasEvent):
            self.stopped = self.stopped or self.composer.awaits_key()
            if not self.stopped:
                self.composer.place(None, self.source.span(event), self.composer.next_pointer())

    def read(self, text: str) -> Parsed:
        """Return what a text holds; raises yaml.YAMLError where the grammar is broken."""
        documents = 0
        for event in yaml.parse(text, Loader=yaml.CLoader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse("F510", event)
                    break
                if event.version or event.tags:
                    self.refuse("F503", event, reason="directive")
            self.take(event)
            if self.stopped:
                break
        parsed = self.composer.parsed
        parsed.findings = self.found.told()
        if self.stopped or any(f.code in _FATAL or _swallows(f) for f in parsed.findings):
            parsed.value = None
        return parsed


def parse(text: str, *, first_line: int = 1) -> Parsed:
    """Parse `text`; `first_line` is the line number at which it stands in its file."""
    source = YamlLines(text.split("\n"), first_line)
    reader = _Reader(source)
    try:
        parsed = reader.read(text)
    except yaml.MarkedYAMLError as error:
        found = reader.found.told()
        if not any(map(_swallows, found)):
            found.append(explain(error, source.lines, first_line))
        return Parsed(findings=_once(found))
    except (yaml.YAMLError, UnicodeEncodeError):  # a character that no YAML may hold
        hidden = next(hidden_characters(text, first_line), None)
        finding = hidden or Finding("F503", facts={"reason": "other"}, span=Span(first_line))
        return Parsed(findings=[finding])
    if not reader.folds:
        return parsed
    folding = Folding(source.lines, reader.folds)
    return _Reader(source, folding).read(folding.text)


def _swallows(finding: Finding) -> bool:
    """Whether a quotation does not end where it should, so that what follows is read wrongly."""
    is_quote = finding.code == "F526" and finding.facts["right"] in {'"', "'"}
    return is_quote or (finding.code == "F503" and finding.facts["reason"] == "margin")


def _once(findings: list[Finding]) -> list[Finding]:
    """Leave out what has already been said of the same line."""
    said: dict[tuple[str, int], Finding] = {}
    for finding in findings:
        said.setdefault((finding.code, finding.span.line if finding.span else 0), finding)
    return list(said.values())
