"""Which lines of a file are entries of the form."""

from __future__ import annotations

from fixing import METRO, document_of, good_text, spoilt
from repository import project_contract

from site_builder.fix.lines import (
    BEYOND,
    ends_here,
    is_known,
    lines_of_form,
    reach,
    structure,
    upto,
)

BLOCK = "problems: |-\n  第一段\n\n  note：第二段\n# 说明\nunit: x\n"


def test_text_of_a_block_is_no_entry() -> None:
    assert [n for n, _ in structure(document_of(BLOCK.encode()))] == [1, 6]


def test_the_form_of_a_case_is_its_front_matter() -> None:
    document = document_of(good_text(METRO).encode(), METRO)
    lines = lines_of_form(document)
    assert document.lines[lines.start - 2] == "---"
    assert document.lines[lines.stop - 1] == "---"


def test_what_ends_with_its_line() -> None:
    document = document_of(BLOCK.encode())
    assert not ends_here(document, 1, {})
    assert ends_here(document, 5, {})
    assert ends_here(document, 6, {})


def test_where_reading_stopped() -> None:
    assert reach(document_of(good_text().encode())) == BEYOND
    broken = document_of(spoilt("  guided: true", "  guided：true").encode())
    assert reach(broken) == 17
    assert (upto(broken, 16).value or {})["management"] == {"organized_by": "C"}


def test_an_entry_is_known_by_key_or_title() -> None:
    fields = project_contract().fields("survey", 2021)
    assert is_known("/funds/own_use/3/amount_wan", fields)
    assert is_known("/funds/own_use/3/项目资金", fields)
    assert not is_known("/funds/amount_wan", fields)
