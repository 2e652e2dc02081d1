"""An entry gives each field's text; a label of the site's is not searched."""

from __future__ import annotations

from site_builder.search.entry import Entry, Field, Passage


def test_fields() -> None:
    entry = Entry(
        "case-2021",
        "cases/a/",
        "标题",
        "关于",
        (
            Passage(Field.POINTS, "可复制", "replicable", "要点"),
            Passage(Field.SUMMARY, "", "", "概括"),
            Passage(Field.BODY, "一、背景", "part-1", "从前", titled=True),
            Passage(Field.BODY, "图片", "images", "说明"),
            Passage(Field.BODY, "二、做法", "part-2", "后来", titled=True),
        ),
    )
    assert [entry.text(field) for field in Field] == [
        "标题",
        "要点",
        "概括",
        "一、背景\n二、做法",
        "从前\n说明\n后来",
    ]
