"""The table of progress: a row an area, what is not asked is no nought, states add up."""

from __future__ import annotations

from dataclasses import replace

from making import good, rows, unit
from repository import project_contract

from site_builder.aggregate.progress import round_progress
from site_builder.aggregate.progress_table import progress_table


def test_table() -> None:
    round_ = good().reference.rounds[2021]
    made = progress_table(good(), project_contract(), round_, round_progress(good(), round_, {}))
    assert [c.label for c in made.columns] == [
        "地区", "应报调查表", "已收", "按时", "逾期", "时间未知", "退回", "免报", "缺报",
        "总结报告", "总结报告名额", "典型案例", "典型案例名额",
    ]  # fmt: skip
    assert rows(made) == {
        "郑州市": ["3", "3", "1", "0", "2", "0", "0", "0", "1", "1", "1", "2"],
        "洛阳市": ["1", "0", "0", "0", "0", "0", "1", "0", "0", "1", "0", "2"],
        "省本级": ["1", "1", "0", "0", "1", "0", "0", "0", *["不适用"] * 4],
        "全省": ["5", "4", "1", "0", "3", "0", "1", "0", "1", "2", "1", "4"],
    }


def test_table_of_an_open_round_says_pending() -> None:
    round_ = good().reference.rounds[2022]
    made = progress_table(good(), project_contract(), round_, round_progress(good(), round_, {}))
    assert made.columns[8].label == "待报"
    assert rows(made)["郑州市"][7] == "1"


def test_an_area_where_nothing_is_expected_has_no_noughts() -> None:
    other = unit("jiyuan-x-shequ", "undertaker", "419001", "jiyuan")
    case = replace(good().cases[0], city="jiyuan", unit=other)
    collection = replace(good(), cases=(case,))
    round_ = collection.reference.rounds[2021]
    made = progress_table(
        collection, project_contract(), round_, round_progress(collection, round_, {})
    )
    assert rows(made)["济源示范区"] == [*["不适用"] * 10, "1", "不适用"]
