"""A question's rows, base and publicity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from making import good, survey
from repository import project_contract

from site_builder.aggregate.answers import choices_frame
from site_builder.aggregate.applicability import Asked
from site_builder.aggregate.question import Question, Total, part_of, table_id
from site_builder.aggregate.table import Column
from site_builder.model.ledger import Entry

if TYPE_CHECKING:
    from site_builder.contract import Field
    from site_builder.model.survey import Survey

CITY = survey("zhengzhou-kexie", decision__investigated=True)
COUNTY = survey("zhengzhou-erqi-kexie")
UNDERTAKER = survey("zhengzhou-dongfenglu-shequ")
PROVINCE = survey("henan-kexie", decision__investigated=False)
ALL = (UNDERTAKER, PROVINCE, COUNTY, CITY)


def question(
    pointer: str, publish: dict[str, str] | None = None, surveys: tuple[Survey, ...] = ALL
) -> Question:
    fields: dict[str, Field] = dict(project_contract().fields("survey", 2021))
    for where, value in (publish or {}).items():
        fields[where] = replace(fields[where], schema={**fields[where].schema, "x-publish": value})
    asked = Asked(project_contract(), 2021)
    return Question(fields[pointer], fields, surveys, good(), 2021, asked)


def test_id_is_ascii_and_stable() -> None:
    assert table_id("/funds/own_use") == "funds-own-use"


def test_split_is_in_official_order() -> None:
    assert list(question("/decision/investigated").split(ALL)) == ["zhengzhou", "henan"]


def test_answered_counts_units_and_an_empty_list_is_an_answer() -> None:
    assert question("/decision/investigated").answered(ALL) == 2
    none = survey("henan-kexie", funds__own_use=[])
    assert question("/funds/own_use").answered((none, CITY)) == 1


def test_base_names_the_associations() -> None:
    asked = question("/funds/own_use")
    assert asked.of_associations == (PROVINCE, COUNTY, CITY)
    assert "科协3份" in asked.base(1, asked.of_associations)
    assert "4份" in asked.base(1, asked.surveys)


def test_base_says_which_surveys_were_sent_back() -> None:
    asked = question("/decision/investigated")
    assert "退回" not in asked.base(2, asked.surveys)
    entry = Entry(CITY.path, date(2022, 4, 7), "returned")
    ledger = {**asked.collection.ledger, CITY.path: entry}
    collection = replace(asked.collection, ledger=ledger)
    asked = replace(asked, collection=collection)
    assert "共收到4份调查表，其中1份已退回待改）" in asked.base(2, asked.surveys)


@pytest.mark.parametrize(
    ("pointer", "publish", "expected"),
    [
        ("/funds/own_use", {}, "public"),
        ("/funds/own_use", {"/funds/own_use/*/amount_wan": "aggregate"}, "aggregate"),
        ("/funds/own_use", {"/funds/own_use/*/category": "internal"}, "internal"),
        ("/funds/own_use", {"/funds/own_use/*/paid": "internal"}, "public"),
        ("/funds/key_areas", {"/funds/key_areas/elderly/amount_wan": "internal"}, "internal"),
        ("/funds/transfer", {"/funds/transfer/rows/*/amount_wan": "internal"}, "internal"),
        ("/decision/investigated", {"/decision/investigated": "aggregate"}, "aggregate"),
    ],
)
def test_the_strictest_publicity_counts(
    pointer: str, publish: dict[str, str], expected: str
) -> None:
    assert question(pointer, publish).publish == expected


def test_an_aggregate_question_has_its_total_alone() -> None:
    asked = question("/decision/investigated", {"/decision/investigated": "aggregate"})
    made = asked.table([Column("是", "家")], {"zhengzhou": [1]}, Total([1], 1, "1家"))
    assert made.rows == (("全省", 1),)


def test_part_of_a_frame() -> None:
    asked = question("/decision/investigated")
    frame = choices_frame(ALL, asked.field)
    assert list(part_of(frame, (PROVINCE,))["choice"]) == [False]
