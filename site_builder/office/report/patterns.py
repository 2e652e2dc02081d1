"""机制和模式: which ways of doing things are told by several cases, and all points as material."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.office.patterns.groups import PatternGroup, group_points
from site_builder.office.patterns.points import points
from site_builder.office.report.blocks import CaptionedTable, DraftHeading, Part, paragraph
from site_builder.office.report.overall import to_write
from site_builder.office.report.questions import unnumbered
from site_builder.office.report.sources import of_cases
from site_builder.office.report.words import listed, say, words
from site_builder.office.word.data_tables import WordTable
from site_builder.render.environment import figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from site_builder.model.prose import Case
    from site_builder.office.patterns.points import PracticePoint
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.scope import ReportScope

_MOST = 6
"""Groups that are named in the text."""
_WORDS = 8
"""Words that are named of a group."""
_LISTED = "/replicable"
_PRACTICE = "practice"
_FIGURES = frozenset((2, 3))


@dataclass(frozen=True)
class Patterns:
    """The points of a scope's cases, grouped."""

    scope: ReportScope

    @cached_property
    def points(self) -> tuple[PracticePoint, ...]:
        """Every point of every case, in the order of the cases."""
        return tuple(p for case in self.scope.cases for p in points(case, self.heading))

    @cached_property
    def heading(self) -> str:
        """The heading of the section that tells what was done."""
        sections = self.scope.contract.annotation("case", "x-sections")
        return str(next(s["heading"] for s in sections if s["key"] == _PRACTICE))

    @cached_property
    def grouped(self) -> tuple[tuple[PatternGroup, ...], tuple[PracticePoint, ...]]:
        """The groups, those of most cases first, and the points in none of them."""
        return group_points(self.points)

    @property
    def sources(self) -> dict[str, str]:
        """What points are called where they come from."""
        title = self.scope.labels.fields[_LISTED].title
        return {"points": title, "practice": unnumbered(self.heading)}


def tell_patterns(patterns: Patterns) -> Iterator[Block]:
    """Yield what the text says of them, and what is left to its author."""
    scope = patterns.scope
    yield DraftHeading(2, say("patterns"))
    groups, _ = patterns.grouped
    if groups:
        told = say(
            "patterns_found",
            **patterns.sources,
            count=len(patterns.points),
            groups=len(groups),
            cases=len({case for group in groups for case in group.cases}),
            most=listed(
                say("pattern_most", title=title_of(g), count=len(g.cases)) for g in groups[:_MOST]
            ),
        )
        yield paragraph(Part(told, of_cases(scope)))
    elif scope.cases:
        yield paragraph(say("patterns_none"))
    yield to_write("patterns_gap")


def title_of(group: PatternGroup) -> str:
    """Return what a group is called: by its words where nothing else says it."""
    return group.title or say("pattern_words", words=listed(group.words[:_WORDS]))


def material(patterns: Patterns) -> Iterator[Block]:
    """Yield the annex: by theme, every group with cost and reach, then what only one case tells."""
    themes = patterns.scope.labels.fields["/themes"]
    yield paragraph(say("annex_patterns_about", themes=themes.title, **patterns.sources))
    groups, single = patterns.grouped
    for choice in themes.schema["items"]["oneOf"]:
        key = choice["const"]
        here = [g for g in groups if _theme_of(g, tuple(themes.choices)) == key]
        left = [p for p in single if p.case.themes[0] == key]
        if here or left:
            yield DraftHeading(2, choice.get("description", choice["title"]))
        for group in here:
            yield from _group(patterns.scope, group)
        if left:
            yield DraftHeading(3, say("single_points"))
            yield _grid(patterns.scope, "", left)


def _theme_of(group: PatternGroup, order: Sequence[str]) -> str:
    """Return the theme that most cases of a group have, the first of several."""
    cases = {m.point.case.id: m.point.case for m in group.members}
    counts = Counter(theme for case in cases.values() for theme in case.themes)
    return max(order, key=lambda theme: (counts[theme], -order.index(theme)))


def _group(scope: ReportScope, group: PatternGroup) -> Iterator[Block]:
    cases = list({m.point.case.id: m.point.case for m in group.members}.values())
    yield DraftHeading(3, title_of(group))
    yield paragraph(
        say(
            "group_facts",
            cases=len(cases),
            areas=len({case.city for case in cases}),
            funds=_range([case.funds_wan for case in cases]),
            unit=scope.labels.unit("funds_wan"),
            people=_range([case.people_served for case in cases]),
            words=listed(group.words[:_WORDS]),
        )
    )
    why = [listed(m.words) for m in group.members]
    yield _grid(scope, "", [m.point for m in group.members], why)


def _range(values: Sequence[Decimal | int]) -> str:
    low, high = min(values), max(values)
    return figure(low) if low == high else say("range", low=low, high=high)


def _grid(
    scope: ReportScope, caption: str, told: Sequence[PracticePoint], why: Sequence[str] = ()
) -> CaptionedTable:
    """A table of points: what is told, by which case, what it cost and whom it reached."""
    unit = scope.labels.unit("funds_wan")
    heads = [h.format(unit=unit) for h in words()["points_heads" if why else "single_heads"]]
    rows = [
        [
            point.text,
            _place(scope, point.case),
            figure(point.case.funds_wan),
            figure(point.case.people_served),
        ]
        for point in told
    ]
    if why:
        rows = [[*row, reason] for row, reason in zip(rows, why, strict=True)]
        return CaptionedTable(caption, WordTable(heads, rows, _FIGURES, (12, 5.6, 3.3, 3.4, 5)))
    return CaptionedTable(caption, WordTable(heads, rows, _FIGURES, (15, 6, 3.3, 3.4)))


def _place(scope: ReportScope, case: Case) -> str:
    place = scope.whole.reference.area_name(case.city) or case.city
    return say("case_place", number=str(scope.numbers[case.id]), place=place)
