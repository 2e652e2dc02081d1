"""Whose a path is: by its place, exactly, or nobody's in particular."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.paths.domain import Domain, DomainKind, domain_of, odd_path

DATA, TOOLING = DomainKind.DATA, DomainKind.TOOLING


@pytest.mark.parametrize(
    ("path", "domain"),
    [
        (
            "submissions/2021/zhengzhou/zhengzhou-kexie/images/01.jpg",
            Domain(DATA, "submissions", "2021", "zhengzhou", "zhengzhou-kexie"),
        ),
        (
            "submissions/2021/zhengzhou/zhengzhou-kexie/.github/workflows/x.yml",
            Domain(DATA, "submissions", "2021", "zhengzhou", "zhengzhou-kexie"),
        ),
        (
            "cases/2021/zhengzhou/metro/index.md",
            Domain(DATA, "cases", "2021", "zhengzhou", "metro"),
        ),
        ("submissions/2021/zhengzhou/x.docx", Domain(DATA, "submissions", "2021", "zhengzhou")),
        ("submissions/2021/zhengzhou", Domain(DATA, "submissions", "2021")),
        ("submissions/.gitattributes", Domain(DATA, "submissions", ".gitattributes")),
        ("submissions/2021/ledger.yml", Domain(DomainKind.LEDGER)),
        ("cases/2021/ledger.yml", Domain(DATA, "cases", "2021")),
        ("schema/units/zhengzhou.yml", Domain(DomainKind.ROSTER, city="zhengzhou")),
        ("schema/units/a/b.yml", Domain(DomainKind.PROVINCE)),
        ("schema/units/.gitattributes", Domain(DomainKind.PROVINCE)),
        ("schema/rounds/2021.yml", Domain(DomainKind.PROVINCE)),
        ("schema/settings.yml", Domain(DomainKind.PROVINCE)),
        ("schema/survey.schema.yml", Domain(TOOLING)),
        ("schema/.gitattributes", Domain(TOOLING)),
        ("schema/settings.yml.orig", Domain(TOOLING)),
        ("Submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml", Domain(TOOLING)),
        (".github/workflows/check.yml", Domain(TOOLING)),
        ("submissions", Domain(TOOLING)),
        ("../outside", Domain(TOOLING)),
        ("", Domain(TOOLING)),
    ],
)
def test_domains(path: str, domain: Domain) -> None:
    assert domain_of(path) == domain


def test_a_case_has_its_text() -> None:
    domain = domain_of("cases/2021/zhengzhou/metro/images/01.jpg")
    assert domain.is_case
    assert domain.case_path == "cases/2021/zhengzhou/metro/index.md"
    assert not domain_of("cases/2021/zhengzhou/x.jpg").is_case


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("submissions/2021/../x", "parts"),
        ("submissions//x", "parts"),
        ("/submissions/x", "parts"),
        ("submissions\\2021\\x", "parts"),
        ("cases/./x", "parts"),
        ("Submissions/2021/x", "case"),
        ("SCHEMA/settings.yml", "case"),
        ("submissions/2021/x", None),
        ("README.md", None),
    ],
)
def test_odd_paths(path: str, reason: str | None) -> None:
    assert odd_path(path) == reason


@given(st.text(max_size=40))
def test_every_path_is_somebodys(path: str) -> None:
    assert domain_of(path).kind in DomainKind
    odd_path(path)
