"""Lists of what is published: units, cases, reports and updates, one row each."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.areas import areas
from site_builder.aggregate.descent_columns import with_descent
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words
from site_builder.contract.publicity import is_public
from site_builder.model.prose import Case

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Report, Update
    from site_builder.model.unit import Unit

_SEPARATOR = "；"
_OF_UNIT = ("unit_id", "unit_name", "unit_kind", "area", "division", "place")
_NO_ROUND = 0


def listings(
    collection: Collection, contract: Contract, received: Mapping[str, date]
) -> tuple[Table, ...]:
    """Return the lists; `received` gives the day on which a path came, where that is known."""
    writer = _ListWriter(collection, contract, received)
    return writer.cases(), writer.reports(), writer.updates(), writer.units()


class _ListWriter:
    """Writes a list's rows: the schema's public fields between who told it and where it is."""

    def __init__(
        self, collection: Collection, contract: Contract, received: Mapping[str, date]
    ) -> None:
        self._collection, self._contract, self._received = collection, contract, received
        self._areas, self._kinds = areas(collection), contract.kind_titles()
        self._year = contract.newest_round
        self._places = collection.reference.places.names

    def units(self) -> Table:
        """The roster, without who may submit for a unit."""
        units = sorted(self._collection.reference.units.values(), key=lambda u: u.id)
        rows = [self._of_unit(u) for u in units]
        return self._table("units", words()["units"], _worded(*_OF_UNIT), rows)

    def cases(self) -> Table:
        """Every case with all that its front matter says for the public, but for pictures."""
        title = self._contract.item_titles()["cases"]
        made = self._told("case", "cases", title, self._collection.cases)
        return with_descent(made, self._collection, self._contract)

    def reports(self) -> Table:
        """Every report."""
        title = self._contract.item_titles()["report"]
        return self._told("report", "reports", title, self._collection.reports)

    def updates(self) -> Table:
        """Every update."""
        title = self._contract.annotation("update", "title")
        return self._told("update", "updates", title, self._collection.updates)

    def _told(
        self, document: str, name: str, title: str, items: Iterable[Case | Report | Update]
    ) -> Table:
        fields = listed_fields(self._contract, document, self._year)
        columns = (
            *_worded("id"),
            *(_column(f) for f in fields),
            *_worded(*_OF_UNIT),
            worded("received_on", is_figure=False, is_date=True),
            *_worded("address", "source"),
        )
        rows = [
            (
                item.id,
                *(_cell(f, _value(item, f.key)) for f in fields),
                *self._of_unit(item.unit),
                _day(self._received.get(item.path)),
                f"{self._collection.reference.settings.site_url}{item.address}",
                item.path,
            )
            for item in items
        ]
        return self._table(name, title, columns, rows)

    def _of_unit(self, unit: Unit) -> tuple[Cell, ...]:
        place = self._places.get(unit.division) or self._collection.reference.settings.province
        kind = self._kinds[unit.kind]
        return unit.id, unit.name, kind, self._areas[unit.city], unit.division, place

    def _table(
        self, name: str, title: str, columns: tuple[Column, ...], rows: list[tuple[Cell, ...]]
    ) -> Table:
        today = self._collection.reference.today
        base = words()["list_base"].format(count=len(rows), today=today)
        return Table(
            name, _NO_ROUND, title, base, columns, tuple(rows), has_total=False, answered=len(rows)
        )


def listed_fields(contract: Contract, document: str, year: int) -> list[Field]:
    """The public fields of a round's document that a list can hold: no pictures.

    Its unit is left out: a list has columns of its own about it.
    """
    fields = contract.fields(document, year)
    pictures = {p for p in fields if any(q.startswith(f"{p}/") for q in fields)}
    return [
        f
        for p, f in fields.items()
        if p.count("/") == 1
        and p not in pictures
        and f.key != "unit"
        and is_public(fields, p)
        and f.schema.get("format") != "image-path"
    ]


def _worded(*keys: str) -> tuple[Column, ...]:
    return tuple(worded(key, is_figure=False) for key in keys)


def _column(field: Field) -> Column:
    is_figure = field.schema.get("type") in {"number", "integer"} and field.key != "round"
    unit, is_date = str(field.schema.get("x-unit", "")), field.schema.get("format") == "date"
    return Column(field.site_title, unit, is_figure, field.key, _about(field), is_date)


def _about(field: Field) -> str:
    """What a column means; what is called otherwise on the form says so."""
    titles = "、".join(field.choices.values())
    choices = words()["about_choices"].format(titles=titles) if titles else ""
    told = [str(field.schema.get("description", choices))]
    if field.site_title != field.title:
        told.append(words()["about_renamed"].format(title=field.title))
    return _SEPARATOR.join(filter(None, told))


def _value(item: Case | Report | Update, key: str) -> Any:
    """What was written under a key: all of a case's front matter is kept, of others the facts."""
    return item.values.get(key) if isinstance(item, Case) else getattr(item, key, None)


def _cell(field: Field, value: Any) -> Cell:
    """One answer as a cell: choices in words, several of anything joined."""
    if value is None or value == []:
        return Gap.UNANSWERED
    if isinstance(value, bool):
        return words()["yes" if value else "no"]
    if isinstance(value, (int, Decimal)) and field.key != "round":
        return value
    if isinstance(value, list):
        titles = field.choices
        chosen = [t for k, t in titles.items() if k in value] if titles else map(str, value)
        return _SEPARATOR.join(chosen)
    return field.choices.get(value, str(value))


def _day(day: date | None) -> Cell:
    return day.isoformat() if day else Gap.UNKNOWN
