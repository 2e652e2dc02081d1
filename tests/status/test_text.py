"""The text in every situation: columns line up, and what lacks stands below.

`pytest tests/status --update-golden` writes the golden files anew.
"""

from __future__ import annotations

import pytest
from situations import SITUATIONS, SPEECH, golden, status

from site_builder.printable import columns
from site_builder.status.text import render_text


@pytest.mark.parametrize("name", SITUATIONS)
def test_golden(name: str, *, update_golden: bool) -> None:
    golden(f"{name}.txt", render_text(status(name), SPEECH), update=update_golden)


def test_columns_line_up() -> None:
    table = render_text(status("closed"), SPEECH).split("\n\n")[1].split("\n")
    ends = {
        columns(line[: line.index(cell)])
        for line, cell in zip(table, ("已收/应报", "3/3", "0/1", "1/1", "4/5"), strict=True)
    }
    assert len(ends) == 1
