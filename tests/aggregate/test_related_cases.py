"""Related cases: close by their words and by what they are for, never a case itself."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from making import good

from site_builder.aggregate.related_cases import LIMIT, related_cases

if TYPE_CHECKING:
    from site_builder.model.prose import Case


def case(slug: str, text: str, **changes: Any) -> Case:
    """A case that says little and is for nobody in particular."""
    plain: dict[str, Any] = {
        "slug": slug, "title": text, "summary": text, "replicable": (), "conditions": "",
        "themes": (), "audiences": (), "key_areas": (), "category": slug,
    }  # fmt: skip
    return replace(good().cases[0], **(plain | changes))


def names(cases: list[Case], of: str) -> list[str]:
    found = related_cases(sorted(cases, key=lambda c: c.id))
    return [r.case.slug for i, rs in found.items() if i.endswith(f"/{of}") for r in rs]


FILLING = [
    case(f"z{n}", text) for n, text in enumerate(("养蜂割蜜", "地震演练", "观星望月", "救护包扎"))
]


def test_shared_rare_words_bring_cases_together() -> None:
    cases = [
        case("a", "苹果矮砧密植"),
        case("b", "矮砧苹果示范园"),
        case("c", "手机反诈"),
        *FILLING,
    ]
    assert names(cases, "a") == ["b"]
    assert names(cases, "c") == []


def test_what_they_are_for_counts_where_words_do_not_decide() -> None:
    alike = {"category": "base", "audiences": ("elderly",), "themes": ("brand",)}
    cases = [
        case("a", "甲乙丙丁", **alike),
        case("b", "戊己庚辛", category="base"),
        case("c", "子丑寅卯", **alike),
        *FILLING,
    ]
    assert names(cases, "a") == ["c", "b"]


def test_it_says_what_both_have() -> None:
    cases = [
        case("a", "甲乙丙丁", category="base", audiences=("youth", "elderly"), themes=("brand",)),
        case("b", "子丑寅卯", category="base", audiences=("elderly",), themes=("team",)),
    ]
    (found,) = related_cases(cases)[cases[0].id]
    assert (found.case.slug, found.category) == ("b", "base")
    assert (found.audiences, found.themes, found.key_areas) == (("elderly",), (), ())


def test_no_case_is_related_to_itself_and_none_twice() -> None:
    chance = random.Random(7)  # noqa: S311 - repeatable, not secret
    words = "苹果小麦反诈消防书苑地铁观星山药蘑菇红旗渠"
    cases = [
        case(f"c{n:03}", "".join(chance.choices(words, k=30)), category=chance.choice("ab"))
        for n in range(60)
    ]
    for own, found in related_cases(cases).items():
        ids = [r.case.id for r in found]
        assert own not in ids
        assert len(ids) == len(set(ids)) == LIMIT


def test_the_same_cases_give_the_same_answer() -> None:
    cases = [case(f"c{n}", "苹果苹果小麦", category="base") for n in range(12)]
    assert related_cases(cases) == related_cases(list(cases))
    assert names(cases, "c0") == sorted(names(cases, "c0"))


def test_one_case_and_none() -> None:
    assert related_cases([]) == {}
    assert related_cases([FILLING[0]]) == {FILLING[0].id: ()}
