"""Markdown in every situation: a table and a list in which nothing acts.

`pytest tests/status --update-golden` writes the golden files anew.
"""

from __future__ import annotations

import pytest
from situations import SITUATIONS, SPEECH, golden, status

from site_builder.status.markdown import cell, render_markdown


@pytest.mark.parametrize("name", SITUATIONS)
def test_golden(name: str, *, update_golden: bool) -> None:
    golden(f"{name}.md", render_markdown(status(name), SPEECH), update=update_golden)


def test_reasons_are_shown_as_they_stand_and_act_on_nothing() -> None:
    text = render_markdown(status("returned"), SPEECH)
    assert "`<b>`第二部分`</b>`没有数字，见 `#12` `@`所有人" in text
    assert cell("a|b").count("\\|") == cell("a|b").count("|") == 1


def test_every_row_has_every_cell() -> None:
    lines = render_markdown(status("closed"), SPEECH).split("\n")
    assert {line.count("|") for line in lines if line.startswith("|")} == {10}
