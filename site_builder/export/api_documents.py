"""What the data interface tells of the collection: its documents, in plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.listings import listed_fields
from site_builder.aggregate.public_descent import descent_record, public_descent
from site_builder.contract.publicity import is_public
from site_builder.export.api import ApiFile, shapes
from site_builder.export.json import table_value
from site_builder.export.published_values import public_part
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.descent import Descent
    from site_builder.model.prose import Case, Report, Update

PAGE = 500
"""Cases in one file."""


@dataclass(frozen=True)
class PublishedData:
    """The collection with all that is told of it beside: tables by round, days of receipt."""

    collection: Collection
    contract: Contract
    tables: Mapping[int, tuple[Table, ...]]
    received: Mapping[str, date]


def documents(told: PublishedData) -> Iterator[ApiFile]:
    """Yield every document but the index."""
    collection = told.collection
    yield _plain("rounds", _rounds(told))
    yield _plain("units", _units(collection))
    yield _plain("places", _places(collection))
    yield _plain("choices", _choices(told))
    yield from _cases(told)
    yield _plain("reports", [_report(told, r) for r in collection.reports])
    yield _plain("updates", [_update(told, u) for u in collection.updates])
    for year, tables in sorted(told.tables.items()):
        yield from _tables(year, tables)


def _plain(name: str, data: Any) -> ApiFile:
    return ApiFile(f"{name}.json", name, shapes()[name]["title"], data)


def _rounds(told: PublishedData) -> list[dict[str, Any]]:
    return [
        {
            "year": year,
            "title": r.title,
            "deadlines": {key: day.isoformat() for key, day in r.deadlines.items()},
            "quotas": {"report": r.report_quota, "cases": r.case_quota},
            "reporting_areas": r.reporting_areas,
            "prefectures": r.prefectures,
            "updates": r.updates,
            "tables": f"rounds/{year}/index.json",
        }
        for year, r in sorted(told.collection.reference.rounds.items())
    ]


def _units(collection: Collection) -> list[dict[str, str]]:
    """The roster as anyone may see it: who may submit for a unit is nobody's business."""
    return [
        {"id": u.id, "name": u.name, "kind": u.kind, "division": u.division, "city": u.city}
        for u in sorted(collection.reference.units.values(), key=lambda u: u.id)
    ]


def _places(collection: Collection) -> list[dict[str, Any]]:
    return [
        {
            "slug": c.slug,
            "name": c.name,
            "code": c.code,
            "divisions": [{"code": d.code, "name": d.name} for d in c.counties],
        }
        for c in collection.reference.places.cities
    ]


def _choices(told: PublishedData) -> dict[str, dict[str, dict[str, str]]]:
    """Code → title of every public field that has choices, and of the kinds of unit."""
    year = told.contract.newest_round
    found: dict[str, dict[str, dict[str, str]]] = {
        "unit": {"kind": {str(k): t for k, t in told.contract.kind_titles().items()}}
    }
    for name in SUBMITTED:
        fields = told.contract.fields(name, year)
        found[name] = {
            pointer.strip("/").replace("/", "."): {str(k): t for k, t in f.choices.items()}
            for pointer, f in fields.items()
            if f.choices and is_public(fields, pointer)
        }
    return found


def _cases(told: PublishedData) -> Iterator[ApiFile]:
    cases = told.collection.cases
    descent = public_descent(told.collection, told.contract)
    shown = {
        year: {f.key for f in listed_fields(told.contract, "case", year)} | {"unit"}
        for year in {case.round for case in cases}
    }
    parts = [cases[start : start + PAGE] for start in range(0, len(cases), PAGE)] or [()]
    for number, part in enumerate(parts, 1):
        data = {
            "total": len(cases),
            "page": number,
            "pages": len(parts),
            "next": _case_file(number + 1) if number < len(parts) else None,
            "items": [_case(told, case, shown[case.round], descent) for case in part],
        }
        yield ApiFile(_case_file(number), "cases", shapes()["cases"]["title"], data)


def _case_file(number: int) -> str:
    return "cases.json" if number == 1 else f"cases-{number}.json"


def _case(told: PublishedData, case: Case, shown: set[str], descent: Descent) -> dict[str, Any]:
    fields = told.contract.fields("case", case.round)
    public = public_part({k: v for k, v in case.values.items() if k in shown}, fields)
    return {
        "id": case.id,
        "address": case.address,
        "record": f"{case.address}case.json",
        "city": case.city,
        "received_on": _day(told, case.path),
        "descent": descent_record(descent, case, told.contract),
        "fields": public,
    }


def _report(told: PublishedData, report: Report) -> dict[str, Any]:
    return _common(report) | {"received_on": _day(told, report.path)}


def _update(told: PublishedData, update: Update) -> dict[str, Any]:
    facts = {"date": update.date.isoformat(), "kind": update.kind, "case": update.case}
    return _common(update) | {"received_on": _day(told, update.path)} | facts


def _common(item: Report | Update) -> dict[str, Any]:
    return {
        "id": item.id,
        "address": item.address,
        "title": item.title,
        "round": item.round,
        "unit": item.unit.id,
        "city": item.city,
    }


def _day(told: PublishedData, path: str) -> str | None:
    day = told.received.get(path)
    return day.isoformat() if day else None


def _tables(year: int, tables: tuple[Table, ...]) -> Iterator[ApiFile]:
    """Yield the list of a round's tables, then the tables."""
    folder = f"rounds/{year}"
    listed = [
        {
            "id": t.id,
            "number": t.number or None,
            "title": t.title,
            "base": t.base,
            "path": f"{folder}/{t.id}.json",
        }
        for t in tables
    ]
    title = shapes()["tables"]["title"]
    yield ApiFile(f"{folder}/index.json", "tables", f"{title}（{year}）", listed)
    for table in tables:
        yield ApiFile(f"{folder}/{table.id}.json", "table", table.title, table_value(table))
