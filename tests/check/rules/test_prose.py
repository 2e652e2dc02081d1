"""Reports: whose they are, and what they are called."""

from __future__ import annotations

import pytest
from judging import judge

from site_builder.check.rules.prose import report_by_an_association, report_title
from site_builder.check.wording.catalogue import catalogue
from site_builder.problem import Severity

PATHS = {
    "zhengzhou-kexie": "submissions/2021/zhengzhou/zhengzhou-kexie/report.md",
    "henan-kexie": "submissions/2021/henan/henan-kexie/report.md",
    "zhengzhou-erqi-kexie": "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/report.md",
    "zhengzhou-dongfenglu-shequ": "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/report.md",
}
FORM = "{}“基层科普行动计划”实施情况总结报告"


@pytest.mark.parametrize(
    ("unit", "may"),
    [
        ("zhengzhou-kexie", True),
        ("henan-kexie", True),
        ("zhengzhou-erqi-kexie", False),
        ("zhengzhou-dongfenglu-shequ", False),
    ],
)
def test_cities_and_the_province_report(unit: str, *, may: bool) -> None:
    found = judge(report_by_an_association, f"---\nunit: {unit}\n---\n", PATHS[unit])
    assert [f.pointer for f in found] == ([] if may else ["/unit"])


@pytest.mark.parametrize(
    ("unit", "title", "as_the_model"),
    [
        ("zhengzhou-kexie", FORM.format("郑州市"), True),
        ("henan-kexie", FORM.format("河南省"), True),
        ("henan-kexie", FORM.format("省本级"), False),
        ("zhengzhou-kexie", FORM.format("洛阳市"), False),
        ("zhengzhou-kexie", "郑州市科普工作总结", False),
        ("zhengzhou-kexie", FORM.format("2021年郑州市"), False),
    ],
)
def test_another_title_is_a_doubt_and_no_error(
    unit: str, title: str, *, as_the_model: bool
) -> None:
    found = judge(report_title, f"---\ntitle: {title}\nunit: {unit}\n---\n", PATHS[unit])
    assert [f.pointer for f in found] == ([] if as_the_model else ["/title"])
    assert catalogue()["R320"].severity is Severity.WARNING
