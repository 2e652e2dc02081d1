"""Labels are the schema's words."""

from __future__ import annotations

import pytest
from repository import project_contract

from site_builder.render.labels import Labels

LABELS = Labels(project_contract(), "case", 2022)


def test_title_and_unit() -> None:
    fields = project_contract().fields("case", 2022)
    assert LABELS.title("funds_wan") == fields["/funds_wan"].title
    assert LABELS.unit("funds_wan") == "万元"
    assert LABELS.unit("title") == ""


def test_choices_are_in_the_schemas_order() -> None:
    assert LABELS.choice("category", "base") == "打造基层科普阵地"
    assert LABELS.choices("themes", ["base", "brand"]) == "品牌、阵地"


def test_an_unknown_field_is_an_error() -> None:
    with pytest.raises(KeyError):
        LABELS.title("nothing")
