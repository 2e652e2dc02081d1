"""Headings and bases of tables, read from `words.yml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from site_builder.read import strict_yaml


@cache
def words() -> dict[str, str]:
    """Return the words by key."""
    source = files("site_builder.aggregate").joinpath("words.yml").read_text(encoding="utf-8")
    value: dict[str, str] = strict_yaml.parse(source).value
    return value
