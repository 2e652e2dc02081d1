"""The words of the draft, filled with figures as the site writes them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.render.environment import figure
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def words() -> dict[str, Any]:
    """Return the words by key."""
    return read_words("site_builder.office.report")


@cache
def outline() -> dict[str, list[str]]:
    """Return which sections of the survey stand in which section of the report."""
    return read_words("site_builder.office.report", "outline.yml")


def say(key: str, **facts: object) -> str:
    """Return a sentence with its facts; figures have thousands separators."""
    told = {name: figure(fact) for name, fact in facts.items()}
    return str(words()[key].format(**told))


def listed(texts: Iterable[str]) -> str:
    """Return texts as a list in a sentence."""
    return str(words()["listing"]).join(texts)
