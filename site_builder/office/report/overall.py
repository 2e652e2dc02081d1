"""The first section: what came, what money and coverage there was, and what is to be written."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.expectations import RECEIVED, State
from site_builder.office.report.blocks import DraftParagraph, Part, paragraph
from site_builder.office.report.comparison import comparison
from site_builder.office.report.questions import share_of, tell_coverage, unnumbered
from site_builder.office.report.sources import of_cases, of_progress, of_question, say_day
from site_builder.office.report.words import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.aggregate.table import Cell, Table
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.scope import ReportScope
    from site_builder.render.parts.question_views import QuestionView

_OPEN = (State.RETURNED, State.WAIVED, State.MISSING, State.PENDING)
"""States of surveys that have not come, or have to come again."""
_MOST_NAMES = 12
"""Units that are named; of more it is told how many they are in which area."""
_ABSENT = (State.MISSING, State.PENDING, State.WITHDRAWN)


def overall(scope: ReportScope) -> Iterator[Block]:
    """Yield the blocks of 总体情况."""
    yield to_write("policy", place=scope.name)
    yield _background(scope)
    yield DraftParagraph(tuple(_received(scope)))
    yield from _doubts(scope)
    figures = tuple(_figures(scope))
    yield DraftParagraph(figures) if figures else to_check("no_surveys")
    yield paragraph(_cases(scope))
    yield comparison(scope)
    yield to_write("highlights")


def to_write(key: str, **facts: object) -> DraftParagraph:
    """Return a paragraph that somebody has still to write."""
    return paragraph(Part(say("gap", text=say(key, **facts)), is_open=True))


def to_check(key: str, **facts: object) -> DraftParagraph:
    """Return a paragraph about what is missing."""
    return paragraph(Part(say("doubt", text=say(key, **facts)), is_open=True))


def _background(scope: ReportScope) -> DraftParagraph:
    if not scope.cases:
        return to_write("background_bare", place=scope.name)
    section = unnumbered(scope.contract.annotation("case", "x-sections")[0]["heading"])
    return to_write("background", place=scope.name, cases=len(scope.cases), section=section)


def _received(scope: ReportScope) -> Iterator[Part]:
    """Tell what has come of what is expected, as the table of progress has it."""
    table, source = scope.progress_table, of_progress(scope)
    total = _by_key(table)
    expected, received = total["expected"], total["received"]
    if isinstance(expected, int):
        text = say(
            "received", day=say_day(scope), expected=expected, received=received,
            share=share_of(received, expected), come=_states(table, "come", RECEIVED),
            open=_states(table, "open", _OPEN),
        )  # fmt: skip
        yield Part(text, source)
    titles = scope.contract.item_titles()
    key = "papers" if scope.is_province else "papers_city"
    text = say(
        key, report=titles["report"], reports=total["report"], reports_due=total["report_quota"],
        cases=titles["cases"], case_count=total["cases"], cases_due=total["cases_quota"],
    )  # fmt: skip
    yield Part(text, source)


def _states(table: Table, key: str, states: tuple[State, ...]) -> str:
    """Tell how many surveys are in each state, as the table calls it; nothing of none."""
    told = [
        say("state", label=column.label, count=cell)
        for column, cell in zip(table.columns, table.total, strict=True)
        if column.key in states and cell
    ]
    return say(key, states=listed(told)) if told else ""


def _by_key(table: Table) -> dict[str, Cell]:
    return {c.key: cell for c, cell in zip(table.columns, table.total, strict=True)}


def _doubts(scope: ReportScope) -> Iterator[DraftParagraph]:
    """Name who is missing, what was sent back, and what could not be counted."""
    titles = scope.contract.item_titles()
    yield from _named("missing_surveys", *_units(scope, _ABSENT))
    yield from _named("returned_surveys", *_units(scope, (State.RETURNED,)))
    if not scope.is_province:
        short = sum(city.cases_missing for city in scope.progress)
        if short:
            yield to_check("missing_cases_city", cases=titles["cases"], count=short)
    else:
        yield from _missing_by_area(scope, titles)
    yield from _named("errors", len(scope.broken), list(scope.broken))


def _missing_by_area(scope: ReportScope, titles: Mapping[str, str]) -> Iterator[DraftParagraph]:
    """Name the cities whose report has not come, and how many cases each is short of."""
    reports = [(city.name, city.report) for city in scope.progress if city.report]
    absent = [name for name, report in reports if report.state in (*_ABSENT, State.RETURNED)]
    yield from _named("missing_reports", len(absent), absent, report=titles["report"])
    lacking = [city for city in scope.progress if city.cases_missing]
    cases = [say("missing_cases_item", name=c.name, count=c.cases_missing) for c in lacking]
    yield from _named("missing_cases", len(cases), cases, cases=titles["cases"])


def _units(scope: ReportScope, states: tuple[State, ...]) -> tuple[int, list[str]]:
    """Return how many units' surveys are in these states, and their names, or how many where."""
    found = {c.name: [i for i in c.surveys if i.state in states] for c in scope.progress}
    count = sum(map(len, found.values()))
    if count <= _MOST_NAMES:
        return count, [item.unit.name for items in found.values() for item in items]
    return count, [say("by_area", name=n, count=len(i)) for n, i in found.items() if i]


def _named(key: str, count: int, names: list[str], **facts: object) -> Iterator[DraftParagraph]:
    if names:
        yield to_check(key, count=count, names=listed(names), **facts)


def _figures(scope: ReportScope) -> Iterator[Part]:
    """Tell the money and the coverage in short."""
    for view in scope.views:
        if not view.table.answered:
            continue
        if view.kind == "funds":
            yield Part(_money(view), of_question(scope, view))
        elif view.kind == "coverage":
            yield Part(tell_coverage(scope, view), of_question(scope, view))


def _money(view: QuestionView) -> str:
    table = view.table
    return say(
        "funds_short", answered=table.answered, sum=table.total[-1], unit=table.columns[-1].unit,
        projects=table.total[2],
    )  # fmt: skip


def _cases(scope: ReportScope) -> Part:
    """Tell how many cases came, and what they say of themselves."""
    titles = scope.contract.item_titles()
    if not scope.cases:
        return Part(say("gap", text=say("no_cases", cases=titles["cases"])), is_open=True)
    text = say(
        "cases_short" if scope.is_province else "cases_short_city",
        cases=titles["cases"],
        count=len(scope.cases),
        areas=len({case.city for case in scope.cases}),
        funds=sum((case.funds_wan for case in scope.cases), Decimal(0)),
        unit=scope.labels.unit("funds_wan"),
        people=sum(case.people_served for case in scope.cases),
    )
    return Part(text, of_cases(scope))
