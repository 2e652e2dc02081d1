"""Every file and entry once, whose it is, and the order in which a ledger lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import good

from site_builder.check.context import Occasion
from site_builder.check.run.checked import Side
from site_builder.check.run.runner import check_tree
from site_builder.ledger.subjects import order_of, subjects
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.ledger.transition import Subject

CITY = "submissions/2021/zhengzhou/zhengzhou-kexie"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
GONE = "cases/2021/zhengzhou/old-corner/index.md"


def of(repository: Repository) -> dict[str, Subject]:
    tree = read_tree(repository.root)
    today = good().reference.today
    return subjects(Side(tree, check_tree(tree, repository.contract(), Occasion(today))))


def test_files_and_entries(repository: Repository) -> None:
    repository.replace(ERQI, "amount_wan: 10\n", "amount_wan: 0\n")
    found = of(repository)
    assert list(found) == sorted(found)
    assert len(found) == 9
    assert (found[ERQI].errors, found[ERQI].entry) == (1, None)
    city = found[f"{CITY}/survey.yml"]
    assert city.entry
    assert (city.entry.state, city.unit and city.unit.id) == ("accepted", "zhengzhou-kexie")
    assert (found[GONE].is_there, found[GONE].unit) == (False, None)
    case = found["cases/2021/zhengzhou/metro-bookroom/index.md"].unit
    assert case
    assert case.city == "zhengzhou"


def test_without_settings_nothing_is_known(repository: Repository) -> None:
    repository.write("schema/settings.yml", "[")
    assert of(repository) == {}


def test_order() -> None:
    expected = [
        "submissions/2021/henan/henan-kexie/survey.yml",
        f"{CITY}/survey.yml",
        ERQI,
        "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml",
        "submissions/2021/zhengzhou/zhengzhou-nobody/survey.yml",
        f"{CITY}/report.md",
        f"{CITY}/updates/2022-06-15-a.md",
        "cases/2021/zhengzhou/a/index.md",
        "submissions/2021/luoyang/luoyang-kexie/survey.yml",
        "submissions/2021/nowhere/nobody/survey.yml",
        "README.md",
    ]
    assert sorted(set(expected), key=order_of(good().reference)) == expected
