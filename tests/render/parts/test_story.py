"""How to cite a page, and its versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from making import good, site

from site_builder.read.history import FileHistory
from site_builder.render.parts.story import cited, versions

CASE = good().cases[0]
UPDATE = good().updates[0]


def test_without_git_nothing_is_said_of_versions() -> None:
    assert versions(site(), CASE) == ""
    assert cited(site(), CASE).endswith("[EB/OL]. ")


def test_versions() -> None:
    once = FileHistory(date(2022, 4, 8), date(2022, 4, 8), 0)
    made = replace(site(), changes={CASE.path: once})
    assert versions(made, CASE) == "2022年4月8日收入仓库，此后没有修改。"
    often = FileHistory(date(2022, 4, 8), date(2022, 5, 1), 3)
    made = replace(site(), changes={CASE.path: often})
    told = "2022年4月8日收入仓库，2022年5月1日最近修改，共修改3次。"
    assert versions(made, CASE) == told


def test_a_citation_names_unit_title_kind_and_the_last_change() -> None:
    made = replace(site(), changes={CASE.path: FileHistory(date(2022, 4, 8), date(2022, 5, 1), 3)})
    assert cited(made, CASE) == f"{CASE.unit.name}. {CASE.title}[EB/OL]. (2022-05-01)"


def test_an_update_has_a_day_of_its_own() -> None:
    assert cited(site(), UPDATE).endswith(f"[EB/OL]. ({UPDATE.date.isoformat()})")
