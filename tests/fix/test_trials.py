"""Trials: what does not hold is found out in few of them, however much of it there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixing import document_of, good_examiner, spoilt

from site_builder.fix.fix import Phase
from site_builder.fix.fixes import fixes_of
from site_builder.fix.trials import MOST
from site_builder.problem import MOST_OF_A_CODE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.problem import Finding
    from site_builder.read.document import Document

ROW = "    - category: base\n      project: 馆\n      undertaker: 居委会\n      content: 建\n"
PLACE = "    - category: means\n"


def tried(rows: list[str]) -> tuple[int, int]:
    """How many fixes hold in a survey with these amounts, and after how many readings."""
    judge, fields = good_examiner()
    listed = "".join(f"{ROW}      amount_wan: {amount}\n      paid: 2021-03\n" for amount in rows)
    document = document_of(spoilt(PLACE, listed + PLACE).encode())
    judged = 0

    def counting(after: Document) -> Sequence[Finding]:
        nonlocal judged
        judged += 1
        return judge(after)

    fixes = fixes_of(document, judge(document), fields(document), counting)
    assert all(fix.phase is Phase.VALUES for fix in fixes)
    return len(fixes), judged


def test_all_hold() -> None:
    assert tried([f"{n}万元" for n in range(1, 200)]) == (MOST_OF_A_CODE, 1)


def test_none_holds() -> None:
    assert tried(["99亿元"] * 200) == (0, 1)


def test_some_hold() -> None:
    fixed, judged = tried(["99亿元", "12万元"] * 100)
    assert fixed == MOST_OF_A_CODE // 2
    assert judged == 2


def test_texts_over_several_lines_among_others() -> None:
    fixed, judged = tried(["12\n        万元", "12万元"] * 100)
    assert fixed == MOST_OF_A_CODE // 2
    assert judged <= 3


def test_there_is_an_end_to_trying() -> None:
    fixed, judged = tried(["12\n        万元"] * 200)
    assert fixed == 0
    assert judged <= MOST
