"""The form's own way to name its places."""

from __future__ import annotations

import pytest

from site_builder.contract import labels


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (labels.question("13.1"), "第13.1题"),
        (labels.part("六", "问题建议"), "六、问题建议"),
        (labels.headline("13.1", "本级使用资金"), "第13.1题 本级使用资金"),
        (labels.headline("六", "问题建议"), "六、问题建议"),
        (labels.quoted("“双减”工作"), "“‘双减’工作”"),
        (labels.row(1, of_table=True), "第2行"),
        (labels.row(1, of_table=False), "第2项"),
    ],
)
def test_names(said: str, expected: str) -> None:
    assert said == expected


def test_parts_are_numbered_in_chinese() -> None:
    assert labels.is_part("六")
    assert not labels.is_part("13.1")
