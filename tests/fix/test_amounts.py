"""The law of amounts: `--fix` writes what is written there in 万元, or leaves it to a person.

What is written is told here from the parts of which it is made up, without the program's readings.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fixing import SURVEY, findings, fixed_file, good_text, value_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from judging import context

from site_builder.check.wording.problems import put_into_words

PLACE = '      - region: "410103"\n        amount_wan: 10\n'
POINTER = "/funds/transfer/rows/0/amount_wan"
FULL_WIDTH = {ord(c): ord(c) + 0xFEE0 for c in "0123456789,."}
SCALES = {"": 1, "百": 100, "千": 1000, "万": 10_000, "亿": 10**8}


@dataclass(frozen=True)
class Amount:
    """An amount as somebody might write it."""

    figures: Decimal
    grouped: bool = False
    currency: str = ""
    scale: str = ""
    unit: str = ""
    about: str = ""
    wide: bool = False

    @property
    def written(self) -> str:
        """The text of it."""
        figures = f"{self.figures:,f}" if self.grouped else f"{self.figures:f}"
        figures = figures.translate(FULL_WIDTH) if self.wide else figures
        return f"{self.about}{self.currency}{figures}{self.scale}{self.unit}"

    @property
    def wan(self) -> Decimal:
        """What it comes to in 万元: a currency, a unit or a scale makes it an amount of 元."""
        in_yuan = self.currency or self.unit or self.scale
        return self.figures * SCALES[self.scale] / (10_000 if in_yuan else 1)


amounts = st.builds(
    Amount,
    st.one_of(
        st.integers(1, 3_000_000).map(Decimal),
        st.decimals("0.01", "99999", places=2),
        st.sampled_from(
            [Decimal(n) for n in ("12000", "12000.00", "200000", "1234.5", "12", "0.5")]
        ),
    ),
    st.booleans(),
    st.sampled_from(["", "￥", "¥", "人民币", "RMB", "CNY ", "￥ ", "人民币¥"]),
    st.sampled_from(["", "", "万", "亿", "千", "百"]),
    st.sampled_from(["", "元", "元整", "块"]),
    st.sampled_from(["", "", "共", "约"]),
    st.booleans(),
).filter(lambda a: a.currency or a.unit or a.scale or (a.grouped and "," in a.written))


@example(Amount(Decimal("12000.00"), currency="￥", grouped=True))
@example(Amount(Decimal(12000), currency="人民币", wide=True))
@example(Amount(Decimal(15), unit="元"))
@settings(max_examples=int(os.environ.get("KEPU_EXAMPLES", "50")), deadline=None)
@given(amounts)
def test_an_amount_is_written_as_it_stands_there_or_not_at_all(amount: Amount) -> None:
    text = good_text().replace(PLACE, PLACE.replace("10\n", f"{amount.written}\n"))
    assert text != good_text()
    done = fixed_file(text.encode())
    if done is not None:
        assert _amount(done.after) == amount.wan
    for finding in findings(text):
        if finding.pointer == POINTER and finding.code == "S104":
            named = _named(finding)
            assert amount.wan in named or not named
            assert done is None or named == [amount.wan]


def _amount(data: bytes) -> Any:
    return value_of(data)["funds"]["transfer"]["rows"][0]["amount_wan"]


def _named(finding: Any) -> list[Decimal]:
    """The amounts that the remedy tells to write."""
    fields = context().contract.fields("survey", 2021)
    remedy = put_into_words(finding, SURVEY, None, fields).remedy
    asked = remedy.partition("请写 ")[2]
    return [Decimal(n) for n in re.findall(r"([0-9.]+)（", asked)]
