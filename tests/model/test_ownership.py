"""Who may change what, from rosters that may hold anything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.ownership import NOBODY, build_ownership, fold
from site_builder.read.paths.domain import domain_of

SETTINGS = {"province_slug": "henan", "maintainers": ["Keeper"]}


def unit(id_: str, kind: str, *owners: Any) -> dict[str, Any]:
    return {"id": id_, "name": f"某{id_}", "kind": kind, "owners": list(owners)}


ROSTERS: dict[str, Any] = {
    "henan": {
        "units": [unit("henan-kexie", "province", "prov"), unit("henan-guan", "undertaker", "g")]
    },
    "zhengzhou": {
        "units": [unit("zhengzhou-kexie", "city", "City"), unit("zhengzhou-erqi", "county", "erqi")]
    },
}
OWNERSHIP = build_ownership(SETTINGS, ROSTERS)


@pytest.mark.parametrize(
    ("path", "owners"),
    [
        ("mkdocs.yml", {"keeper"}),
        ("schema/survey.schema.yml", {"keeper"}),
        ("schema/settings.yml", {"prov"}),
        ("schema/units/zhengzhou.yml", {"prov", "city"}),
        ("schema/units/henan.yml", {"prov"}),
        ("schema/units/kaifeng.yml", {"prov"}),
        ("submissions/2021/ledger.yml", {"prov"}),
        ("submissions/2021/zhengzhou/zhengzhou-erqi/survey.yml", {"prov", "city", "erqi"}),
        ("submissions/2021/zhengzhou/zhengzhou-neu/survey.yml", {"prov", "city"}),
        ("submissions/2021/luoyang/zhengzhou-erqi/survey.yml", {"prov"}),
        ("submissions/2021/henan/henan-guan/survey.yml", {"prov", "g"}),
        ("submissions/2021/zhengzhou/x.docx", {"prov", "city"}),
        ("submissions/x", {"prov"}),
    ],
)
def test_owners(path: str, owners: set[str]) -> None:
    assert OWNERSHIP.owners(domain_of(path)) == owners


def test_a_case_is_its_units() -> None:
    domain = domain_of("cases/2021/zhengzhou/metro/images/01.jpg")
    assert OWNERSHIP.owners(domain, "zhengzhou-erqi") == {"prov", "city", "erqi"}
    assert OWNERSHIP.owners(domain, "henan-guan") == {"prov", "city"}
    assert OWNERSHIP.owners(domain) == {"prov", "city"}
    # The folder of a case is never taken for a unit, whatever its name.
    named = domain_of("cases/2021/zhengzhou/zhengzhou-erqi/index.md")
    assert OWNERSHIP.owners(named) == {"prov", "city"}


def test_offices_the_nearest_first() -> None:
    path = domain_of("submissions/2021/zhengzhou/zhengzhou-erqi/survey.yml")
    assert OWNERSHIP.offices(path) == ("某zhengzhou-erqi", "某zhengzhou-kexie", "某henan-kexie")
    assert OWNERSHIP.offices(domain_of("schema/settings.yml")) == ("某henan-kexie",)


def test_a_citys_roster_gives_no_right_in_the_province() -> None:
    forged = {**ROSTERS, "zhengzhou": {"units": [unit("zhengzhou-x", "province", "mallory")]}}
    made = build_ownership(SETTINGS, forged)
    assert "mallory" not in made.province
    assert made.cities == {}


@pytest.mark.parametrize(
    "account", ["", "@a", "a b", "a\n", "org/team", "\u212aeeper", "аdmin", "ſ", "a" * 200]
)
def test_what_is_no_account(account: str) -> None:
    assert fold(account) == ""
    made = build_ownership({"maintainers": [account]}, {})
    assert not made.anybody


def test_capitals_do_not_count() -> None:
    assert fold("KeePer") == fold("keeper")
    assert fold("dependabot[bot]") == "dependabot[bot]"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["units", "id", "kind", "owners", "name", "maintainers", "province_slug"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(ANYTHING, ANYTHING)
def test_whatever_a_roster_holds_gives_no_empty_account(settings: Any, roster: Any) -> None:
    made = build_ownership(settings, {"zhengzhou": roster, "henan": roster})
    for accounts in (made.maintainers, made.province, *made.cities.values(), *made.units.values()):
        assert "" not in accounts
    assert made.owners(domain_of("submissions/2021/none/none/x")) == made.province
    assert made.owners(domain_of("x")) == made.maintainers | NOBODY
