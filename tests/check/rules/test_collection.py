"""Rules over everything together: what is compared with what, and when nothing is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import fund, good, survey, with_surveys
from repository import project_contract

from site_builder.check.context import Context
from site_builder.check.rules.collection import (
    case_quota,
    expected_at_all,
    project_of_two_associations,
    same_title_twice,
    undertaker_agrees_with_association,
    waiver_not_needed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.model.collection import Collection
    from site_builder.problem import Finding

COMMUNITY = "zhengzhou-dongfenglu-shequ"
CITY = "zhengzhou-kexie"


def said(
    rule: Callable[[Collection, Context], Iterator[Finding]], collection: Collection
) -> list[Finding]:
    return list(rule(collection, Context(project_contract(), collection.reference)))


def amounts(own: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> list[str]:
    """Check the rows (project, amount) of an undertaker against those of its association."""
    collection = with_surveys(
        survey(COMMUNITY, funds__own_use=[fund("base", a, p) for p, a in own]),
        survey(CITY, funds__own_use=[fund("base", a, p) for p, a in theirs]),
    )
    return [f.pointer for f in said(undertaker_agrees_with_association, collection)]


@pytest.mark.parametrize(
    ("own", "theirs"),
    [
        ([("馆", "12.5")], [("馆", "12.50")]),
        ([("馆", "12.5")], [("车", "8")]),  # only what both name is compared
        ([("馆", "10"), ("馆", "2.5")], [("馆", "10"), ("馆", "2.5")]),  # paid in two parts
        ([("馆", "10"), ("馆", "2.5")], [("馆", "12.5")]),
        ([("馆", "12.5")], [("馆", "10"), ("馆", "2.5")]),
        ([("馆", "8")], [("馆", "12.5"), ("馆", "8")]),  # two undertakers, one name
    ],
)
def test_undertaker_and_association_agree(
    own: list[tuple[str, str]], theirs: list[tuple[str, str]]
) -> None:
    assert amounts(own, theirs) == []


def test_undertaker_and_association_differ() -> None:
    assert amounts([("车", "1"), ("馆", "12.5")], [("馆", "12")]) == ["/funds/own_use/1/amount_wan"]
    assert len(amounts([("馆", "10"), ("馆", "2")], [("馆", "10"), ("馆", "2.5")])) == 1


def test_only_associations_of_the_same_area_and_round_are_compared() -> None:
    row = [fund("base", "1", "馆")]
    other = [fund("base", "2", "馆")]
    mine = survey(COMMUNITY, funds__own_use=row)
    for theirs in (
        survey("luoyang-kexie", funds__own_use=other),
        survey("henan-kexie", funds__own_use=other),
        survey(CITY, year=2022, funds__own_use=other),
    ):
        assert said(undertaker_agrees_with_association, with_surveys(mine, theirs)) == []


def test_the_quota_counts_by_city_and_round_and_leaves_other_cases_alone() -> None:
    case = next(c for c in good().cases if c.round == 2021)
    quota = good().reference.rounds[2021].case_quota
    many = tuple(replace(case, path=f"{n}", quota=True) for n in range(quota + 2))
    found = said(case_quota, replace(good(), cases=many))
    assert [(f.path, f.facts["count"]) for f in found] == [
        (str(quota), quota + 1), (str(quota + 1), quota + 2)
    ]  # fmt: skip
    others = (
        *many[:quota],
        replace(case, path="x", quota=False),
        replace(case, path="y", city="luoyang", quota=True),
        replace(case, path="z", city="henan", quota=True),  # the province has no quota
    )
    assert said(case_quota, replace(good(), cases=others)) == []


def test_one_title_in_two_cities_is_no_twin() -> None:
    case = good().cases[0]
    away = replace(case, path="x", city="luoyang")
    twin = replace(case, path="y", round=case.round + 1)
    found = said(same_title_twice, replace(good(), cases=(case, away, twin)))
    assert [(f.path, f.facts["twin"]) for f in found] == [("y", case.path)]


def test_nobody_is_unexpected_where_no_unit_is_named() -> None:
    rounds = good().reference.rounds
    sent = survey(COMMUNITY)
    for units, count in ((), 0), (("zhengzhou-erqi-kexie",), 1), ((COMMUNITY,), 0):
        own = {2021: replace(rounds[2021], expected_units=units, expected_kinds=("city",))}
        base = replace(good(), reference=replace(good().reference, rounds=own))
        assert len(said(expected_at_all, with_surveys(sent, base=base))) == count


def test_a_waiver_is_idle_once_that_very_item_has_come() -> None:
    round_ = good().reference.rounds[2021]
    waiver = replace(round_.waivers[0], unit=CITY, items=("survey", "report"))
    rounds = {2021: replace(round_, waivers=(waiver,))}
    base = replace(
        good(), reference=replace(good().reference, rounds=rounds), reports=(), surveys=()
    )
    assert said(waiver_not_needed, base) == []
    (found,) = said(waiver_not_needed, replace(base, surveys=(survey(CITY),)))
    assert (found.path, found.pointer) == ("schema/rounds/2021.yml", "/waivers/0/unit")
    assert said(waiver_not_needed, replace(base, surveys=(survey(CITY, year=2022),))) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "twice"),
    [
        (("8", "大篷车"), ("8.0", "“大篷车”项目"), True),
        (("8", "大篷车"), ("9", "大篷车"), False),
        (("8", "大篷车"), ("8", "科技馆"), False),
    ],
)
def test_a_project_is_one_associations(
    mine: tuple[str, str], theirs: tuple[str, str], *, twice: bool
) -> None:
    surveys = [
        survey(CITY, funds__own_use=[fund("base", *mine)]),
        survey("zhengzhou-erqi-kexie", funds__own_use=[fund("base", *theirs)]),
    ]
    found = said(project_of_two_associations, with_surveys(*surveys))
    assert [f.pointer for f in found] == (["/funds/own_use/0/project"] if twice else [])
    of_undertaker = survey(COMMUNITY, funds__own_use=[fund("base", *mine)])
    assert said(project_of_two_associations, with_surveys(surveys[0], of_undertaker)) == []
    next_year = survey("zhengzhou-erqi-kexie", 2022, funds__own_use=[fund("base", *mine)])
    assert said(project_of_two_associations, with_surveys(surveys[0], next_year)) == []
