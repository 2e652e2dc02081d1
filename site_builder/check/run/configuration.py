"""The province's configuration, checked like everything else and built from what is valid."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from site_builder.check.run.keywords import KeywordCheck
from site_builder.migrate.migration import latest
from site_builder.migrate.run import number_of
from site_builder.model.collection import Reference
from site_builder.model.ledger import Entry, build_ledger
from site_builder.model.need import Need, build_needs
from site_builder.model.place import Places, build_places
from site_builder.model.round import Round, build_round, last_days
from site_builder.model.settings import build_settings
from site_builder.model.synonyms import Synonyms, build_synonyms
from site_builder.model.unit import Unit, build_units
from site_builder.problem import Finding
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from site_builder.contract import Contract
    from site_builder.read.document import Document

_SETTINGS = "schema/settings.yml"
_DIVISIONS = "schema/divisions.yml"
_SYNONYMS = "schema/synonyms.yml"
_NEEDS = "schema/needs.yml"
_NEEDED = (_SETTINGS, _DIVISIONS)
_LISTS = {DocumentKind.UNITS: "units", DocumentKind.LEDGER: "entries"}


@dataclass
class Configuration:
    """What the configuration files yield: reference data (None if unusable) and findings."""

    contract: Contract
    reference: Reference | None = None
    ledger: dict[str, Entry] = field(default_factory=dict)
    findings: dict[str, list[Finding]] = field(default_factory=dict)
    doubtful_rosters: frozenset[str] = frozenset()
    """Cities whose roster could not be read whole."""


def read_configuration(
    documents: tuple[Document, ...], contract: Contract, today: date | None, fallback: date
) -> Configuration:
    """Check and build the configuration; `today` overrides the settings' `as_of`."""
    values = {d.path: d for d in documents}
    out = Configuration(contract)
    for path in _NEEDED:
        if path not in values:
            out.findings[path] = [Finding("X426", facts={"file": path})]
    places = _places(values.get(_DIVISIONS), out)
    if places:
        out.contract = contract.with_divisions(places.codes)
    settings_value = _settings(values.get(_SETTINGS), out)
    units = _units(documents, out)
    out.doubtful_rosters = frozenset(
        d.place.city or ""
        for d in documents
        if d.kind is DocumentKind.UNITS and (d.value is None or out.findings.get(d.path))
    )
    rounds = _rounds(documents, out)
    out.contract = out.contract.with_rounds(last_days(rounds.values()))
    words, needs = _checked(values.get(_SYNONYMS), out), _needs(values.get(_NEEDS), out)
    for document in documents:
        if document.kind is DocumentKind.EXCEPTIONS:
            _checked(document, out)
        if document.kind is DocumentKind.LEDGER:
            value = _checked(document, out)
            out.ledger |= {e.path: e for e in build_ledger(value)} if value else {}
    if settings_value and places:
        settings = build_settings(settings_value)
        day = today or settings.as_of or fallback
        synonyms = build_synonyms(words) if words else Synonyms()
        out.reference = Reference(settings, places, units, rounds, day, synonyms, needs)
    return out


def _checked(document: Document | None, out: Configuration) -> dict[str, Any] | None:
    """Return the document's value, less the list entries that are wrong, or None."""
    if document is None or document.value is None:
        return None
    check = KeywordCheck(
        out.contract, document.kind, "configuration", document.place.round or 0, None
    )
    findings = check.run(document.value, written=document.keys).findings
    out.findings[document.path] = findings
    key = _LISTS.get(document.kind)
    wrong = {f.pointer.split("/")[2] for f in findings if key and f.pointer.startswith(f"/{key}/")}
    if any(not (key and f.pointer.startswith(f"/{key}/")) for f in findings):
        return None
    if key and wrong:
        kept = [v for i, v in enumerate(document.value[key]) if str(i) not in wrong]
        return {**document.value, key: kept}
    return document.value


def _settings(document: Document | None, out: Configuration) -> dict[str, Any] | None:
    """Check the settings; those of a newer form of the files are not understood."""
    number = number_of(document)
    newer = number is not None and number > latest()
    value = None if newer else _checked(document, out)
    if document and number is not None and number != latest():
        facts = {"number": number, "latest": latest()}
        found = Finding("X451" if newer else "X450", "/format", facts)
        out.findings[document.path] = [found, *out.findings.get(document.path, ())]
    return value


def _places(document: Document | None, out: Configuration) -> Places | None:
    value = _checked(document, out)
    return build_places(value) if value else None


def _needs(document: Document | None, out: Configuration) -> tuple[Need, ...]:
    value = _checked(document, out)
    return build_needs(value) if value else ()


def _units(documents: tuple[Document, ...], out: Configuration) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for document in documents:
        if document.kind is not DocumentKind.UNITS:
            continue
        value = _checked(document, out)
        for unit in build_units(document.place.city or "", value) if value else ():
            first = units.setdefault(unit.id, unit)
            if first is not unit:
                pointer = next(_pointers_of(document, unit.id, skip=first.city == unit.city))
                facts = {"unit": unit.id, "first": f"schema/units/{first.city}.yml"}
                others = () if first.city == unit.city else (facts["first"],)
                twice = Finding("X415", pointer, facts, others=others)
                out.findings[document.path].append(twice)
    return units


def _pointers_of(document: Document, unit: str, *, skip: bool) -> Iterator[str]:
    """Yield where a unit's id stands; with `skip`, not the first time."""
    for index, row in enumerate((document.value or {}).get("units", ())):
        if isinstance(row, dict) and row.get("id") == unit:
            if not skip:
                yield f"/units/{index}/id"
            skip = False


def _rounds(documents: tuple[Document, ...], out: Configuration) -> dict[int, Round]:
    rounds: dict[int, Round] = {}
    for document in documents:
        value = _checked(document, out) if document.kind is DocumentKind.ROUND else None
        if value and value["round"] == document.place.round:
            rounds[value["round"]] = build_round(value)
    return rounds
