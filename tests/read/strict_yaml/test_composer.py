"""A value is put together with its places; what came twice is left out, and said once a row."""

from __future__ import annotations

from site_builder.problem import Span
from site_builder.read.strict_yaml.composer import Composer

LINES = [Span(line) for line in range(1, 9)]


def test_a_value_and_its_places() -> None:
    composer = Composer()
    composer.open({}, LINES[0])
    assert composer.awaits_key()
    assert composer.name("a/b", LINES[0]) is None
    assert not composer.awaits_key()
    composer.open([], LINES[1])
    assert composer.next_pointer() == "/a~1b/0"
    assert composer.place("x", LINES[2], composer.next_pointer())
    assert composer.close() == "/a~1b"
    assert composer.parsed.value == {"a/b": ["x"]}
    assert composer.parsed.keys == {"/a~1b": LINES[0]}
    assert composer.parsed.values == {"": LINES[0], "/a~1b": LINES[1], "/a~1b/0": LINES[2]}


def test_of_two_alike_the_first_one_counts_and_nothing_below_the_other() -> None:
    composer = Composer()
    composer.open({}, LINES[0])
    composer.name("a", LINES[0])
    composer.place("x", LINES[0], composer.next_pointer())
    assert composer.name("a", LINES[1]) == 1
    composer.open({}, LINES[1])
    assert composer.name("b", LINES[2]) is None
    assert not composer.place("y", LINES[2], composer.next_pointer())
    assert composer.name("b", LINES[3]) == 0
    assert composer.parsed.value == {"a": "x"}
    assert list(composer.parsed.keys) == ["/a"]


def test_two_rows_in_one_are_said_once() -> None:
    composer = Composer()
    composer.open([], LINES[0])
    composer.open({}, LINES[0])
    told = []
    for span, key in zip(LINES, ("a", "b", "a", "b"), strict=False):
        told.append(composer.name(key, span))
        composer.place("x", span, composer.next_pointer())
    assert told == [None, None, 1, None]
    assert composer.row_keys() == {"a", "b"}
