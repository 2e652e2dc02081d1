"""The schema's own findings: jsonschema's errors turned into what the form calls wrong."""

from __future__ import annotations

from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from site_builder.check.catalogue import phrases
from site_builder.check.remedy import how_to_fill, show
from site_builder.contract.compile import in_round, resolve
from site_builder.contract.fields import Field, describe, pattern_of
from site_builder.contract.words import count_zi
from site_builder.problem import Finding
from site_builder.read.strict_yaml import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from site_builder.contract import Contract

_LIMITS = {
    "minimum": "06", "maximum": "06", "exclusiveMinimum": "06", "exclusiveMaximum": "06",
    "multipleOf": "06", "minLength": "07", "maxLength": "07", "x-max-length": "07",
    "minItems": "08", "maxItems": "08", "uniqueItems": "08", "format": "09",
    "oneOf": "05", "const": "05", "enum": "05", "type": "04",
}  # fmt: skip


class KeywordCheck:
    """Checks a value against one compiled schema and words what it finds."""

    def __init__(
        self, contract: Contract, name: str, family: str, year: int, kind: str | None
    ) -> None:
        self.contract, self.name, self.family = contract, name, family
        self.year, self.kind = year, kind
        self.fields = contract.fields(name, year, kind)
        self.all_fields = _sources(contract, name)

    def run(self, value: dict[str, Any]) -> Iterator[Finding]:
        """Yield one finding for each place that is wrong."""
        seen: set[tuple[str, str]] = set()
        for error in self.contract.validator(self.name, self.year, self.kind).iter_errors(value):
            finding = self.translate(error, value)
            if (finding.code, finding.pointer) not in seen:
                seen.add((finding.code, finding.pointer))
                yield finding

    def translate(self, error: ValidationError, value: dict[str, Any]) -> Finding:
        pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
        if error.validator == "required":
            return self.missing(f"{pointer}/{escape(error.message)}", value)
        if error.validator == "additionalProperties":
            return self.unknown(pointer, error.message)
        if error.validator is None:
            return self.unwanted(pointer, value)
        return self.wrong(pointer, error)

    def missing(self, pointer: str, value: dict[str, Any]) -> Finding:
        field = self.fields[pattern_of(pointer)]
        because = self.because("when", "by", field, value)
        if field.section == field.title and field.number is None:
            how = phrases()["how"]["section"].format(questions=self.questions(pointer))
        else:
            how = how_to_fill(field)
        return self.finding("02", pointer, because=because, how=how)

    def unknown(self, pointer: str, key: str) -> Finding:
        here = f"{pointer}/{escape(key)}"
        source = self.all_fields.get(pattern_of(here))
        if source is not None:
            words = phrases()["because"]
            if in_round(dict(source.schema), self.year):
                because = words["kind"].format(kind=self.kind_title())
            else:
                because = words["round"].format(year=self.year)
            where = describe(self.all_fields, here)
            return Finding(self.family + "03", here, {"where": where, "because": because})
        siblings = {
            f.key: f for p, f in self.fields.items() if p.rpartition("/")[0] == pattern_of(pointer)
        }
        similar = get_close_matches(key, siblings, n=1) or [
            k for k, f in siblings.items() if f.title == key
        ]
        reason = "similar" if similar else "none"
        facts = {"key": key, "reason": reason, "similar": (similar or [""])[0]}
        return Finding(self.family + "01", here, facts)

    def unwanted(self, pointer: str, value: dict[str, Any]) -> Finding:
        field = self.fields[pattern_of(pointer)]
        because = self.because("not_when", "not_by", field, value)
        return self.finding("03", pointer, because=because)

    def wrong(self, pointer: str, error: ValidationError) -> Finding:
        keyword = str(error.validator)
        schema = dict(error.schema) if isinstance(error.schema, dict) else {}
        field = self.fields.get(pattern_of(pointer)) or Field(pointer, schema)
        if pattern_of(pointer) not in self.fields:
            field = Field(pointer, schema)
        facts: dict[str, Any] = {
            "value": show(error.instance),
            "how": how_to_fill(field, error.instance, keyword),
            "type": phrases()["types"].get(schema.get("type"), ""),
            "rule": self.rule(keyword, error.validator_value, schema),
        }
        if isinstance(error.instance, str):
            facts["length"] = count_zi(error.instance)
        return self.finding(_LIMITS[keyword], pointer, **facts)

    def rule(self, keyword: str, limit: Any, schema: dict[str, Any]) -> str:
        if "x-message" in schema and keyword != "type":
            return str(schema["x-message"])
        text: str = phrases()["rules"].get(keyword, "")
        places = -Decimal(limit).as_tuple().exponent if keyword == "multipleOf" else 0  # type: ignore[operator]
        return text.format(limit=limit, places=places)

    def because(self, when: str, by: str, field: Field, value: dict[str, Any]) -> str:
        """Say which other answer makes this one wanted or unwanted."""
        source = self.all_fields[field.pointer].schema
        if "x-when" in source:
            ((key, answer),) = source["x-when"].items()
            other = field.pointer.rpartition("/")[0] + "/" + key
            return self.condition(when, other, answer)
        demand = source.get("x-applies", {}).get(self.kind or "")
        if isinstance(demand, dict):
            found: Any = value
            for token in demand["by"].strip("/").split("/"):
                found = found.get(token) if isinstance(found, dict) else None
            return self.condition(by, demand["by"], found)
        return str(phrases()["because"]["none"])

    def condition(self, phrase: str, pointer: str, answer: Any) -> str:
        field = self.all_fields[pointer]
        if isinstance(answer, bool):
            shown = f"“{phrases()[str(answer).lower()]}”"
        else:
            title = field.choices.get(answer, "")
            shown = phrases()["choice"].format(letter=answer, title=title)
        number = field.number
        sibling = describe({field.pointer: _short(field)}, field.pointer) if number else field.label
        return str(phrases()["because"][phrase]).format(sibling=sibling, answer=shown)

    def questions(self, pointer: str) -> str:
        """List the questions of a section that this unit must answer."""
        below = [f for p, f in self.fields.items() if p.startswith(f"{pointer}/") and f.is_question]
        return "、".join(_short(f).label for f in below if f.required)

    def kind_title(self) -> str:
        choices = self.contract.sources["common.schema.yml"]["$defs"]["unit_kind"]["oneOf"]
        return next((c["title"] for c in choices if c["const"] == self.kind), "")

    def finding(self, number: str, pointer: str, **facts: Any) -> Finding:
        return Finding(self.family + number, pointer, facts)


def _short(field: Field) -> Field:
    """The same field named by its number alone."""
    return Field(field.pointer, {"x-number": field.number, "title": "　" * 99})


def _sources(contract: Contract, name: str) -> dict[str, Field]:
    """Every field of a schema before compilation: any kind of unit, any round."""
    out: dict[str, Field] = {}

    def walk(schema: dict[str, Any], pointer: str) -> None:
        schema = resolve(contract.sources, schema)
        if pointer and not pointer.endswith("*"):
            out[pointer] = Field(pointer, schema)
        for key, child in schema.get("properties", {}).items():
            walk(child, f"{pointer}/{key}")
        if "items" in schema:
            walk(schema["items"], f"{pointer}/*")

    walk(contract.sources[f"{name}.schema.yml"], "")
    return out
