"""Contract: the parsed schemas of one repository, compiled on demand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from site_builder.contract.compile import Calendar, Schema, schema_for
from site_builder.contract.fields import Field, list_fields, list_sources
from site_builder.contract.formats import Formats, named_formats
from site_builder.contract.validator import validator_for
from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from jsonschema.protocols import Validator

    from site_builder.read.document import Document


ITEMS = ("round", "/waivers/*/items")
STAGES = ("ledger", "/entries/*/state")
KINDS = ("units", "/units/*/kind")
"""Fields that the program asks for by name."""


class ContractError(Exception):
    """A schema file that cannot be read: nothing can be checked against it."""


@dataclass
class Contract:
    """The schemas by file name. Compiled schemas, fields and validators are kept."""

    sources: dict[str, Schema]
    formats: Formats = field(default_factory=lambda: named_formats(()))
    due: Mapping[int, date] = field(default_factory=dict)
    """Year → last day for the survey, as far as rounds are known."""
    _schemas: dict[tuple[str, int, str | None], Schema] = field(default_factory=dict)
    _fields: dict[tuple[str, int, str | None], dict[str, Field]] = field(default_factory=dict)
    _all_fields: dict[str, dict[str, Field]] = field(default_factory=dict)
    _validators: dict[tuple[str, int, str | None], Validator] = field(default_factory=dict)
    _local: dict[frozenset[str], Contract] = field(default_factory=dict, compare=False)
    _dated: dict[frozenset[tuple[int, date]], Contract] = field(default_factory=dict, compare=False)

    @property
    def newest_round(self) -> int:
        """The year of the newest round that is known; 0 where none is."""
        return max(self.due, default=0)

    def schema_for(self, name: str, year: int, kind: str | None = None) -> Schema:
        """Return the plain schema of document `name` for a round and, for surveys, a unit kind."""
        key = (name, year, kind)
        if key not in self._schemas:
            calendar = Calendar(year, self.due.get(year))
            self._schemas[key] = schema_for(self.sources, name, calendar, kind)
        return self._schemas[key]

    def fields(self, name: str, year: int, kind: str | None = None) -> dict[str, Field]:
        """Return the fields by pointer pattern, in the form's order."""
        key = (name, year, kind)
        if key not in self._fields:
            self._fields[key] = {f.pointer: f for f in list_fields(self.schema_for(*key))}
        return self._fields[key]

    def all_fields(self, name: str) -> dict[str, Field]:
        """Return the fields of any round and any kind of unit, before compilation."""
        if name not in self._all_fields:
            listed = list_sources(self.sources, f"{name}.schema.yml")
            self._all_fields[name] = {f.pointer: f for f in listed}
        return self._all_fields[name]

    def validator(self, name: str, year: int, kind: str | None = None) -> Validator:
        """Return the validator of that schema."""
        key = (name, year, kind)
        if key not in self._validators:
            self._validators[key] = validator_for(self.schema_for(*key), self.formats)
        return self._validators[key]

    def with_divisions(self, codes: Collection[str]) -> Contract:
        """Return the same contract with the division codes known to `format: division`.

        For the same codes it is the same one, which keeps its validators: both sides of a
        change, and every turn of a preview, ask for it.
        """
        known = frozenset(codes)
        if known not in self._local:
            formats = named_formats(known)
            made = replace(self, formats=formats, _validators={}, _local={}, _dated={})
            self._local = {known: made}
        return self._local[known]

    def with_rounds(self, due: Mapping[int, date]) -> Contract:
        """Return the same contract with the last days known, before which its examples lie.

        For the same days it is the same one, as `with_divisions` has it.
        """
        known = frozenset(due.items())
        if known not in self._dated:
            made = replace(
                self, due=dict(due), _schemas={}, _fields={}, _validators={}, _local={}, _dated={}
            )
            self._dated = {known: made}
        return self._dated[known]

    def item_titles(self) -> dict[str, str]:
        """What a round asks for, as the schema calls it: survey, report and cases."""
        return self._choices_of(*ITEMS)

    def stage_titles(self) -> dict[str, str]:
        """The states of an entry in the ledger, as the schema calls them, in order."""
        return self._choices_of(*STAGES)

    def kind_titles(self) -> dict[str, str]:
        """The kinds of unit, as the schema calls them."""
        return self._choices_of(*KINDS)

    def _choices_of(self, name: str, pointer: str) -> dict[str, str]:
        return self.fields(name, 0)[pointer].choices

    def choices_of_rounds(self, name: str, years: Iterable[int], key: str) -> dict[str, str]:
        """A field's choices of any of the rounds: value → label, as the first one words it."""
        found: dict[str, str] = {}
        for year in years:
            field = self.fields(name, year).get(f"/{key}")
            for value, label in (field.choices if field else {}).items():
                found.setdefault(value, label)
        return found

    def headings_with_figures(self, name: str) -> frozenset[str]:
        """The headings of the sections that must carry figures (`x-figures`)."""
        sections = self.annotation(name, "x-sections") or ()
        return frozenset(s["heading"] for s in sections if s.get("x-figures"))

    def annotation(self, name: str, keyword: str) -> Any:
        """Return a keyword of a schema's root, e.g. `x-sections`."""
        return self.sources[f"{name}.schema.yml"].get(keyword)


def contract_of(schemas: Iterable[Document]) -> Contract:
    """Return the contract of schema files that have been read and found in order."""
    return Contract({d.path.rpartition("/")[2]: d.value or {} for d in schemas})


def load_contract(folder: Path) -> Contract:
    """Read `*.schema.yml` in `folder`.

    Raises ContractError if a file is not strict YAML or not a mapping.
    """
    sources: dict[str, Schema] = {}
    for path in sorted(folder.glob("*.schema.yml")):
        parsed = strict_yaml.parse(path.read_text(encoding="utf-8"))
        if parsed.findings or not isinstance(parsed.value, dict):
            place = parsed.findings[0].span if parsed.findings else None
            message = f"{path.name}: line {place.line if place else 1}"
            raise ContractError(message)
        sources[path.name] = parsed.value
    if not sources:
        raise ContractError(folder.name)
    return Contract(sources)
