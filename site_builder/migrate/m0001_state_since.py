"""The ledger's `withdrawn`, the day of a withdrawal, becomes `since`, the day of any state.

With it the ledger's form learns the states `checked` and `corrected`, and the settings learn
`format`, the number by which later migrations know what there is to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.editing.operations import Drop, Insert, InsertRow, Operation, Put, Rename
from site_builder.pointer import look_up
from site_builder.read.paths.layout import DocumentKind
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.read.document import Document

KINDS = (DocumentKind.LEDGER, DocumentKind.SCHEMA)
_BEFORE, _AFTER = "withdrawn", "since"
_ENTRY = "/properties/entries/items/properties"
_STATES = f"{_ENTRY}/state/oneOf"


def operations(document: Document) -> Iterator[Operation]:
    """Yield what is to be done to a ledger, to the ledger's form, or to the settings' form."""
    if document.kind is DocumentKind.LEDGER:
        yield from _ledger(document)
    elif document.place.folder == "ledger":
        yield from _ledger_form(document)
    elif document.place.folder == "settings":
        yield from _settings_form(document)


def _ledger(document: Document) -> Iterator[Operation]:
    entries = (document.value or {}).get("entries")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict) and _BEFORE in entry and _AFTER not in entry:
            yield Rename(f"/entries/{index}/{_BEFORE}", _AFTER)


def _ledger_form(document: Document) -> Iterator[Operation]:
    words = _words()
    day = look_up(document.value, f"{_ENTRY}/{_BEFORE}")
    if isinstance(day, dict) and look_up(document.value, f"{_ENTRY}/{_AFTER}") is None:
        yield Rename(f"{_ENTRY}/{_BEFORE}", _AFTER)
        for key in ("title", "x-remedy"):
            if key in day:
                yield Put(f"{_ENTRY}/{_BEFORE}/{key}", words[_AFTER][key])
        if "x-when" in day:
            yield Drop(f"{_ENTRY}/{_BEFORE}/x-when")
    choices = look_up(document.value, _STATES)
    choices = [c for c in choices if isinstance(c, dict)] if isinstance(choices, list) else []
    known = [choice.get("const") for choice in choices]
    for index, choice in enumerate(choices):
        title = words["titles"].get(choice.get("const"))
        if title and choice.get("title") == title["before"]:
            yield Put(f"{_STATES}/{index}/title", title["after"])
    for state, row in words["states"].items():
        before = words["order"][state]
        if before in known and state not in known:
            yield InsertRow(f"{_STATES}/{known.index(before)}", row)


def _settings_form(document: Document) -> Iterator[Operation]:
    properties = look_up(document.value, "/properties")
    if isinstance(properties, dict) and properties and "format" not in properties:
        yield Insert("/properties/format", _words()["format"], after=list(properties)[-1])


def _words() -> dict[str, Any]:
    return read_words("site_builder.migrate", "m0001_state_since.yml")
