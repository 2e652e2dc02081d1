"""Only what the new ledgers bring is objected to, wherever entries have moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import good

from site_builder.check.context import Occasion
from site_builder.check.run.checked import Side
from site_builder.check.run.runner import check_tree
from site_builder.ledger.objections import faults, objections
from site_builder.read.document import read_document
from site_builder.read.paths.layout import locate
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from repository import Repository

LEDGER = "submissions/2021/ledger.yml"
CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
GONE = "cases/2021/zhengzhou/gone/index.md"


def entry(path: str, state: str, more: str = "") -> str:
    return f"  - path: {path}\n    received: 2022-04-01\n    state: {state}\n{more}"


def said(repository: Repository, before: str, after: str) -> tuple[list[str], list[str]]:
    """Codes that speak against the old ledger, and against the new one."""
    repository.write(LEDGER, f"entries:\n{before}")
    today = good().reference.today
    tree, occasion = read_tree(repository.root), Occasion(today, today)
    side = Side(tree, check_tree(tree, repository.contract(), occasion))
    place = locate(LEDGER)
    assert place
    made = read_document(LEDGER, place, f"entries:\n{after}".encode())
    new = objections(side, [made], repository.contract(), occasion)
    return [p.code for p in faults(side, LEDGER)], [p.code for p in new]


def test_what_was_said_before_is_not_said_again(repository: Repository) -> None:
    old = entry(GONE, "received")  # X422, a warning
    assert said(repository, old, entry(CITY, "received") + old) == ([], [])
    back = entry(ERQI, "returned")
    assert said(repository, old, back + old) == ([], ["X454"])
    assert said(repository, back, entry(CITY, "received") + back) == (["X454"], [])


def test_a_withdrawn_file_may_still_be_there(repository: Repository) -> None:
    gone = entry(CITY, "withdrawn", "    since: 2022-04-02\n    note: 重新核实\n")
    assert said(repository, entry(CITY, "received"), gone) == ([], [])
    assert said(repository, gone, gone) == ([], [])
    nameless = entry(CITY, "withdrawn", "    since: 2022-04-02\n")
    assert said(repository, entry(CITY, "received"), nameless) == ([], ["X429"])
