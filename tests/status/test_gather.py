"""The value behind every telling: what lacks, what is broken, who answers for an area."""

from __future__ import annotations

from situations import CASE, ERQI, checked, status

from site_builder.aggregate.expectations import State
from site_builder.model.ledger import Stage
from site_builder.status.gather import broken_files


def test_of_a_closed_round() -> None:
    found = status("closed")
    assert [c.progress.slug for c in found.cities] == ["zhengzhou", "luoyang", "henan"]
    assert [c.head and c.head.id for c in found.cities] == [
        "zhengzhou-kexie",
        "luoyang-kexie",
        "henan-kexie",
    ]
    assert found.province
    assert found.province.id == "henan-kexie"
    assert [(d.item, d.left) for d in found.deadlines] == [
        ("survey", -193), ("report", -193), ("cases", -193),
    ]  # fmt: skip
    assert [c.lacks_nothing for c in found.cities] == [False, False, True]


def test_what_was_sent_back_brings_its_reason_and_day() -> None:
    (city, *_) = status("returned").cities
    lacks = {lack.item: lack for lack in city.lacks}
    assert {item: lack.state for item, lack in lacks.items()} == dict.fromkeys(
        ("survey", "report", "cases"), State.RETURNED
    )
    assert lacks["cases"].reason == "请补拍图片"
    assert lacks["report"].since is None
    assert (city.stages[Stage.RETURNED], city.stages[Stage.CHECKED], city.accepted) == (3, 1, 0)


def test_a_broken_file_is_not_simply_missing() -> None:
    (city, *_) = status("broken").cities
    (lack,) = city.lacks
    assert lack.broken
    assert (lack.broken.path, lack.broken.errors) == (ERQI, 2)
    assert [b.path for b in city.broken] == ["cases/2021/zhengzhou/broken/index.md", ERQI]
    assert CASE not in [b.path for b in city.broken]


def test_only_submissions_are_broken_files() -> None:
    assert [b.errors for b in broken_files(checked("broken"), 2021)] == [1, 2]
    assert broken_files(checked("broken"), 2022) == ()


def test_all_in() -> None:
    found = status("all")
    assert all(city.lacks_nothing for city in found.cities)
    assert [(c.here, c.accepted) for c in found.cities] == [(6, 6), (4, 4), (1, 1)]


def test_one_area() -> None:
    assert [c.progress.slug for c in status("all").only("luoyang")] == ["luoyang"]
    assert status("all").only("jiyuan") == ()


def test_what_a_round_does_not_ask_for_has_no_deadline() -> None:
    assert [d.item for d in status("no-reports").deadlines] == ["survey"]
