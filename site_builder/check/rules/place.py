"""Rules of place: the folder, the round and the roster agree with what a file says."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows
from site_builder.model.naming import Naming
from site_builder.pointer import look_up
from site_builder.problem import Span
from site_builder.read.paths.layout import DocumentKind, case_folder, expected_path, ledger_path
from site_builder.readings.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.check.context import Context
    from site_builder.check.registry import DocumentCheck
    from site_builder.model.unit import Unit
    from site_builder.problem import Finding
    from site_builder.read.document import Document


def _of_submissions(code: str) -> Callable[[DocumentCheck], DocumentCheck]:
    return document_rule(survey=code, case=code, report=code, update=code)


def _unit(document: Document, context: Context) -> Unit | None:
    return context.reference.units.get(str(look_up(document.value, "/unit")))


@_of_submissions("X410")
def unit_on_the_roster(document: Document, context: Context) -> Iterator[Finding]:
    """The unit is registered in `schema/units/`."""
    unit = look_up(document.value, "/unit")
    if not unit or unit in context.reference.units:
        return
    if {document.place.city, str(unit).partition("-")[0]} & context.doubtful_rosters:
        return
    naming = Naming(context.reference)
    city = naming.city(document.place.city or "")
    similar = naming.unit(str(unit), city) or _unit_of_folder(document, context)
    exact = naming.exact_unit(str(unit))
    reason = "similar" if similar else "none"
    yield found("/unit", unit=unit, reason=reason, similar=exact or similar, exact=exact)


def _unit_of_folder(document: Document, context: Context) -> str:
    """Return the unit whose folder a document is in, "" for a case, which has its own."""
    folder = document.place.folder or ""
    own = document.kind is not DocumentKind.CASE and folder in context.reference.units
    return folder if own else ""


@_of_submissions("X411")
def unit_in_its_folder(document: Document, context: Context) -> Iterator[Finding]:
    """A unit submits in its own folder, a case in the folder of its unit's city."""
    unit, place = _unit(document, context), document.place
    if unit is None or place.city not in _city_folders(context):
        return
    if document.kind is DocumentKind.CASE:
        expected = case_folder(place.round or 0, unit.city, place.folder or "")
        right = unit.city == place.city
    else:
        expected = expected_path(document.kind, place.round or 0, unit.city, unit.id)
        right = (unit.city, unit.id) == (place.city, place.folder)
    if not right:
        folder = document.path.rpartition("/")[0]
        yield found("/unit", folder=folder, unit=unit.id, name=unit.name, expected=expected)


@_of_submissions("X412")
def round_exists(document: Document, context: Context) -> Iterator[Finding]:
    """The round is one that the province has opened."""
    rounds = context.reference.rounds
    own = f"schema/rounds/{document.place.round}.yml"  # if it is there, it is itself wrong
    elsewhere = look_up(document.value, "/round") in rounds  # then X425 says where to move it
    if document.place.round not in rounds and own not in context.paths and not elsewhere:
        years = "、".join(str(year) for year in sorted(rounds))
        yield found(
            "/round",
            span=document.span("/round") or Span(1),
            year=document.place.round,
            years=years,
        )


def _city_folders(context: Context) -> list[str]:
    return [*context.reference.places.by_slug, context.reference.settings.province_slug]


@_of_submissions("X424")
def city_exists(document: Document, context: Context) -> Iterator[Finding]:
    """The city folder is one of the reporting areas, or the province."""
    slugs = _city_folders(context)
    city = document.place.city or ""
    if city not in slugs:
        alike = (get_close_matches(city, slugs, n=1, cutoff=0.0) or slugs)[0]
        similar = Naming(context.reference).city(city) or alike
        yield found(span=Span(1, width=0), city=city, similar=similar)


@_of_submissions("X413")
def round_closed(document: Document, context: Context) -> Iterator[Finding]:
    """A closed round takes no change but to what was sent back to be mended.

    Files that the change does not touch are left alone. Who mends does not send back as well:
    the ledger counts as it stood before.
    """
    round_ = context.reference.rounds.get(document.place.round or 0)
    if round_ is None or not _touched(document, context):
        return
    if document.path in context.returned and ledger_path(round_.year) not in context.touched:
        return
    item = "cases" if document.kind is DocumentKind.CASE else str(document.kind)
    deadline = round_.last_day(item)
    if context.reference.today > deadline:
        title = context.contract.annotation(document.kind, "title")
        place = Span(1, width=0)
        yield found(span=place, year=round_.year, item=title, deadline=deadline)


def _touched(document: Document, context: Context) -> bool:
    """Whether the change touches the file or one of its pictures."""
    if document.path in context.touched:
        return True
    pictures = document.path.rpartition("/")[0] + "/images/"
    return document.body is not None and any(p.startswith(pictures) for p in context.touched)


@document_rule(round="X425", survey="X425", case="X425", report="X425", update="X425")
def round_as_in_folder(document: Document, _: Context) -> Iterator[Finding]:
    """The year in the file is the folder's."""
    year, folder = look_up(document.value, "/round"), document.place.round
    if year is not None and year != folder:
        reading = read_number(str(year), is_year=True)
        meant = reading.value if reading else folder
        reason = "number" if meant == folder else "folder" if meant == year else "short"
        yield found("/round", year=year, folder=folder, meant=meant, reason=reason)


@document_rule(units="X416")
def unit_registered_at_home(document: Document, context: Context) -> Iterator[Finding]:
    """A city's roster holds that city's units alone."""
    city = document.place.city or ""
    codes = context.reference.places.codes_of(city)
    for pointer, row in rows(document, "/units"):
        if "id" not in row:
            continue
        if not row["id"].startswith(f"{city}-"):
            yield found(f"{pointer}/id", unit=row["id"], city=city, reason="id")
        elif "division" in row and row["division"] not in codes:
            yield found(f"{pointer}/division", unit=row["id"], city=city, reason="division")


@document_rule(round="X417")
def round_names_known_units(document: Document, context: Context) -> Iterator[Finding]:
    """Who is expected or excused is on the roster."""
    named = [
        (f"/expected/units/{i}", unit)
        for i, unit in enumerate(look_up(document.value, "/expected/units") or ())
    ]
    named += [(f"{p}/unit", row.get("unit")) for p, row in rows(document, "/waivers")]
    for pointer, unit in named:
        doubtful = unit and unit.partition("-")[0] in context.doubtful_rosters
        if unit and unit not in context.reference.units and not doubtful:
            yield found(pointer, unit=unit)


@document_rule(round="X418")
def waiver_expired(document: Document, context: Context) -> Iterator[Finding]:
    """A waiver that has expired is an error, not a habit; it begins before it ends."""
    today = context.reference.today.isoformat()
    for pointer, row in rows(document, "/waivers"):
        expires = row.get("expires_on")
        if not expires:
            continue
        backwards = expires < row.get("granted_on", expires)
        if backwards or expires < today:
            reason = "reversed" if backwards else "expired"
            unit = row.get("unit", "")
            yield found(f"{pointer}/expires_on", unit=unit, expires=expires, reason=reason)
