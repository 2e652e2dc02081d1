"""What has changed since the round before, told of units that answered both, if they are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.percent import FEW
from site_builder.office.report.blocks import DraftParagraph, Part, paragraph
from site_builder.office.report.phrases import bare_title
from site_builder.office.report.questions import YES_NO, phrase_of
from site_builder.office.report.sources import FigureSource
from site_builder.office.report.words import say, words
from site_builder.render.environment import figure
from site_builder.render.parts.charts import chart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.paired_rounds import Pair
    from site_builder.office.report.scope import ReportScope
    from site_builder.render.parts.charts import Bar, Chart
    from site_builder.render.parts.question_views import QuestionView


def comparison(scope: ReportScope) -> DraftParagraph:
    """Return the paragraph: a clause a question that both rounds ask and enough units answered."""
    if not scope.pairs:
        return paragraph(say("pair_none"))
    clauses = tuple(_clauses(scope))
    if not clauses:
        return paragraph(say("pair_few", few=FEW))
    before = max(pair.earlier.round for pair in scope.pairs.values())
    marks = [words()["clauses"]] * (len(clauses) - 1) + [words()["full_stop"]]
    told = (Part(part.text + mark, part.source) for part, mark in zip(clauses, marks, strict=True))
    return paragraph(say("pair_lead", before=str(before)), *told)


def _clauses(scope: ReportScope) -> Iterator[Part]:
    for view in scope.views:
        pair = scope.pairs.get(view.table.id)
        if pair and min(pair.earlier.answered, pair.later.answered) >= FEW:
            yield from _clause(scope, view, pair)


def _clause(scope: ReportScope, view: QuestionView, pair: Pair) -> Iterator[Part]:
    """Tell the headline figure of both rounds; nothing where one of them has none."""
    later, earlier = chart(pair.later, view.kind), chart(pair.earlier, view.kind)
    new = later.headline
    old = _same(earlier, new)
    if new is None or old is None:
        return
    key = "pair_value" if not new.share else "pair_yes" if view.kind == YES_NO else "pair_share"
    text = say(
        key, title=bare_title(view.field.title), phrase=phrase_of(view), label=new.label,
        old=_told(old), new=_told(new), base=pair.later.answered,
    )  # fmt: skip
    base = say("source_pair_base", count=pair.later.answered)
    what = say("source_pair", what=view.field.label)
    yield Part(text, FigureSource(what, base, scope.address(view.address)))


def _same(made: Chart, bar: Bar | None) -> Bar | None:
    """The bar of the earlier round that is about the same thing."""
    bars = (made.headline, *made.bars) if made.headline else made.bars
    return next((b for b in bars if bar and (b.label, b.unit) == (bar.label, bar.unit)), None)


def _told(bar: Bar) -> str:
    return bar.share or f"{figure(bar.value)}{bar.unit}"
