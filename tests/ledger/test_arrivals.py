"""What a merged change brought: new files on their first day, returned ones on their last."""

from __future__ import annotations

from datetime import date

import pytest
from making import good
from repository import GOOD, PICTURES

from site_builder.ledger.arrivals import arrivals
from site_builder.ledger.transition import Subject
from site_builder.model.ledger import Entry, Stage
from site_builder.read.paths.layout import SUBMITTED
from site_builder.read.repository.history import FileHistory
from site_builder.read.repository.tree import read_tree

TREE = read_tree(GOOD)
TODAY = good().reference.today
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
FIRST, RETURNED, LAST = date(2022, 4, 1), date(2022, 4, 5), date(2022, 4, 9)


def arrived(
    *touched: str,
    entry: Entry | None = None,
    changes: dict[str, FileHistory] | None = None,
    today: date = TODAY,
) -> tuple[list[tuple[str, date]], list[str]]:
    subjects = {d.path: Subject(d.path) for d in TREE.documents if d.kind in SUBMITTED}
    if entry:
        subjects[entry.path] = Subject(entry.path, entry)
    found = arrivals(TREE, subjects, frozenset(touched), changes or {}, today)
    return [(s.path, day) for s, day in found.received], [s.path for s in found.changed]


def test_a_new_file_comes_with_its_first_commit() -> None:
    changes = {ERQI: FileHistory(FIRST, LAST, 1)}
    assert arrived(ERQI, changes=changes) == ([(ERQI, FIRST)], [])
    assert arrived(ERQI) == ([(ERQI, TODAY)], [])  # not committed yet


def test_nothing_comes_after_today() -> None:
    changes = {ERQI: FileHistory(LAST, LAST, 0)}
    assert arrived(ERQI, changes=changes, today=FIRST) == ([(ERQI, FIRST)], [])


@pytest.mark.parametrize("touched", [CASE, PICTURES[0]])
@pytest.mark.parametrize("stage", [Stage.RETURNED, Stage.WITHDRAWN])
def test_what_was_sent_back_comes_anew_with_its_last_change(touched: str, stage: Stage) -> None:
    entry = Entry(CASE, FIRST, stage, "补图", RETURNED)
    for last, expected in ((LAST, [(CASE, LAST)]), (FIRST, []), (RETURNED, [(CASE, RETURNED)])):
        changes = {touched: FileHistory(FIRST, last, 1)}
        assert arrived(touched, entry=entry, changes=changes) == (expected, [])


@pytest.mark.parametrize("stage", [Stage.CHECKED, Stage.ACCEPTED, Stage.CORRECTED])
def test_what_was_checked_and_changed_is_told(stage: Stage) -> None:
    entry = Entry(ERQI, FIRST, stage, "", RETURNED)
    assert arrived(ERQI, entry=entry) == ([], [ERQI])
    before = {ERQI: FileHistory(FIRST, FIRST, 0)}
    assert arrived(ERQI, entry=entry, changes=before) == ([], [])


def test_all_else_is_left_alone() -> None:
    assert arrived(PICTURES[0]) == ([], [])  # a picture alone is no case
    assert arrived("submissions/2021/ledger.yml", "schema/settings.yml", "README.md") == ([], [])
    assert arrived(ERQI, entry=Entry(ERQI, FIRST, Stage.RECEIVED)) == ([], [])
