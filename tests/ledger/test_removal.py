"""What goes with a withdrawn file: its folder or its pictures, and no other document's."""

from __future__ import annotations

from dataclasses import replace

from making import good
from repository import GOOD, PICTURES

from site_builder.ledger.removal import to_remove, told_by
from site_builder.read.pictures.image import look_at
from site_builder.read.repository.tree import read_tree

TREE = replace(read_tree(GOOD), images={path: look_at(path, b"") for path in PICTURES})
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


def test_a_case_goes_with_its_folder() -> None:
    assert to_remove(TREE, CASE) == ("cases/2021/zhengzhou/metro-bookroom",)


def test_a_report_goes_with_its_pictures_and_leaves_the_survey() -> None:
    picture = "submissions/2021/zhengzhou/zhengzhou-kexie/images/01.jpg"
    assert to_remove(TREE, REPORT) == (picture, REPORT)
    assert to_remove(TREE, SURVEY) == (SURVEY,)


def test_a_picture_of_another_update_stays() -> None:
    (update,) = good().updates
    twin = update.path.replace(".md", "-b.md")
    document = next(d for d in TREE.documents if d.path == update.path)
    both = replace(TREE, documents=(*TREE.documents, replace(document, path=twin)))
    assert to_remove(both, update.path) == (update.path,)
    assert len(to_remove(TREE, update.path)) == 2


def test_what_is_gone_needs_no_removal() -> None:
    assert to_remove(TREE, "cases/2021/zhengzhou/old-corner/index.md") == ()
    assert to_remove(TREE, REPORT.replace("zhengzhou", "luoyang")) == ()


def test_updates_that_tell_of_a_case() -> None:
    (update,) = good().updates
    telling = replace(good(), updates=(replace(update, case="2021/zhengzhou/metro-bookroom"),))
    assert told_by(telling, CASE) == (update.path,)
    assert told_by(good(), CASE) == ()
