"""What migrations make of a file: all of it, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.editing.manuscript import Manuscript
from site_builder.editing.operations import Drop, Insert, Operation, Put, Rename
from site_builder.migrate.migration import Migration
from site_builder.migrate.run import Migrated, migrate, number_of, numbered
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import DocumentKind, Place

if TYPE_CHECKING:
    from collections.abc import Iterator


def paper(text: str | bytes, kind: DocumentKind = DocumentKind.SETTINGS) -> Manuscript:
    data = text if isinstance(text, bytes) else text.encode()
    return Manuscript.of(read_document("made", Place(kind), data), data)


def reason(outcome: Migrated) -> str:
    return outcome.refusal.reason if outcome.refusal else ""


def step(*operations: Operation, number: int = 1) -> Migration:
    def yielded(_: Document) -> Iterator[Operation]:
        yield from operations

    return Migration(number, frozenset((DocumentKind.SETTINGS,)), yielded)


def test_steps_build_on_one_another() -> None:
    outcome = migrate(paper("a: 1\n"), [step(Rename("/a", "b")), step(Put("/b", 2), number=2)])
    assert (outcome.after.source.text, reason(outcome)) == ("b: 2\n", "")
    assert outcome.after.document.value == {"b": 2}


def test_files_of_other_kinds_are_left_alone() -> None:
    outcome = migrate(paper("a: [\n", DocumentKind.LEDGER), [step(Rename("/a", "b"))])
    assert not outcome.is_changed
    assert not outcome.refusal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [\n", "faulty"),
        (b"\xcf\xee\xc4\xbf: 1\n", "faulty"),
        ("{a: 1, b: 2}\n", "unusual"),
        ("b: 2\n", "unusual"),
        ('"a": 1\nb: 2\n', ""),
    ],
)
def test_what_is_left_alone_and_why(text: str | bytes, expected: str) -> None:
    outcome = migrate(paper(text), [step(Drop("/a"))])
    assert reason(outcome) == expected
    assert outcome.is_changed is not bool(expected)


def test_two_changes_of_one_place_are_refused() -> None:
    outcome = migrate(paper("a: 1\nb: 2\n"), [step(Put("/a", 2), Put("/a", 3))])
    assert reason(outcome) == "unusual"


def test_a_later_step_that_fails_undoes_the_earlier_ones() -> None:
    outcome = migrate(paper("a: 1\n"), [step(Rename("/a", "b")), step(Drop("/a"), number=2)])
    assert reason(outcome) == "unusual"
    assert not outcome.is_changed


@pytest.mark.parametrize(
    ("text", "number"),
    [("a: 1\n", 0), ("format: 3\n", 3), ("format: 三\n", None), ("format: true\n", None)],
)
def test_the_number_of_the_form(text: str, number: int | None) -> None:
    assert number_of(paper(text).document) == number


def test_without_settings_it_is_none_yet() -> None:
    assert number_of(None) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1  # 注\n# 尾\n", "a: 1  # 注\nformat: 2\n# 尾\n"),
        ("format: 1  # 注\na: 1\n", "format: 2  # 注\na: 1\n"),
        ("a: 1\r\n", "a: 1\r\nformat: 2\r\n"),
        ("a: 1", "a: 1\nformat: 2"),
    ],
)
def test_the_number_is_set(text: str, expected: str) -> None:
    outcome = numbered(migrate(paper(text), []), 2)
    assert outcome.after.source.text == expected


def test_settings_in_one_line_are_left_to_their_author() -> None:
    assert reason(numbered(migrate(paper("{a: 1}\n"), []), 2)) == "unusual"


def test_an_insert_twice_in_one_place_keeps_both() -> None:
    outcome = migrate(paper("a: 1\n"), [step(Insert("/b", 1, "a"), Insert("/c", 2, "a"))])
    assert outcome.after.document.value == {"a": 1, "b": 1, "c": 2}
