"""Charts: what a table's total says, and nothing where it says nothing."""

from __future__ import annotations

from making import fund, good, survey, table, with_surveys

from site_builder.render.charts import Chart, chart, parts

NONE = Chart("")


def test_shares_are_of_those_who_answered() -> None:
    made = chart(table(good(), "decision-investigated"), "yes_no")
    assert made.finding == "3家填答，其中2家填“是”，占66.7%。"
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
    assert covered.total[2] == 6
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
