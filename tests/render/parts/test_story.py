"""How to cite a page, and its versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from making import good, in_earnest, site

from site_builder.read.repository.history import FileHistory
from site_builder.render.parts.story import cited, versions

CASE = good().cases[0]
UPDATE = good().updates[0]


CAME, CHANGED = date(2022, 4, 8), date(2022, 5, 1)
REAL = replace(site(in_earnest()), received={CASE.path: CAME})


def test_what_nobody_knows_is_not_said() -> None:
    assert versions(site(), CASE) == ""
    assert cited(site(), CASE).endswith("[EB/OL]. ")
    assert versions(REAL, CASE) == "2022年4月8日收到。"


def test_versions() -> None:
    made = replace(REAL, changes={CASE.path: FileHistory(CAME, CAME, 0)})
    assert versions(made, CASE) == "2022年4月8日收到，此后没有修改。"
    made = replace(REAL, changes={CASE.path: FileHistory(CAME, CHANGED, 3)})
    assert versions(made, CASE) == "2022年4月8日收到，2022年5月1日最近修改，共修改3次。"


def test_what_git_alone_knows_is_told_as_the_repository_s_history() -> None:
    history = FileHistory(CAME, CHANGED, 3)
    unknown = replace(REAL, received={}, changes={CASE.path: history})
    assert versions(unknown, CASE) == (
        "没有登记收到日期；2022年4月8日存入仓库，2022年5月1日最近修改，共修改3次。"
    )
    once = replace(unknown, changes={CASE.path: FileHistory(CAME, CAME, 0)})
    assert versions(once, CASE) == "没有登记收到日期；2022年4月8日存入仓库，此后没有修改。"
    to_come = FileHistory(CAME, date(2022, 10, 21), 1)
    assert versions(replace(unknown, changes={CASE.path: to_come}), CASE) == ""
    assert cited(unknown, CASE).endswith("[EB/OL]. ")


def test_a_change_before_it_came_or_after_the_site_s_day_is_none() -> None:
    for last in (date(2022, 4, 7), CAME, date(2022, 10, 21)):
        made = replace(REAL, changes={CASE.path: FileHistory(date(2022, 4, 1), last, 1)})
        assert versions(made, CASE) == "2022年4月8日收到，此后没有修改。"


def test_a_citation_names_unit_title_kind_and_the_day_on_which_it_came() -> None:
    made = replace(REAL, changes={CASE.path: FileHistory(CAME, CHANGED, 3)})
    assert cited(made, CASE) == f"{CASE.unit.name}. {CASE.title}[EB/OL]. (2022-04-08)"


def test_a_demonstration_is_cited_as_one() -> None:
    assert cited(site(), CASE) == f"{CASE.unit.name}. 【示例】{CASE.title}[EB/OL]. "


def test_an_update_has_a_day_of_its_own() -> None:
    assert cited(site(), UPDATE).endswith(f"[EB/OL]. ({UPDATE.date.isoformat()})")
