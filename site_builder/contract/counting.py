"""Counting 字 as a word processor does for Chinese, and looking for figures in a text."""

from __future__ import annotations

import re

_WIDE = (
    "\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3200-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·"
)
_UNIT = re.compile(f"[{_WIDE}]|[^{_WIDE}\\s]+")
_FIGURE = re.compile(
    "[0-9０-９]|[一二三四五六七八九十百千万两]{1,6}(?:余|多)?(?:人|次|场|处|个|户|亩|名|万|元|所|家|件|册|天|期)"
)

_LIST_NUMBER = re.compile(r"^\s*[（(]?[0-9０-９]{1,2}[.．、)）](?![0-9０-９])", re.MULTILINE)
_MONEY = re.compile(
    "([0-9０-９][0-9０-９.．,，]*|[一二三四五六七八九十百千两]{1,6})(万|亿)?(?:余|多)?元"
)


def count_zi(text: str) -> int:
    """Count 字: each CJK character or full-width mark is 1, each unbroken run of others is 1."""
    return len(_UNIT.findall(text))


def has_figure(text: str) -> bool:
    """Whether a text carries any figure, in digits or in Chinese numerals with a measure word.

    The number of an item in a list is none.
    """
    return _FIGURE.search(_LIST_NUMBER.sub("", text)) is not None


def amounts_of_money(text: str) -> frozenset[str]:
    """Return the different amounts in 元 that a text names, as it writes them: 6.2万."""
    return frozenset("".join(found) for found in _MONEY.findall(text))
