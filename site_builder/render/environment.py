"""The site's templates: HTML is escaped, and templates decide nothing beyond loops."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from site_builder.aggregate.table import Gap

if TYPE_CHECKING:
    from datetime import date


@cache
def environment() -> Environment:
    """Return the environment with the site's filters."""
    made = Environment(
        loader=PackageLoader("site_builder.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"figure": figure, "quoted": quoted, "day": day, "is_gap": is_gap}
    return made


def figure(value: object) -> str:
    """Write a figure with thousands separators and no trailing zeros; text as it is."""
    if isinstance(value, Decimal):
        text = f"{value:,f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return f"{value:,}" if isinstance(value, int) else str(value)


def is_gap(value: object) -> bool:
    """Whether a cell says why there is no figure."""
    return isinstance(value, Gap)


def quoted(value: Any) -> Markup:
    """A JSON string, which is a YAML one too: for front matter."""
    return Markup(json.dumps(str(value), ensure_ascii=False))  # noqa: S704 - YAML, not HTML


def day(value: date) -> str:
    """A day in Chinese: 2022年10月20日."""
    return f"{value.year}年{value.month}月{value.day}日"
