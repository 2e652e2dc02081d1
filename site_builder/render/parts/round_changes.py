"""Change from round to round: the figure of a question's sentence, with the base of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.aggregate.paired_rounds import paired_tables
from site_builder.render.environment import figure
from site_builder.render.parts.charts import Bar, Chart, chart
from site_builder.render.parts.question_views import question_views
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.paired_rounds import Pair
    from site_builder.render.parts.question_views import QuestionView
    from site_builder.render.site import Site

_HEIGHT = 100
"""Of the picture; its top is the greatest value, or the whole of a share."""


@dataclass(frozen=True)
class Point:
    """One round's figure: from how many it is, whether more is to come, and its place."""

    year: int
    text: str
    base: str
    is_open: bool
    x: int
    y: str
    """From the top, 0–100."""


@dataclass(frozen=True)
class Trend:
    """A figure through the rounds, oldest first, and the sentences about the last two."""

    label: str
    points: tuple[Point, ...]
    sentence: str
    paired: str
    """The same from the units that answered in both, or why there is nothing to say."""
    note: str = ""
    """Why there is no line: a sum that still grows would seem to fall."""

    @property
    def pictured(self) -> bool:
        """Whether a line through the rounds says something true."""
        return not self.note


def trends(site: Site, year: int) -> dict[str, Trend]:
    """Return, by the table's id, the trends up to a round of what it and an earlier one ask."""
    years = [y for y in reversed(site.years) if y <= year]
    views = {y: {v.table.id: v for v in question_views(site, y)} for y in years}
    pairs: dict[int, dict[str, Pair]] = {}
    found: dict[str, Trend] = {}
    for name, view in views.get(year, {}).items():
        history = [views[y][name] for y in years if name in views[y]]
        bars = [(v, bar) for v in history if (bar := _same(v.chart, view.chart.headline))]
        if len(bars) < 2 or bars[-1][0] is not view:  # noqa: PLR2004 - a change has two ends
            continue
        if any(v.chart.of_few for v, _ in bars):
            bars = [(v, replace(bar, share="")) for v, bar in bars]
        earlier = bars[-2][0].table.round
        if earlier not in pairs:
            pairs[earlier] = paired_tables(site.collection, site.contract, earlier, year)
        found[name] = _trend(site, bars, pairs[earlier].get(name))
    return found


def _trend(site: Site, bars: list[tuple[QuestionView, Bar]], pair: Pair | None) -> Trend:
    (before, one), (after, two) = bars[-2:]
    sentence = words()["change"].format(
        label=two.label,
        before=before.table.round,
        after=after.table.round,
        old=_text(one),
        new=_text(two),
        old_base=_base(before),
        new_base=_base(after),
    )
    points = _points(site, bars)
    note = ""
    if any(view.chart.of_few for view, _ in bars):
        note = words()["change_few"]
    elif not two.share and points[-1].is_open:  # it grows
        note = words()["change_open"].format(year=points[-1].year)
    return Trend(two.label, points, sentence, _paired(before, after, two, pair), note)


def _paired(before: QuestionView, after: QuestionView, bar: Bar, pair: Pair | None) -> str:
    if not (before.table.areas and after.table.areas):
        return ""  # a total alone is public: a smaller group could give away one unit's answer
    if pair is None or not pair.later.answered:
        return words()["change_nobody"]
    if pair.later.answered == before.table.answered == after.table.answered:
        return ""  # the same units: the sentence above says it all
    old, new = chart(pair.earlier, before.kind), chart(pair.later, after.kind)
    one, two = _same(old, bar), _same(new, bar)
    base = _count(after, pair.later.answered)
    if one is None or two is None:
        return words()["change_unclear"].format(base=base)
    if old.of_few or new.of_few:
        one, two = replace(one, share=""), replace(two, share="")
    return words()["change_paired"].format(base=base, old=_text(one), new=_text(two))


def _points(site: Site, bars: list[tuple[QuestionView, Bar]]) -> tuple[Point, ...]:
    numbers = [_number(bar) for _, bar in bars]
    top = Decimal(100) if bars[-1][1].share else max(*numbers, Decimal(1))
    rounds = site.collection.reference.rounds
    return tuple(
        Point(
            year=view.table.round,
            text=_text(bar),
            base=_base(view),
            is_open=rounds[view.table.round].deadlines["survey"] >= site.today,
            x=100 * index + 50,
            y=figure((_HEIGHT - number * _HEIGHT / top).quantize(Decimal("0.1"))),
        )
        for index, ((view, bar), number) in enumerate(zip(bars, numbers, strict=True))
    )


def _same(made: Chart, bar: Bar | None) -> Bar | None:
    """The bar of another round's chart that is about the same thing."""
    if bar is None:
        return None
    bars = (made.headline, *made.bars) if made.headline else made.bars
    return next((b for b in bars if (b.label, b.unit) == (bar.label, bar.unit)), None)


def _text(bar: Bar) -> str:
    return bar.share or f"{figure(bar.value)}{bar.unit}"


def _number(bar: Bar) -> Decimal:
    return Decimal(bar.share.rstrip("%")) if bar.share else Decimal(str(bar.value))


def _base(view: QuestionView) -> str:
    return _count(view, view.table.answered)


def _count(view: QuestionView, answered: int) -> str:
    """From how many a table is made: units, or of coverage areas."""
    key = "base_areas" if view.kind == "coverage" else "base_units"
    return words()[key].format(count=answered)
