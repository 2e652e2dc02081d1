"""Addresses that were published: what is said when nothing would be found there any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from comparing import change

from site_builder.check.change.kept_addresses import lost_addresses

if TYPE_CHECKING:
    from repository import Repository

OLD = "cases/2021/zhengzhou/metro-bookroom/index.md"
NEW = "cases/2021/zhengzhou/metro-story/index.md"
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-science-week.md"
LEDGER = "submissions/2021/ledger.yml"
WITHDRAWN = """  - path: {}
    received: 2022-04-01
    state: withdrawn
    since: 2022-06-15
    note: 场地另作他用
"""


def lost(repository: Repository, files: dict[str, str | None]) -> list[tuple[str, str]]:
    """Return what is said of a change; pictures are there under both names."""
    made = change(repository, files)
    return [(p.code, p.path) for p in lost_addresses(made.touched, made.before, made.after)]


def with_pictures(repository: Repository) -> str:
    for name in ("01.jpg", "02.jpg"):
        data = repository.path(OLD.replace("index.md", f"images/{name}")).read_bytes()
        repository.path(NEW.replace("index.md", f"images/{name}")).write_bytes(data)
    return repository.path(OLD).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", [("X462", NEW)]),
        ("former: [2021/zhengzhou/metro-bookroom]\n", []),
        ("former: [2021/zhengzhou/a-b, 2021/zhengzhou/metro-bookroom]\n", []),
        ("former: [2021/zhengzhou/another]\n", [("X462", NEW)]),
    ],
)
def test_a_renamed_case(repository: Repository, more: str, expected: list[tuple[str, str]]) -> None:
    text = with_pictures(repository).replace("quota: true\n", f"quota: true\n{more}")
    assert lost(repository, {OLD: None, NEW: text}) == expected


@pytest.mark.parametrize("path", [OLD, REPORT, UPDATE])
def test_what_is_deleted_without_a_word(repository: Repository, path: str) -> None:
    assert lost(repository, {path: None}) == [("X463", path)]


def test_what_is_withdrawn_leaves_a_page(repository: Repository) -> None:
    entries = "entries:\n" + WITHDRAWN.format(OLD)
    assert lost(repository, {OLD: None, LEDGER: entries}) == []


def test_what_was_never_sound_had_no_address(repository: Repository) -> None:
    text = repository.path(OLD).read_text(encoding="utf-8")
    repository.write(OLD, text.replace("quota: true\n", ""))
    assert lost(repository, {OLD: None}) == []


def test_a_change_of_words_loses_nothing(repository: Repository) -> None:
    text = repository.path(OLD).read_text(encoding="utf-8")
    assert lost(repository, {OLD: text.replace("轮流值守", "轮流看守")}) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        ("schema/units/luoyang.yml", "id: luoyang-kexie", "id: luoyang-kexie-2", ["X465"]),
        ("schema/units/luoyang.yml", "name: 洛阳市科学技术协会", "name: 洛阳市科协", []),
        ("schema/units/zhengzhou.yml", "id: zhengzhou-erqi-kexie", "id: zhengzhou-x-kexie", []),
    ],
)
def test_ids_stand_in_addresses(
    repository: Repository, path: str, old: str, new: str, expected: list[str]
) -> None:
    text = repository.path(path).read_text(encoding="utf-8")
    told = lost(repository, {path: text.replace(old, new, 1)})
    assert [code for code, _ in told if code == "X465"] == expected
