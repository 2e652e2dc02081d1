"""The tile grid: classes cover every figure, and what is none has no step."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from making import fund, good, survey, table, with_surveys

from site_builder.aggregate.table import Cell, Gap
from site_builder.render.parts.tiles import Grid, grid, grid_of

PLACES = good().reference.places
MONEY = st.decimals(0, 100_000, places=4)


def made(unit: str, **values: Cell) -> Grid:
    found = grid("资金", unit, values, PLACES)
    assert found
    return found


def steps(of: Grid) -> dict[str, int]:
    return {tile.city.slug: tile.step for tile in of.tiles}


def test_shares_stand_in_fixed_classes() -> None:
    shares = {"zhengzhou": Decimal("74.9"), "luoyang": Decimal(75), "jiyuan": Decimal(0)}
    of = made("%", **shares)
    assert steps(of) == {"zhengzhou": 3, "luoyang": 4, "jiyuan": 1}
    assert [text for _, text in of.legend] == [
        "不足25%", "25%至不足50%", "50%至不足75%", "75%以上（含）",
    ]  # fmt: skip


def test_money_stands_in_round_classes() -> None:
    of = made("万元", zhengzhou=70, luoyang=Decimal("19.99"), jiyuan=20)
    assert steps(of) == {"zhengzhou": 4, "luoyang": 1, "jiyuan": 2}
    assert of.legend[1] == (2, "20万元至不足40万元")


def test_a_gap_and_silence_have_no_step_and_no_unit() -> None:
    of = made("万元", zhengzhou=5, luoyang=Gap.UNANSWERED)
    tiles = {t.city.slug: t for t in of.tiles}
    luoyang = tiles["luoyang"]
    assert (str(luoyang.value), luoyang.step, luoyang.unit) == ("未填", 0, "")
    assert tiles["jiyuan"].value == "没有收到"
    assert [tiles[slug].is_there for slug in ("luoyang", "jiyuan")] == [True, False]


def test_the_sentence_names_few_and_counts_many() -> None:
    assert (
        made("万元", zhengzhou=70, luoyang=1).finding
        == "郑州市最高（70万元），洛阳市最低（1万元）。"
    )
    assert made("%", zhengzhou=5, luoyang=5, jiyuan=5).finding == "有数字的地区都是5%。"


def test_the_order_is_that_of_reading() -> None:
    assert [t.city.slug for t in made("%", zhengzhou=5).tiles] == ["jiyuan", "luoyang", "zhengzhou"]


def test_without_any_figure_there_is_no_grid() -> None:
    assert grid("资金", "万元", {"zhengzhou": Gap.UNKNOWN}, PLACES) is None


def test_nothing_but_noughts() -> None:
    of = made("万元", zhengzhou=0)
    assert of.legend == ((1, "0—1万元"),)


@given(st.lists(MONEY, min_size=1, max_size=3))
def test_every_figure_lies_within_its_class(amounts: list[Decimal]) -> None:
    values: dict[str, Cell] = dict(zip(("zhengzhou", "luoyang", "jiyuan"), amounts, strict=False))
    of = made("万元", **values)
    by_slug = {t.city.slug: t for t in of.tiles}
    for slug, amount in values.items():
        assert 1 <= by_slug[slug].step <= len(of.legend)
        more = [s for s, other in values.items() if Decimal(str(other)) > Decimal(str(amount))]
        assert all(by_slug[s].step >= by_slug[slug].step for s in more)


def test_of_a_table_the_province_has_no_tile() -> None:
    collection = with_surveys(
        survey("zhengzhou-kexie", funds__own_use=[fund("base", "12.5")]),
        survey("henan-kexie", funds__own_use=[fund("base", "99")]),
    )
    of = grid_of(table(collection, "funds-own-use"), -1, PLACES)
    assert of
    assert {t.city.slug: str(t.value) for t in of.tiles}["zhengzhou"] == "12.5"
    assert "99" not in {str(t.value) for t in of.tiles}
    assert of.label == "本级科协使用部分，合计"
