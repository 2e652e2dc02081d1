"""What is named is told of one by one; what lies in a folder is taken as it comes."""

from __future__ import annotations

import pytest

from site_builder.ledger.selection import select
from site_builder.ledger.transition import Subject

CITY = "submissions/2021/zhengzhou/zhengzhou-kexie"
CASE = "cases/2021/zhengzhou/metro-bookroom"
NEXT = "cases/2022/zhengzhou/next"
SUBJECTS = {
    path: Subject(path)
    for path in (f"{CASE}/index.md", f"{NEXT}/index.md", f"{CITY}/report.md", f"{CITY}/survey.yml")
}


def paths(*wanted: str, city: str | None = None, year: int = 2021) -> tuple[list[str], ...]:
    found = select(wanted, city, year, SUBJECTS)
    return [s.path for s in found.named], [s.path for s in found.swept], list(found.unknown)


@pytest.mark.parametrize(
    ("wanted", "named", "swept"),
    [
        (f"{CITY}/survey.yml", [f"{CITY}/survey.yml"], []),
        (CASE, [f"{CASE}/index.md"], []),
        (f"{CASE}/index.md", [f"{CASE}/index.md"], []),
        (CITY, [], [f"{CITY}/report.md", f"{CITY}/survey.yml"]),
        ("submissions/2021", [], [f"{CITY}/report.md", f"{CITY}/survey.yml"]),
        ("cases", [], [f"{CASE}/index.md", f"{NEXT}/index.md"]),
        ("", [], sorted(SUBJECTS)),
    ],
)
def test_files_and_folders(wanted: str, named: list[str], swept: list[str]) -> None:
    assert paths(wanted) == (named, swept, [])


def test_a_city_of_a_round() -> None:
    assert paths(city="zhengzhou")[1] == [
        f"{CASE}/index.md",
        f"{CITY}/report.md",
        f"{CITY}/survey.yml",
    ]
    assert paths(city="zhengzhou", year=2022)[1] == [f"{NEXT}/index.md"]
    assert paths(city="luoyang") == ([], [], [])


def test_what_is_named_is_not_swept_too() -> None:
    named, swept, _ = paths(f"{CITY}/survey.yml", CITY)
    assert (named, swept) == ([f"{CITY}/survey.yml"], [f"{CITY}/report.md"])


def test_a_file_that_is_not_there_is_told_apart_from_what_is_none() -> None:
    gone = "submissions/2021/luoyang/luoyang-kexie/survey.yml"
    found = select((gone, f"{CASE}/images/01.jpg", "nothing"), None, 0, SUBJECTS)
    assert [(s.path, s.is_there) for s in found.named] == [(gone, False)]
    assert found.unknown == (f"{CASE}/images/01.jpg", "nothing")
    ours = ("submissions/2021/ledger.yml", "schema/rounds/2021.yml")
    assert select(ours, None, 0, SUBJECTS).unknown == ours
