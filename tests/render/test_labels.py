"""Labels are the schema's words."""

from __future__ import annotations

import pytest
from repository import project_contract

from site_builder.render.labels import Labels

LABELS = Labels(project_contract(), "case", 2022)


def test_title_and_unit() -> None:
    fields = project_contract().fields("case", 2022)
    assert LABELS.title("people_served") == fields["/people_served"].title
    assert LABELS.unit("funds_wan") == "万元"
    assert LABELS.unit("title") == ""


def test_readers_see_what_the_schema_has_for_them() -> None:
    field = project_contract().fields("case", 2022)["/funds_wan"]
    assert (field.title, field.site_title) == ("项目资金", "中央资金")
    assert LABELS.title("funds_wan") == LABELS.public["funds_wan"] == field.site_title


def test_choices_are_in_the_schemas_order() -> None:
    assert LABELS.choice("category", "base") == "打造基层科普阵地"
    assert LABELS.choices("themes", ["base", "brand"]) == "品牌、阵地"


def test_an_unknown_field_is_an_error() -> None:
    with pytest.raises(KeyError):
        LABELS.title("nothing")
