"""Gitee's API (v5), by the names of its description: https://gitee.com/api/v5/swagger."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder.forges.kind import Inability
from site_builder.forges.pull import Comment, PullRequest, account_named
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.forges.client import Client


@dataclass(frozen=True)
class Gitee:
    """One repository on Gitee."""

    client: Client
    repository: str

    @property
    def _repo(self) -> str:
        return "/repos/" + quote(self.repository)

    @cached_property
    def _default(self) -> str:
        return str(self.client.get(self._repo)["default_branch"])

    def _request(self, number: int) -> str:
        return f"{self._repo}/pulls/{number}"

    def accounts(self) -> frozenset[str]:
        """Return the names under which comments are written with this token."""
        return frozenset((account_named(self.client.get("/user")["login"]),))

    def pull(self, number: int) -> PullRequest:
        """Return a pull request."""
        return self._pull(self.client.get(self._request(number)))

    def open_pulls(self) -> Iterator[PullRequest]:
        """Yield the open pull requests."""
        path = f"{self._repo}/pulls"
        yield from map(self._pull, self.client.pages(path, "number", state="open"))

    def files(self, number: int) -> Iterator[frozenset[str]]:
        """Yield the names of every file that a pull request changes: two if it moves it."""
        for entry in self.client.entries(f"{self._request(number)}/files"):
            patch = entry.get("patch")
            old = patch.get("old_path") if isinstance(patch, dict) else None
            yield frozenset((entry["filename"], old or entry["filename"]))

    def comments(self, number: int) -> Iterator[Comment]:
        """Yield the comments on a pull request as a whole, the oldest first."""
        path = f"{self._request(number)}/comments"
        for entry in self.client.pages(path, direction="asc", comment_type="pr_comment"):
            author = (entry["user"] or {}).get("login", "")
            yield Comment(self._id_of(entry), author, entry["body"] or "")

    def create_comment(self, number: int, body: str) -> None:
        """Write a comment."""
        self.client.send("POST", f"{self._request(number)}/comments", {"body": body})

    def update_comment(self, _: int, comment: str, body: str) -> None:
        """Replace a comment's text."""
        self.client.send("PATCH", f"{self._repo}/pulls/comments/{comment}", {"body": body})

    def delete_comment(self, _: int, comment: str) -> None:
        """Remove a comment."""
        self.client.remove(f"{self._repo}/pulls/comments/{comment}")

    def known_labels(self) -> frozenset[str]:
        """Return the names of the repository's labels."""
        return frozenset(entry["name"] for entry in self.client.pages(f"{self._repo}/labels"))

    def create_label(self, name: str, colour: str, _: str) -> None:
        """Make a label; the colour is six hexadecimal digits, a description has no place."""
        self.client.send_form("POST", f"{self._repo}/labels", {"name": name, "color": colour})

    def change_labels(self, number: int, add: list[str], remove: list[str]) -> None:
        """Put labels on a pull request, and take others off it."""
        path = f"{self._request(number)}/labels"
        if add:
            self.client.send("POST", path, add)
        for name in remove:
            self.client.remove(f"{path}/{quote(name, safe='')}")

    def set_status(self, head: str, name: str, text: str, *, passed: bool) -> None:
        """Say of a commit whether it passed, as a check run."""
        body = {
            "head_sha": head,
            "name": name,
            "status": "completed",
            "conclusion": "success" if passed else "failure",
            "output": {"title": name, "summary": text},
        }
        self.client.send("POST", f"{self._repo}/check-runs", body)

    def merge(self, _: int, __: str) -> None:
        """Refuse: no merge can be held to the commit that was seen."""
        raise Inability.GUARDED_MERGE.failure(self._title)

    @property
    def _title(self) -> str:
        return str(read_words(__package__)["title"])

    def _id_of(self, comment: dict[str, Any]) -> str:
        """Return what later requests call a comment."""
        return str(comment["id"])

    def _count(self, _: dict[str, Any]) -> int | None:
        """Return how many files a pull request changes, None if that is not said."""
        return None

    def _pull(self, value: dict[str, Any]) -> PullRequest:
        head = value["head"]
        return PullRequest(
            number=int(value["number"]),
            head=head["sha"],
            base=value["base"]["ref"],
            default=self._default,
            author=(value["user"] or {}).get("login", ""),
            source=(head.get("repo") or {}).get("full_name") or "",
            is_open=value.get("state") == "open",
            files=self._count(value),
            labels=tuple(label["name"] for label in value.get("labels") or ()),
            updated=str(value.get("updated_at") or ""),
        )
