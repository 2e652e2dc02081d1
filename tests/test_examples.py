"""Every code has an example that is wrong in just that way, and the report on it as a file.

`pytest tests/test_examples.py --update-golden` writes the expected texts anew.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click
import pytest
from made_examples import CHANGES, MADE, TODAY_OF, TOUCHED_OF
from proposing import PROPOSALS
from repository import EXAMPLES, TODAY

from site_builder.check.change.gate import gate
from site_builder.check.change.kept_addresses import lost_addresses
from site_builder.check.context import Occasion
from site_builder.check.registry import COLLECTION_RULES, DOCUMENT_RULES
from site_builder.check.run.checked import Side
from site_builder.check.run.runner import check_tree
from site_builder.check.wording.catalogue import RULE_FILES, catalogue, read_texts
from site_builder.fix.marking import marked
from site_builder.read.repository.tree import read_tree
from site_builder.reporter.report import CheckReport
from site_builder.reporter.text import render_text

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

    from site_builder.check.run.checked import Checked
    from site_builder.problem import Problem

BAD = sorted(p.name for p in (EXAMPLES / "bad").iterdir())
ACCEPTED = sorted(p.name for p in (EXAMPLES / "accepted").iterdir())
NEW = "python3 kepu.py test tests/test_examples.py --update-golden"
COMPARING = ("F541-alike", "X414", "X421", "X428", "X464", "X466", "X467", "X468", "X473")
"""Examples in which one file is held against another."""
OF_SCHEMAS = frozenset(read_texts("schema"))
"""Codes about the schemas themselves, which have tests of their own."""


def report(checked: Checked) -> str:
    """The text report, then one line a problem with what only programs see."""
    text = click.unstyle(render_text(CheckReport(checked.problems, checked.files)))
    return text + "\n" + "".join(f"{machine_line(p)}\n" for p in checked.problems)


def machine_line(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    return f"{problem.code} {place} {problem.pointer or '-'} {problem.question or '-'}"


def spoil(repository: Repository, folder: Path) -> Occasion:
    """Make a repository what an example says, and return the occasion on which it is checked."""
    name = folder.name
    repository.overlay(folder)
    if name in MADE:
        MADE[name](repository)
    day = TODAY_OF.get(name)
    touched = frozenset(TOUCHED_OF.get(name, ()))
    return Occasion(TODAY, date.fromisoformat(day) if day else None, touched)


def side(repository: Repository, occasion: Occasion) -> Side:
    tree = read_tree(repository.root)
    return Side(tree, marked(check_tree(tree, repository.contract(), occasion)))


def run_example(repository: Repository, folder: Path) -> Checked:
    name = folder.name
    before = side(repository, Occasion(TODAY)) if name in CHANGES else None
    occasion = spoil(repository, folder)
    after = side(repository, occasion)
    checked = after.checked
    if before:
        touched = frozenset((*before.documents, *after.documents))
        lost = lost_addresses(touched, before, after)
        checked = replace(checked, problems=(*checked.problems, *lost))
    if name in PROPOSALS:
        checked = replace(checked, problems=(*checked.problems, *gate(*PROPOSALS[name])))
    return checked


def test_good_is_clean(repository: Repository) -> None:
    assert report(repository.check()) == "共检查 17 个文件，没有发现问题。\n\n"


@pytest.mark.parametrize("name", BAD)
def test_bad(name: str, repository: Repository, *, update_golden: bool) -> None:
    folder = EXAMPLES / "bad" / name
    checked = run_example(repository, folder)
    expected = folder / "expected.txt"
    if update_golden:
        expected.write_bytes(report(checked).encode())
    assert expected.exists(), f"{NEW} writes {expected.name}"
    assert report(checked) == expected.read_bytes().decode(), f"right? {NEW} writes it anew"
    assert name.partition("-")[0] in {p.code for p in checked.problems}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(name: str, repository: Repository) -> None:
    checked = run_example(repository, EXAMPLES / "accepted" / name)
    assert report(checked) == "共检查 17 个文件，没有发现问题。\n\n"


def test_every_code_has_an_example() -> None:
    shown = {name.partition("-")[0] for name in BAD}
    lacking = sorted(catalogue().keys() - shown - OF_SCHEMAS)
    assert lacking == [], "put an example into tests/examples/bad/<code>-<what is wrong>/"
    assert sorted(shown - catalogue().keys()) == []


def test_every_rule_has_a_text_and_every_text_a_rule() -> None:
    registered = {code for rule in DOCUMENT_RULES for code in rule.codes.values()}
    registered |= {rule.code for rule in COLLECTION_RULES}
    wordless = sorted(registered - catalogue().keys())
    assert wordless == [], "write what is said of it in site_builder/check/texts/"
    ruled = {c for name in RULE_FILES for c in read_texts(name) if c[0] in "SCR"}
    assert sorted(ruled - registered) == []


def test_made_examples_are_examples() -> None:
    assert set(MADE) | set(TODAY_OF) | set(TOUCHED_OF) | set(PROPOSALS) <= {*BAD, *ACCEPTED}


@pytest.mark.parametrize("name", [name for name in BAD if name.startswith(COMPARING)])
def test_what_holds_one_file_against_another_names_both(name: str, repository: Repository) -> None:
    checked = side(repository, spoil(repository, EXAMPLES / "bad" / name)).checked
    found = [p for p in checked.problems if name.startswith(p.code)]
    assert found
    for problem in found:
        assert problem.others
        assert problem.path not in problem.others
        assert set(problem.others) <= set(checked.paths)
