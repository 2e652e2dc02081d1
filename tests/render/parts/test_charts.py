"""Charts: what a table's total says, and nothing where it says nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from making import fund, good, survey, table, unit, with_surveys

from site_builder.aggregate.table import Gap
from site_builder.render.parts.charts import Bar, Chart, chart, parts

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

NONE = Chart("")


def test_shares_are_of_those_who_answered() -> None:
    made = chart(table(good(), "decision-investigated"), "yes_no")
    assert made.finding == "3家填报，其中2家填“是”。"
    assert [(b.label, b.value, b.length, b.share) for b in made.bars] == [
        ("是", 2, "66.7", "66.7%"),
        ("否", 1, "33.3", "33.3%"),
    ]


def test_bars_are_sorted() -> None:
    own_use = [fund("team", "5"), fund("means", "15")]
    made = chart(
        table(with_surveys(survey("zhengzhou-kexie", funds__own_use=own_use)), "funds-own-use"),
        "funds",
    )
    assert [str(b.value) for b in made.bars] == ["15", "5", "0", "0"]
    assert [b.share for b in made.bars[:2]] == ["75.0%", "25.0%"]


def test_what_is_not_known_has_no_chart() -> None:
    collection = with_surveys(survey("zhengzhou-kexie", management__organized_by="A"))
    covered = table(collection, "results-counties-covered")
    assert covered.total[2] == Gap.UNANSWERED
    assert chart(covered, "coverage") == NONE
    assert chart(table(collection, "decision-investigated"), "yes_no") == NONE


def test_nothing_but_noughts_has_no_chart() -> None:
    collection = with_surveys(survey("zhengzhou-kexie", funds__own_use=[]))
    assert chart(table(collection, "funds-own-use"), "funds") == NONE


def test_a_table_without_a_chart_of_its_kind() -> None:
    assert chart(table(good(), "funds-transfer"), "of another kind") == NONE


def test_unknown_transfers_are_said() -> None:
    unchanged = survey("zhengzhou-kexie", funds__transfer={"status": "unchanged"})
    assert chart(table(with_surveys(unchanged), "funds-transfer"), "transfer") == NONE
    none = survey("luoyang-kexie", funds__transfer={"status": "none"})
    made = chart(table(with_surveys(unchanged, none), "funds-transfer"), "transfer")
    assert made.finding == "各市合计：划拨0万元，另有1家金额未知。"


def test_parts_of_a_whole() -> None:
    bar = parts("调查表", 3, "家", 4)
    assert (bar.length, bar.share) == ("75", "75.0%")
    assert parts("调查表", 0, "家", 0).share == ""


def test_an_added_up_number_shows_its_areas() -> None:
    collection = with_surveys(
        survey("zhengzhou-kexie", funds__local_fund=True, funds__local_fund_wan=5),
        survey("luoyang-kexie", funds__local_fund=False),
        survey("henan-kexie", funds__local_fund=True, funds__local_fund_wan=7),
    )
    made = chart(table(collection, "funds-local-fund-wan"), "sum")
    assert made.finding == "共12万元；省本级最多，7万元。"
    assert [(b.label, str(b.value), b.length) for b in made.bars] == [
        ("省本级", "7", "100"), ("郑州市", "5", "71.4"), ("洛阳市", "不适用", "0"),
    ]  # fmt: skip
    assert made.headline
    assert (made.headline.value, made.headline.unit) == (12, "万元")


def test_nobody_has_most_if_several_have_as_much() -> None:
    collection = with_surveys(
        *(
            survey(of, funds__local_fund=True, funds__local_fund_wan=5)
            for of in ("zhengzhou-kexie", "luoyang-kexie")
        )
    )
    assert chart(table(collection, "funds-local-fund-wan"), "sum").finding == "共10万元。"


def test_a_brief_chart_keeps_those_who_have_most() -> None:
    bars = tuple(Bar(str(n), n, "个", "1") for n in range(9, 0, -1))
    many = Chart("共45个。", bars, "各地所填", of_areas=True)
    assert [b.value for b in many.brief.bars] == [9, 8, 7, 6, 5]
    assert many.brief.measure == "最多的5个地区"
    assert replace(many, of_areas=False).brief.bars == bars
    few = replace(many, bars=bars[:5])
    assert few.brief == few


@given(st.lists(st.sampled_from(["A", "B", "C", "D"]), min_size=1, max_size=40))
def test_shares_of_a_single_choice_add_up(choices: list[str]) -> None:
    made = chart(table(answering(choices), "management-organized-by"), "distribution")
    shares = [Decimal(bar.share.rstrip("%")) for bar in made.bars]
    assert abs(sum(shares, Decimal(0)) - 100) <= Decimal("0.05") * len(shares)
    assert sum(int(str(bar.value)) for bar in made.bars) == len(choices)
    lengths = [Decimal(bar.length) for bar in made.bars]
    assert lengths == sorted(lengths, reverse=True)
    assert all(0 <= length <= 100 for length in lengths)


@given(st.lists(st.sampled_from(["A", "B", "C", "D"]), min_size=1, max_size=40))
def test_areas_add_up_to_the_total(choices: list[str]) -> None:
    made = table(answering(choices), "management-organized-by")
    for column in range(1, len(made.columns)):
        cells = [cell for row in made.body if isinstance(cell := row[column], int)]
        assert sum(cells) == made.total[column]


def answering(choices: list[str]) -> Collection:
    """As many county associations in three cities as there are choices."""
    cities = (("410103", "zhengzhou"), ("410304", "luoyang"), ("419001", "jiyuan"))
    surveys = []
    for number, choice in enumerate(choices):
        code, city = cities[number % len(cities)]
        of = unit(f"{city}-{number}-kexie", "county", code, city)
        surveys.append(survey(of, management__organized_by=choice))
    return with_surveys(*surveys)


def test_of_a_few_units_no_shares_are_shown() -> None:
    few, enough = (
        chart(table(answering(["A"] * count), "management-organized-by"), "distribution")
        for count in (9, 10)
    )
    assert few.of_few
    assert "%" not in few.finding + few.measure
    assert not enough.of_few
    assert "100.0%" in enough.finding


def test_what_is_no_part_of_a_sum_has_no_bar_in_it() -> None:
    rows = [{"region": "410103", "amount_wan": "5", "paid": "2021-09"}]
    given = {"status": "adjusted", "rows": rows}
    surveys = [survey(of, funds__transfer=given) for of in ("henan-kexie", "zhengzhou-kexie")]
    made = chart(table(with_surveys(*surveys), "funds-transfer"), "transfer")
    assert [bar.label for bar in made.bars] == ["郑州市"]
    assert made.finding.startswith("各市合计：划拨5万元")
    assert "省本级另划拨5万元" in made.finding
