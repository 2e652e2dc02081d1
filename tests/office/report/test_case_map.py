"""What is known in the province's draft: tables with words for gaps, and where they come from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafting import demonstrated, drafted, made, text
from making import good

from site_builder.office.report.blocks import CaptionedTable
from site_builder.office.report.case_map import known_practice
from site_builder.office.report.draft import draft


def test_the_tables_of_a_round_with_their_base_and_source() -> None:
    blocks = list(known_practice(demonstrated()))
    tables = [b for b in blocks if isinstance(b, CaptionedTable)]
    assert len(tables) == 2
    for table in tables:
        assert "共23个案例（2021年度）" in table.base
        assert table.source
        assert table.source.address.endswith("map/")
        cells = [cell for row in table.table.rows for cell in row[1:]]
        assert "暂无" in cells
        assert "0" not in cells
        assert table.table.rows[-1][:2] == ["全部案例", "23"]


def test_gaps_are_told_and_not_blamed() -> None:
    told = text(drafted().blocks)
    assert "已有做法和空白" in told
    assert "产业工人（品牌、平台、机制、阵地）" in told
    assert "没有收到案例，不表示没有开展" in told


@pytest.mark.parametrize(("area", "year"), [("zhengzhou", 2021), ("hebi", 2021)])
def test_a_city_s_draft_has_none(area: str, year: int) -> None:
    assert list(known_practice(demonstrated(area, year))) == []


def test_without_cases_there_is_none() -> None:
    scope = made(replace(good(), cases=()))
    assert list(known_practice(scope)) == []
    assert "已有做法和空白" not in text(draft(scope).blocks)
