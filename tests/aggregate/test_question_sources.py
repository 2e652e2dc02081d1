"""Sources: every unit stands somewhere, and those that count are those that were counted."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from aggregate.test_questions import changed
from making import at, fund, good, survey, with_surveys
from repository import project_contract

from site_builder.aggregate.question_sources import Contribution, sources
from site_builder.aggregate.questions import question_tables

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

OWN_USE = "funds-own-use"


def standings(name: str, collection: Collection | None = None) -> dict[str, Contribution]:
    found = sources(collection or good(), project_contract(), 2021)
    return {s.unit.id: s.standing for s in found[name]}


def test_money_of_undertakers_is_apart() -> None:
    assert standings(OWN_USE) == {
        "zhengzhou-kexie": Contribution.COUNTED,
        "zhengzhou-erqi-kexie": Contribution.COUNTED,
        "zhengzhou-dongfenglu-shequ": Contribution.APART,
        "henan-kexie": Contribution.COUNTED,
    }


def test_who_was_not_asked_is_not_missing() -> None:
    assert standings("management-evaluation-applied") == {
        "zhengzhou-kexie": Contribution.COUNTED,
        "zhengzhou-erqi-kexie": Contribution.NOT_ASKED,
        "zhengzhou-dongfenglu-shequ": Contribution.NOT_ASKED,
        "henan-kexie": Contribution.COUNTED,
    }


def test_absent_are_those_expected_and_not_excused() -> None:
    few = with_surveys(survey("zhengzhou-kexie", funds__own_use=[fund("base", "1")]))
    assert standings(OWN_USE, few) == {
        "zhengzhou-kexie": Contribution.COUNTED,
        "zhengzhou-erqi-kexie": Contribution.ABSENT,
        "henan-kexie": Contribution.ABSENT,  # 洛阳市 is excused, and an undertaker counts nothing
    }
    later = standings(OWN_USE, at(few, date(2023, 1, 1)))
    assert later["luoyang-kexie"] is Contribution.ABSENT
    assert set(standings("results-prefectures-covered", few)) == {"zhengzhou-kexie", "henan-kexie"}


def test_the_base_says_how_many_are_absent() -> None:
    few = with_surveys(survey("zhengzhou-kexie", decision__investigated=True))
    bases = {
        day: {t.id: t.base for t in question_tables(at(few, day), project_contract(), 2021)}
        for day in (date(2022, 4, 10), date(2022, 4, 11))
    }
    name = "decision-investigated"
    assert bases[date(2022, 4, 10)][name].startswith("1家单位填报，待报3家")
    assert bases[date(2022, 4, 11)][name].startswith("1家单位填报，缺3家")
    assert bases[date(2022, 4, 11)][OWN_USE].startswith("0家科协填报，缺2家")


def test_those_who_count_are_those_who_were_counted() -> None:
    for table in question_tables(good(), project_contract(), 2021):
        if table.id.endswith("-covered"):
            continue  # there the base is areas
        counted = Counter(standings(table.id).values())[Contribution.COUNTED]
        assert counted == table.answered, table.id


def test_what_is_public_in_total_alone_names_nobody() -> None:
    contract = changed("/decision/investigated", **{"x-publish": "aggregate"})
    assert sources(good(), contract, 2021)["decision-investigated"] == ()
    contract = changed("/decision/investigated", **{"x-publish": "internal"})
    assert "decision-investigated" not in sources(good(), contract, 2021)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_files_does_not_matter(seed: int) -> None:
    surveys = list(good().surveys)
    random.Random(seed).shuffle(surveys)  # noqa: S311 - not a secret
    mixed = replace(good(), surveys=tuple(surveys))
    assert sources(mixed, project_contract(), 2021) == sources(good(), project_contract(), 2021)
    made = question_tables(mixed, project_contract(), 2021)
    assert made == question_tables(good(), project_contract(), 2021)
