"""Every file that the ledgers speak of or could speak of, and the order in which they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.ledger.transition import Subject
from site_builder.model.unit import KINDS, rank
from site_builder.read.paths.layout import SUBMITTED, DocumentKind, locate

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.check.run.checked import Side
    from site_builder.model.collection import Reference
    from site_builder.model.unit import Unit
    from site_builder.read.document import Document

Key = tuple[int, int, tuple[int, str, str], str]
_ORDER = (DocumentKind.SURVEY, DocumentKind.REPORT, DocumentKind.UPDATE, DocumentKind.CASE)


def subjects(side: Side) -> dict[str, Subject]:
    """Return every submitted file, and every entry whose file is gone, by path in order."""
    if side.checked.collection is None:
        return {}
    reference, ledger = side.checked.collection.reference, side.checked.collection.ledger
    errors = side.checked.errors_in
    found = {
        d.path: Subject(d.path, ledger.get(d.path), unit_of(d, reference), errors=errors[d.path])
        for d in side.tree.documents
        if d.kind in SUBMITTED
    }
    for path, entry in ledger.items():
        if path not in found:
            found[path] = Subject(path, entry, _unit_of_path(path, reference), is_there=False)
    return dict(sorted(found.items()))


def unit_of(document: Document, reference: Reference) -> Unit | None:
    """Whose a document is: a case says so itself, all else stands in its unit's folder."""
    if document.kind is DocumentKind.CASE:
        return reference.units.get(str((document.value or {}).get("unit")))
    return reference.units.get(document.place.folder or "")


def _unit_of_path(path: str, reference: Reference) -> Unit | None:
    place = locate(path)
    folder = place.folder if place and place.kind is not DocumentKind.CASE else None
    return reference.units.get(folder or "")


def order_of(reference: Reference) -> Callable[[str], Key]:
    """Return the key by which a ledger is sorted: area, kind of file, level of the unit, path.

    The province comes first, then the cities in official order.
    """
    cities = (reference.settings.province_slug, *reference.places.by_slug)
    areas = {slug: number for number, slug in enumerate(cities)}

    def key(path: str) -> Key:
        place = locate(path)
        if place is None or place.kind not in _ORDER:
            return len(areas) + 1, 0, (0, "", ""), path
        unit = _unit_of_path(path, reference)
        level = rank(unit) if unit else (len(KINDS), "", "")
        area = areas.get(place.city or "", len(areas))
        return area, _ORDER.index(place.kind), level, path

    return key
