"""What stands around a mark is looked at; the rest of a long line is not."""

from __future__ import annotations

from yaml import Mark

from site_builder.problem import Span
from site_builder.read.strict_yaml.lines import YamlLines


def mark(line: int, column: int) -> Mark:
    return Mark("", 0, line, column, None, 0)


def test_around_a_mark() -> None:
    lines = YamlLines(["  甲: 乙 ", "x" * 100_000], 5)
    assert (lines.before(mark(0, 3)), lines.behind(mark(0, 3))) == ("  甲", ": 乙 ")
    assert (lines.lead(0), lines.lead(1), lines.lead(7)) == (2, 0, 0)
    assert lines.whole(0) == Span(5, 3, 4)
    assert lines.rest(mark(0, 5)) == Span(5, 6, 1)
    assert lines.rest(mark(1, 10)) == Span(6, 11, 99_990)


def test_no_more_than_is_near() -> None:
    lines = YamlLines(["x" * 100_000], 1)
    assert len(lines.before(mark(0, 50_000))) <= 1000
    assert len(lines.behind(mark(0, 50_000))) <= 1000
