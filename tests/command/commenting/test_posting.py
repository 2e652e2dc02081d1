"""The law of posting: whatever a review says and a forge knows, what is written is called for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from repository import GOOD, project_contract

from site_builder.command.commenting.posting import PipelineEvent, Posting
from site_builder.forges.pull import Comment, PullRequest
from site_builder.forges.registry import forge_kinds
from site_builder.reply.words import RefusalError
from site_builder.review.review import Review, Verdict
from site_builder.review.review_json import write_review
from site_builder.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD, OTHER = "a" * 40, "b" * 40
CASE = "cases/2022/luoyang/science-van/index.md"
OWNER = "luoyang-office"
PASSING = frozenset((Verdict.CLEAN, Verdict.DOUBTFUL, Verdict.NOTHING))
STATES = frozenset(("通过", "待改", "缺报"))


@dataclass
class MemoryDriver:
    """A repository with one pull request, which keeps what is written to it."""

    given: PullRequest
    paths: tuple[str, ...]
    said: list[object] = field(default_factory=list)
    labelled: list[tuple[frozenset[str], frozenset[str]]] = field(default_factory=list)
    statuses: list[tuple[str, bool]] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)

    def is_untouched(self) -> bool:
        return not (self.said or self.labelled or self.statuses or self.merged)

    def accounts(self) -> frozenset[str]:
        return frozenset(("kepu-bot",))

    def pull(self, _: int) -> PullRequest:
        return self.given

    def open_pulls(self) -> Iterator[PullRequest]:
        yield self.given

    def files(self, _: int) -> Iterator[frozenset[str]]:
        yield from (frozenset((path,)) for path in self.paths)

    def comments(self, _: int) -> Iterator[Comment]:
        yield Comment("1", "somebody", "见附件")

    def create_comment(self, *told: object) -> None:
        self.said.append(told)

    def update_comment(self, *told: object) -> None:
        self.said.append(told)

    def delete_comment(self, *told: object) -> None:
        self.said.append(told)

    def known_labels(self) -> frozenset[str]:
        return STATES

    def create_label(self, name: str, *_: object) -> None:
        self.labelled.append((frozenset((name,)), frozenset()))

    def change_labels(self, _: int, add: list[str], remove: list[str]) -> None:
        self.labelled.append((frozenset(add), frozenset(remove)))

    def set_status(self, head: str, *_: object, passed: bool) -> None:
        self.statuses.append((head, passed))

    def merge(self, _: int, head: str) -> None:
        self.merged.append(head)


WORKSPACE = Workspace(GOOD, project_contract())
PULLS = st.builds(
    PullRequest,
    number=st.just(7),
    head=st.sampled_from((HEAD, HEAD, OTHER)),
    base=st.sampled_from(("main", "main", "draft")),
    default=st.just("main"),
    author=st.sampled_from((OWNER, OWNER, "somebody")),
    source=st.just("luoyang/data"),
    is_open=st.sampled_from((True, True, False)),
    files=st.just(1),
    labels=st.sets(st.sampled_from(sorted(STATES))).map(tuple),
)
REVIEWS = st.builds(
    Review,
    verdict=st.sampled_from(list(Verdict)),
    files=st.just(1),
    pull=st.sampled_from((7, 7, 7, 8, None)),
    head=st.sampled_from((HEAD, HEAD, OTHER)),
    labels=st.sampled_from((("洛阳市", "通过"), ("待改",), ("admin",), ())),
)


@settings(max_examples=150)
@given(
    review=REVIEWS,
    pull=PULLS,
    kind=st.sampled_from(sorted(forge_kinds())),
    path=st.sampled_from((CASE, CASE, "kepu.py")),
    dry_run=st.booleans(),
)
def test_the_law(review: Review, pull: PullRequest, kind: str, path: str, dry_run: bool) -> None:
    forge = MemoryDriver(pull, (path,))
    refused = False
    with TemporaryDirectory() as folder:
        file = Path(folder, "review.json")
        file.write_text(write_review(review), encoding="utf-8")
        posting = Posting(forge_kinds()[kind], forge, WORKSPACE, dry_run=dry_run)
        try:
            posting.post(file, PipelineEvent(HEAD, "luoyang/data", 7), "核对", merge=True)
        except RefusalError:
            refused = True
    if dry_run or not pull.is_open or pull.head != HEAD:
        assert forge.is_untouched()
    if refused:  # then no state is left that nothing speaks for, and nothing else happens
        assert (forge.said, forge.statuses, forge.merged) == ([], [], [])
        assert all(not add and gone <= STATES for add, gone in forge.labelled)
    for head in forge.merged:
        assert head == HEAD
        assert (review.verdict, pull.author, path) == (Verdict.CLEAN, OWNER, CASE)
    for head, passed in forge.statuses:
        assert head == HEAD
        assert not passed or review.verdict in PASSING or path != CASE
    assert all(add <= {*review.labels, "待改"} - {"admin"} for add, _ in forge.labelled)
