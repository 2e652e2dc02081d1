"""The comparison's page: every label from the schema, and no value of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from making import good, site

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


def test_examples_that_have_something_in_common_are_offered() -> None:
    first = good().cases[0]
    cases = [replace(first, slug=f"case-{n}", title=f"第{n}例") for n in range(4)]
    cases.append(replace(good().cases[1], themes=first.themes))
    made = str(compare_page(site(replace(good(), cases=tuple(cases)))).content)
    found = re.findall(r'data-kp-add="([^"]+)"', made)
    assert len(found) == 4
    assert found[0] == "2022/luoyang/science-van"
    assert found[3] == " ".join(found[:3])
    assert "都体现“品牌”" in made


def test_too_few_cases_are_no_examples() -> None:
    made = str(compare_page(site(replace(good(), cases=good().cases[:1]))).content)
    assert "data-kp-add" not in made
    assert "data-kp-add" not in text()  # two cases without a theme in common


def test_without_scripts_it_says_how_to_choose() -> None:
    assert "勾选“对比”" in text()
    assert 'href="../cases/"' in text()
