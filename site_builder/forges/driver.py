"""Driver: what kepu asks of a forge, the same of every one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.forges.pull import Comment, PullRequest


class Driver(Protocol):
    """One repository on one forge; every method raises ForgeError.

    What its kind `lacks` is refused in words whoever asks for it.

    `accounts` are the names under which comments are written with the token; `files` yields for
    each changed file its names, two if it is moved; comments come the oldest first.
    """

    def accounts(self) -> frozenset[str]: ...  # noqa: D102 - the class says it
    def pull(self, number: int) -> PullRequest: ...  # noqa: D102 - its name says it
    def open_pulls(self) -> Iterator[PullRequest]: ...  # noqa: D102 - its name says it
    def files(self, number: int) -> Iterator[frozenset[str]]: ...  # noqa: D102 - the class says it
    def comments(self, number: int) -> Iterator[Comment]: ...  # noqa: D102 - the class says it
    def create_comment(self, number: int, body: str) -> None: ...  # noqa: D102 - its name says it
    def update_comment(self, number: int, comment: str, body: str, /) -> None: ...  # noqa: D102 - its name says it
    def delete_comment(self, number: int, comment: str, /) -> None: ...  # noqa: D102 - its name says it
    def known_labels(self) -> frozenset[str]: ...  # noqa: D102 - its name says it
    def create_label(self, name: str, colour: str, description: str) -> None: ...  # noqa: D102 - six hexadecimal digits
    def change_labels(self, number: int, add: list[str], remove: list[str]) -> None: ...  # noqa: D102 - its name says it
    def set_status(self, head: str, name: str, text: str, *, passed: bool) -> None: ...  # noqa: D102 - its name says it
    def merge(self, number: int, head: str) -> None: ...  # noqa: D102 - its name says it
