"""A page for every document: each of its fields, from the schema alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import phrases
from site_builder.check.wording.remedy import how_to_fill
from site_builder.contract.demand import Demand, demands
from site_builder.contract.publicity import publicity
from site_builder.contract.source import is_own, is_voluntary, source_of
from site_builder.editing import yaml_text
from site_builder.guide.words import demand_in_words, label, note, voluntary_in_words, words
from site_builder.read.paths.layout import SUBMITTED
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Contract, Field


@dataclass(frozen=True)
class FieldNote:
    """What a page says of one field."""

    label: str
    key: str
    """The path of keys that leads to it, `*` standing for any row."""
    note: str
    how: str
    choices: tuple[tuple[str, str, str], ...]
    """Constant, title and explanation."""
    example: tuple[str, ...]
    publish: str
    """Who may see it; a group is no answer itself."""
    source: str
    """Who asks for it."""
    answerers: tuple[str, ...]
    """The demand on each kind of unit, or on everyone."""
    summary: str
    """The same in one phrase."""
    parts: list[FieldNote] = field(default_factory=list)


@dataclass(frozen=True)
class FormSection:
    """A section of the form and its questions."""

    heading: str
    items: list[FieldNote]


def field_page(contract: Contract, name: str, year: int) -> str:
    """Return the Markdown page of document `name`, with the wording of round `year`."""
    kinds = contract.kind_titles() if name == "survey" else {}
    return (
        templates("site_builder.guide")
        .get_template("fields.md.j2")
        .render(
            title=contract.annotation(name, "title"),
            sections=sections(contract, name, year),
            body=contract.annotation(name, "x-sections") or (),
            kinds=list(kinds.values()),
            words=words(),
        )
    )


def field_index(contract: Contract) -> str:
    """Return the Markdown list of the pages."""
    pages = {name: contract.annotation(name, "title") for name in SUBMITTED}
    return templates("site_builder.guide").get_template("fields_index.md.j2").render(pages=pages)


def sections(contract: Contract, name: str, year: int) -> list[FormSection]:
    """Return the fields by section, in the form's order."""
    fields = contract.fields(name, year)
    answers = _answers(contract, name, year)
    found: list[FormSection] = []
    items: dict[str, FieldNote] = {}
    for pointer, field_ in fields.items():
        heading = field_.section or ""
        if not found or found[-1].heading != heading:
            found.append(FormSection(heading, []))
        if field_.schema.get("type") == "object" and field_.title == field_.section:
            continue
        demanded = {k: _demanded(a.get(pointer), fields, pointer) for k, a in answers.items()}
        item = _item(field_, demanded, fields)
        parent = next((p for p in _above(pointer) if p in items), None)
        if parent:
            items[parent].parts.append(item)
        else:
            items[pointer] = item
            found[-1].items.append(item)
    return found


def _answers(contract: Contract, name: str, year: int) -> dict[str, dict[str, Demand]]:
    """The demands on each kind of unit, by its title; on everyone where the kind is no matter."""
    if name != "survey":
        return {"": demands(contract.schema_for(name, year))}
    return {
        title: demands(contract.schema_for(name, year, kind))
        for kind, title in contract.kind_titles().items()
    }


def _above(pointer: str) -> list[str]:
    tokens = pointer.split("/")
    return ["/".join(tokens[:i]) for i in range(len(tokens) - 1, 1, -1)]


def _item(field_: Field, demanded: Mapping[str, str], fields: Mapping[str, Field]) -> FieldNote:
    schema, pointer = field_.schema, field_.pointer
    is_group = "properties" in schema and "x-publish" not in schema
    inner = schema.get("items", schema)
    return FieldNote(
        label=label(field_),
        key=field_.pointer.strip("/").replace("/", "."),
        note=note(field_),
        how=_how(field_),
        choices=tuple(
            (str(c["const"]), str(c["title"]), str(c.get("description", "")))
            for c in inner.get("oneOf", ())
        ),
        example=tuple(_example(field_)),
        publish=words()["group"] if is_group else words()["publish"][publicity(fields, pointer)],
        source=words()["source"][source_of(fields, pointer)],
        answerers=tuple(demanded.values()),
        summary=_summary(demanded) + _own_mark(fields, pointer),
    )


def _demanded(demand: Demand | None, fields: Mapping[str, Field], pointer: str) -> str:
    if is_voluntary(fields, pointer):
        return voluntary_in_words(demand, fields, pointer)
    return demand_in_words(demand, fields)


def _own_mark(fields: Mapping[str, Field], pointer: str) -> str:
    is_said = is_own(fields, pointer) and not is_voluntary(fields, pointer)
    return str(words()["own_aside"]) if is_said else ""


def _summary(demanded: Mapping[str, str]) -> str:
    """Say it once if it is the same for all, else for each demand who meets it."""
    groups: dict[str, list[str]] = {}
    for kind, demand in demanded.items():
        groups.setdefault(demand, []).append(kind)
    if len(groups) == 1:
        return next(iter(groups))
    return "；".join(f"{'、'.join(kinds)}{demand}" for demand, kinds in groups.items())


def _how(field_: Field) -> str:
    if field_.choices:
        return str(words()["choose_many" if "items" in field_.schema else "choose_one"])
    type_ = field_.schema.get("type", "string")
    if "x-remedy" in field_.schema or type_ not in {"string", "array", "object"}:
        return how_to_fill(field_)
    return str(phrases()["how"][type_])


def _example(field_: Field) -> list[str]:
    if "examples" not in field_.schema:
        return []
    multiline = bool(field_.schema.get("x-multiline"))
    return yaml_text.entry(field_.key, field_.schema["examples"][0], multiline=multiline)
