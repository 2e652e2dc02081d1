"""What a draft says of cases: by the category of their money, and by theme."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.model.unit import ASSOCIATIONS
from site_builder.office.report.blocks import DraftHeading, Part, paragraph
from site_builder.office.report.overall import to_write
from site_builder.office.report.questions import share_of
from site_builder.office.report.sources import FigureSource, of_cases, of_question
from site_builder.office.report.words import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.model.prose import Case
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.scope import ReportScope
    from site_builder.render.parts.question_views import QuestionView


def by_category(scope: ReportScope) -> Iterator[Block]:
    """Yield what was done with the money: of each category its sum, its projects, its cases."""
    yield DraftHeading(2, say("by_category"))
    view = next((v for v in scope.views if v.kind == "funds" and v.table.answered), None)
    if view is None:
        yield to_write("category_gap", label=listed(_categories(scope).values()))
        return
    for key, label in _categories(scope).items():
        yield paragraph(Part(_category(scope, view, key, label), of_question(scope, view)))
        yield to_write("category_gap", label=label)


def _categories(scope: ReportScope) -> dict[str, str]:
    return scope.labels.fields["/category"].choices


def _category(scope: ReportScope, view: QuestionView, category: str, label: str) -> str:
    table = view.table
    money = {c.key: cell for c, cell in zip(table.columns, table.total, strict=True)}[category]
    cases = [case for case in scope.cases if case.category == category]
    projects = _projects(scope, category)
    told = say("category_cases", count=len(cases), titles=_titles(cases)) if cases else ""
    key = "category" if projects else "category_nothing"
    share = share_of(money, table.total[-1], of_units=False)
    unit = table.columns[-1].unit
    return say(key, label=label, money=money, unit=unit, share=share, projects=projects, cases=told)


def _projects(scope: ReportScope, category: str) -> int:
    """How many projects of a category associations have: those whose money is in the table."""
    own = (s.own_use for s in scope.surveys if s.unit.kind in ASSOCIATIONS)
    return sum(1 for rows in own for row in rows if row.category == category)


def _titles(cases: Sequence[Case]) -> str:
    return listed(say("case_short", title=c.title, unit=c.unit.name) for c in cases)


def by_theme(scope: ReportScope) -> Iterator[Block]:
    """Yield the practice of every theme; each case is told in full once, under its first one."""
    field = scope.labels.fields["/themes"]
    yield DraftHeading(2, say("by_theme", title=field.title))
    for choice in field.schema["items"]["oneOf"]:
        cases = [case for case in scope.cases if choice["const"] in case.themes]
        yield from _theme(scope, choice, cases)


def _theme(scope: ReportScope, choice: dict[str, str], cases: Sequence[Case]) -> Iterator[Block]:
    label, description = choice["title"], choice.get("description", choice["title"])
    yield DraftHeading(3, description)
    if not cases:
        yield to_write("theme_none", label=label, description=description)
        return
    sums = say(
        "theme", label=label, count=len(cases), unit=scope.labels.unit("funds_wan"),
        funds=sum((c.funds_wan for c in cases), Decimal(0)),
        people=sum(c.people_served for c in cases),
    )  # fmt: skip
    yield paragraph(Part(sums, of_cases(scope)))
    yield to_write("theme_gap", description=description)
    for case in cases:
        if case.themes[0] == choice["const"]:
            yield _whole(scope, case)
    again = [case for case in cases if case.themes[0] != choice["const"]]
    if again:
        titles = "".join(say("case_full", title=case.title) for case in again)
        yield paragraph(say("theme_again", titles=titles, label=label))


def _whole(scope: ReportScope, case: Case) -> Block:
    """Tell a case: its title, whose it is, what it cost, whom it reached, and its summary."""
    facts = say(
        "case_facts", unit=case.unit.name, funds=case.funds_wan,
        unit_of_money=scope.labels.unit("funds_wan"), people=case.people_served,
        number=str(scope.numbers[case.id]),
    )  # fmt: skip
    source = of_case(scope, case)
    title = Part(say("case_full", title=case.title), source, is_strong=True)
    return paragraph(title, facts, " ".join(case.summary.split()))


def of_case(scope: ReportScope, case: Case) -> FigureSource:
    """Return the source of what is told of one case."""
    what = say("source_case", title=case.title)
    base = say("source_case_base", unit=case.unit.name)
    return FigureSource(what, base, scope.address(case.address))
