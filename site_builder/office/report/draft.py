"""The draft: the sections of annex 2 in their order, filled; then the annexes for its author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.export.demonstration import with_mark
from site_builder.office.report.annexes import annexes
from site_builder.office.report.blocks import DraftHeading, Part, paragraph
from site_builder.office.report.case_map import known_practice
from site_builder.office.report.cases import by_category, by_theme
from site_builder.office.report.implementation import survey_sections, tell_section
from site_builder.office.report.overall import overall, to_write
from site_builder.office.report.patterns import Patterns, tell_patterns
from site_builder.office.report.phrases import unnumbered
from site_builder.office.report.sources import say_day
from site_builder.office.report.suggestions import POINTER, suggestions
from site_builder.office.report.words import say, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.office.report.blocks import Block, DraftParagraph
    from site_builder.office.report.scope import ReportScope


_TOP, _SECOND = 1, 2
"""Levels of headings: 一、 and （一）; below them 1."""


@dataclass(frozen=True)
class Draft:
    """A draft before it becomes a Word file."""

    file: str
    """The file's name."""
    title: str
    unit: str
    blocks: tuple[Block, ...]


def draft(scope: ReportScope) -> Draft:
    """Return the draft of a round's report, of the province or of a city."""
    patterns = Patterns(scope)
    text = tuple(_numbered((_note(scope), *_sections(scope, patterns))))
    blocks = (*text, *_numbered(annexes(scope, patterns, text)))
    title = scope.contract.annotation("report", "x-title-form").format(city=scope.name)
    unit = scope.unit.name if scope.unit else scope.name
    file = say("file", year=str(scope.year), place=scope.name)
    return Draft(file, with_mark(title, scope.settings), say("unit", name=unit), blocks)


def _note(scope: ReportScope) -> DraftParagraph:
    demo = words()["demo"] if scope.settings.demo else ""
    return paragraph(Part(say("draft", day=say_day(scope)) + demo, is_open=True))


def _sections(scope: ReportScope, patterns: Patterns) -> Iterator[Block]:
    """Yield the report's sections under their official headings, with what they ask for."""
    tellers = {
        "overview": lambda: overall(scope),
        "implementation": lambda: _implementation(scope, patterns),
        "results": lambda: _results(scope),
    }
    for section in scope.sections:
        note = say("annex_note", text=section["description"])
        yield DraftHeading(1, section["heading"], note=note)
        tell = tellers.get(section["key"])
        if tell is None:
            yield to_write("section_gap", description=section["description"])
        else:
            yield from tell()
    field = scope.fields.get(POINTER)
    if field is not None:
        number = words()["numerals"][len(scope.sections)]
        yield from suggestions(scope, say("ordinal", number=number, title=field.title))


def _implementation(scope: ReportScope, patterns: Patterns) -> Iterator[Block]:
    for section in survey_sections(scope, "implementation"):
        yield from tell_section(scope, section)
    yield from tell_patterns(patterns)


def _results(scope: ReportScope) -> Iterator[Block]:
    """The money, what was done with it, what it reached, and the practice of every theme."""
    first, *others = survey_sections(scope, "results")
    yield from tell_section(scope, first)
    yield from by_category(scope)
    for section in others:
        yield from tell_section(scope, section)
    yield from by_theme(scope)
    yield from known_practice(scope)
    yield to_write("case_gap")


def _numbered(blocks: tuple[Block, ...] | Iterator[Block]) -> Iterator[Block]:
    """Number the headings below those of annex 2: （一）, then 1."""
    second = third = 0
    for block in blocks:
        if not isinstance(block, DraftHeading):
            yield block
            continue
        second = 0 if block.level == _TOP else second + (block.level == _SECOND)
        third = 0 if block.level in {_TOP, _SECOND} else third + 1
        yield _with_number(block, second, third)


def _with_number(heading: DraftHeading, second: int, third: int) -> DraftHeading:
    if heading.level == _TOP:
        return heading
    text = unnumbered(heading.text)
    if third:
        told = say("third", number=str(third), title=text)
    else:
        told = say("sub_ordinal", number=words()["numerals"][second - 1], title=text)
    return DraftHeading(heading.level, told, heading.note, starts_page=heading.starts_page)
