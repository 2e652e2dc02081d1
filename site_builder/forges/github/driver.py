"""GitHub's REST API: https://docs.github.com/rest (pulls, issues, labels, statuses)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder.forges.pull import Comment, PullRequest, account_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.forges.client import Client

_WHO = "query { viewer { login } }"
"""Personal tokens, apps' and a workflow's own may all ask this, unlike REST's `/user`."""


@dataclass(frozen=True)
class GitHub:
    """One repository on GitHub."""

    client: Client
    repository: str

    @property
    def _repo(self) -> str:
        return "/repos/" + quote(self.repository)

    def accounts(self) -> frozenset[str]:
        """Return the names under which comments are written with this token."""
        client = replace(self.client, api=self.client.api.removesuffix("/v3"))
        answer = client.send("POST", "/graphql", {"query": _WHO})
        return frozenset((account_named(answer["data"]["viewer"]["login"]),))

    def pull(self, number: int) -> PullRequest:
        """Return a pull request."""
        return _pull(self.client.get(f"{self._repo}/pulls/{number}"))

    def open_pulls(self) -> Iterator[PullRequest]:
        """Yield the open pull requests."""
        yield from map(_pull, self.client.pages(f"{self._repo}/pulls", "number", state="open"))

    def files(self, number: int) -> Iterator[frozenset[str]]:
        """Yield the names of every file that a pull request changes: two if it moves it."""
        for entry in self.client.pages(f"{self._repo}/pulls/{number}/files", "filename"):
            yield frozenset(
                (entry["filename"], entry.get("previous_filename") or entry["filename"])
            )

    def comments(self, number: int) -> Iterator[Comment]:
        """Yield the comments on a pull request, the oldest first."""
        yield from map(comment, self.client.pages(f"{self._repo}/issues/{number}/comments"))

    def create_comment(self, number: int, body: str) -> None:
        """Write a comment."""
        self.client.send("POST", f"{self._repo}/issues/{number}/comments", {"body": body})

    def update_comment(self, _: int, comment: str, body: str) -> None:
        """Replace a comment's text."""
        self.client.send("PATCH", f"{self._repo}/issues/comments/{comment}", {"body": body})

    def delete_comment(self, _: int, comment: str) -> None:
        """Remove a comment."""
        self.client.remove(f"{self._repo}/issues/comments/{comment}")

    def known_labels(self) -> frozenset[str]:
        """Return the names of the repository's labels."""
        return frozenset(entry["name"] for entry in self.client.pages(f"{self._repo}/labels"))

    def create_label(self, name: str, colour: str, description: str) -> None:
        """Make a label; the colour is six hexadecimal digits."""
        body = {"name": name, "color": colour, "description": description}
        self.client.send("POST", f"{self._repo}/labels", body)

    def change_labels(self, number: int, add: list[str], remove: list[str]) -> None:
        """Put labels on a pull request, and take others off it."""
        path = f"{self._repo}/issues/{number}/labels"
        if add:
            self.client.send("POST", path, {"labels": add})
        for name in remove:
            self.client.remove(f"{path}/{quote(name, safe='')}")

    def set_status(self, head: str, name: str, text: str, *, passed: bool) -> None:
        """Say of a commit whether it passed, as a status that may be required for a merge."""
        state = "success" if passed else "failure"
        body = {"state": state, "context": name, "description": text}
        self.client.send("POST", f"{self._repo}/statuses/{head}", body)

    def merge(self, number: int, head: str) -> None:
        """Merge, if the tip is still `head` and the branch's rules allow it."""
        body = {"sha": head, "merge_method": "merge"}
        self.client.send("PUT", f"{self._repo}/pulls/{number}/merge", body)


def comment(value: dict[str, Any]) -> Comment:
    """Return a comment; one whose author is gone has none, and an empty one no text."""
    author = (value["user"] or {}).get("login", "")
    return Comment(str(value["id"]), author, value.get("body") or "")


def _pull(value: dict[str, Any]) -> PullRequest:
    base, head = value["base"], value["head"]
    return PullRequest(
        number=value["number"],
        head=head["sha"],
        base=base["ref"],
        default=base["repo"]["default_branch"],
        author=(value["user"] or {}).get("login", ""),
        source=(head["repo"] or {}).get("full_name", ""),
        source_id=str((head["repo"] or {}).get("id") or ""),
        is_open=value["state"] == "open",
        files=value.get("changed_files"),
        labels=tuple(label["name"] for label in value["labels"] or ()),
        updated=str(value.get("updated_at") or ""),
    )
