"""Rules of the survey (附件1), by question number. Source: the form and its notes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.costs import (
    OWN_USE,
    TRANSFER_ROWS,
    OtherMoney,
    paid_together,
    total,
)
from site_builder.check.no_answer import letters_and_figures
from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows
from site_builder.contract.counting import has_figure
from site_builder.pointer import look_up
from site_builder.readings.dates import quarter_of
from site_builder.readings.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.contract import Field
    from site_builder.model.place import City
    from site_builder.model.unit import Unit
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_DETERMINED_BY = "/decision/determined_by"
_ORGANIZED_BY = "/management/organized_by"
_KEY_AREAS = "/funds/key_areas"
_EFFECTS = "/results/effects"


def _get(document: Document, pointer: str) -> Any:
    return look_up(document.value, pointer)


def _field(document: Document, context: Context, pointer: str) -> Field:
    return context.contract.fields("survey", document.place.round or 0)[pointer]


def _city(document: Document, context: Context) -> City | None:
    return context.reference.places.by_slug.get(document.place.city or "")


def _county(document: Document, context: Context) -> Unit | None:
    """The county association whose survey it is, if it is one's."""
    unit = context.reference.units.get(document.place.folder or "")
    return unit if unit and unit.kind == "county" else None


@document_rule(survey="S114")
def conflicting_deciders(document: Document, context: Context) -> Iterator[Finding]:
    """Question 4: decided alone and decided together exclude each other."""
    chosen = _get(document, _DETERMINED_BY) or []
    field = _field(document, context, _DETERMINED_BY)
    for rule in field.schema["x-conflicts"]:
        for other in rule["with"]:
            if rule["choice"] in chosen and other in chosen:
                titles = field.choices
                pointer = f"{_DETERMINED_BY}/{chosen.index(other)}"
                yield found(pointer, one=titles[rule["choice"]], other=titles[other])


@document_rule(survey="S115")
def own_organisation_with_transfer(document: Document, context: Context) -> Iterator[Finding]:
    """Question 5 = A (the unit itself) goes with no rows in 13.2."""
    count = len(_get(document, TRANSFER_ROWS) or ())
    if _get(document, _ORGANIZED_BY) == "A" and count:
        choice = _field(document, context, _ORGANIZED_BY).choices["A"]
        yield found(_ORGANIZED_BY, choice=choice, rows=count)


@document_rule(survey="S116")
def transfer_with_own_use(document: Document, context: Context) -> Iterator[Finding]:
    """Question 5 = B (all passed down) goes with no rows in 13.1."""
    count = len(_get(document, OWN_USE) or ())
    if _get(document, _ORGANIZED_BY) == "B" and count:
        choice = _field(document, context, _ORGANIZED_BY).choices["B"]
        yield found(_ORGANIZED_BY, choice=choice, rows=count)


@document_rule(survey="S132")
def money_of_another_source(document: Document, context: Context) -> Iterator[Finding]:
    """13.1: only central money of the round's year counts."""
    other = OtherMoney.of(_field(document, context, OWN_USE))
    for pointer, row in rows(document, OWN_USE):
        for key, word in other.shown_in(row):
            yield found(f"{pointer}/{key}", word=word, year=document.place.round)


@document_rule(survey="S133")
def paid_outside_the_round(document: Document, context: Context) -> Iterator[Finding]:
    """13.1, 13.2: paid from Q4 of the year before to Q1 of the year after."""
    year = document.place.round or context.reference.today.year
    for table in (OWN_USE, TRANSFER_ROWS):
        for pointer, row in rows(document, table):
            quarter = quarter_of(row.get("paid", ""))
            if quarter and not (year - 1, 4) <= quarter <= (year + 1, 1):
                reason = "early" if quarter < (year, 1) else "late"
                yield found(f"{pointer}/paid", reason=reason)


@document_rule(survey="S134")
def region_of_another_area(document: Document, context: Context) -> Iterator[Finding]:
    """13.2: money is passed down within the unit's own area."""
    places = context.reference.places
    city, county = _city(document, context), _county(document, context)
    codes = {county.division} if county else places.codes_of(document.place.city or "")
    for pointer, row in rows(document, TRANSFER_ROWS):
        code = row.get("region")
        if code and city and code not in codes:
            region = places.names.get(code, code)
            area = places.names.get(county.division, city.name) if county else city.name
            yield found(f"{pointer}/region", region=region, area=area)


@document_rule(survey="S135")
def region_twice(document: Document, context: Context) -> Iterator[Finding]:
    """13.2: one row a region, unless it was paid in parts.

    A county's 乡镇、街道 have no code of their own: its notes tell them apart. Parts are told
    apart by their notes when they were paid at times of their own.
    """
    earlier: dict[tuple[str, str], list[tuple[int, Mapping[str, Any]]]] = {}
    is_county = _county(document, context) is not None
    for number, (pointer, row) in enumerate(rows(document, TRANSFER_ROWS), 1):
        code = row.get("region")
        if not code:
            continue
        place = (code, row.get("note", "") if is_county else "")
        same = earlier.setdefault(place, [])
        first = next((n for n, other in same if not _is_another_part(row, other)), None)
        if first:
            region = context.reference.places.names.get(code, code)
            yield found(f"{pointer}/region", region=region, first=first)
        same.append((number, row))


def _is_another_part(row: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two rows of a region have notes that differ, and were paid at different times."""
    notes, paid = ([one.get(key, "") for one in (row, other)] for key in ("note", "paid"))
    differ = all(notes) and letters_and_figures(notes[0]) != letters_and_figures(notes[1])
    return differ and all(paid) and not paid_together(*paid)


@document_rule(survey="S140")
def key_area_above_total(document: Document, _: Context) -> Iterator[Finding]:
    """14: the areas overlap, but none exceeds the total of 13.1."""
    own = total(document.value, OWN_USE)
    for key, area in (_get(document, _KEY_AREAS) or {}).items():
        amount = area.get("amount_wan", 0)
        if own is not None and amount > own:
            yield found(
                f"{_KEY_AREAS}/{key}/amount_wan",
                amount=format_number(amount),
                total=format_number(own),
            )


@document_rule(survey="S141")
def covered_above_total(document: Document, _: Context) -> Iterator[Finding]:
    """14: what is covered is part of what there is."""
    for key, area in (_get(document, _KEY_AREAS) or {}).items():
        if area.get("covered", 0) > area.get("total", area.get("covered", 0)):
            facts = {"covered": area["covered"], "total": area["total"]}
            yield found(f"{_KEY_AREAS}/{key}/covered", **facts)


@document_rule(survey="S160")
def effects_without_figures(document: Document, _: Context) -> Iterator[Finding]:
    """16: 需提供详细、翔实的数量、人次、场地等数据支撑."""
    text = _get(document, _EFFECTS)
    if text and not has_figure(text):
        yield found(_EFFECTS)


@document_rule(survey="S171")
def more_prefectures_than_there_are(document: Document, context: Context) -> Iterator[Finding]:
    """17.1: the denominator is the round's number of 地级市."""
    round_ = context.reference.rounds.get(document.place.round or 0)
    covered = _get(document, "/results/prefectures_covered")
    if round_ and covered is not None and covered > round_.prefectures:
        facts = {"covered": covered, "total": round_.prefectures}
        yield found("/results/prefectures_covered", **facts)


@document_rule(survey="S172")
def more_counties_than_there_are(document: Document, context: Context) -> Iterator[Finding]:
    """17.2: the denominator is the area's county-level divisions, zones left out."""
    covered = _get(document, "/results/counties_covered")
    city = _city(document, context)
    cities = (city,) if city else context.reference.places.cities
    total = sum(c.county_count for c in cities)
    if covered is not None and covered > total:
        area = city.name if city else context.reference.settings.province
        yield found("/results/counties_covered", covered=covered, total=total, area=area)


@document_rule(survey="S180")
def filled_in_the_future(document: Document, context: Context) -> Iterator[Finding]:
    """填表日期 is not after today."""
    filled_on = _get(document, "/filled_on")
    today = context.reference.today
    if filled_on and date.fromisoformat(filled_on) > today:
        yield found("/filled_on", today=today.isoformat())
