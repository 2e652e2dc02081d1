"""What a privileged job may believe of a review that an unprivileged one hands over."""

from __future__ import annotations

from dataclasses import replace
from stat import S_ISREG
from typing import TYPE_CHECKING

from site_builder.reply.words import refusal
from site_builder.review.review_json import LARGEST, DistrustError, read_review

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.forges.driver import Driver
    from site_builder.forges.kind import FileList
    from site_builder.forges.pull import PullRequest
    from site_builder.review.review import Review

_PATIENCE = 3


def receive(path: Path) -> Review:
    """Read a review's file; raises RefusalError.

    Nothing of a file that is refused is shown: it may be anything.
    """
    try:
        if path.is_symlink() or not S_ISREG(path.stat().st_mode):
            raise refusal(key="no_file", path=path)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise refusal(key="no_file", path=path) from None
    if len(data) > LARGEST:
        raise refusal(key="large", most=LARGEST)
    try:
        return read_review(data)
    except DistrustError:
        raise refusal(key="shape") from None


def verify(review: Review, pull: PullRequest, head: str, source: str | None) -> Review:
    """Return the review as being of this pull request; raises RefusalError.

    `head` is the commit, and `source` the repository, by name or number, that the pipeline's own
    event names. Two pull requests of one commit from one repository are reviewed alike.
    """
    if review.head != head:
        raise refusal(key="other_commit", number=pull.number)
    if pull.head != head:
        raise refusal(key="moved", number=pull.number)
    if source is not None and not _is_from(pull, source):
        raise refusal(key="other_source", number=pull.number)
    if pull.base != pull.default:
        raise refusal(key="other_branch", number=pull.number, base=pull.default)
    return replace(review, actor=pull.author)


def _is_from(pull: PullRequest, source: str) -> bool:
    """Whether the event's repository may be the pull request's: the number outlives a renaming.

    One that is gone contradicts nothing: whatever the commit makes of the pipelines stands in the
    pull request's own list of files, and nobody can push to it any more.
    """
    if not pull.source:
        return True
    return source.casefold() in {pull.source.casefold(), pull.source_id} - {""}


def settled(
    driver: Driver, number: int, listing: FileList
) -> tuple[PullRequest, frozenset[str] | None]:
    """Return a pull request and all paths that it changes, as of one moment; raises RefusalError.

    Whoever pushes one commit while the other one's files are listed could have them judged by
    each other's.
    """
    for _ in range(_PATIENCE):
        pull = driver.pull(number)
        files = changed_files(driver, pull, listing)
        if driver.pull(number) == pull:
            return pull, files
    raise refusal(key="moved", number=number)


def changed_files(driver: Driver, pull: PullRequest, listing: FileList) -> frozenset[str] | None:
    """Return all paths that a pull request changes; None if the forge may not list them all."""
    entries = list(driver.files(pull.number))
    is_cut = listing.most is not None and len(entries) >= listing.most
    return (
        None
        if is_cut or not _is_whole(len(entries), pull, listing)
        else frozenset().union(*entries)
    )


def _is_whole(listed: int, pull: PullRequest, listing: FileList) -> bool:
    """Whether a list that is not cut holds everything, by the forge's own count if it has one."""
    if pull.files is None:
        return not listing.is_counted and listing.most is not None
    return pull.files <= listed
