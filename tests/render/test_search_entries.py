"""What the search finds of each page, and where its sections are."""

from __future__ import annotations

from dataclasses import replace

from making import good, site

from site_builder.render.search_entries import all_entries
from site_builder.search.entry import SearchEntry, SearchField
from site_builder.search.text import fold

GUIDE = {
    "rules/README.md": "<!-- generated -->\n# 规则\n\n| 代码 |\n|---|\n| [金额](S131.md) |\n",
    "rules/S131.md": "# S131 金额应大于0\n\n## 为什么\n\n`funds: 12.5`\n\n```\n# 否\n```\n",
    "bare.md": "没有标题",
}


def entries(guide: dict[str, str] | None = None) -> dict[str, SearchEntry]:
    return {e.address: e for e in all_entries(site(guide=guide))}


def test_a_case() -> None:
    entry = entries()["cases/2021/zhengzhou/metro-bookroom/"]
    assert entry.group == "case-2021"
    assert entry.about == "【示例】典型案例，郑州市科学技术协会，2021年"
    anchors = {p.anchor for p in entry.passages}
    assert {"replicable", "part-1", "part-2", "part-3", "images"} <= anchors
    assert "郑州市" in entry.text(SearchField.SUMMARY)
    assert "一、实施背景" in entry.text(SearchField.HEADING)
    assert "图片" not in entry.text(SearchField.HEADING)
    assert "轮流" in entry.text(SearchField.BODY)


def test_a_line_break_inside_a_sentence_hides_no_word() -> None:
    """As text from a PDF has them, and radicals for characters."""
    case = replace(
        good().cases[0],
        summary="在社区科\n  普书苑里\r\n请⻘年⽤⼾读\n书",
        conditions="需要LED\nscreen一\n块",
        replicable=("借用现\n成场地", "志愿者轮班"),
    )
    entry = next(all_entries(site(replace(good(), cases=(case,)))))
    found = {field: fold(entry.text(field)) for field in SearchField}
    assert "社区科普书苑里请青年用户读书" in found[SearchField.SUMMARY]
    assert "led screen一块" in found[SearchField.SUMMARY]
    assert found[SearchField.POINTS] == "借用现成场地 志愿者轮班"


def test_reports_and_updates() -> None:
    report = entries()["reports/2021/zhengzhou-kexie/"]
    assert report.group == "report-2021"
    assert "按季度督导" in report.text(SearchField.BODY)
    update = entries()["updates/2022/luoyang-kexie/2022-06-15-science-week/"]
    assert update.group == "update-2022"
    assert "洛阳市科学技术协会" in update.text(SearchField.BODY)


def test_the_guide() -> None:
    found = entries(GUIDE)
    assert {a for a, e in found.items() if e.group == "guide"} == {
        "guide/",
        "guide/rules/",
        "guide/rules/S131/",
        "guide/bare/",
    }
    rule = found["guide/rules/S131/"]
    assert rule.title == "S131 金额应大于0"
    assert [(p.heading, p.anchor) for p in rule.passages] == [("为什么", "_1")]
    assert "填报指南" not in rule.text(SearchField.BODY)  # the way back is no text of the page
    assert found["guide/bare/"].title == "填报指南"
    assert "generated" not in found["guide/rules/"].text(SearchField.BODY)
    assert "S131.md" not in found["guide/rules/"].text(SearchField.BODY)
    assert "<" not in found["guide/"].text(SearchField.BODY)
