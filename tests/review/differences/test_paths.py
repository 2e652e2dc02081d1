"""A place in the form, named for whoever reads a review."""

from __future__ import annotations

import pytest
from repository import project_contract

from site_builder.review.differences.paths import Path


@pytest.mark.parametrize(
    ("path", "label"),
    [
        (Path().key("management").key("guided"), "第6题"),
        (Path().key("funds").key("own_use").row(0, 0, "进社区"), "第13.1题“进社区”"),
        (
            Path().key("funds").key("own_use").row(0, 0, "进社区").key("amount_wan"),
            "第13.1题“进社区”的“项目资金”",
        ),
        (Path().key("problems"), "六、问题建议"),
        (Path().key("unheard_of"), "“unheard_of”"),
    ],
)
def test_label(path: Path, label: str) -> None:
    fields = project_contract().fields("survey", 2021)
    assert path.label(fields).startswith(label)


def test_a_row_knows_its_list_and_both_its_pointers() -> None:
    row = Path().key("funds").key("own_use").row(1, None, "进社区")
    assert (row.pattern, row.pattern_of_list) == ("/funds/own_use/*", "/funds/own_use")
    assert (row.before, row.after, row.is_row) == ("/funds/own_use/1", None, True)
    assert row.parent().pattern == "/funds/own_use"
