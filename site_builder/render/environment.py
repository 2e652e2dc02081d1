"""The site's templates: HTML is escaped, and templates decide nothing beyond loops and presence."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup

from site_builder.aggregate.table import Gap
from site_builder.render.words import words
from site_builder.resources import templates

if TYPE_CHECKING:
    from datetime import date

    from jinja2 import Environment

    from site_builder.aggregate.table import Table

_KILO, _MEGA = 1024, 1024 * 1024
_NARROW, _WIDE = 4, 10
"""Columns: as many or fewer, as many or more."""
_TERSE = 6
"""Letters of a heading that need not be broken."""
_WORTH_SORTING = 3
"""Rows."""


@cache
def environment() -> Environment:
    """Return the environment with the site's filters."""
    made = templates("site_builder.render", escaped=True)
    made.filters |= {
        "figure": figure,
        "quoted": quoted,
        "day": day,
        "is_gap": is_gap,
        "breadth": breadth,
        "is_sortable": is_sortable,
        "size": size,
        "data_block": data_block,
    }
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


def breadth(table: Table) -> tuple[Literal["wide", "narrow", "terse"], ...]:
    """How much room a table takes, and whether its headings are short; nothing for most."""
    count = len(table.columns)
    if count <= _NARROW:
        return ("narrow",)
    if count < _WIDE:
        return ()
    is_terse = all(len(c.label) <= _TERSE for c in table.columns)
    return ("wide", "terse") if is_terse else ("wide",)


def is_sortable(table: Table) -> bool:
    """Whether a table has rows enough to be sorted by readers."""
    return len(table.body) >= _WORTH_SORTING


def quoted(value: Any) -> Markup:
    """A JSON string, which is a YAML one too: for front matter."""
    return Markup(json.dumps(str(value), ensure_ascii=False))  # noqa: S704 - YAML, not HTML


def size(count: int) -> str:
    """A file's size for readers: 12 KB."""
    if count < _MEGA:
        return f"{max(1, round(count / _KILO))} KB"
    return f"{count / _MEGA:.1f} MB"


def day(value: date) -> str:
    """A day in Chinese: 2022年10月20日."""
    return words()["day"].format(day=value)


_MARKUP = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def data_block(value: Any) -> Markup:
    """JSON for a data block of a page: nothing in it can end the block or be taken for markup."""
    text = json.dumps(value, ensure_ascii=False).translate(_MARKUP)
    return Markup(text)  # noqa: S704 - what could end or open an element is escaped
