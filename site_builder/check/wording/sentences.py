"""Sentences: what is said of a field that breaks a keyword, from the field and the keyword alone.

An answer only fills them in, so that they can be listed for whoever checks without this program.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import phrases
from site_builder.check.wording.remedy import how_it_was_meant, how_to_fill, show, would_pass
from site_builder.contract.counting import count_zi
from site_builder.contract.fields import pattern_of
from site_builder.pointer import is_index, look_up, unescape
from site_builder.read.strict_yaml.scalars import show_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.check.wording.deciders import Decider
    from site_builder.contract import Field

LIMITS = {
    "minimum": "range", "maximum": "range", "exclusiveMinimum": "range",
    "exclusiveMaximum": "range", "multipleOf": "range", "minLength": "length",
    "maxLength": "length", "x-max-length": "length", "minItems": "count", "maxItems": "count",
    "uniqueItems": "count", "format": "format", "oneOf": "choice", "const": "choice",
    "enum": "choice", "type": "type",
}  # fmt: skip
"""What an answer is at fault with that breaks a keyword, as `texts/keywords.yml` calls it."""
_OF_NO_FIELD = frozenset(("type", "uniqueItems", "minLength", "maxLength", "x-max-length"))
"""Keywords that the schema's own message (`x-message`) is not about."""
_LENGTH = "{length}"


@dataclass(frozen=True)
class Sentence:
    """The words for one keyword of one field; `{length}` stands for the length of an answer."""

    field: Field
    keyword: str
    fault: str
    type: str
    rule: str
    how: str

    def facts(self, value: Any) -> dict[str, str]:
        """Return the words as they are said of an answer."""
        return {
            "value": show(value),
            "how": how_it_was_meant(self.field, value, self.keyword) or self._how(value),
            "type": self._type(value),
            "rule": self.rule.replace(_LENGTH, str(_length(self.keyword, value))),
        }

    def _type(self, value: Any) -> str:
        """Return what the answer is to be: the form of a text, unless it only lacks its quotes."""
        form, should_be = self.field.schema.get("format"), str(phrases()["should_be"])
        rule = _rule(self.field, "format") if self.keyword == "type" and form else ""
        has_form = would_pass(self.field, show_plain(value))
        return self.type if has_form or not rule else rule.removeprefix(should_be)

    def _how(self, value: Any) -> str:
        """A list without anything in it is not filled in, rather than too short."""
        return how_to_fill(self.field) if value == [] else self.how


def sentence(field: Field, keyword: str) -> Sentence:
    """Return what is said of a field whose answer breaks a keyword of its schema."""
    type_ = phrases()["types"].get(field.schema.get("type"), "")
    rule, how = _rule(field, keyword), how_to_fill(field, _form(field, keyword))
    return Sentence(field, keyword, LIMITS[keyword], type_, rule, how)


def _rule(field: Field, keyword: str) -> str:
    """Return what an answer breaks, in the schema's own words where it has them."""
    rules: dict[str, str] = phrases()["rules"]
    limit: Any = field.schema[keyword]
    if keyword not in _OF_NO_FIELD and "x-message" in field.schema:
        return str(field.schema["x-message"])
    if keyword == "format" and limit in phrases()["formats"]:
        return str(phrases()["formats"][limit]["rule"])
    places = -int(Decimal(limit).as_tuple().exponent) if keyword == "multipleOf" else 0
    return rules.get(_form(field, keyword), "").format(limit=limit, places=places, length=_LENGTH)


def _form(field: Field, keyword: str) -> str:
    """A text of no letters is empty, rather than too short."""
    is_empty = keyword == "minLength" and field.schema[keyword] == 1
    return "empty" if is_empty else keyword


def _length(keyword: str, value: Any) -> int:
    """字 where the limit is one of 字, else characters or items."""
    if keyword == "x-max-length":
        return count_zi(value)
    return len(value) if isinstance(value, (str, list)) else 0


def how_to_add(how: str, pointer: str, value: Any) -> str:
    """Say where an answer's line belongs that is not there at all, before how to fill it in."""
    parent, _, key = pointer.rpartition("/")
    there = look_up(value, parent)
    if not isinstance(there, dict) or unescape(key) in there:
        return how
    above = parent.rpartition("/")[2]
    place = "row" if is_index(above) else "under" if above else "top"
    added: str = phrases()["how_to_add"][place]
    return added.format(key=unescape(key), above=unescape(above)) + how


def why_asked(decider: Decider, answer: Any, fields: Mapping[str, Field]) -> str:
    """Say which answer to another question makes this one required."""
    form = "by" if decider.remote else "when"
    return str(phrases()["because"][form]).format(**_named(decider, answer, fields))


def why_refused(decider: Decider, answer: Any, fields: Mapping[str, Field]) -> dict[str, str]:
    """Say which answer to another question rules this one out, and what to do."""
    names = _named(decider, answer, fields)
    because = phrases()["because"]["not_by" if decider.remote else "not_when"]
    how = phrases()["how"]["unwanted_by" if decider.remote else "unwanted_when"]
    return {"because": because.format(**names), "how": how.format(**names)}


def _named(decider: Decider, answer: Any, fields: Mapping[str, Field]) -> dict[str, str]:
    """Name the deciding question, and an answer to it."""
    field = fields[pattern_of(decider.pointer)]
    if isinstance(answer, bool):
        shown = f"“{phrases()[str(answer).lower()]}”"
    else:
        form = "choice" if len(str(answer)) == 1 else "choice_named"
        shown = phrases()[form].format(letter=answer, title=field.choices.get(answer, ""))
    return {"sibling": field.short_label, "answer": shown}
