"""The files of a fresh repository: the schemas to the byte, and nobody's data."""

from __future__ import annotations

import re

import pytest
from pipelines import SOURCE, fresh_files

from site_builder.check.schemas.run import NEEDED
from site_builder.forges.registry import forge_kinds
from site_builder.read import strict_yaml
from site_builder.reference_data import reference_folder

REFERENCE = reference_folder()
FILES = fresh_files("github")


def test_what_a_check_needs_is_there_to_the_byte() -> None:
    for name in NEEDED:
        path = f"schema/{name}.schema.yml"
        assert FILES[path].encode() == (REFERENCE / path).read_bytes()


def test_every_yaml_file_can_be_read() -> None:
    for path, text in FILES.items():
        if path.startswith("schema/"):
            assert strict_yaml.parse(text).findings == [], path


def test_rounds_and_rosters_keep_their_comments_and_lose_whoever_is_meant() -> None:
    for path, text in FILES.items():
        value = strict_yaml.parse(text).value if path.startswith("schema/") else {}
        if path.startswith("schema/rounds/"):
            assert text.partition("\n")[0] == _first_line(path)
            assert value["expected"] == {"kinds": ["city"]}
            assert "waivers" not in value
        if path.startswith("schema/units/"):
            assert text.partition("\n")[0] == _first_line(path)
            assert {u["kind"] for u in value["units"]} <= {"province", "city", "county"}
            assert all(set(u) == {"id", "name", "kind", "division"} for u in value["units"])


def test_the_office_is_for_the_province_to_name() -> None:
    text = FILES["schema/settings.yml"]
    assert "contact" not in strict_yaml.parse(text).value
    opened = text.replace("# contact", "contact").replace("#   ", "  ")
    contact = strict_yaml.parse(opened).value["contact"]
    asked = strict_yaml.parse(FILES["schema/settings.schema.yml"]).value["properties"]["contact"]
    assert list(contact) == list(asked["properties"])


def test_the_program_comes_from_one_place_that_cannot_be_somebody_else_s() -> None:
    assert f"\nkepu @ {SOURCE}\n" in FILES["requirements.txt"]
    assert not [path for path, text in FILES.items() if re.search(r"kepu\s*[=~<>]=", text)]
    assert list(FILES) == sorted(FILES)
    assert all(text.endswith("\n") or not text for text in FILES.values())


def _first_line(path: str) -> str:
    return (REFERENCE / path).read_text(encoding="utf-8").partition("\n")[0]


@pytest.mark.parametrize("forge", forge_kinds())
def test_a_heading_or_an_entry_of_the_readme_begins_a_line_of_its_own(forge: str) -> None:
    lines = fresh_files(forge)["README.md"].splitlines()
    assert not [line for line in lines if re.search(r"。(- `|#|\|)", line)]
    assert all(not lines[n - 1] for n, line in enumerate(lines) if n and line.startswith("## "))


@pytest.mark.parametrize("forge", forge_kinds())
def test_the_readme_says_how_to_check_before_each_commit_and_what_the_forge_lacks(
    forge: str,
) -> None:
    readme = fresh_files(forge)["README.md"]
    assert "pre-commit install" in readme
    assert ("kepu forge check" in readme) == (forge_kinds()[forge].setup is not None)
    assert "\n\n\n" not in readme
