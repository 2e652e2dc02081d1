"""Blank forms ask every question of their kind of unit, and say whose they are nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from repository import project_contract

from site_builder.read import strict_yaml
from site_builder.scaffold.render import blank_form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def forms(site: Path) -> Mapping[str, str]:
    folder = site / "guide" / "forms"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_there_is_a_form_for_all_that_the_newest_round_asks(good_site: Path) -> None:
    assert set(forms(good_site)) >= {
        "2022/city/survey.yml", "2022/case.txt", "2022/report.txt", "2022/update.txt",
    }  # fmt: skip


def test_the_guide_leads_to_each(good_site: Path) -> None:
    page = (good_site / "guide" / "index.html").read_text(encoding="utf-8")
    for name in forms(good_site):
        assert f'href="forms/{name}"' in page


@pytest.mark.parametrize("kind", ["province", "city", "county", "undertaker"])
def test_a_survey_holds_the_round_and_leaves_the_unit_open(kind: str) -> None:
    parsed = strict_yaml.parse(blank_form(project_contract(), "survey", 2022, kind))
    assert not parsed.findings
    assert parsed.value["round"] == 2022
    assert parsed.value["unit"] is None
    asked = project_contract().fields("survey", 2022, kind)
    assert {f"/{key}" for key in parsed.value} == {p for p in asked if p.count("/") == 1}
