"""What a JSON Schema cannot say of a schema: names that must exist, numbers in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.check.schemas.keywords import where
from site_builder.contract.compile import resolve
from site_builder.contract.publicity import strictest
from site_builder.pointer import is_index
from site_builder.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract.compile import Schema


@dataclass(frozen=True)
class Node:
    """One field of a schema file: where it stands, its text's and its resolved content."""

    pointer: str
    raw: Schema
    schema: Schema
    siblings: Mapping[str, Schema]
    key: str
    above: Node | None = None

    @property
    def is_items(self) -> bool:
        """Whether it is what a list holds, and no property of that name."""
        return self.key == "items" and not self.siblings


def nodes(sources: Mapping[str, Schema], name: str) -> Iterator[Node]:
    """Yield every property of a file, parents first; what a `$ref` brings in stands at it."""
    raw = sources[name]
    root = Node("", raw, raw, {}, "")
    yield root
    yield from _properties(sources, root)
    for key, definition in raw.get("$defs", {}).items():
        node = Node(f"/$defs/{key}", definition, resolve(sources, definition), {}, key)
        yield node
        yield from _below(sources, node)


def _properties(sources: Mapping[str, Schema], above: Node) -> Iterator[Node]:
    siblings = above.raw.get("properties", {})
    for key, child in siblings.items():
        here = f"{above.pointer}/properties/{key}"
        node = Node(here, child, resolve(sources, child), siblings, key, above)
        yield node
        yield from _below(sources, node)


def _below(sources: Mapping[str, Schema], above: Node) -> Iterator[Node]:
    yield from _properties(sources, above)
    if "items" in above.raw:
        raw = above.raw["items"]
        node = Node(f"{above.pointer}/items", raw, resolve(sources, raw), {}, "items", above)
        yield node
        yield from _below(sources, node)


def dangling(sources: Mapping[str, Schema], name: str) -> Iterator[Finding]:
    """X431: what `$ref` and `x-choices-of` refer to is there."""
    for pointer, keyword, target in _references(sources[name], ""):
        found = _look_up(sources, target)
        complete = isinstance(found, dict) and (keyword == "$ref" or _titled(found))
        if not complete:
            facts = {"where": where(f"{pointer}/{keyword}"), "target": target}
            yield Finding("X431", f"{pointer}/{keyword}", facts)


def _references(value: Any, pointer: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, dict):
        for key, child in value.items():
            if key in {"$ref", "x-choices-of"} and isinstance(child, str):
                yield pointer, key, child
            elif key not in {"examples", "const"}:
                yield from _references(child, f"{pointer}/{key}")


def _titled(schema: Schema) -> bool:
    """Whether an object's properties can serve as choices."""
    inner = schema.get("properties", {}).values()
    return bool(inner) and all("title" in child for child in inner)


def _look_up(sources: Mapping[str, Schema], target: str) -> Any:
    """Follow a reference, and those that it leads to; None where there is nothing or no end."""
    seen: set[str] = set()
    while target not in seen:
        seen.add(target)
        file, _, pointer = target.partition("#")
        found: Any = sources.get(file)
        for token in pointer.strip("/").split("/"):
            found = found.get(token) if isinstance(found, dict) else None
        if not isinstance(found, dict) or "$ref" not in found:
            return found
        target = str(found["$ref"])
    return None


def answers_of(schema: Schema) -> set[Any]:
    """Return the answers that a question can have, as far as they can be listed."""
    inner = schema.get("items", schema)
    if inner.get("type") == "boolean":
        return {True, False}
    return {choice["const"] for choice in inner.get("oneOf", ())}


def conditions(sources: Mapping[str, Schema], node: Node) -> Iterator[Finding]:
    """X432: `x-when` names a sibling and one of its answers."""
    for key, answer in node.schema.get("x-when", {}).items():
        facts = {"where": where(node.pointer), "sibling": key, "answer": answer}
        here = f"{node.pointer}/x-when"
        if key not in node.siblings or key == node.key:
            yield Finding("X432", here, {**facts, "reason": "sibling"})
        elif answer not in answers_of(resolve(sources, node.siblings[key])):
            yield Finding("X432", here, {**facts, "reason": "answer"})


def applicability(
    sources: Mapping[str, Schema], name: str, node: Node, kinds: set[Any]
) -> Iterator[Finding]:
    """X433: `x-applies` names every kind of unit, and questions and answers that exist."""
    demands = node.schema.get("x-applies")
    if demands is None:
        return
    here, place = f"{node.pointer}/x-applies", where(node.pointer)
    odd = sorted(kinds.symmetric_difference(demands), key=str)
    if odd:
        yield Finding("X433", here, {"where": place, "reason": "kinds", "names": "、".join(odd)})
    for kind, demand in demands.items():
        if not isinstance(demand, dict):
            continue
        target: Any = sources[name]
        for token in demand["by"].strip("/").split("/"):
            target = resolve(sources, target).get("properties", {}).get(token)
            target = target if isinstance(target, dict) else {}
        possible = answers_of(resolve(sources, target))
        named = {a for key in ("required", "optional", "none") for a in demand.get(key, ())}
        facts = {"where": place, "by": demand["by"]}
        if not possible:
            yield Finding("X433", f"{here}/{kind}", {**facts, "reason": "by"})
        elif named - possible:
            names = "、".join(sorted(named - possible))
            facts |= {"reason": "answers", "names": names}
            yield Finding("X433", f"{here}/{kind}", facts)


def publicity(node: Node) -> Iterator[Finding]:
    """X434: every answer says who may see it, and nothing is more public than what it stands in.

    Items say it with their list, and nothing else.
    """
    facts = {"where": where(node.pointer)}
    mark = node.schema.get("x-publish")
    asks = "properties" not in node.schema or "x-number" in node.schema
    if mark is None and asks and not node.is_items:
        yield Finding("X434", node.pointer, {**facts, "reason": "missing"})
    outer = _contradicted(node) if mark else None
    if outer:
        facts |= {"mark": str(mark), "outer": where(outer.pointer)}
        facts |= {
            "limit": outer.schema["x-publish"],
            "reason": "items" if node.is_items else "open",
        }
        yield Finding("X434", f"{node.pointer}/x-publish", facts)


def _contradicted(node: Node) -> Node | None:
    """The nearest node above with a stricter mark; for items, their list with another one."""
    mark, above = str(node.schema["x-publish"]), node.above
    while above:
        other = str(above.schema.get("x-publish", mark))
        if node.is_items:
            return above if other != mark else None
        if strictest((mark, other)) != mark:
            return above
        above = above.above
    return None


def choices(node: Node) -> Iterator[Finding]:
    """X436: no choice twice, and only choices that exist in `x-conflicts`."""
    constants = [c["const"] for c in node.raw.get("oneOf", ())]
    facts = {"where": where(node.pointer)}
    for index, constant in enumerate(constants):
        if constant in constants[:index]:
            here = f"{node.pointer}/oneOf/{index}/const"
            yield Finding("X436", here, {**facts, "reason": "twice", "choice": constant})
    possible = answers_of(node.schema)
    for index, rule in enumerate(node.raw.get("x-conflicts", ())):
        for choice in {rule["choice"], *rule["with"]} - possible:
            here = f"{node.pointer}/x-conflicts/{index}"
            yield Finding("X436", here, {**facts, "reason": "unknown", "choice": choice})


def names(node: Node) -> Iterator[Finding]:
    """X437: keys that `required` and keywords about columns name exist; rounds run forwards."""
    facts = {"where": where(node.pointer)}
    if node.key in node.siblings and "title" not in node.schema:
        yield Finding("X439", node.pointer, {**facts, "reason": "missing", "key": "title"})
    for key in node.raw.get("required", ()):
        if key not in node.schema.get("properties", {}):
            here = f"{node.pointer}/required"
            yield Finding("X437", here, {**facts, "reason": "required", "key": key})
    columns = node.schema.get("items", {}).get("properties", {})
    for key in node.raw.get("x-excluded-money", {}).get("in", ()):
        if key not in columns:
            here = f"{node.pointer}/x-excluded-money"
            yield Finding("X437", here, {**facts, "reason": "column", "key": key})
    for key in node.raw.get("x-row-key", ()):
        if key not in columns:
            here = f"{node.pointer}/x-row-key"
            yield Finding("X437", here, {**facts, "reason": "row_key", "key": key})
    rounds = node.raw.get("x-rounds", {})
    if rounds.get("from", 0) > rounds.get("until", 9999):
        yield Finding("X437", f"{node.pointer}/x-rounds", {**facts, "reason": "rounds", "key": ""})


def numbers(found: list[Node]) -> Iterator[Finding]:
    """X435: official numbers ascend; a part that depends on its question shares its number."""
    last: tuple[int, ...] = ()
    owner: dict[str, Node] = {}
    for node in found:
        number = node.schema.get("x-number")
        if number is None:
            continue
        first = owner.setdefault(number, node)
        shared = first.siblings is node.siblings and first.key in node.schema.get("x-when", {})
        facts = {"where": where(node.pointer), "number": number}
        if first is not node and not shared:
            facts |= {"reason": "twice", "first": where(first.pointer)}
            yield Finding("X435", f"{node.pointer}/x-number", facts)
        if not number[0].isdigit():
            continue
        parts = number.split(".")
        if not all(map(is_index, parts)):
            yield Finding("X435", f"{node.pointer}/x-number", {**facts, "reason": "form"})
            continue
        order = tuple(map(int, parts))
        if order < last:
            facts |= {"reason": "order", "first": ".".join(map(str, last))}
            yield Finding("X435", f"{node.pointer}/x-number", facts)
        last = max(last, order)
