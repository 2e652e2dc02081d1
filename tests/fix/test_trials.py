"""Trials: what does not hold is found out in few of them, however much of it there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mending import document_of, good_examiner, spoilt

from site_builder.fix.mend import Stage
from site_builder.fix.mends import mends_of
from site_builder.fix.trials import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.problem import Finding
    from site_builder.read.document import Document

ROW = "    - category: base\n      project: 馆\n      undertaker: 居委会\n      content: 建\n"
PLACE = "    - category: means\n"


def tried(rows: list[str]) -> tuple[int, int]:
    """How many mends hold in a survey with these amounts, and after how many readings."""
    judge, fields = good_examiner()
    listed = "".join(f"{ROW}      amount_wan: {amount}\n      paid: 2021-03\n" for amount in rows)
    document = document_of(spoilt(PLACE, listed + PLACE).encode())
    judged = 0

    def counting(after: Document) -> Sequence[Finding]:
        nonlocal judged
        judged += 1
        return judge(after)

    mends = mends_of(document, judge(document), fields(document), counting)
    assert all(mend.stage is Stage.VALUES for mend in mends)
    return len(mends), judged


def test_all_hold() -> None:
    assert tried([f"{n}万元" for n in range(1, 200)]) == (199, 1)


def test_none_holds() -> None:
    assert tried(["99亿元"] * 200) == (0, 1)


def test_some_hold() -> None:
    mended, judged = tried(["99亿元", "12万元"] * 100)
    assert mended == 100
    assert judged == 2


def test_texts_over_several_lines_among_others() -> None:
    mended, judged = tried(["12\n        万元", "12万元"] * 100)
    assert mended == 100
    assert judged <= 3


def test_there_is_an_end_to_trying() -> None:
    mended, judged = tried(["12\n        万元"] * 200)
    assert mended == 0
    assert judged <= MOST
