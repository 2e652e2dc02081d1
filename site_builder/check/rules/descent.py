"""Rules of `adapted_from`: the case that a case was made after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import collection_rule, document_rule
from site_builder.check.rules.finding import found
from site_builder.model.descent import loops
from site_builder.pointer import look_up
from site_builder.read.paths.case_names import CaseName, read_case_name
from site_builder.read.paths.layout import case_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.check.known_cases import KnownCase
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_CASE, _OWN = "/adapted_from/case", "/adapted_from/own"
_SHOWN = 6
"""Cases of a loop that are named."""


def _named(document: Document, context: Context) -> CaseName | None:
    """The case that is named, unless it is another site's."""
    text = look_up(document.value, _CASE)
    name = read_case_name(text) if text else None
    return name if name and name.is_of(context.reference.settings.site_url) else None


def _origin(document: Document, context: Context) -> KnownCase | None:
    name = _named(document, context)
    return context.cases.by_id.get(name.id) if name else None


@document_rule(case="C240")
def origin_exists(document: Document, context: Context) -> Iterator[Finding]:
    """The case that was copied is there, or was withdrawn."""
    text = look_up(document.value, _CASE)
    if not text:
        return
    name = _named(document, context)
    if name is None:
        site = context.reference.settings.site_url
        yield found(_CASE, case=text, site=site, reason="elsewhere", similar="")
    elif name.id not in context.cases.by_id and case_path(name.id) not in context.withdrawn:
        similar = context.cases.similar(name.id, context.reference)
        reason = "similar" if similar else "none"
        yield found(_CASE, case=name.id, reason=reason, similar=similar)


@document_rule(case="C241")
def origin_came_before(document: Document, context: Context) -> Iterator[Finding]:
    """What was copied is another case, and not of a later round."""
    origin, place = _origin(document, context), document.place
    if origin is None:
        return
    if origin.id == f"{place.round}/{place.city}/{place.folder}":
        yield found(_CASE, case=origin.id, reason="itself")
    elif int(origin.id.partition("/")[0]) > (place.round or 0):
        yield found(_CASE, case=origin.id, year=place.round, reason="later")


@document_rule(case="C242")
def own_case_said(document: Document, context: Context) -> Iterator[Finding]:
    """A case after an own one says so, and no other does."""
    origin, place = _origin(document, context), document.place
    unit = look_up(document.value, "/unit")
    itself = f"{place.round}/{place.city}/{place.folder}"
    if origin is None or not unit or not origin.unit or origin.id == itself:
        return
    said = look_up(document.value, _OWN) is True
    if unit == origin.unit and not said:
        yield found(_CASE, case=origin.id, reason="unsaid")
    elif unit != origin.unit and said:
        units = context.reference.units
        name = units[origin.unit].name if origin.unit in units else origin.unit
        yield found(_OWN, case=origin.id, unit=name, reason="others")


@collection_rule("X490")
def no_loop_of_origins(collection: Collection, _: Context) -> Iterator[Finding]:
    """Nobody learned from whoever learned from them, over however many steps."""
    for ring in loops(collection.cases):
        for index, case in enumerate(ring):
            way = _way([*ring[index:], *ring[:index]])
            yield replace(found(_CASE, **way), path=case.path)


def _way(ring: list[Case]) -> dict[str, Any]:
    """The way round from a case to itself; of a long one its beginning and its end."""
    named = [case.id for case in ring]
    long = len(named) > _SHOWN
    shown = [*named[: _SHOWN - 1], "…", named[-1]] if long else named
    return {
        "way": " → ".join([*shown, named[0]]),
        "count": len(named),
        "reason": "long" if long else "short",
    }
