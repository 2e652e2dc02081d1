"""Kept addresses: what was published stays where it was, or its former address leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.wording.problems import put_into_words
from site_builder.model.ledger import Stage
from site_builder.model.prose import Case
from site_builder.pointer import look_up
from site_builder.problem import Finding, Problem
from site_builder.read.paths.layout import DocumentKind, locate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.check.run.checked import Side
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Report, Update
    from site_builder.read.document import Document


def lost_addresses(touched: frozenset[str], before: Side, after: Side) -> tuple[Problem, ...]:
    """Return what is to be said of addresses at which nothing would be found any more.

    Said of what was sound before and is gone, unless it was withdrawn or the case that it became
    says so.
    """
    was, now = before.checked.collection, after.checked.collection
    if was is None or now is None:
        return ()
    findings = (
        *_lost_pages(touched, was, now, after.documents),
        *_lost_units(touched, was, now),
    )
    contract = after.checked.contract
    problems = (
        put_into_words(f, path, document, contract.fields(document.kind, document.place.round or 0))
        if (document := after.documents.get(path := f.path or ""))
        else put_into_words(f, path, None, {})
        for f in findings
    )
    return tuple(sorted(problems, key=Problem.sort_key))


def _lost_pages(
    touched: frozenset[str], was: Collection, now: Collection, there: Mapping[str, Document]
) -> Iterator[Finding]:
    kept = {former for document in there.values() for former in _former(document)}
    new = [d for path, d in there.items() if path in touched and path not in _paths(was)]
    for item in was.prose:
        entry = now.ledger.get(item.path)
        withdrawn = entry is not None and entry.state == Stage.WITHDRAWN
        is_case = isinstance(item, Case)
        if item.path not in touched or item.path in there or withdrawn:
            continue
        if is_case and item.id in kept:
            continue
        heir = next((document for document in new if _is_same(item, document)), None)
        facts: dict[str, Any] = {"address": item.address, "title": item.title, "former": item.id}
        if heir is None:
            yield Finding("X463", path=item.path, facts=facts)
        else:
            facts["reason"] = "case" if is_case else "unit"
            yield Finding("X462", path=heir.path, facts=facts)


def _former(document: Document) -> list[Any]:
    """What a case says it was called before, whether or not all of it is sound."""
    former = look_up(document.value, "/former") if document.kind is DocumentKind.CASE else None
    return [text for text in former if isinstance(text, str)] if isinstance(former, list) else []


def _paths(collection: Collection) -> frozenset[str]:
    return frozenset(item.path for item in collection.prose)


def _is_same(item: Case | Report | Update, document: Document) -> bool:
    """Whether it is the same piece in another place: its title tells, of one round."""
    own = locate(item.path)
    same = own is not None and (own.kind, own.round) == (document.kind, document.place.round)
    return same and look_up(document.value, "/title") == item.title


def _lost_units(touched: frozenset[str], was: Collection, now: Collection) -> Iterator[Finding]:
    """Yield units that are on the roster no more, though pages carry their ids."""
    for id_, unit in was.reference.units.items():
        path = f"schema/units/{unit.city}.yml"
        if id_ in now.reference.units or path not in touched:
            continue
        pages = sum(item.unit.id == id_ and not isinstance(item, Case) for item in was.prose)
        if pages:
            facts = {"unit": id_, "name": unit.name, "count": pages}
            yield Finding("X465", path=path, facts=facts)
