"""One entry's lines: a key changes, comes or goes, and the others keep every character."""

from __future__ import annotations

import pytest

from site_builder.editing.refusal import UnusualError
from site_builder.ledger.lines import Paragraph
from site_builder.read.document import read_document
from site_builder.read.layout import locate

LEDGER = "submissions/2021/ledger.yml"
LINES = ("-   path: a  # 一", "    state:  'received'", "", "    # 备注", "    note: 好")


def paragraph(*lines: str) -> Paragraph:
    place = locate(LEDGER)
    assert place
    document = read_document(LEDGER, place, "\n".join(["entries:", *lines]).encode())
    return Paragraph.of(document, "/entries/0", 1, lines)


def test_parts_are_found() -> None:
    found = paragraph(*LINES)
    assert [(p.key, len(p.lines), p.is_short) for p in found.parts] == [
        ("path", 1, True), ("state", 3, True), ("note", 1, True),
    ]  # fmt: skip
    assert (found.dash, found.pad) == ("", "    ")


def test_a_key_changes_comes_and_goes() -> None:
    before = {"path": "a", "state": "received", "note": "好"}
    found = paragraph(*LINES)
    assert found.rewritten(before, before) == list(LINES)
    assert found.rewritten(before, {"path": "a", "state": "checked", "since": "2022-04-01"}) == [
        "-   path: a  # 一", "    state:  checked", "", "    # 备注", "    since: 2022-04-01",
    ]  # fmt: skip


def test_a_blank_key_is_filled_in() -> None:
    found = paragraph("- path: a", "  note:", "  state: received")
    after = {"path": "a", "state": "received", "note": "好: 的"}
    assert found.rewritten({"path": "a", "state": "received"}, after) == [
        "- path: a", '  note: "好: 的"', "  state: received",
    ]  # fmt: skip


def test_two_keys_in_a_line_are_unusual() -> None:
    with pytest.raises(UnusualError):
        paragraph("- {path: a, state: received}")
