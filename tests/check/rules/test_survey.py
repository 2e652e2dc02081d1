"""Rules of the survey at their limits: what is just right, and what is just wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from judging import SURVEY, context, judge, pointers
from making import good

from site_builder.check.rules.survey import (
    conflicting_deciders,
    covered_above_total,
    effects_without_figures,
    filled_in_the_future,
    key_area_above_total,
    money_of_another_source,
    more_counties_than_there_are,
    more_prefectures_than_there_are,
    own_organisation_with_transfer,
    paid_outside_the_round,
    region_of_another_area,
    region_twice,
    transfer_with_own_use,
)

PROVINCE = "submissions/2021/henan/henan-kexie/survey.yml"


def own_use(**row: str) -> str:
    return "funds:\n  own_use:\n    - {" + ", ".join(f"{k}: {v}" for k, v in row.items()) + "}\n"


def transfer(*rows: str) -> str:
    return "funds:\n  transfer:\n    rows:\n" + "".join(f"      - {{{row}}}\n" for row in rows)


@pytest.mark.parametrize(
    ("paid", "reason"),
    [
        ("2020Q3", "early"), ("2020-09", "early"), ("2020Q4", None), ("2020-10", None),
        ("2021Q1", None), ("2021-12", None), ("2022Q1", None), ("2022-03", None),
        ("2022Q2", "late"), ("2022-04", "late"), ("unpaid", None),
    ],
)  # fmt: skip
def test_a_year_is_paid_from_the_last_quarter_before_to_the_first_after(
    paid: str, reason: str | None
) -> None:
    for text in (own_use(paid=paid), transfer(f"paid: {paid}")):
        found = judge(paid_outside_the_round, text)
        assert [f.facts["reason"] for f in found] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("area", "own", "wrong"),
    [
        ("12.5", ("10", "2.5"), False),
        ("0.3", ("0.1", "0.2"), False),  # as binary fractions these would differ
        ("12.5001", ("10", "2.5"), True),
        ("0", (), False),
        ("0.0001", (), True),
    ],
)
def test_a_key_area_is_at_most_the_total(area: str, own: tuple[str, ...], *, wrong: bool) -> None:
    rows = ", ".join(f"{{amount_wan: {amount}}}" for amount in own)
    text = f"funds:\n  own_use: [{rows}]\n  key_areas:\n    elderly: {{amount_wan: {area}}}\n"
    assert bool(judge(key_area_above_total, text)) is wrong


def test_a_total_that_is_not_known_accuses_nobody() -> None:
    areas = "  key_areas:\n    elderly: {amount_wan: 9}\n"
    for own in ("", "  own_use: [{amount_wan: 1}, {project: 甲}]\n"):
        assert judge(key_area_above_total, f"funds:\n{own}{areas}") == []


def test_covered_is_at_most_what_there_is() -> None:
    for inner, wrong in (
        ("covered: 3, total: 3", 0),
        ("covered: 4, total: 3", 1),
        ("covered: 4", 0),
    ):
        text = f"funds:\n  key_areas:\n    demo_counties: {{{inner}}}\n"
        assert len(judge(covered_above_total, text)) == wrong


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ("[A, E]", ["/decision/determined_by/1"]),
        ("[E, A]", ["/decision/determined_by/0"]),
        ("[A, B, C]", []),
        ("[A, G]", []),  # together, but of others
        ("[D, A]", ["/decision/determined_by/0"]),
        ("[]", []),
    ],
)
def test_alone_and_together_exclude_each_other(chosen: str, found: list[str]) -> None:
    assert pointers(conflicting_deciders, f"decision:\n  determined_by: {chosen}\n") == found


def test_who_organises_and_who_is_paid() -> None:
    rows = {"A": transfer('region: "410103"'), "B": own_use(project="甲")}
    for rule, letter in ((own_organisation_with_transfer, "A"), (transfer_with_own_use, "B")):
        for answer in "ABCD":
            text = f"management:\n  organized_by: {answer}\n{rows[letter]}"
            assert bool(judge(rule, text)) is (answer == letter)
            assert judge(rule, f"management:\n  organized_by: {answer}\n") == []


@pytest.mark.parametrize(
    ("project", "wrong"),
    [
        ("2020年结转资金", True),
        ("省级财政配套展厅", True),
        ("省级科普教育基地改造", False),
        ("配套展品18件", False),
        ("社区科普馆", False),
    ],
)
def test_money_of_another_source(project: str, *, wrong: bool) -> None:
    found = pointers(money_of_another_source, own_use(project=project, content="甲"))
    assert found == (["/funds/own_use/0/project"] if wrong else [])
    assert pointers(money_of_another_source, own_use(undertaker=project)) == []


def test_money_is_passed_down_within_the_area() -> None:
    rows = transfer('region: "410122"', 'region: "410304"', 'region: "410100"', "note: 无")
    assert pointers(region_of_another_area, rows) == ["/funds/transfer/rows/1/region"]
    assert pointers(region_of_another_area, rows, PROVINCE) == []


COUNTY = SURVEY.replace("zhengzhou-kexie", "zhengzhou-erqi-kexie")


def test_a_county_passes_money_on_within_itself() -> None:
    rows = transfer('region: "410103"', 'region: "410122"', 'region: "410100"')
    found = judge(region_of_another_area, rows, COUNTY)
    assert [f.pointer for f in found] == [
        "/funds/transfer/rows/1/region", "/funds/transfer/rows/2/region"
    ]  # fmt: skip
    assert {f.facts["area"] for f in found} == {"二七区"}


@pytest.mark.parametrize(
    ("notes", "path", "repeated"),
    [
        (("甲乡", "乙镇"), COUNTY, 0),
        (("甲乡", "甲乡"), COUNTY, 1),
        (("甲乡", "乙镇", "甲乡"), COUNTY, 1),
        (("甲乡", "乙镇"), SURVEY, 1),
        (("第一批", "第二批", "第三批"), SURVEY, 2),
    ],
)
def test_notes_tell_a_countys_townships_apart(
    notes: tuple[str, ...], path: str, repeated: int
) -> None:
    lines = "".join(f'      - region: "410103"\n        note: {note}\n' for note in notes)
    text = f"funds:\n  transfer:\n    rows:\n{lines}"
    assert len(judge(region_twice, text, path)) == repeated


@pytest.mark.parametrize(
    ("notes", "paid", "repeated"),
    [
        (("第一笔", "第二笔"), ("2021-05", "2021-09"), 0),
        (("首付六成", "验收后四成"), ("2021Q2", "unpaid"), 0),
        (("第一笔", "第二笔"), ("2021-05", "2021-05"), 1),
        (("第一笔", "第二笔"), ("2021-05", "2021Q2"), 1),
        (("夜校", "夜校 "), ("2021-05", "2021-09"), 1),
        (("夜校", '""'), ("2021-05", "2021-09"), 1),
    ],
)
def test_parts_paid_at_times_of_their_own_are_told_apart(
    notes: tuple[str, str], paid: tuple[str, str], repeated: int
) -> None:
    row = '      - region: "410103"\n        note: {}\n        paid: {}\n'
    lines = "".join(row.format(*one) for one in zip(notes, paid, strict=True))
    found = judge(region_twice, f"funds:\n  transfer:\n    rows:\n{lines}")
    assert len(found) == repeated


def test_each_repeated_region_points_to_the_first() -> None:
    rows = transfer(
        'region: "410122"', "note: 无", 'region: "410122"', 'region: "410122"', "note: 无"
    )
    assert [(f.pointer[-8], f.facts["first"]) for f in judge(region_twice, rows)] == [
        ("2", 1), ("3", 1)
    ]  # fmt: skip


@pytest.mark.parametrize(("path", "there_are"), [(SURVEY, 3), (PROVINCE, 6)])
def test_a_zone_is_no_county(path: str, there_are: int) -> None:
    """郑州 has three counties and a 功能区; the province has six counties."""
    for covered, count in ((there_are, 0), (there_are + 1, 1)):
        text = f"results:\n  counties_covered: {covered}\n"
        assert len(judge(more_counties_than_there_are, text, path)) == count


@pytest.mark.parametrize("there_are", [1, 2, 3])
def test_prefectures_are_counted_by_the_round(there_are: int) -> None:
    rounds = {2021: replace(good().reference.rounds[2021], prefectures=there_are)}
    where = replace(context(), reference=replace(good().reference, rounds=rounds))
    for covered, count in ((there_are, 0), (there_are + 1, 1)):
        text = f"results:\n  prefectures_covered: {covered}\n"
        assert len(judge(more_prefectures_than_there_are, text, PROVINCE, where)) == count


def test_today_is_not_the_future() -> None:
    today = context(date(2022, 3, 18))
    assert judge(filled_in_the_future, "filled_on: 2022-03-18\n", SURVEY, today) == []
    assert len(judge(filled_in_the_future, "filled_on: 2022-03-19\n", SURVEY, today)) == 1


def test_effects_are_told_in_figures() -> None:
    for effects, count in (("培训５８场", 0), ("群众满意", 1), ('"1. 群众满意"', 1)):
        assert len(judge(effects_without_figures, f"results:\n  effects: {effects}\n")) == count
