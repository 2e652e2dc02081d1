"""Gitea's and Forgejo's API (/api/v1): GitHub's in most, with labels by number and other merges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.forges.errors import ForgeError
from site_builder.forges.github.driver import GitHub, comment
from site_builder.forges.pull import account_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.forges.pull import Comment

_ACTIONS = ("gitea-actions", "forgejo-actions")
"""Whoever holds a job's own token; both names are reserved."""


@dataclass(frozen=True)
class Gitea(GitHub):
    """One repository on Gitea or Forgejo."""

    def accounts(self) -> frozenset[str]:
        """Return the names under which comments are written with this token."""
        try:
            return frozenset((account_named(self.client.get("/user")["login"]),))
        except ForgeError:  # a job's own token may not ask who it is
            return frozenset(_ACTIONS)

    def comments(self, number: int) -> Iterator[Comment]:
        """Yield the comments on a pull request, the oldest first; they come all at once."""
        yield from map(comment, self.client.entries(f"{self._repo}/issues/{number}/comments"))

    def known_labels(self) -> frozenset[str]:
        """Return the names of the repository's labels."""
        return frozenset(self._numbers())

    def create_label(self, name: str, colour: str, description: str) -> None:
        """Make a label; the colour is six hexadecimal digits."""
        super().create_label(name, f"#{colour}", description)

    def change_labels(self, number: int, add: list[str], remove: list[str]) -> None:
        """Put labels on a pull request, and take others off it."""
        numbers = self._numbers() if add or remove else {}
        path = f"{self._repo}/issues/{number}/labels"
        if add:
            self.client.send("POST", path, {"labels": [numbers[n] for n in add if n in numbers]})
        for name in remove:
            if name in numbers:  # an organisation's label is not ours
                self.client.remove(f"{path}/{numbers[name]}")

    def merge(self, number: int, head: str) -> None:
        """Merge, if the tip is still `head` and the branch's rules allow it."""
        # Since 1.26 Gitea calls it `do`; older ones and Forgejo, `Do`.
        body = {"do": "merge", "Do": "merge", "head_commit_id": head}
        self.client.send("POST", f"{self._repo}/pulls/{number}/merge", body)

    def _numbers(self) -> dict[str, int]:
        pages = self.client.pages(f"{self._repo}/labels")
        return {entry["name"]: entry["id"] for entry in pages}
