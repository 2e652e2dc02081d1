"""An entry gives each field's text; a label of the site's is not searched."""

from __future__ import annotations

from site_builder.search.entry import SearchEntry, SearchField, SearchPassage


def test_fields() -> None:
    entry = SearchEntry(
        "case-2021",
        "cases/a/",
        "标题",
        "关于",
        (
            SearchPassage(SearchField.POINTS, "可复制", "replicable", "要点"),
            SearchPassage(SearchField.SUMMARY, "", "", "概括"),
            SearchPassage(SearchField.BODY, "一、背景", "part-1", "从前", titled=True),
            SearchPassage(SearchField.BODY, "图片", "images", "说明"),
            SearchPassage(SearchField.BODY, "二、做法", "part-2", "后来", titled=True),
        ),
    )
    assert [entry.text(field) for field in SearchField] == [
        "标题",
        "要点",
        "概括",
        "一、背景\n二、做法",
        "从前\n说明\n后来",
    ]
