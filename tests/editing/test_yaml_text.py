"""What is written as YAML is read back unchanged by the strict reader."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.editing import yaml_text
from site_builder.read import strict_yaml

TEXT = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40).filter(
    lambda t: t == unicodedata.normalize("NFC", t)
)


def read(lines: list[str]) -> Any:
    parsed = strict_yaml.parse("\n".join(lines))
    assert parsed.findings == []
    return parsed.value


@given(TEXT)
@example("a: b")
@example("x #y")
@example('"\\')
@example("' \"")
@example("410102")
@example("true")
@example("- 一")
@example("　")
def test_text_comes_back(text: str) -> None:
    assert read(yaml_text.entry("a", text)) == {"a": text}
    assert read(yaml_text.entry("a", [text, "二"])) == {"a": [text, "二"]}


@pytest.mark.parametrize("value", [True, 0, -3, Decimal("12.50"), ["A", "B"], [], {"b": {"c": 1}}])
def test_other_values_come_back(value: Any) -> None:
    assert read(yaml_text.entry("a", value)) == {"a": value}


def test_rows_come_back() -> None:
    rows = [{"a": "x", "b": ["一", "二"]}, {"a": "y: z", "b": []}]
    assert read(yaml_text.entry("rows", rows)) == {"rows": rows}


def test_multiline_tolerates_every_mark() -> None:
    text = '第一段：“一” # 不是注释\n\n- 第二段: {x} "y"'
    assert read(yaml_text.entry("a", text, multiline=True)) == {"a": text}
