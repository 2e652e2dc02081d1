"""The dictionary has every column of every file, in the words of the columns themselves."""

from __future__ import annotations

import re

from making import site

from site_builder.render.files.downloads import downloads
from site_builder.render.pages.dictionary import dictionary_page


def text() -> str:
    return str(dictionary_page(site(), downloads(site())).content)


def test_every_column_is_explained() -> None:
    made, page = downloads(site()), text()
    offers = [*made.lists, *made.answers.values(), *(o for t in made.rounds.values() for o in t)]
    for offer in offers:
        for column in offer.table.columns:
            assert f"<code>{column.key}</code>" in page
            assert f'<th scope="row">{column.label}</th>' in page


def test_anchors_are_unique_and_those_of_the_data_page() -> None:
    anchors = re.findall(r"\{#([^}]+)\}", text())
    assert len(set(anchors)) == len(anchors)
    assert {"cases", "reports", "updates", "units", "answers", "funds-own-use"} <= set(anchors)


def test_a_table_whose_columns_changed_is_there_for_both() -> None:
    anchors = re.findall(r"\{#([^}]+)\}", text())
    assert {"progress", "progress-2021"} <= set(anchors)


def test_official_numbers_and_choices() -> None:
    page = text()
    assert "第13.1题" in page
    assert "A 省科协单独研究确定" in page
