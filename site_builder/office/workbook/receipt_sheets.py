"""What has come from every unit, and what every unit lacks: for whoever rings them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.expectations import HERE, State
from site_builder.aggregate.table import Cell, Column, Gap, Table
from site_builder.aggregate.words import words as table_words
from site_builder.model.unit import rank
from site_builder.office.form.words import words as form_words
from site_builder.office.workbook.material import source_columns, unit_columns
from site_builder.office.workbook.office_sheet import OfficeSheet
from site_builder.office.workbook.words import words
from site_builder.status.wording import Speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from site_builder.aggregate.expectations import ExpectedItem
    from site_builder.model.unit import Unit
    from site_builder.office.form.document import FormFiller
    from site_builder.office.workbook.material import RoundMaterial
    from site_builder.status.status import Broken, CityStatus, RoundStatus

GROUP = "group_receipts"


def receipt_sheets(
    material: RoundMaterial,
    status: RoundStatus,
    contacts: Mapping[str, FormFiller] | None = None,
) -> list[OfficeSheet]:
    """Return the sheet of what has come, and that of what lacks, there with whom to ring up.

    `contacts` are those of the office's own list, by the unit's id; without it nobody is named.
    """
    came = [row for city in material.progress for i in city.items for row in _came(material, i)]
    lacks = [row for city in status.cities for row in _lacks(material, city)]
    days = (_day("received_on"), _text("stage"), _day("since"), _text("note"))
    items = (_text("item"), _text("state"))
    lacking: tuple[Column, ...] = (_text("lacking"), _text("reason"))
    if contacts is not None:
        lacks = [_with_contact(row, contacts) for row in lacks]
        lacking = (*lacking, *_contact_columns())
    title = material.fields["/filled_on"].title
    filled = Column(title, is_figure=False, key="filled_on", is_date=True)
    return [
        _sheet(material, "receipts", (*unit_columns(), *items, filled, *days), came),
        _sheet(material, "lacks", (*unit_columns(), *lacking), lacks),
    ]


def _contact_columns() -> tuple[Column, ...]:
    titles = form_words()["columns"]
    return tuple(Column(titles[key], is_figure=False, key=key) for key in ("filler", "contact"))


def _with_contact(row: tuple[Cell, ...], contacts: Mapping[str, FormFiller]) -> tuple[Cell, ...]:
    """Put a unit's contact before the columns that say where a row is from."""
    end = len(row) - len(source_columns())
    found = contacts.get(str(row[end + 1]))
    said = (found.name, found.contact) if found else ("", "")
    return (*row[:end], *said, *row[end:])


def _came(material: RoundMaterial, item: ExpectedItem) -> Iterator[tuple[Cell, ...]]:
    """Yield the row of an expected item; what is not here has no day and no stage."""
    entry, speech = item.entry, Speech.of(material.contract)
    survey = material.collection.survey_of.get((material.year, item.unit.id))
    filled = survey.filled_on.isoformat() if survey and item.what == "survey" else Gap.NOT_ASKED
    here = item.state in HERE
    missing = Gap.UNKNOWN if here else Gap.NOT_ASKED
    waiver = material.round.waived(item.unit.id, item.what, material.collection.reference.today)
    reason = waiver.reason if waiver and item.state is State.WAIVED else ""
    yield (
        *material.unit_cells(item.unit),
        speech.items[item.what],
        table_words()[item.state],
        filled,
        item.received.isoformat() if item.received else missing,
        speech.stages[entry.state] if entry else "",
        entry.day.isoformat() if entry and entry.day else "",
        (entry.note if entry else "") or reason,
        *material.source_cells(item.unit, item.path or ""),
    )


def _lacks(material: RoundMaterial, city: CityStatus) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of an area: unit by unit, then cases that have never come, then errors."""
    speech = Speech.of(material.contract)
    for lack in sorted(city.lacks, key=lambda lack: rank(lack.unit)):
        said = f"{speech.items[lack.item]}{speech.state(lack)}"
        yield _lack(material, lack.unit, said, lack.reason, lack.broken)
    if city.head and city.progress.cases_missing:
        yield _lack(material, city.head, speech.cases_missing(city))
    told = {lack.broken for lack in city.lacks}
    for broken in city.broken:
        if broken not in told and city.head:
            said = words()["broken"].format(count=broken.errors)
            yield _lack(material, city.head, said, broken.path, broken)


def _lack(
    material: RoundMaterial, unit: Unit, said: str, reason: str = "", broken: Broken | None = None
) -> tuple[Cell, ...]:
    where = material.source_cells(unit, broken.path if broken else "")
    return (*material.unit_cells(unit), said, reason, *where)


def _sheet(
    material: RoundMaterial,
    key: str,
    columns: tuple[Column, ...],
    rows: Sequence[tuple[Cell, ...]],
) -> OfficeSheet:
    w = words()
    base = w[f"{key}_base"].format(rows=len(rows), day=material.day)
    table = Table(
        key, material.year, w[key], base, (*columns, *source_columns()), tuple(rows),
        has_total=False,
    )  # fmt: skip
    return OfficeSheet(GROUP, w[key], table, len(unit_columns()), len(source_columns()))


def _text(key: str) -> Column:
    return Column(words()[key], is_figure=False, key=key)


def _day(key: str) -> Column:
    return Column(words()[key], is_figure=False, key=key, is_date=True)
