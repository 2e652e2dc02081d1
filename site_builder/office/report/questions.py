"""What a draft says of a question: a sentence with its table's figures, by how it is summed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.aggregate.table import Gap
from site_builder.office.report.blocks import DraftParagraph, Part, paragraph
from site_builder.office.report.sources import of_question
from site_builder.office.report.words import say, words
from site_builder.render.parts.charts import FEW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from site_builder.aggregate.table import Cell
    from site_builder.office.report.scope import ReportScope
    from site_builder.render.parts.charts import Bar
    from site_builder.render.parts.question_views import QuestionView

_WHOLE = Decimal(100)
YES_NO = "yes_no"
"""The kind of a question of 是 and 否."""


@dataclass(frozen=True)
class ToldQuestions:
    """A paragraph, and the questions that it tells of."""

    paragraph: DraftParagraph
    views: tuple[QuestionView, ...]


def tell_questions(scope: ReportScope, views: Iterable[QuestionView]) -> Iterator[ToldQuestions]:
    """Yield a paragraph of each question; questions of 是 and 否 that follow one another share one.

    A question that nobody answered is not told: the section says so of all of them together.
    """
    answered = (v for v in views if v.table.answered)
    for kind, group in groupby(answered, key=lambda v: v.kind):
        told = tuple(group)
        if kind == YES_NO:
            yield ToldQuestions(DraftParagraph(tuple(_yes_no(scope, told))), told)
            continue
        for view in told:
            text = Part(_TELLERS[kind](scope, view), of_question(scope, view))
            yield ToldQuestions(paragraph(text), (view,))


def bare_title(text: str) -> str:
    """Return the title of a question as a noun: without the 个数 and 情况 behind it."""
    text = text.removesuffix(words()["several"])
    endings = (e for e in words()["noun_endings"] if text.endswith(e))
    return text.removesuffix(next(endings, ""))


def phrase_of(view: QuestionView) -> str:
    """Return what a question of 是 and 否 asks about: 是否设立绩效目标 is 设立绩效目标."""
    whether = _Whether.of(view)
    return f"{whether.before}{whether.rest}"


def unnumbered(heading: str) -> str:
    """Return a heading without its number: 一、制度建设 is 制度建设."""
    return re.sub(words()["numbering"], "", heading)


@dataclass(frozen=True)
class _Whether:
    """The title of a question of 是 and 否, parted at 是否."""

    before: str
    rest: str

    @classmethod
    def of(cls, view: QuestionView) -> _Whether:
        before, whether, rest = view.field.title.partition(words()["whether"])
        return cls(before, rest) if whether else cls("", bare_title(view.field.title))


def _yes_no(scope: ReportScope, views: tuple[QuestionView, ...]) -> Iterator[Part]:
    """Tell of questions one after the other; those that as many units answered share a sentence."""
    for answered, group in groupby(views, key=lambda v: v.table.answered):
        told = tuple(group)
        clauses = sorted(told, key=lambda v: v.table.total[2] != answered)
        several = len(clauses) > 1 and clauses[0].table.total[2] != answered
        yield Part(say("yes_lead", answered=answered) + (words()["yes_among"] if several else ""))
        for number, view in enumerate(clauses, 1):
            mark = words()["clauses"] if number < len(clauses) else words()["full_stop"]
            yield Part(_clause(view) + mark, of_question(scope, view))


def _clause(view: QuestionView) -> str:
    value, answered, whether = view.table.total[2], view.table.answered, _Whether.of(view)
    key = "yes_some" if value else "yes_none"
    if value == answered:
        key = "yes_only" if answered == 1 else "yes_all"
    share = share_of(value, answered)
    return say(key, before=whether.before, rest=whether.rest, value=value, share=share)


def share_of(value: Cell, whole: Cell, *, of_units: bool = True) -> str:
    """Return “，占…”; nothing of no whole, and of so few units that a share says too much."""
    if isinstance(value, (Gap, str)) or isinstance(whole, (Gap, str)) or not whole:
        return ""
    if of_units and whole < FEW:
        return ""
    percent = (Decimal(value) * _WHOLE / whole).quantize(Decimal("0.1"))
    return say("share", share=f"{percent}%")


def _distribution(_: ReportScope, view: QuestionView) -> str:
    table, choices = view.table, view.field.choices
    counts = {c.key: n for c, n in zip(table.columns[2:], table.total[2:], strict=True)}
    told = [
        (counts[str(key)], title) for key, title in choices.items() if _number(counts[str(key)])
    ]
    told.sort(key=lambda pair: -_number(pair[0]))
    several = words()["several"]
    return say(
        "chosen",
        title=bare_title(view.field.title),
        answered=table.answered,
        several=several if view.field.title.endswith(several) else "",
        choices=words()["clauses"].join(
            say("choice", label=title, value=n, share=share_of(n, table.answered))
            for n, title in told
        ),
    )


def _count(_: ReportScope, view: QuestionView) -> str:
    table = view.table
    return say(
        "counted", title=view.field.title, value=table.total[2], unit=table.columns[2].unit,
        answered=table.answered,
    )  # fmt: skip


def _sum(scope: ReportScope, view: QuestionView) -> str:
    table, bars = view.table, view.chart.bars
    facts: dict[str, object] = {
        "title": view.field.title, "value": table.total[2], "unit": table.columns[2].unit,
        "answered": table.answered,
    }  # fmt: skip
    top = bars[0] if bars else None
    shared = sum(1 for bar in bars if top and bar.value == top.value)
    if top is None or shared != 1 or not scope.is_province:
        return say("summed", **facts)
    return say("summed_most", label=top.label, top=top.value, **facts)


def _funds(_: ReportScope, view: QuestionView) -> str:
    table = view.table
    whole = table.total[-1]
    parts = [_funded(bar, share_of(bar.value, whole, of_units=False)) for bar in _bars(view)]
    return say(
        "funded", title=view.field.title, answered=table.answered, projects=table.total[2],
        sum=whole, unit=table.columns[-1].unit, parts=words()["clauses"].join(parts),
    )  # fmt: skip


def _transfer(scope: ReportScope, view: QuestionView) -> str:
    table = view.table
    label, _, status, money, unknown = table.total
    facts: dict[str, object] = {"title": view.field.title, "answered": table.answered}
    if isinstance(money, Gap):
        return say("passed_nothing", **facts)
    facts |= {"money": money, "unit": table.columns[3].unit}
    if not scope.is_province:
        return say("passed_city", status=status, **facts)
    rows = zip(table.areas, table.body, strict=True)
    apart = [r for area, r in rows if area in table.apart and not isinstance(r[3], Gap)]
    return say(
        "passed",
        label=label,
        unknown=say("passed_unknown", count=unknown) if unknown else "",
        province="".join(
            say("passed_province", label=r[0], money=r[3], unit=table.columns[3].unit)
            for r in apart
        ),
        **facts,
    )


def _key_areas(_: ReportScope, view: QuestionView) -> str:
    parts = [_funded(bar) for bar in _bars(view)]
    told = words()["listing"].join(parts)
    return say("areas_funded", title=bare_title(view.field.title), answered=view.table.answered,
               parts=told)  # fmt: skip


def _bars(view: QuestionView) -> Iterator[Bar]:
    """The bars of a chart that say something: none of a gap."""
    return (bar for bar in view.chart.bars if not isinstance(bar.value, Gap))


def _funded(bar: Bar, share: str = "") -> str:
    key = "funded_part" if bar.value else "funded_nothing"
    return say(key, label=bar.label, value=bar.value, unit=bar.unit, share=share)


def tell_coverage(scope: ReportScope, view: QuestionView) -> str:
    """Return the sentence about coverage, against the divisions of the areas that answered."""
    table = view.table
    label, covered, whole, share = table.total
    unit = table.columns[1].unit
    partial = scope.is_province and label != scope.settings.whole
    return say(
        "covered", title=bare_title(view.field.title), covered=covered, unit=unit, whole=whole,
        of=say("covered_of", count=table.answered) if partial else "", share=f"{share}%",
    )  # fmt: skip


def _number(cell: Cell) -> Decimal:
    return Decimal(cell) if isinstance(cell, (int, Decimal)) else Decimal(0)


_TELLERS: dict[str, Callable[[ReportScope, QuestionView], str]] = {
    "distribution": _distribution,
    "count": _count,
    "funds": _funds,
    "transfer": _transfer,
    "key_areas": _key_areas,
    "coverage": tell_coverage,
    "sum": _sum,
}
"""By the schema's `x-aggregate`."""
