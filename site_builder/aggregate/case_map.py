"""Maps of what is known: how many cases there are of each theme, for whom and in which places.

A case may have several themes and audiences: cells overlap and are never added. A cell without
a case says that the library has none, not that nobody does it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from site_builder.aggregate.place_kinds import PlaceKinds
from site_builder.aggregate.table import Cell, Column, Table, worded
from site_builder.aggregate.words import words
from site_builder.contract.publicity import is_public

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Reference
    from site_builder.model.prose import Case

COLUMNS, AUDIENCES, PLACES = "themes", "audiences", "place"
_NO_ROUND = 0


@dataclass(frozen=True)
class Axis:
    """One side of a map: the key of its facet, what it is called, and value → label."""

    key: str
    title: str
    choices: Mapping[str, str]


@dataclass(frozen=True)
class CaseMap:
    """A map: its two sides, and what each case has on them."""

    rows: Axis
    columns: Axis
    base: str
    has: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Of each case its values on the rows' side and on the columns'."""

    @property
    def id(self) -> str:
        """Its name as a table."""
        return f"map-{self.rows.key}"

    @property
    def title(self) -> str:
        """What it shows."""
        return words()["map_title"].format(rows=self.rows.title, columns=self.columns.title)

    @cached_property
    def counts(self) -> Counter[tuple[str, str]]:
        """(Row, column) → cases; each case once in every cell that it is in."""
        return Counter(cell for rows, columns in self.has for cell in product(rows, columns))

    @cached_property
    def of_row(self) -> Counter[str]:
        """Row → cases."""
        return Counter(row for rows, _ in self.has for row in rows)

    @cached_property
    def of_column(self) -> Counter[str]:
        """Column → cases."""
        return Counter(column for _, columns in self.has for column in columns)

    @property
    def gaps(self) -> dict[str, list[str]]:
        """The label of a row → labels of the columns without a case, or one for all of them."""
        found = {
            label: [c for value, c in self.columns.choices.items() if not self.counts[row, value]]
            if self.of_row[row]
            else [words()["map_no_column"]]
            for row, label in self.rows.choices.items()
        }
        return {label: empty for label, empty in found.items() if empty}


def case_maps(
    cases: Sequence[Case], contract: Contract, reference: Reference, years: Sequence[int]
) -> tuple[CaseMap, ...]:
    """Return the maps of these cases, by audience and by kind of place; `years` newest first.

    None is made of what not everybody may see, or without a case.
    """
    fields = contract.fields("case", years[0]) if cases and years else {}
    public = [k for k in (COLUMNS, AUDIENCES) if _is_known(fields, k)]
    if COLUMNS not in public:
        return ()
    axes = {
        key: Axis(key, fields[f"/{key}"].title, contract.choices_of_rounds("case", years, key))
        for key in public
    }
    made = []
    if AUDIENCES in axes:
        made.append(_map(cases, axes[AUDIENCES], axes[COLUMNS], lambda c: c.audiences))
    kinds = PlaceKinds(reference.places, contract)
    there = {kinds.of(case.unit) for case in cases}
    titles = {k: t for k, t in kinds.titles.items() if k in there or k in kinds.of_counties}
    place = Axis(PLACES, words()["place_kind"], titles)
    by_place = _map(cases, place, axes[COLUMNS], lambda c: (kinds.of(c.unit),))
    made.append(replace(by_place, base=by_place.base + words()["map_base_place"]))
    return tuple(made)


def _is_known(fields: Mapping[str, Field], key: str) -> bool:
    """Whether a field of a case is asked for, and everybody may see it."""
    return f"/{key}" in fields and is_public(fields, f"/{key}")


def _map(
    cases: Sequence[Case], rows: Axis, columns: Axis, row_of: Callable[[Case], Iterable[str]]
) -> CaseMap:
    years = "、".join(map(str, sorted({case.round for case in cases})))
    base = words()["map_base"].format(count=len(cases), years=years)
    return CaseMap(rows, columns, base, tuple((tuple(row_of(c)), c.themes) for c in cases))


def map_table(made: CaseMap) -> Table:
    """Return a map as a table to export; its first figures and last row count each case once."""
    columns = [
        Column(made.rows.title, is_figure=False, key=made.rows.key),
        worded("map_count", words()["unit_of_things"]),
        *(
            Column(label, words()["unit_of_things"], key=value)
            for value, label in made.columns.choices.items()
        ),
    ]
    rows: list[tuple[Cell, ...]] = [
        (label, made.of_row[row], *(made.counts[row, c] for c in made.columns.choices))
        for row, label in made.rows.choices.items()
    ]
    sums = (made.of_column[column] for column in made.columns.choices)
    total: tuple[Cell, ...] = (words()["map_all"], len(made.has), *sums)
    return Table(
        id=made.id,
        round=_NO_ROUND,
        title=made.title,
        base=made.base + words()["map_zero"],
        columns=tuple(columns),
        rows=(*rows, total),
        answered=len(made.has),
    )
