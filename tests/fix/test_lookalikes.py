"""What only looks right is replaced where it is certain, and nothing else changes."""

from __future__ import annotations

import pytest
from fixing import METRO, fixed, fixed_file, spoilt

ROWS = "    - category: base\n      project: 社区科普体验馆建设"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("filled_on: 2022-03-18", "filled_on: 2022‐03‐18"),
        ("filled_on: 2022-03-18", "filled_on: 2022—03—18"),
        ("unit: zhengzhou-kexie", "unit: zhengzhou‑kexie"),
        ("unit: zhengzhou-kexie", "unit: zhеngzhou-kехіе"),
        ("  organized_by: C", "  organized_by: С"),
        ("  organized_by: C", "  organized_by: “C”"),
        ("  archive_forms: [B, D]", "  archive_forms: [В, D]"),
        ("  guided: true", "  guidеd: true"),
        ("  guided: true", "  guided∶ true"),
        ("  guided: true", "  guided；true"),
        ("  guided: true", "  guided:：true"),
        ("  guided: true", "  guided：：true"),
        (ROWS, ROWS.replace("- ", "-\t")),
        (ROWS, ROWS.replace("- ", "→ ")),
        ("  guided: true", "  guided﹕true"),
        ("  guided: true", "  guided: “true”"),
        ("  guided: true", "  guided: trυe"),
        ("  guided: true", "  guided: ‘是’"),
        ("  guided: true", "  “guided”: true"),
        ("  guided: true", "  GUIDED: true"),
        ("  guided: true", "  guided=true"),
        ("filled_on: 2022-03-18", "filled-on: 2022-03-18"),
        ("filled_on: 2022-03-18", "filled_on: 2O22-03-l8"),
        ("filled_on: 2022-03-18", "filled_on: 「2022-03-18」"),
        ("filled_on: 2022-03-18", "filled_on: 2022\u00a0-03-18"),
        ("round: 2021", "round: 2O21"),
        ("round: 2021", "round 2021"),
        ("unit: zhengzhou-kexie", "unit: zhèngzhōu-kēxié"),
        ("  organized_by: C", "  organized_by: С.部分本级科协实施，部分划拨下级科协实施"),
        ("  determined_by: [G]", "  determined_by: [G］"),
        ("  determined_by: [G]", "  determined_by: 【G】"),
        ("  determined_by: [G]", "  determined_by: “G”"),
        ('      - region: "410103"', "      - region: “410103”"),
        ('      - region: "410103"', '      - region: "41O103"'),
        ('      - region: "410103"', '      - region: "410103”'),
        ("  counties_covered: 2", "  counties_covered: 「2」"),
        ("  counties_covered: 2", "  counties_covered: 2。"),
        (ROWS, ROWS.replace("- ", "一 ")),
        (ROWS, ROWS.replace("- ", "-")),
        (ROWS, ROWS.replace("- ", "-\u3000")),
        (ROWS, ROWS.replace("- ", "-  ")),
        (ROWS, ROWS.replace("-", "–")),
        (ROWS, ROWS.replace("-", "•")),
        (ROWS, ROWS.replace("- ", "－")),
    ],
)
def test_fixed(old: str, new: str) -> None:
    changed = next(o for o, n in zip(old.split("\n"), new.split("\n"), strict=True) if o != n)
    assert fixed(old, new) == changed


@pytest.mark.parametrize("year", ["–2021", "— 2021", "－2021"])
def test_a_dash_in_front_of_a_number_is_no_minus(year: str) -> None:
    assert fixed("round: 2021", f"round: {year}") == ""
    assert fixed("  counties_covered: 2", "  counties_covered: –2") == ""


def test_all_rows_of_a_list() -> None:
    text = spoilt("round: 2021\n", "round: 2021\n").replace("    - category:", "    – category:")
    done = fixed_file(text.encode())
    assert done
    assert done.text == spoilt("round: 2021\n", "round: 2021\n")


def test_items_of_a_list() -> None:
    old = "    - 关于做好2021年基层科普行动计划项目实施工作的通知"
    assert fixed(old, old.replace("-", "–")) == old
    assert fixed(old, f"    – 甲\n{old.replace('-', '–')}") == f"    - 甲\n{old}"


@pytest.mark.parametrize("value", ["“书苑的十分钟”", "‘书苑的十分钟’", '“书苑的十分钟"'])
def test_a_phrase_in_quotation_marks(value: str) -> None:
    old = "title: 地铁站里的社区书苑：换乘十分钟的科普"
    assert fixed(old, f"title: {value}", METRO) == "title: 书苑的十分钟"


@pytest.mark.parametrize("written", ["1O", "l2", "1О"])
def test_a_figure_that_may_be_none_is_left_to_a_person(written: str) -> None:
    """A letter beside a figure can have been typed for it, or besides it."""
    assert (
        fixed_file(spoilt("counties_covered: 2", f"counties_covered: {written}").encode()) is None
    )


@pytest.mark.parametrize("sign", ["·", "• ", "— ", "——", "-", "* ", "－"])
def test_lists(sign: str) -> None:
    old = "  archive_forms: [B, D]"
    assert fixed(old, f"  archive_forms:\n    {sign}B\n    {sign}D") == "    - B\n    - D"


@pytest.mark.parametrize("sign", ["-", "— ", "·", "－"])
def test_a_list_goes_on_with_its_own_sign(sign: str) -> None:
    old = "  - 志愿者按月排班，每次不少于两人"
    assert fixed(old, old.replace("- ", sign), METRO) == old


def test_a_quotation_is_closed_with_its_own_mark() -> None:
    old = "      project: 社区科普体验馆建设"
    for mark, wrong in (('"', "”"), ("'", "’"), ('"', "」"), ('"', "＂"), ("'", "＇")):
        right = f"      project: {mark}社区科普体验馆建设{mark}"
        assert fixed(old, f"{right[:-1]}{wrong}") == right
        assert (
            fixed_file(spoilt(old, f"      project: {mark}社区{wrong}科普体验馆建设").encode())
            is None
        )


@pytest.mark.parametrize(
    "header", ["｜-", "|－", "|—", "｜－", "l-", "丨-", "│－", "-|", "| -", "|一"]
)
def test_the_header_of_a_text(header: str) -> None:
    old = "problems: 项目资金拨付较晚，建议提前下达年度计划。"
    new = f"problems: {header}\n  项目资金拨付较晚。\n  建议提前下达。"
    assert fixed(old, new) == "problems: |-"
