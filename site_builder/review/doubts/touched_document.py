"""TouchedDocument: a document that a change touches, and what it can be compared with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.check.figures.figure import Figure, list_figures, name_figure
from site_builder.check.wording.catalogue import phrases
from site_builder.contract.fields import describe
from site_builder.read.paths.layout import SUBMITTED, DocumentKind
from site_builder.review.own_text import OwnText, own_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Reference
    from site_builder.model.unit import Unit
    from site_builder.read.document import Document
    from site_builder.review.comparison import Comparison

Group = tuple[DocumentKind, int, str]
"""What kind of document, of which round, and for surveys of what kind of unit."""


@dataclass(frozen=True)
class Likely:
    """A doubt before it is a doubt: `pointer` or `line` says where, and `weight` how grave it is.

    `facts` fill the sentence of that name in the words.
    """

    reason: str
    weight: float
    pointer: str = ""
    line: int | None = None
    label: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    rests_on: str = ""
    """The pointer of another answer: if that is in doubt, this follows from it."""


@dataclass(frozen=True)
class TouchedDocument:
    """A document, its unit and fields; its figures and text are worked out when asked for."""

    document: Document
    unit: Unit
    fields: Mapping[str, Field]
    contract: Contract

    @property
    def round(self) -> int:
        """The year that its folder names."""
        return self.document.place.round or 0

    @property
    def group(self) -> Group:
        """What it is compared within."""
        kind = self.document.kind
        return kind, self.round, self.unit.kind if kind is DocumentKind.SURVEY else ""

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its numbers, of which 0 says nothing."""
        figures = list_figures(self.document.value or {}, self.fields)
        return tuple(figure for figure in figures if figure.value > 0)

    @cached_property
    def text(self) -> OwnText:
        """What it says in its author's own words."""
        return own_text(self.document, self.contract)

    def name(self, figure: Figure) -> str:
        """Name a figure as the form does."""
        return name_figure(figure, self.fields, phrases()["sum_of"])

    def label(self, pointer: str) -> str:
        """Name the place of a pointer."""
        return describe(self.fields, pointer) if pointer else ""


class Company:
    """Everything that one side of a change holds, to be compared with."""

    def __init__(self, comparison: Comparison, reference: Reference) -> None:
        self.reference = reference
        self.contract = comparison.after.checked.contract
        self.subjects: dict[str, TouchedDocument] = {}
        self._columns: dict[Group, dict[str, dict[str, tuple[Decimal, ...]]]] = {}
        for path, document in sorted(comparison.after.documents.items()):
            subject = self._subject(document)
            if subject:
                self.subjects[path] = subject

    def _subject(self, document: Document) -> TouchedDocument | None:
        value = document.value or {}
        unit = self.reference.units.get(str(value.get("unit")))
        if unit is None or document.kind not in SUBMITTED or document.place.round is None:
            return None
        survey = document.kind is DocumentKind.SURVEY
        fields = self.contract.fields(
            document.kind, document.place.round, unit.kind if survey else None
        )
        return TouchedDocument(document, unit, fields, self.contract)

    @cached_property
    def groups(self) -> Mapping[Group, tuple[TouchedDocument, ...]]:
        """Documents of the same kind, round and, for surveys, kind of unit."""
        groups: dict[Group, list[TouchedDocument]] = defaultdict(list)
        for subject in self.subjects.values():
            groups[subject.group].append(subject)
        return {group: tuple(members) for group, members in groups.items()}

    @cached_property
    def surveys(self) -> Mapping[tuple[str, int], TouchedDocument]:
        """Surveys by unit and round."""
        return {
            (s.unit.id, s.round): s
            for s in self.subjects.values()
            if s.document.kind is DocumentKind.SURVEY
        }

    def last(self, subject: TouchedDocument) -> TouchedDocument | None:
        """The same unit's survey of the round before, if this is a survey."""
        if subject.document.kind is not DocumentKind.SURVEY:
            return None
        earlier = [r for r in self.reference.rounds if r < subject.round]
        found = (self.surveys.get((subject.unit.id, r)) for r in sorted(earlier, reverse=True))
        return next((s for s in found if s), None)

    def years(self, subject: TouchedDocument) -> tuple[int, ...]:
        """The rounds whose others it is compared with: its own, then the one before."""
        earlier = [r for r in self.reference.rounds if r < subject.round]
        return (subject.round, *([max(earlier)] if earlier else []))

    def others(self, subject: TouchedDocument, year: int) -> tuple[TouchedDocument, ...]:
        """The others of its kind in a round."""
        kind, _, of = subject.group
        return tuple(s for s in self.groups.get((kind, year, of), ()) if s is not subject)

    def peers(self, subject: TouchedDocument, figure: Figure, year: int) -> tuple[Decimal, ...]:
        """The same figures of the others in a round, sums against sums, in no order."""
        kind, _, of = subject.group
        group = (kind, year, of)
        columns = self._columns.get(group)
        if columns is None:
            columns = self._columns[group] = _columns(self.groups.get(group, ()))
        by_path = columns.get(_key(figure), {})
        own = subject.document.path
        return tuple(v for path, values in by_path.items() if path != own for v in values)


def _key(figure: Figure) -> str:
    return f"{figure.pattern}{'+' if figure.is_sum else ''}"


def _columns(members: tuple[TouchedDocument, ...]) -> dict[str, dict[str, tuple[Decimal, ...]]]:
    """The values of each figure, by path."""
    columns: dict[str, dict[str, tuple[Decimal, ...]]] = defaultdict(dict)
    for member in members:
        for figure in member.figures:
            values = columns[_key(figure)]
            path = member.document.path
            values[path] = (*values.get(path, ()), figure.value)
    return columns
