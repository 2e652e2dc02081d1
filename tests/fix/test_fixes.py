"""The laws of fixing, over every bad example.

What is marked is fixed and nothing else; a second time changes nothing; line ends and the mark
in front of a file stay; values change only where a problem was.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

import pytest
from fixing import fixed_file, fixed_lines, spoilt
from repository import EXAMPLES
from test_examples import BAD, spoil

from site_builder.check.run.examination import examination
from site_builder.check.run.runner import check_tree
from site_builder.editing.expected_value import same
from site_builder.fix.fixed_file import FixedFile, fix_file
from site_builder.fix.marking import marked
from site_builder.pointer import escape
from site_builder.read.document import parse_document
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from repository import Repository

    from site_builder.fix.fix import Fields, Judge
    from site_builder.problem import Problem
    from site_builder.read.document import Document

NAMES = [n for n in BAD if n.startswith(("F50", "F51", "F520", "X410", "C2", "R3", "S1"))]
OF_THE_SCHEMA = frozenset(f"{n:02}" for n in range(1, 10))


def identity(problem: Problem) -> tuple[object, ...]:
    pointer = "" if problem.code[0] == "F" else problem.pointer  # unknown of an unreadable file
    return (problem.path, problem.code, pointer, problem.line)


def differences(one: Any, other: Any, pointer: str = "") -> list[str]:
    """The pointers at which two values differ, as deep down as both have a place."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = sorted(one.keys() | other.keys())
        pairs = [(f"{pointer}/{escape(k)}", one.get(k), other.get(k)) for k in keys]
        return [p for at, a, b in pairs for p in differences(a, b, at)]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        both = enumerate(zip(one, other, strict=True))
        inner = [differences(a, b, f"{pointer}/{i}") for i, (a, b) in both]
        return [p for found in inner for p in found]
    return [] if same(one, other) else [pointer]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_marked_is_mended_and_nothing_else(name: str, repository: Repository) -> None:
    occasion = spoil(repository, EXAMPLES / "bad" / name)
    tree = read_tree(repository.root)
    before = marked(check_tree(tree, repository.contract(), occasion))
    fixable = {identity(p) for p in before.problems if p.fixable}
    wrong = {p.path for p in before.problems}
    judged_by = examination(tree, repository.contract(), occasion)
    judge, fields = judged_by.check, judged_by.fields
    fixed: dict[str, FixedFile] = {}
    for document in tree.documents:
        if document.path in wrong:
            file = repository.root / document.path
            done = fix_file(document, file.read_bytes(), fields(document), judge)
            assert (done is not None) == any(document.path == path for path, *_ in fixable)
            if done:
                file.write_bytes(done.after)
                fixed[document.path] = done
                check_fixed_file(document, done, before.problems, fields(document), judge)
    if fixed:
        broken = {d.path for d in tree.documents if d.value is None}
        check_what_is_left(before.problems, repository.check().problems, broken)


def check_fixed_file(
    document: Document, done: FixedFile, problems: Sequence[Problem], fields: Fields, judge: Judge
) -> None:
    again = parse_document(document.path, document.place, done.after)
    assert fix_file(again, done.after, fields, judge) is None
    if not done.recoded:
        windows = codecs.BOM_UTF8 + done.before.replace(b"\n", b"\r\n")
        there = parse_document(document.path, document.place, windows)
        other = fix_file(there, windows, fields, judge)
        assert other
        assert other.after == codecs.BOM_UTF8 + done.after.replace(b"\n", b"\r\n")
        assert other.fixed == done.fixed
    pointers = {p.pointer for p in problems if p.fixable}
    if document.value is not None and "" not in pointers:
        changed = differences(document.value, again.value)
        around = {p.rpartition("/")[0] if p[-2:-1] == "/" else p for p in pointers}
        around |= {p.rpartition("/")[0] for p in pointers if again.keys.get(p) is None}
        assert changed
        assert all(any(c == p or c.startswith(f"{p}/") for p in around) for c in changed)


def check_what_is_left(
    before: Sequence[Problem], after: Sequence[Problem], broken: Collection[str]
) -> None:
    known = {identity(p): p for p in before}
    left = {identity(p): p for p in after}
    assert {i for i in known if i not in left} == {i for i, p in known.items() if p.fixable}
    for new in left.keys() - known.keys():
        problem = left[new]
        if problem.path not in broken:  # a rule, which had seen nothing of a wrong value,
            assert problem.code[2:] not in OF_THE_SCHEMA - {
                "03"
            }  # or what a right answer rules out


def test_a_stage_waits_for_the_one_before() -> None:
    text = spoilt("  guided: true\n  inspected: true", "  guided： 是\n  inspected: 是")
    assert fixed_lines(text) == ["  guided: 是"]
    done = fixed_file(text.encode())
    assert done
    assert done.fixed == 3
    assert b"  guided: true\n  inspected: true\n" in done.after
