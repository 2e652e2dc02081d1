"""Wrong values in their places: with comments, in lists, and where the form has no place."""

from __future__ import annotations

import pytest
from fixing import METRO, SURVEY, fixed

DOCUMENTS = "  policy_documents:\n    - 关于做好2021年基层科普行动计划项目实施工作的通知"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  guided: true", "  guided: 是    # 两次", "  guided: true    # 两次"),
        ("  guided: true", '  guided: "true"', "  guided: true"),
        ("amount_wan: 5.25", "amount_wan: '5.25万元' # 已核", "        amount_wan: 5.25 # 已核"),
        ('"410103"', "410103", '      - region: "410103"'),
        ('"410103"', "４１０１０３", '      - region: "410103"'),
        ("archive_forms: [B, D]", "archive_forms: B、D", "  archive_forms: [B, D]"),
        ("archive_forms: [B, D]", "archive_forms: [B、D]", "  archive_forms: [B, D]"),
        ("archive_forms: [B, D]", "archive_forms: [b, 其他形式]", "  archive_forms: [B, D]"),
        ("organized_by: C", "organized_by: [c]", "  organized_by: C"),
        (DOCUMENTS, "  policy_documents: 《甲、乙》", "  policy_documents:\n    - 《甲、乙》"),
        (DOCUMENTS, "  policy_documents: 通知", "  policy_documents:\n    - 通知"),
    ],
)  # fmt: skip
def test_survey(old: str, new: str, line: str) -> None:
    assert fixed(old, new, SURVEY) == line


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  guided: true", "  guided: A"),
        ("  guided: true", "  guided: 1"),
        ("organized_by: C", "organized_by: C、D"),
        ("organized_by: C", "organized_by: [C, D]"),
        ("organized_by: C", "organized_by: 部分"),
        ("archive_forms: [B, D]", "archive_forms: B、Z"),
        ("archive_forms: [B, D]", "archive_forms: [B, B、D]"),
        (DOCUMENTS, "  policy_documents: 《甲通知》《乙办法》"),
        (DOCUMENTS, "  policy_documents: 甲通知；乙办法"),
        (DOCUMENTS, "  policy_documents: 甲通知、乙办法"),
        (DOCUMENTS, "  policy_documents: 甲通知 乙办法"),
        ("amount_wan: 5.25", "amount_wan: 5.25\n          万元"),
        ("amount_wan: 5.25", "amount_wan: 99亿元"),
        ("amount_wan: 5.25", "amount_wan: 52.123456万元"),
    ],
)
def test_what_is_left(old: str, new: str) -> None:
    assert fixed(old, new, SURVEY) == ""


def test_case() -> None:
    assert fixed("themes: [brand, base]", "themes: 品牌、阵地", METRO) == "themes: [brand, base]"
    assert fixed("quota: true", "quota: 是", METRO) == "quota: true"
    assert (
        fixed("people_served: 12000", "people_served: １．２万人次", METRO)
        == "people_served: 12000"
    )
