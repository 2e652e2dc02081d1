"""What a change of the forms breaks among what has been sent in, said at the form's own line."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue, phrases
from site_builder.check.wording.problems import put_into_words
from site_builder.contract.fields import pattern_of
from site_builder.problem import Finding, Problem
from site_builder.read.paths.layout import SUBMITTED, is_schema, locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.contract import Contract
    from site_builder.read.document import Document
    from site_builder.read.repository.tree import Tree

_NAMED = 5
"""Units that a message names; of the others it tells the number."""

Place = tuple[str, str, str]
"""A form's name, a field's pointer pattern, and what is wrong there."""


def breaking(
    caused: Iterable[Problem], schemas: Tree, contract: Contract, units: Mapping[str, str]
) -> tuple[Problem, ...]:
    """X460: return one warning for each field at which files go wrong that were right before.

    `caused` are the problems that the change brings about elsewhere; `units` their names by id.
    """
    documents = {document.path: document for document in schemas.documents}
    problems = []
    for (form, pattern, fault), paths in sorted(_places(caused).items()):
        path = f"schema/{form}.schema.yml"
        field = contract.all_fields(form).get(pattern)
        facts = {
            "where": field.label if field else f"“{pattern.strip('/').replace('/', '.')}”",
            "reason": fault,
            "count": len(paths),
            "form": contract.annotation(form, "title"),
            "units": _listed(sorted(paths), units),
        }
        pointer = _stands_at(documents[path], pattern)
        finding = Finding("X460", pointer, facts, on_key=True)
        problems.append(put_into_words(finding, path, documents[path], {}))
    return tuple(sorted(problems, key=Problem.sort_key))


def _places(caused: Iterable[Problem]) -> dict[Place, set[str]]:
    """The files that each field of a form breaks."""
    places: defaultdict[Place, set[str]] = defaultdict(set)
    for problem in caused:
        place, fault = locate(problem.path), catalogue()[problem.code].fault
        if place and place.kind in SUBMITTED and fault and problem.is_error:
            places[place.kind, pattern_of(problem.pointer), fault].add(problem.path)
    return places


def _stands_at(document: Document, pattern: str) -> str:
    """Return where a form says something of a field, or of the nearest group around it."""
    pointer = ""
    for name in pattern.split("/")[1:]:
        below = f"{pointer}/items" if name == "*" else f"{pointer}/properties/{name}"
        if below not in document.keys:
            break
        pointer = below
    return pointer


def _listed(paths: list[str], units: Mapping[str, str]) -> str:
    """Name the units that files belong to, or the folder of a case."""
    words = phrases()["broken"]
    names = list(dict.fromkeys(_owners(paths, units)))
    listed = str(words["separator"]).join(names[:_NAMED])
    return (
        listed if len(names) <= _NAMED else str(words["more"]).format(names=listed, all=len(names))
    )


def _owners(paths: Iterable[str], units: Mapping[str, str]) -> Iterator[str]:
    for path in paths:
        place = locate(path)
        folder = (place.folder if place else None) or path
        yield units.get(folder, folder)


def touches_forms(paths: Iterable[str]) -> bool:
    """Whether a change can break what it does not touch by way of the forms."""
    return any(map(is_schema, paths))
