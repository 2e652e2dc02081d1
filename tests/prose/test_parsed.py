"""Everything in a text has the place at which its author sees it in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.prose import parse_prose


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("甲[乙](丙)", "link_open", (1, 2)),
        ("甲\n  乙[丙](丁)", "link_open", (2, 4)),
        ("> 甲\n> 乙<b>丙", "html_inline", (2, 4)),
        ("- 甲\n  - 乙*丙*", "em_open", (2, 6)),
        ("### 甲 **乙** ###", "strong_open", (1, 7)),
        ("| 甲 | 乙[丙](丁) |\n|---|---|", "link_open", (1, 8)),
        ("甲\n\n    乙<i>", "html_inline", (3, 6)),
    ],
)
def test_a_place(text: str, kind: str, place: tuple[int, int]) -> None:
    prose = parse_prose(text)
    block, token = next((b, t) for b in prose.blocks for t in b.children or () if t.type == kind)
    span = prose.span(block, token)
    assert (span.line, span.column) == place


@given(
    st.lists(
        st.sampled_from(["甲", "\n", "> ", "- ", "*", "|", "|-|-|", "<b>", "    ", "\t", "　"])
    )
)
def test_a_place_lies_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    prose, lines = parse_prose(text), text.split("\n")
    for block in prose.blocks:
        for token in block.children or ():
            span = prose.span(block, token, 5)
            assert 1 <= span.line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1


@pytest.mark.parametrize(
    ("text", "indented", "defined"),
    [
        ("    甲\n\n乙\n\n\t丙", (0, 4), ()),
        ("- 甲\n\n      乙", (2,), ()),
        ("[注]: 来源", (), (0,)),
        ("[注]: 来源 甲", (), ()),
    ],
)
def test_what_is_noted(text: str, indented: tuple[int, ...], defined: tuple[int, ...]) -> None:
    prose = parse_prose(text)
    assert (prose.indented, prose.defined) == (indented, defined)
