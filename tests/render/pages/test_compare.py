"""The comparison's page: every label from the schema, and no value of its own."""

from __future__ import annotations

import re

from making import site

from site_builder.render.pages.compare import compare_page


def text() -> str:
    page = compare_page(site())
    assert page.path == "compare/index.md"
    return str(page.content)


def test_rows_in_order_with_the_schema_s_labels_and_units() -> None:
    rows = dict(re.findall(r'<tr data-row="(\w+)"><th scope="row">(.*?)</th>', text()))
    assert list(rows) == [
        "place", "unit_name", "round", "funds_wan", "people_served", "total_cost_wan",
        "cost_per_head_yuan", "category", "themes", "key_areas", "audiences", "summary",
        "evidence", "replicable", "conditions",
    ]  # fmt: skip
    labels = site().case_labels
    assert rows["summary"] == labels.title("summary")
    assert rows["funds_wan"].startswith(labels.title("funds_wan"))
    assert labels.unit("funds_wan") in rows["funds_wan"]


def test_choices_are_labelled() -> None:
    found = re.findall(r'data-field="(\w+)" data-value="(\w+)">(.*?)<', text())
    labels = {(field, value): label for field, value, label in found}
    for key in ("category", "themes", "key_areas", "audiences"):
        for value, label in site().case_labels.fields[f"/{key}"].choices.items():
            assert labels[key, value] == label


def test_evidence_is_said_with_the_schema_s_labels() -> None:
    assert 'data-evidence="{measure}：之前 {before}，之后 {after}（怎样统计：{counted}）"' in text()


def test_without_scripts_it_says_how_to_choose() -> None:
    assert "勾选“对比”" in text()
    assert 'href="../cases/"' in text()
