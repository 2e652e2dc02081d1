"""Where files may stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.paths.layout import (
    DocumentKind,
    case_path,
    expected_path,
    is_image,
    ledger_path,
    locate,
    misplaced,
    unusable_name,
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml", "survey"),
        ("submissions/2021/zhengzhou/zhengzhou-kexie/report.md", "report"),
        ("submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-a.md", "update"),
        ("submissions/2021/ledger.yml", "ledger"),
        ("cases/2021/zhengzhou/metro/index.md", "case"),
        ("schema/rounds/2021.yml", "round"),
        ("schema/units/zhengzhou.yml", "units"),
        ("schema/settings.yml", "settings"),
        ("schema/divisions.yml", "divisions"),
        ("schema/synonyms.yml", "synonyms"),
        ("schema/needs.yml", "needs"),
        ("submissions/2021/zhengzhou/survey.yml", None),
        ("submissions/２０２１/zhengzhou/a/survey.yml", None),
        ("cases/2021/zhengzhou/metro/index.md\n", None),
        ("cases/2021/zhengzhou/metro/README.md", None),
    ],
)
def test_locate(path: str, kind: str | None) -> None:
    place = locate(path)
    assert (place.kind if place else None) == kind


def test_expected_path_is_a_place() -> None:
    path = expected_path(DocumentKind.SURVEY, 2021, "zhengzhou", "zhengzhou-kexie")
    place = locate(path)
    assert place
    assert (place.round, place.city, place.folder) == (2021, "zhengzhou", "zhengzhou-kexie")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a-1_b.jpg", None),
        (".gitkeep", None),
        ("A.jpg", "capital"),
        ("现场.jpg", "non_ascii"),
        ("a b.jpg", "space"),
        ("aux.md", "reserved"),
        ("con", "reserved"),
        ("com1.jpg", "reserved"),
        ("console.md", None),
        ("a'b", "symbol"),
        ("a.", "symbol"),
        ("x" * 81, "long"),
    ],
)
def test_unusable_name(name: str, reason: str | None) -> None:
    assert unusable_name(f"cases/{name}") == ((name, reason) if reason else None)


@given(st.text(max_size=30))
def test_any_path_is_answered(path: str) -> None:
    locate(path)
    is_image(path)
    misplaced(path)
    unusable_name(path)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("a/survey.yaml", "yaml"),
        ("a/x.DOCX", "office"),
        ("a/x.png", "image"),
        ("a/x", "other"),
        ("submissions/2021/zhengzhou/zhengzhou-kexie/调查表.yml", "survey"),
        ("submissions/2021/zhengzhou/zhengzhou-kexie/summary.md", "report"),
        ("submissions/2021/zhengzhou/survey.yml", "other"),
        ("cases/2021/zhengzhou/metro/README.md", "case"),
    ],
)
def test_misplaced(path: str, reason: str) -> None:
    assert misplaced(path) == reason


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (case_path("2021/zhengzhou/metro-bookroom"), DocumentKind.CASE),
        (ledger_path(2021), DocumentKind.LEDGER),
        (expected_path(DocumentKind.SURVEY, 2021, "zhengzhou", "a"), DocumentKind.SURVEY),
    ],
)
def test_what_is_named_lies_there(path: str, kind: DocumentKind) -> None:
    place = locate(path)
    assert place
    assert place.kind is kind
