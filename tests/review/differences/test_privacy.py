"""Lines with a person's data hide the values in which they stand, and no other."""

from __future__ import annotations

from judging import document

from site_builder.review.differences.privacy import Lines, Privacy
from site_builder.review.differences.values import Found
from site_builder.review.review import ChangedAnswer

TEXT = """\
a: 一
long: |-
  第一行
  13812345678
rows:
  - b: 二
    c: 三
z: 四
"""
SURVEY = document("submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml", TEXT)
STARTS = tuple(sorted({s.line for s in (*SURVEY.values.values(), *SURVEY.keys.values())}))


def lines(*private: int) -> Lines:
    return Lines(frozenset(private), STARTS, SURVEY)


def test_a_value_over_several_lines_is_hidden_whole() -> None:
    touched = [p for p in ("/a", "/long", "/rows/0", "/z") if lines(4).touch(p)]
    assert touched == ["/long"]


def test_a_row_is_hidden_for_any_of_its_cells() -> None:
    places = ("/a", "/long", "/rows/0", "/rows/0/b", "/rows/0/c", "/z")
    assert [p for p in places if lines(7).touch(p)] == ["/rows/0", "/rows/0/c"]


def test_without_such_lines_everything_is_told() -> None:
    assert not lines().touch("/a")
    assert not lines(1).touch(None)


def test_both_sides_are_hidden_for_one() -> None:
    change = ChangedAnswer("说明", "旧", "新")
    (hidden,) = Privacy(lines(1), lines()).applied([Found(change, "/a", "/a")])
    assert "旧" not in hidden.before
    assert "新" not in hidden.after
    (added,) = Privacy(lines(), lines(1)).applied(
        [Found(ChangedAnswer("说明", "", "新"), None, "/a")]
    )
    assert added.before == ""
