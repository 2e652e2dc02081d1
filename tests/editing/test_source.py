"""Edits of a file leave every byte outside of them as it was."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.editing.edit import Edit, apply_edits
from site_builder.editing.source import Source

PIECES = st.lists(st.sampled_from(["甲", "a", "\r\n", "\n", "\r", "😀"]), max_size=12).map("".join)


@given(PIECES, st.sampled_from([b"", codecs.BOM_UTF8]), st.data())
def test_what_is_outside_of_an_edit_stays(text: str, bom: bytes, data: st.DataObject) -> None:
    source = Source.of(bom + text.encode())
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    edited = source.edited([Edit(start, end, "改")])
    assert edited.bom == bom
    # What stands before and after keeps its own line ends.
    raw = edited.text
    before, after = raw.split("改")
    assert text.startswith(before)
    assert text.endswith(after)
    as_plain = raw.replace("\r\n", "\n").replace("\r", "\n")
    assert as_plain == apply_edits(plain, [Edit(start, end, "改")])


@given(PIECES)
def test_without_edits_nothing_changes(text: str) -> None:
    data = text.encode()
    assert Source.of(data).edited([]).data == data


def test_a_new_line_ends_as_the_others_do() -> None:
    source = Source.of(b"a: 1\r\nb: 2\r\n")
    assert source.edited([Edit(4, 4, "\nc: 3")]).text == "a: 1\r\nc: 3\r\nb: 2\r\n"
    assert Source.of(b"a").edited([Edit(1, 1, "\n")]).text == "a\n"


@pytest.mark.parametrize(
    ("edit", "made"),
    [
        (Edit(4, 4, "x\ny\n"), "a\r\nb\nx\ny\nc\rd\r\ne"),
        (Edit(2, 2, "x\ny\n"), "a\r\nx\r\ny\r\nb\nc\rd\r\ne"),
        (Edit(0, 0, "x\n"), "x\r\na\r\nb\nc\rd\r\ne"),
        (Edit(5, 5, "\n"), "a\r\nb\nc\r\rd\r\ne"),
        (Edit(9, 9, "\nf\ng"), "a\r\nb\nc\rd\r\ne\r\nf\r\ng"),
        (Edit(2, 6, "x\ny\nz\n"), "a\r\nx\ny\rz\rd\r\ne"),
        (Edit(0, 4, "x\n"), "x\r\nc\rd\r\ne"),
    ],
)
def test_added_lines_end_as_their_neighbour_above(edit: Edit, made: str) -> None:
    assert Source.of(b"a\r\nb\nc\rd\r\ne").edited([edit]).data == made.encode()


@given(PIECES, PIECES)
def test_what_stays_of_a_text_keeps_its_ends(text: str, other: str) -> None:
    def plain(written: str) -> str:
        return written.replace("\r\n", "\n").replace("\r", "\n")

    source = Source.of(text.encode())
    assert plain(source.rewritten(plain(other)).text) == plain(other)
    assert source.rewritten(plain(text)) == source
    longer = source.rewritten(plain(text) + "末")
    assert longer.text == text + "末"


def test_bytes_that_are_no_utf_8() -> None:
    with pytest.raises(UnicodeDecodeError):
        Source.of("甲".encode("gbk"))
