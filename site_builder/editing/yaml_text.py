"""Values written as YAML that the strict reader gives back unchanged."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from site_builder.read import strict_yaml
from site_builder.read.strict_yaml.scalars import show_plain


def scalar(value: Any) -> str:
    """Write one value on one line; a text gets quotes only if it would be misread without."""
    if not isinstance(value, str):
        return show_plain(value)
    for form in (value, f'"{value}"', f"'{value}'"):
        if "\n" not in value and _reads_as(form, value):
            return form
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _reads_as(form: str, value: str) -> bool:
    parsed = strict_yaml.parse(f"a: {form}")
    return not parsed.findings and parsed.value == {"a": value}


def entry(key: str, value: Any, *, multiline: bool = False) -> list[str]:
    """Write `key: value` as lines; `multiline` puts a text below a `|-`."""
    if multiline and isinstance(value, str):
        return [f"{key}: |-", *(f"  {line}".rstrip() for line in value.split("\n"))]
    if isinstance(value, dict):
        inner = [line for k, v in value.items() for line in entry(k, v)]
        return [f"{key}:", *(f"  {line}" for line in inner)]
    if isinstance(value, list) and value and not all(_short(v) for v in value):
        return [f"{key}:", *(f"  {line}" for v in value for line in item(v))]
    if isinstance(value, list):
        return [f"{key}: [{', '.join(scalar(v) for v in value)}]"]
    return [f"{key}: {scalar(value)}"]


def item(value: Any) -> list[str]:
    """Write one item of a list as lines, the first of which begins with `- `."""
    if not isinstance(value, dict):
        return [f"- {scalar(value)}"]
    return row([line for k, v in value.items() for line in entry(k, v)])


def row(lines: list[str]) -> list[str]:
    """Make an item of a list from the lines of its keys."""
    return [f"{'  ' if i else '- '}{line}".rstrip() for i, line in enumerate(lines)]


def _short(value: Any) -> bool:
    """Whether a value may stand in a list on one line: a code, a number, yes or no."""
    if isinstance(value, str):
        return value.isascii() and value.replace("-", "").replace("_", "").isalnum()
    return isinstance(value, (bool, int, Decimal))
