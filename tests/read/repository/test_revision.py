"""The tree before a change is what git kept, and untouched files are not read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_git import Git

from site_builder.read.repository import revision
from site_builder.read.repository.git import fork_point, touched_since
from site_builder.read.repository.revision import tree_before
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.read.repository.tree import Tree

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
PICTURE = "cases/2021/zhengzhou/metro-bookroom/images/01.jpg"


def committed(repository: Repository) -> Git:
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    return git


def before(repository: Repository) -> tuple[frozenset[str], Tree, Tree]:
    commit = fork_point(repository.root, "main")
    assert commit is not None
    touched = touched_since(repository.root, "main")
    assert touched is not None
    tree = read_tree(repository.root)
    return touched, tree, tree_before(tree, touched, commit)


def test_changed_removed_and_added_files_are_as_they_were(repository: Repository) -> None:
    committed(repository)
    was = read_tree(repository.root)
    (repository.root / CASE).unlink()
    (repository.root / PICTURE).unlink()
    repository.replace(SURVEY, "amount_wan: 5.25", "amount_wan: 5.5")
    repository.write("cases/2021/zhengzhou/another/index.md", "---\ntitle: 新\n---\n")
    touched, tree, earlier = before(repository)
    assert len(touched) == 4
    assert tree != was
    assert earlier == was


def test_what_the_base_gained_meanwhile_is_not_part_of_the_change(repository: Repository) -> None:
    git = committed(repository)
    git("switch", "--quiet", "--create", "change")
    repository.replace(SURVEY, "amount_wan: 5.25", "amount_wan: 5.5")
    git("commit", "--quiet", "--all", "--message", "改")
    git("switch", "--quiet", "main")
    repository.replace(CASE, "people_served: ", "people_served: 1")
    git("commit", "--quiet", "--all", "--message", "别人")
    git("switch", "--quiet", "change")
    assert touched_since(repository.root, "main") == frozenset((SURVEY,))


def test_without_such_a_revision_there_is_no_fork(repository: Repository) -> None:
    committed(repository)
    assert fork_point(repository.root, "nowhere") is None
    assert fork_point(repository.root, "--help") is None


def test_untouched_documents_are_the_same_objects(repository: Repository) -> None:
    committed(repository)
    repository.replace(SURVEY, "amount_wan: 5.25", "amount_wan: 5.5")
    _, tree, earlier = before(repository)
    kept = {id(d) for d in tree.documents}
    assert [d.path for d in earlier.documents if id(d) not in kept] == [SURVEY]


def test_files_are_told_apart_and_cut_where_they_are_too_large(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed(repository)
    monkeypatch.setattr(revision, "MAX_READ", 1000)
    paths = (CASE, PICTURE, SURVEY)
    read = dict(revision.read_files(repository.root, "HEAD", frozenset((*paths, "nowhere"))))
    assert set(read) == set(paths)
    for path, data in read.items():
        assert data == (repository.root / path).read_bytes()[:1001]


def test_a_twin_that_comes_is_the_changes_doing(repository: Repository) -> None:
    upper = SURVEY.replace("survey.yml", "Survey.yml")
    (repository.root / SURVEY).rename(repository.root / upper)
    committed(repository)
    if (repository.root / SURVEY).exists():
        pytest.skip("这个文件系统放不下只差大小写的两个名字")
    repository.write(SURVEY, (repository.root / upper).read_text("utf-8"))
    _, tree, earlier = before(repository)
    assert [f.code for f in tree.findings if f.path == upper] == ["F521"]
    assert [f.code for f in earlier.findings if f.path == upper] == []


def test_schemas_as_they_were(repository: Repository) -> None:
    committed(repository)
    (repository.root / "schema/case.schema.yml").write_text("title: 改\n", encoding="utf-8")
    documents = {d.path: d for d in revision.schemas_at(repository.root, "HEAD").documents}
    assert len(documents) == len(list((repository.root / "schema").glob("*.schema.yml")))
    assert (documents["schema/case.schema.yml"].value or {})["title"] != "改"
