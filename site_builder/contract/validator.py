"""jsonschema's 2020-12 validator with the few keywords that need another behaviour.

`required` and `additionalProperties` report one error a key and name it; `oneOf` of
constants is one look-up; `x-max-length` counts 字; formats are the project's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from site_builder.contract.counting import count_zi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema.protocols import Validator

    from site_builder.contract.compile import Schema
    from site_builder.contract.formats import Formats


_MOST_PAST = 100
"""Items past the most that a list may hold which are still judged: a few too many are a slip."""
REFUSED = "refused"
"""The `validator` of the error that says that a property must not be there."""


def validator_for(schema: Schema, formats: Formats) -> Validator:
    """Return a validator of a compiled schema."""
    checker = FormatChecker(formats=())
    for name, accepts in formats.items():
        checker.checks(name)(_on_text(accepts))
    descent = _Descent()
    keywords = {**_KEYWORDS, **descent.keywords()}
    made: Any = extend(Draft202012Validator, keywords)  # type: ignore[no-untyped-call] # no stub
    validator: Validator = made(schema, format_checker=checker)
    return validator


class _Descent:
    """The keywords that lead to a schema below, which make that schema's validator only once.

    jsonschema makes one for every value; a compiled schema holds no reference, so that its
    parts may keep theirs.
    """

    def __init__(self) -> None:
        self.parts: dict[int, Any] = {}

    def keywords(self) -> dict[str, Any]:
        """Return the keywords by name."""
        return {
            "properties": self.properties,
            "items": self.items,
            "allOf": self.all_of,
            "if": self.if_,
        }

    def part(self, validator: Any, schema: Schema) -> Any:
        """Return the validator of a part; parts live as long as the whole schema."""
        found = self.parts.get(id(schema))
        if found is None:
            found = self.parts[id(schema)] = validator.evolve(schema=schema)
        return found

    def properties(
        self, validator: Any, properties: Schema, instance: Any, _: Any
    ) -> Iterator[ValidationError]:
        """As usual, but a property whose schema is false is named (jsonschema names its parent)."""
        if not isinstance(instance, dict):
            return
        for key, schema in properties.items():
            if key not in instance:
                continue
            if schema is False:
                yield ValidationError(key, validator=REFUSED, path=[key])
                continue
            for error in self.part(validator, schema).iter_errors(instance[key]):
                error.path.appendleft(key)
                yield error

    def items(
        self, validator: Any, schema: Schema, instance: Any, whole: Schema
    ) -> Iterator[ValidationError]:
        """Check the items against one schema; far past what a list may hold, they only count."""
        if isinstance(instance, list):
            part = self.part(validator, schema)
            most = whole.get("maxItems", len(instance)) + _MOST_PAST
            for index, item in enumerate(instance[:most]):
                for error in part.iter_errors(item):
                    error.path.appendleft(index)
                    yield error

    def all_of(
        self, validator: Any, schemas: list[Schema], instance: Any, _: Any
    ) -> Iterator[ValidationError]:
        """Check a value against several schemas."""
        for schema in schemas:
            yield from self.part(validator, schema).iter_errors(instance)

    def if_(
        self, validator: Any, test: Schema, instance: Any, schema: Schema
    ) -> Iterator[ValidationError]:
        """Check a value against `then` or `else`."""
        held = self.part(validator, test).is_valid(instance)
        branch = schema.get("then" if held else "else")
        if branch is not None:
            yield from self.part(validator, branch).iter_errors(instance)


def _on_text(accepts: Any) -> Any:
    return lambda value: not isinstance(value, str) or accepts(value)


def _required(_: Any, keys: list[str], instance: Any, __: Any) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        yield from (ValidationError(key) for key in keys if key not in instance)


def _additional(
    validator: Any, allowed: Any, instance: Any, schema: Schema
) -> Iterator[ValidationError]:
    if allowed is False and validator.is_type(instance, "object"):
        known = schema.get("properties", {})
        yield from (ValidationError(key) for key in instance if key not in known)
    if isinstance(allowed, dict) and validator.is_type(instance, "object"):
        for key in instance:
            if key not in schema.get("properties", {}):
                yield from validator.descend(instance[key], allowed, path=key)


def _one_of(_: Any, choices: list[Schema], instance: Any, __: Any) -> Iterator[ValidationError]:
    """Accept one of the constants; every `oneOf` of the dialect is a list of them."""
    if not any(instance == c["const"] and type(instance) is type(c["const"]) for c in choices):
        yield ValidationError("no such choice")


def _max_length(_: Any, limit: int, instance: Any, __: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and count_zi(instance) > limit:
        yield ValidationError(str(count_zi(instance)))


def _min_length(_: Any, limit: int, instance: Any, __: Any) -> Iterator[ValidationError]:
    """Spaces around a text are no text."""
    if isinstance(instance, str) and len(instance.strip()) < limit:
        yield ValidationError(instance)


def _unique_items(validator: Any, wanted: Any, instance: Any, _: Any) -> Iterator[ValidationError]:
    if wanted and validator.is_type(instance, "array") and first_repeat(instance) is not None:
        yield ValidationError("repeated")


def first_repeat(items: Iterable[Any]) -> int | None:
    """Return the index of the first item that repeats an earlier one, in linear time."""
    seen: set[Any] = set()
    for index, item in enumerate(items):
        frozen = _frozen(item)
        if frozen in seen:
            return index
        seen.add(frozen)
    return None


def _frozen(value: Any) -> Any:
    """Return what is equal for equal values; true is not 1."""
    if isinstance(value, dict):
        return frozenset((key, _frozen(child)) for key, child in value.items())
    if isinstance(value, list):
        return tuple(_frozen(child) for child in value)
    return (isinstance(value, bool), value)


_KEYWORDS = {
    "required": _required,
    "additionalProperties": _additional,
    "oneOf": _one_of,
    "minLength": _min_length,
    "uniqueItems": _unique_items,
    "x-max-length": _max_length,
}
