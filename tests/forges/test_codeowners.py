"""CODEOWNERS names, for every path and in every dialect, exactly those whom the gate lets pass.

How each forge reads the file is written down here a second time, from its documentation.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from proposing import base

from site_builder.check.change.gate import gate
from site_builder.check.change.proposal import ownership_of, unit_named
from site_builder.forges.codeowners import codeowners
from site_builder.forges.registry import forge_kinds
from site_builder.model.ownership import Ownership, build_ownership
from site_builder.read.document import Document
from site_builder.read.paths.domain import odd_path
from site_builder.read.paths.layout import DocumentKind, locate
from site_builder.read.repository.change import Change, Modes

GOOD = ownership_of(base())
CASES = {p: unit_named(d) for p, d in base().items() if d.kind is DocumentKind.CASE}
METRO = "cases/2021/zhengzhou/metro-bookroom/index.md"


def entries(text: str) -> list[tuple[str, frozenset[str]]]:
    lines = [line.split(" ") for line in text.splitlines() if not line.startswith("#")]
    return [(first, frozenset(o.removeprefix("@") for o in rest)) for first, *rest in lines]


def on_github(text: str, path: str) -> frozenset[str]:
    """The last pattern wins; one without a slash at its end is a file or a folder."""
    found: frozenset[str] = frozenset()
    for pattern, owners in entries(text):
        body = re.escape(pattern.strip("/")).replace(r"\*", "[^/]+")
        end = "/.*" if pattern.endswith("/") else "(/.*)?"
        if pattern == "*" or re.fullmatch(body + end, path, re.DOTALL):
            found = owners
    return found


def on_gitlab(text: str, path: str) -> frozenset[str]:
    """Shell globs over the whole path, of which the last wins; a folder is all below it."""
    found: frozenset[str] = frozenset()
    for pattern, owners in entries(text):
        glob = "/**/*" if pattern == "*" else pattern
        glob = f"{glob}**/*" if glob.endswith("/") else glob
        body = re.escape(glob).replace(r"\*\*/", "([^/]+/)*").replace(r"\*", "[^/]*")
        if re.fullmatch(body, f"/{path}", re.DOTALL):
            found = owners
    return found


def on_gitea(text: str, path: str) -> frozenset[str]:
    """All that match, whole, as regular expressions from which a backslash has been taken."""
    found: set[str] = set()
    for written, owners in entries(text):
        expression = re.sub(r"\\(.)", r"\1", written)
        matches = re.search(f"^{expression.removeprefix('!')}$", path) is not None
        if owners and matches is not expression.startswith("!"):
            found |= owners
    return frozenset(found)


def written(ownership: Ownership, units: dict[str, str], forge: str) -> str:
    file = forge_kinds()[forge].owners
    assert file is not None
    return codeowners(ownership, units, file.dialect, forge)


READERS = {
    "gitcode": on_github,  # its documentation has examples alone, which are GitHub's
    "gitea": on_gitea,
    "gitee": on_github,
    "github": on_github,
    "gitlab": on_gitlab,
}


Documents = dict[str, Document]
UNIVERSE = ("a", "b", "c-c", "d.d", "e_e", "stranger")


def ownership_and_units(documents: Documents) -> tuple[Ownership, dict[str, str]]:
    units = {p: unit_named(d) for p, d in documents.items() if d.kind is DocumentKind.CASE}
    return ownership_of(documents), units


def whom_the_gate_lets_pass(documents: Documents, path: str) -> frozenset[str]:
    change = Change({path: Modes()}, documents, documents)
    return frozenset(
        actor for actor in UNIVERSE if not any(p.code == "X446" for p in gate(change, actor))
    )


NAMES = st.sampled_from([
    "submissions", "cases", "schema", "units", "rounds", "2021", "2022", "zhengzhou", "luoyang",
    "henan", "kaifeng", "zhengzhou-kexie", "zhengzhou-erqi-kexie", "luoyang-kexie", "henan-kexie",
    "metro-bookroom", "science-van", "images", ".github", "Cases", "x",
])  # fmt: skip
FILES = st.sampled_from([
    "survey.yml", "index.md", "ledger.yml", "settings.yml", "zhengzhou.yml", "henan.yml",
    "2021.yml", "survey.schema.yml", "divisions.yml", ".gitattributes", "a.b", "é", "a b",
    "CODEOWNERS",
])  # fmt: skip
PATHS = st.one_of(
    st.builds(lambda folders, file: "/".join([*folders, file]), st.lists(NAMES, max_size=5), FILES),
    st.builds(
        lambda top, year, city, folder, file: f"{top}/{year}/{city}/{folder}/{file}",
        st.sampled_from(["submissions", "cases"]), NAMES, NAMES, NAMES, FILES | NAMES,
    ),
    st.builds(
        lambda folder, file: f"schema/{folder}{file}",
        st.sampled_from(["", "units/", "rounds/", "x/"]), FILES,
    ),
)  # fmt: skip
"""A folder is never named like a file: on GitHub the two cannot be told apart."""

ACCOUNTS = st.lists(
    st.sampled_from(["a", "B", "c-c", "d.d", "e_e", "bot[bot]", "no t"]), max_size=2
)
KINDS = st.sampled_from(["province", "city", "county"])


def holding(path: str, value: dict[str, Any]) -> Document:
    place = locate(path)
    assert place
    return Document(path, place, value)


@st.composite
def bases(draw: st.DrawFn) -> Documents:
    """Rosters of all sorts: without a province's account, with an account twice, with bots."""
    values: dict[str, dict[str, Any]] = {
        "schema/settings.yml": {"province_slug": "henan", "maintainers": draw(ACCOUNTS)},
        METRO: {"unit": draw(st.sampled_from(["zhengzhou-kexie", "zhengzhou-erqi-kexie", ""]))},
        "cases/2022/luoyang/science-van/index.md": {"unit": "luoyang-erqi-kexie"},
        "cases/2022/luoyang/x/index.md": {"unit": "zhengzhou-erqi-kexie"},
    }
    for city in ("henan", "zhengzhou", "luoyang"):
        values[f"schema/units/{city}.yml"] = {
            "units": [
                {"id": unit, "kind": draw(KINDS), "owners": draw(ACCOUNTS)}
                for unit in (f"{city}-kexie", f"{city}-erqi-kexie")
            ]
        }
    return {path: holding(path, value) for path, value in values.items()}


@pytest.mark.parametrize("forge", READERS)
@given(documents=bases(), path=PATHS)
def test_every_path_has_those_whom_the_gate_lets_pass(
    forge: str, documents: Documents, path: str
) -> None:
    ownership, units = ownership_and_units(documents)
    assume(ownership.anybody)  # without any account the gate says only that it cannot tell
    assume(odd_path(path) is None)  # which is refused whoever brings it
    text = written(ownership, units, forge)
    assert READERS[forge](text, path) == whom_the_gate_lets_pass(documents, path), text


@pytest.mark.parametrize("forge", READERS)
@pytest.mark.parametrize(
    ("path", "owners"),
    [
        (METRO, {"henan-demo", "zhengzhou-demo"}),
        ("mkdocs.yml", {"maintainer-demo"}),
        ("schema/units/zhengzhou.yml", {"henan-demo", "zhengzhou-demo"}),
        ("schema/x.yml", {"maintainer-demo"}),
    ],
)
def test_the_good_repository(forge: str, path: str, owners: set[str]) -> None:
    assert READERS[forge](written(GOOD, CASES, forge), path) == owners


def test_github() -> None:
    assert written(GOOD, CASES, "github").splitlines()[2:11] == [
        "* @maintainer-demo",
        "/submissions/ @henan-demo",
        "/cases/ @henan-demo",
        "/schema/settings.yml @henan-demo",
        "/schema/divisions.yml @henan-demo",
        "/schema/synonyms.yml @henan-demo",
        "/schema/needs.yml @henan-demo",
        "/schema/exceptions.yml @henan-demo",
        "/schema/units/ @henan-demo",
    ]


def test_gitea() -> None:
    lines = written(GOOD, CASES, "gitea").splitlines()
    assert lines[2].startswith(r"!(submissions/.+|cases/.+|schema/settings\\.yml|")
    assert r"submissions/[^/]+/zhengzhou/zhengzhou-erqi-kexie/.+ @erqi-demo" in lines
    assert r"schema/units/zhengzhou\\.yml @zhengzhou-demo" in lines


@pytest.mark.parametrize("forge", READERS)
def test_names_from_a_broken_roster_write_no_lines_of_their_own(forge: str) -> None:
    hostile = ["x\n* @mallory", "* @mallory", "a b", "../x", "[x]"]
    rows = [{"id": name, "kind": "county", "owners": ["m", name]} for name in hostile]
    made = build_ownership({"maintainers": hostile}, {"zhengzhou": {"units": rows}})
    text = written(made, {f"cases/{name}/x/y/index.md": "x" for name in hostile}, forge)
    assert "mallory" not in text
    assert "@m" not in text


def test_each_forge_has_a_folder_of_its_own() -> None:
    files = [kind.owners for kind in forge_kinds().values() if kind.owners]
    own = [place for file in files for place in file.places if place.startswith(".")]
    assert len(own) == len(set(own)) == len(files)
