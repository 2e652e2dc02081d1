"""A copy with one thing changed, and the value that it was made of as it was."""

from __future__ import annotations

from site_builder.fix.changes import put, rename, splice

WHOLE = {"a": [{"b": 1}, {"b": 2}], "c/d": {"e": True}}


def test_put() -> None:
    assert put(WHOLE, "/a/1/b", 3) == {"a": [{"b": 1}, {"b": 3}], "c/d": {"e": True}}
    assert put(WHOLE, "/c~1d/e", 0)["c/d"] == {"e": 0}
    assert put(WHOLE, "/a/0", 0)["a"] == [0, {"b": 2}]
    assert WHOLE["a"] == [{"b": 1}, {"b": 2}]


def test_splice() -> None:
    assert splice({"a": ["B，D", "A"]}, "/a/0", ["B", "D"]) == {"a": ["B", "D", "A"]}


def test_rename() -> None:
    assert rename(WHOLE, "/a/1/b", "f")["a"] == [{"b": 1}, {"f": 2}]
    assert list(rename(WHOLE, "/a", "z")) == ["z", "c/d"]
