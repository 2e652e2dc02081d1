"""Rules of `adapted_from`: when nothing is said, and how a long loop is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import good
from repository import project_contract

from site_builder.check.context import Context
from site_builder.check.rules.descent import no_loop_of_origins
from site_builder.model.adaptation import Adaptation

if TYPE_CHECKING:
    from repository import Repository

METRO = "cases/2021/zhengzhou/metro-bookroom/index.md"
VAN = "cases/2022/luoyang/science-van/index.md"
MANY = 2000


def codes(repository: Repository, case: str, path: str = VAN, more: str = "") -> list[str]:
    """What is said of a case that was made after another one."""
    told = f"adapted_from:\n  case: {case}\n  changed: 改在客运站\n{more}cover:"
    repository.replace(path, "cover:", told)
    return [p.code for p in repository.check().problems]


@pytest.mark.parametrize(
    "case",
    [
        "2021/zhengzhou/metro-bookroom",
        "cases/2021/zhengzhou/metro-bookroom/",
        "https://example.org/kepu/cases/2021/zhengzhou/metro-bookroom/index.html",
        "2021/zhengzhou/old-corner",  # withdrawn, as the ledger says
    ],
)
def test_nothing_is_said(repository: Repository, case: str) -> None:
    assert codes(repository, case) == []


def test_a_former_id_is_known(repository: Repository) -> None:
    repository.replace(METRO, "cover:", "former: [2021/zhengzhou/metro-corner]\ncover:")
    assert codes(repository, "2021/zhengzhou/metro-corner") == []


def test_an_origin_with_errors_is_there_all_the_same(repository: Repository) -> None:
    repository.replace(METRO, "quota: true", "quota: maybe")
    assert codes(repository, "2021/zhengzhou/metro-bookroom") == ["C204"]


def test_another_sites_address_is_refused(repository: Repository) -> None:
    path = "schema/settings.yml"
    text = repository.path(path).read_text(encoding="utf-8")
    repository.write(path, f"{text}site_url: https://example.org/kepu/\n")
    case = "https://other.example/cases/2021/zhengzhou/metro-bookroom/"
    assert codes(repository, case) == ["C240"]


def test_itself_by_a_former_id(repository: Repository) -> None:
    more = "former: [2022/luoyang/old-van]\n"
    assert codes(repository, "2022/luoyang/old-van", more=more) == ["C241"]


def test_a_long_loop_is_told_in_bounded_words() -> None:
    case = good().cases[0]
    ring = tuple(
        replace(case, slug=f"n{n}", adapted_from=Adaptation(f"2021/zhengzhou/n{(n + 1) % MANY}"))
        for n in range(MANY)
    )
    context = Context(project_contract(), good().reference)
    found = list(no_loop_of_origins(replace(good(), cases=ring), context))
    assert len(found) == MANY
    assert all(len(f.facts["way"]) < 300 and f.facts["count"] == MANY for f in found)
