"""Links whose address is surely meant otherwise; of all others a person knows more."""

from __future__ import annotations

import pytest
from fixing import METRO, fixed, fixed_lines, spoilt

LINE = "每月排一次班，志愿者轮流值守。"


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("[网](www.example.cn/a)。", "[网](http://www.example.cn/a)。"),
        ("[网](WWW.example.cn)", "[网](http://WWW.example.cn)"),
        ("[网](https：//example.cn/a)", "[网](https://example.cn/a)"),
        ("[网](https:/example.cn)", "[网](https://example.cn)"),
        ("[网](https//example.cn)", "[网](https://example.cn)"),
        (
            "[甲](www.example.cn)、[乙](https:/example.org)",
            "[甲](http://www.example.cn)、[乙](https://example.org)",
        ),
        ('- [网 **甲**](www.example.cn "题")', '- [网 **甲**](http://www.example.cn "题")'),
    ],
)
def test_one_reading(slip: str, right: str) -> None:
    assert fixed(LINE, slip, METRO) == right


@pytest.mark.parametrize(
    "text",
    [
        "[网](example.cn/a)",
        "[网](//example.cn)",
        "[表](附件/表.doc)",
        "[网]()",
        "[网](ftp://example.cn)",
        "[网](httpss://example.cn)",
        "`[网](www.example.cn)`",
        "[网](www.example.cn%E7%94%B2/甲)",
        "见https://example.cn/a。",
    ],
)
def test_more_than_one(text: str) -> None:
    assert fixed_lines(spoilt(LINE, text, METRO), METRO) == []
