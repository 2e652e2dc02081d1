"""Chinese numerals: 三十八, 四百七十二万, 一千零五十, 四百七十二点三, 壹佰贰拾."""

from __future__ import annotations

import re
from decimal import Decimal

_FORMAL = str.maketrans("〇壹贰叁肆伍陆柒捌玖拾佰仟两", "零一二三四五六七八九十百千二")
_FIGURES = {figure: value for value, figure in enumerate("零一二三四五六七八九")}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_WAN, _YI = 10_000, 10**8
NUMERALS = "〇零一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟"
"""Every character of one."""
NUMERALS_IN_WAN = NUMERALS.replace("万", "").replace("亿", "")
"""Those that no scale is: 三十八万."""
_BELOW_WAN = re.compile(
    "(?:([一二三四五六七八九])千)?(零)?(?:([一二三四五六七八九])百)?(零)?"
    "(?:([一二三四五六七八九])?(十))?(零)?([一二三四五六七八九])?"
)
_POINTED = re.compile("([^点万亿]+)点([零一二三四五六七八九]+)([万亿]?)")


def read_numeral(text: str) -> Decimal | None:
    """Return the number that a numeral says; None where it says none, or may say two.

    二〇二一 is a row of figures, and 三千五 may be 3500 or 3005.
    """
    said = text.translate(_FORMAL)
    pointed = _POINTED.fullmatch(said)
    if pointed:
        whole = _below_wan(pointed[1])
        part = "".join(str(_FIGURES[figure]) for figure in pointed[2])
        scale = {"": 1, "万": _WAN, "亿": _YI}[pointed[3]]
        return None if whole is None else (whole + Decimal(f"0.{part}")) * scale
    above, of_yi, below = said.rpartition("亿")
    upper, lower = _below_yi(above) if of_yi else 0, _below_yi(below) if below else 0
    if upper is None or lower is None or not said or (of_yi and not above):
        return None
    return Decimal(upper * _YI + lower)


def _below_yi(said: str) -> int | None:
    above, of_wan, below = said.rpartition("万")
    if not of_wan:
        return _below_wan(said)
    upper, lower = _below_wan(above), _below_wan(below) if below else 0
    if upper is None or lower is None:
        return None
    return upper * _WAN + lower


def _below_wan(said: str) -> int | None:
    match = _BELOW_WAN.fullmatch(said)
    if match is None or not said.strip("零"):
        return None
    thousands, _, hundreds, _, tens, ten, gap, ones = match.groups()
    if ones and not ten and not gap and (thousands or hundreds) and "零" not in said:
        return None
    total = _FIGURES[thousands or "零"] * 1000 + _FIGURES[hundreds or "零"] * 100
    total += _FIGURES[tens or "一"] * 10 if ten else 0
    return total + _FIGURES[ones or "零"]
