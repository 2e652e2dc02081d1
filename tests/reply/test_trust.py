"""A review's file is believed only as far as it can be."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fake_forge import FakeForge, Pull, Running

from site_builder.forges.kind import FileList
from site_builder.forges.pull import PullRequest
from site_builder.forges.registry import forge_kinds
from site_builder.reply.trust import changed_files, receive, settled, verify
from site_builder.reply.words import RefusalError
from site_builder.review.review import Review, Verdict
from site_builder.review.review_json import LARGEST, write_review

if TYPE_CHECKING:
    from pathlib import Path

HEAD, OTHER = "a" * 40, "b" * 40
PULL = PullRequest(
    7, HEAD, "main", "main", "luoyang", "luoyang/data", is_open=True, files=1, source_id="17"
)
REVIEW = Review(Verdict.CLEAN, 1, pull=7, head=HEAD, actor="somebody")


def listing(fake: FakeForge) -> FileList:
    return forge_kinds()[fake.kind].file_list


def test_a_review(tmp_path: Path) -> None:
    path = tmp_path / "review.json"
    path.write_text(write_review(REVIEW), encoding="utf-8")
    assert receive(path) == REVIEW


@pytest.mark.parametrize(
    "content",
    [b"", b"not json", b"\xff\xfe", b"<html>", b"{}", b"[" * 100_000, b'{"version": 1}', b"NaN",
     b'{"canary-in-a-key": 1}'],
)  # fmt: skip
def test_what_is_no_review_is_refused_and_not_shown(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "review.json"
    path.write_bytes(content)
    with pytest.raises(RefusalError, match="格式不对") as caught:
        receive(path)
    assert "canary" not in str(caught.value)


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "review.json"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(RefusalError, match="没有读"):
        receive(path)


@pytest.mark.skipif(os.name == "nt", reason="在Windows上建立链接和管道需要权限")
def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(write_review(REVIEW), encoding="utf-8")
    link, pipe = tmp_path / "link", tmp_path / "pipe"
    link.symlink_to(secret)
    os.mkfifo(pipe)
    for path in (link, pipe, tmp_path, tmp_path / "absent"):
        with pytest.raises(RefusalError, match="没有检查结果的文件"):
            receive(path)


def test_the_author_is_the_forge_s(tmp_path: Path) -> None:
    del tmp_path
    assert verify(REVIEW, PULL, HEAD, "Luoyang/Data").actor == "luoyang"


@pytest.mark.parametrize(
    ("review", "pull", "source", "said"),
    [
        (replace(REVIEW, head=OTHER), PULL, None, "不是触发这次流程的提交"),
        (replace(REVIEW, head=""), PULL, None, "不是触发这次流程的提交"),
        (REVIEW, replace(PULL, head=OTHER), None, "现在的提交不是这一个"),
        (REVIEW, PULL, "attacker/data", "来源仓库不是"),
        (REVIEW, PULL, "18", "来源仓库不是"),
        (REVIEW, PULL, "", "来源仓库不是"),
        (REVIEW, replace(PULL, source_id=""), "", "来源仓库不是"),
        (REVIEW, replace(PULL, base="old"), None, "不是合到 main 的"),
    ],
)
def test_what_does_not_fit_is_refused(
    review: Review, pull: PullRequest, source: str | None, said: str
) -> None:
    with pytest.raises(RefusalError, match=said):
        verify(review, pull, HEAD, source)


@pytest.mark.parametrize(
    ("pull", "source"),
    [
        (PULL, "Luoyang/Data"),
        (replace(PULL, source="luoyang/renamed"), "17"),
        (replace(PULL, source="", source_id=""), "17"),
        (replace(PULL, source="", source_id=""), ""),
        (PULL, None),
    ],
)
def test_a_source_that_was_renamed_or_is_gone_is_not_another(
    pull: PullRequest, source: str | None
) -> None:
    assert verify(REVIEW, pull, HEAD, source).pull == PULL.number


def test_changed_files(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD, files=[("a", "b"), ("c", "c")]))
    forge = fake.driver()
    assert changed_files(forge, forge.pull(7), listing(fake)) == frozenset("abc")


COUNTS = [
    *((name, count) for name, kind in forge_kinds().items() if kind.file_list.is_counted
      for count in (3, 1000)),
    ("gitlab", "1000+"), ("gitcode", "1000+"), ("gitcode", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "count"), COUNTS)
def test_a_list_that_is_not_whole_is_none(name: str, count: int | str) -> None:
    with Running(FakeForge(name)) as fake:
        fake.add(Pull(7, HEAD, files=[("a", "b"), ("c", "c")], count=count))
        forge = fake.driver()
        assert changed_files(forge, forge.pull(7), listing(fake)) is None


def test_as_many_files_as_are_ever_listed_are_not_all(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD, files=[(f"{n}", f"{n}") for n in range(3000)]))
    forge = fake.driver()
    most = listing(fake).most or 3_000
    assert changed_files(forge, forge.pull(7), replace(listing(fake), most=most)) is None


@pytest.mark.parametrize(("files", "is_whole"), [(299, True), (300, False), (301, False)])
def test_where_they_are_not_counted_a_list_below_the_most_is_whole(
    files: int,
    is_whole: bool,
) -> None:
    with Running(FakeForge("gitee")) as fake:
        fake.add(Pull(7, HEAD, files=[(f"{n}", f"{n}") for n in range(files)]))
        forge = fake.driver()
        found = changed_files(forge, forge.pull(7), listing(fake))
        assert (found is not None) == is_whole
        assert changed_files(forge, forge.pull(7), FileList(is_counted=False)) is None


def test_a_commit_is_not_judged_by_another_one_s_files(fake: FakeForge) -> None:
    """Another commit is there while the files are listed, and then the first one again."""
    harmful, harmless = [(".github/x.yml", ".github/x.yml")], [("a", "a")]
    pull = fake.add(Pull(7, HEAD, files=harmful))
    forge = fake.driver()

    def push(line: str) -> None:
        if line.endswith(("/files", "/diffs")) and pull.updated < "2":
            pull.files, pull.updated = harmless, f"{int(pull.updated or 0) + 1}"
        else:
            pull.files = harmful

    fake.before = push
    found, files = settled(forge, 7, listing(fake))
    assert (found.head, files) == (HEAD, frozenset((".github/x.yml",)))


def test_nor_is_one_believed_that_never_rests(fake: FakeForge) -> None:
    pull = fake.add(Pull(7, HEAD, files=[("a", "a")]))

    def push(_: str) -> None:
        pull.updated += "x"

    fake.before = push
    forge = fake.driver()
    with pytest.raises(RefusalError, match="不是这一个"):
        settled(forge, 7, listing(fake))
