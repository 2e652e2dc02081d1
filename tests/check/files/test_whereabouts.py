"""What a name that cannot be used should be: a name that can, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import context

from site_builder.check.files.whereabouts import better_name
from site_builder.problem import Finding
from site_builder.read.paths.layout import MAX_NAME, unusable_name

CASE = "cases/2021/zhengzhou/metro-bookroom"


def named(path: str, name: str, *, known: bool = True) -> str:
    finding = Finding("F518", path=path, facts={"name": name})
    return better_name(finding, context() if known else None)


@pytest.mark.parametrize(
    ("path", "name", "expected"),
    [
        (f"{CASE}/images/Photo 1.JPG", "Photo 1.JPG", "photo-1.jpg"),
        (f"{CASE}/images/a__b.jpg", "a__b.jpg", "a__b.jpg"),
        (f"{CASE}/images/照片.jpg", "照片.jpg", ""),
        (f"{CASE}/images/1.JPG", "1.JPG", "1.jpg"),
        (f"{CASE}/images/.a.jpg", ".a.jpg", "a.jpg"),
        (f"{CASE}/images/-a-.jpg", "-a-.jpg", "a.jpg"),
        (f"{CASE}/images/CON.jpg", "CON.jpg", ""),
        (f"{CASE}/images/{'a' * MAX_NAME}.jpg", f"{'a' * MAX_NAME}.jpg", ""),
        ("submissions/2021年/zhengzhou/x/survey.yml", "2021年", "2021"),
        ("submissions/2021/郑州市/x/survey.yml", "郑州市", "zhengzhou"),
        ("submissions/2021/郑州市/二七区科协/survey.yml", "二七区科协", "zhengzhou-erqi-kexie"),
        ("cases/2021/郑州/地铁书房/index.md", "郑州", "zhengzhou"),
        ("cases/2021/郑州/地铁书房/index.md", "地铁书房", ""),
    ],
)
def test_by_its_place_and_its_letters(path: str, name: str, expected: str) -> None:
    assert named(path, name) == expected


def test_without_a_configuration_by_its_letters_alone() -> None:
    assert named("submissions/2021/郑州市/x/survey.yml", "郑州市", known=False) == ""
    assert named("submissions/2021/Zhengzhou/x/survey.yml", "Zhengzhou", known=False) == "zhengzhou"


@given(st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1))
def test_what_is_advised_can_be_used(name: str) -> None:
    for path in (f"{CASE}/images/{name}", f"submissions/{name}/x/y/survey.yml"):
        advised = named(path, name)
        assert not advised or not unusable_name(advised)
