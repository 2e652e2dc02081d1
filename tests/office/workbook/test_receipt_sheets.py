"""What has come and what lacks: every item of `kepu status`, with real days."""

from __future__ import annotations

from datetime import datetime

from making_workbook import made, material, opened, rows, sheet

from site_builder.aggregate.progress import round_progress


def test_every_expected_item_has_a_row() -> None:
    of = material()
    items = [i for c in round_progress(of.collection, of.round, {}) for i in c.items]
    listed = rows(sheet(opened(made(of)), "各单位收件情况"))
    assert [(row["单位"], row["原文件"] or None) for row in listed] == [
        (item.unit.name, item.path) for item in items
    ]
    days = [row["收到日期"] for row in listed]
    assert any(isinstance(day, datetime) for day in days)
    assert {day for day in days if not isinstance(day, datetime)} <= {"未知", "不适用"}


def test_what_lacks_says_what_and_why() -> None:
    listed = rows(sheet(opened(made(material(year=2022))), "缺少的材料"))
    assert [(row["所属地区"], row["单位"], row["材料和情况"]) for row in listed] == [
        ("郑州市", "郑州市科学技术协会", "调查表待报"),
        ("郑州市", "郑州市科学技术协会", "总结报告待报"),
        ("郑州市", "郑州市科学技术协会", "典型案例还差1个"),
        ("洛阳市", "洛阳市科学技术协会", "调查表待报"),
        ("洛阳市", "洛阳市科学技术协会", "总结报告待报"),
    ]
    assert [row["序号"] for row in listed] == [1, 2, 3, 4, 5]
