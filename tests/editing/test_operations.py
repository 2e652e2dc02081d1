"""Changes of a YAML text that leave everything else as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from site_builder.editing.edit import apply_edits
from site_builder.editing.expected_value import expected_value
from site_builder.editing.operations import (
    Drop,
    Insert,
    InsertFirst,
    InsertRow,
    Operation,
    Put,
    Rename,
    edits,
)
from site_builder.editing.refusal import UnusualError
from site_builder.editing.source import Source
from site_builder.pointer import look_up
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import DocumentKind, Place

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = """\
# 文件的说明
first: 1   # 第一

# 名单
rows:
  # 甲
  - name: "甲"
    note: |
      两行
      # 不是注释
  - name: '乙'
    # 乙的日期
    day: 2022-06-15  # 星期三

  - name: 丙
group:
  # 内项
  inner: yes
  other: [1, 2]
  flow: {a: 1, b: 二}
last: "完"
"""


def document(text: str, kind: DocumentKind = DocumentKind.LEDGER) -> Document:
    return read_document("made", Place(kind), text.encode())


def changed(text: str, *operations: Operation) -> str:
    """Make the changes, and see that they mean what they say."""
    before = document(text)
    made = apply_edits(text, edits(before, operations))
    assert document(made).value == expected_value(before.value, operations)
    return made


@pytest.mark.parametrize(
    ("operation", "old", "new"),
    [
        (Rename("/first", "one"), "first: 1   #", "one: 1   #"),
        (Rename("/rows/1/day", "since"), "    day: 2022", "    since: 2022"),
        (Rename("/rows/0/name", "label"), '- name: "甲"', '- label: "甲"'),
        (Rename("/group/flow/a", "c"), "{a: 1", "{c: 1"),
        (Put("/first", "是：否"), "first: 1   #", "first: 是：否   #"),
        (Put("/first", "2022"), "first: 1   #", 'first: "2022"   #'),
        (Put("/group/flow/b", 2), "b: 二}", "b: 2}"),
        (Put("/rows/0/note", "一行"), "note: |\n      两行\n      # 不是注释\n", "note: 一行\n"),
        (Put("/group/other", [3]), "other: [1, 2]", "other: [3]"),
        (Put("/last", "新"), '"完"', "新"),
        (Insert("/new", value=True, after="first"), "# 第一\n", "# 第一\nnew: true\n"),
        (
            Insert("/rows/1/by", "henan-kexie", after="day"),
            "# 星期三\n",
            "# 星期三\n    by: henan-kexie\n",
        ),
        (
            Insert("/rows/0/by", {"a": 1}, after="note"),
            "# 不是注释\n",
            "# 不是注释\n    by:\n      a: 1\n",
        ),
        (Insert("/rows/2/by", 1, after="name"), "- name: 丙\n", "- name: 丙\n    by: 1\n"),
        (Insert("/end", 1, after="last"), 'last: "完"\n', 'last: "完"\nend: 1\n'),
        (InsertRow("/rows/1", {"name": "丁"}), "# 星期三\n", "# 星期三\n  - name: 丁\n"),
        (InsertFirst("/rows", ({"name": "丁"}, "戊")), "rows:\n", "rows:\n  - name: 丁\n  - 戊\n"),
        (InsertRow("/rows/2", "戊"), "- name: 丙\n", "- name: 丙\n  - 戊\n"),
        (Drop("/first"), "first: 1   # 第一\n", ""),
        (Drop("/rows/1/day"), "    # 乙的日期\n    day: 2022-06-15  # 星期三\n", ""),
        (Drop("/rows/0/name"), '- name: "甲"\n    note', "- note"),
        (
            Drop("/rows/0"),
            '  # 甲\n  - name: "甲"\n    note: |\n      两行\n      # 不是注释\n',
            "",
        ),
        (Drop("/rows/2"), "  - name: 丙\n", ""),
        (Drop("/group/inner"), "  # 内项\n  inner: yes\n", ""),
        (Drop("/last"), 'last: "完"\n', ""),
        (Drop("/rows/1/day", keeps_comments=True), "    day: 2022-06-15  # 星期三\n", ""),
    ],
)
def test_one_change(operation: Operation, old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    assert changed(TEXT, operation) == TEXT.replace(old, new)


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        (Insert("/b", 2, after="a"), "a: 1\nb: 2"),
        (Insert("/b", "二", after="a"), "a: |-\n  一\nb: 二"),
        (Put("/a", [1, {"b": 2}]), "a:\n  - 1\n  - b: 2"),
    ],
)
def test_a_last_line_without_an_end(operation: Operation, text: str) -> None:
    before = "a: |-\n  一" if "|-" in text else "a: 1"
    assert changed(before, operation) == text


def test_the_last_key_of_a_last_line_without_an_end() -> None:
    assert changed("a: 1\nb: 2", Drop("/b")) == "a: 1"


def test_front_matter_ends_where_the_body_begins() -> None:
    text = "---\ntitle: 甲\n---\n\n## 一\n"
    before = document(text, DocumentKind.CASE)
    for operation, expected in (
        (
            Insert("/quota", value=False, after="title"),
            "---\ntitle: 甲\nquota: false\n---\n\n## 一\n",
        ),
        (Put("/title", "一\n二"), '---\ntitle: "一\\n二"\n---\n\n## 一\n'),
        (Rename("/title", "name"), "---\nname: 甲\n---\n\n## 一\n"),
    ):
        assert apply_edits(text, edits(before, [operation])) == expected


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", "rows:\n  - 1\n"),
        ("# 注", "# 注\nrows:\n  - 1"),
        ("a: 1\n\n", "a: 1\n\nrows:\n  - 1\n"),
        ("rows:\na: 1\n", "rows:\n  - 1\na: 1\n"),
        ("rows:  # 注\n# 尾", "rows:  # 注\n  - 1\n# 尾"),
        ("rows : [ ]  # 注\na: 1\n", "rows :  # 注\n  - 1\na: 1\n"),
        ("rows: []", "rows:\n  - 1"),
        ("rows:\n# 注\n- 2\n", "rows:\n- 1\n# 注\n- 2\n"),
    ],
)
def test_the_first_row_of_a_list(text: str, made: str) -> None:
    assert changed(text, InsertFirst("/rows", (1,))) == made


@pytest.mark.parametrize(
    "text",
    ["rows: 1\n", "rows: {}\n", "rows: [\n]\n", "rows: [2]\n", "rows: ~\n", 'rows: ""\n',
     "rows:\n  a: 1\n"],
)  # fmt: skip
def test_what_is_no_list_in_lines_gets_no_row(text: str) -> None:
    with pytest.raises(UnusualError):
        edits(document(text), [InsertFirst("/rows", (1,))])
    with pytest.raises(UnusualError):
        edits(document("a: 1\n"), [InsertFirst("/a/rows", (1,))])


def test_a_key_without_a_value_is_filled_in_its_line() -> None:
    text = "a:  # 注\nb :\nc:"
    made = changed(text, Put("/a", "甲"), Put("/b", 2), Put("/c", "丙"), Insert("/d", 4, after="b"))
    assert made == "a: 甲  # 注\nb : 2\nd: 4\nc: 丙"
    assert changed(text, Put("/a", [{"x": 1}])) == "a:\n  - x: 1\nb :\nc:"


def test_what_comes_at_one_place_comes_in_its_order_and_what_is_deeper_first() -> None:
    made = changed(
        "rows:\n  - a: 1\nlast: 2",
        InsertRow("/rows/0", "乙"),
        InsertRow("/rows/0", "甲"),
        Insert("/rows/0/c", 3, after="a"),
        Insert("/rows/0/b", 3, after="a"),
        Insert("/end", 4, after="last"),
        Insert("/also", 4, after="last"),
        Insert("/more", 4, after="rows"),
        Drop("/last"),
    )
    assert made == ("rows:\n  - a: 1\n    c: 3\n    b: 3\n  - 乙\n  - 甲\nmore: 4\nend: 4\nalso: 4")


def test_several_changes_at_once() -> None:
    made = changed(
        TEXT,
        Rename("/rows/1/day", "since"),
        Put("/rows/1/day", "2022-06-16"),
        Drop("/first"),
        InsertRow("/rows/0", {"name": "新"}),
        Insert("/group/more", 3, after="flow"),
    )
    assert "    # 乙的日期\n    since: 2022-06-16  # 星期三\n" in made


@pytest.mark.parametrize(
    "operation",
    [
        Rename("/absent", "x"),
        Drop("/absent"),
        Drop("/group/flow/a"),
        Drop("/group/other/0"),
        Put("/absent", 1),
        Put("/group/flow/a", [1]),
        Insert("/x", 1, after="absent"),
        Insert("/last", 1, after="first"),
        Insert("/group/flow/c", 1, after="a"),
        InsertRow("/group/other/0", 1),
        Drop("/rows/2/name"),
    ],
)
def test_what_cannot_be_done_a_line_at_a_time_is_refused(operation: Operation) -> None:
    with pytest.raises(UnusualError):
        edits(document(TEXT), [operation])


keys = st.sampled_from(["a", "bb", "c-c", "名", "d.d"])
texts = st.sampled_from(["", "甲", "a: b", "# 不是", "- x", "2022-06-15", "是", "'", '"', "12"])
scalars = st.one_of(texts.filter(bool), st.integers(-9, 9), st.booleans())
values = st.one_of(scalars, st.lists(scalars, max_size=2))


@st.composite
def blocks(draw: Callable[..., Any], depth: int = 0) -> list[str]:
    """Lines of a mapping in block style, with comments and blank lines between."""
    lines: list[str] = []
    names = draw(st.lists(keys, min_size=1, max_size=3, unique=True))
    for key in names:
        lines += draw(st.sampled_from([[], [], ["# 注"], ["", "# 注"], [""]]))
        remark = draw(st.sampled_from(["", "  # 旁注"]))
        shape = draw(st.integers(0, 6 if depth < 2 else 4))
        if shape == 5:
            lines += [f"{key}:{remark}", *(f"  {x}" for x in draw(blocks(depth + 1)))]
        elif shape == 6:
            rows = draw(st.lists(blocks(depth + 1), min_size=1, max_size=2))
            lines.append(f"{key}:{remark}")
            lines += [f"  {x}" for row in rows for x in as_row(row)]
        elif shape == 4:
            lines += [f"{key}: |", "  一行", "", "  # 不是注释"]
        elif shape == 3:
            lines.append(f"{key}: [1, 二]{remark}")
        else:
            lines.append(f"{key}: " + ["12", '"二: #"', "三"][shape] + remark)
    return lines


def as_row(lines: list[str]) -> list[str]:
    """Make a row of a list; what stands before its first key goes before the dash."""
    first = next(i for i, line in enumerate(lines) if line and not line.startswith("#"))
    return [
        f"- {line}" if i == first else line if i < first else f"  {line}"
        for i, line in enumerate(lines)
    ]


made_texts = blocks().map(lambda lines: "\n".join(lines) + "\n")


def siblings(document: Document, pointer: str) -> int:
    parent = pointer.rpartition("/")[0]
    found = look_up(document.value, parent)
    return len(found or document.value or ())


def some(draw: Any, places: list[str]) -> str:
    assume(places)
    return str(draw.draw(st.sampled_from(places)))


@given(made_texts, st.data())
def test_a_rename_changes_one_word(text: str, draw: Any) -> None:
    before = document(text)
    pointer = some(draw, sorted(before.keys))
    made = changed(text, Rename(pointer, "zz"))
    line = before.keys[pointer].line - 1
    assert [x for i, x in enumerate(made.split("\n")) if i != line] == [
        x for i, x in enumerate(text.split("\n")) if i != line
    ]


@given(made_texts, values, st.data())
def test_an_insert_adds_lines_alone(text: str, value: Any, draw: Any) -> None:
    before = document(text)
    pointer = some(draw, sorted(before.keys))
    parent, _, key = pointer.rpartition("/")
    made = changed(text, Insert(f"{parent}/zz", value, after=key)).split("\n")
    start = next(i for i, line in enumerate(made) if re.match(r"\s*(- )?zz:", line))
    added = len(made) - len(text.split("\n"))
    assert "\n".join(made[:start] + made[start + added :]) == text


@given(made_texts, st.data())
def test_a_drop_removes_lines_alone(text: str, draw: Any) -> None:
    before = document(text)
    pointer = some(draw, [p for p in sorted(before.keys) if siblings(before, p) > 1])
    try:
        made = changed(text, Drop(pointer))
    except UnusualError:  # a comment between the first key of a row and the next
        reject()
    left = iter(text.replace("- ", "  ").split("\n"))
    assert all(line.replace("- ", "  ") in left for line in made.split("\n"))
    assert text.count("# 注") - made.count("# 注") >= 0


@given(made_texts, values, st.data())
def test_a_put_keeps_the_comments_around(text: str, value: Any, draw: Any) -> None:
    before = document(text)
    pointer = some(draw, sorted(before.keys))
    made = changed(text, Put(pointer, value))
    own = before.keys[pointer].line - 1
    assert made.split("\n")[:own] == text.split("\n")[:own]


@given(made_texts, st.data())
def test_line_ends_and_the_mark_in_front_stay(text: str, draw: Any) -> None:
    before = document(text)
    pointer = some(draw, sorted(before.keys))
    parent, _, key = pointer.rpartition("/")
    operation = Insert(f"{parent}/zz", 1, after=key)
    data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    made = Source.of(data).edited(edits(document(text), [operation])).data
    assert made == b"\xef\xbb\xbf" + changed(text, operation).replace("\n", "\r\n").encode()
