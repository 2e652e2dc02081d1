"""GitLab's REST API (v4): a pull request is a merge request, a comment a note."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder.forges.pull import Comment, PullRequest, account_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.forges.client import Client


@dataclass(frozen=True)
class GitLab:
    """One project on GitLab; `repository` is its path or its number."""

    client: Client
    repository: str

    @property
    def _project(self) -> str:
        return "/projects/" + quote(self.repository, safe="")

    @cached_property
    def _default(self) -> str:
        return str(self.client.get(self._project)["default_branch"])

    def _request(self, number: int) -> str:
        return f"{self._project}/merge_requests/{number}"

    def accounts(self) -> frozenset[str]:
        """Return the names under which comments are written with this token."""
        return frozenset((account_named(self.client.get("/user")["username"]),))

    def pull(self, number: int) -> PullRequest:
        """Return a merge request."""
        return self._pull(self.client.get(self._request(number)))

    def open_pulls(self) -> Iterator[PullRequest]:
        """Yield the open merge requests."""
        path = f"{self._project}/merge_requests"
        yield from map(self._pull, self.client.pages(path, "iid", state="opened"))

    def files(self, number: int) -> Iterator[frozenset[str]]:
        """Yield the names of every file that a merge request changes: two if it moves it."""
        for entry in self.client.pages(f"{self._request(number)}/diffs", "new_path"):
            yield frozenset((entry["new_path"], entry["old_path"]))

    def comments(self, number: int) -> Iterator[Comment]:
        """Yield the comments on a merge request, the oldest first."""
        path = f"{self._request(number)}/notes"
        for entry in self.client.pages(path, order_by="created_at", sort="asc"):
            if not entry.get("system"):
                author = (entry["author"] or {}).get("username", "")
                yield Comment(str(entry["id"]), author, entry["body"] or "")

    def create_comment(self, number: int, body: str) -> None:
        """Write a comment."""
        self.client.send("POST", f"{self._request(number)}/notes", {"body": body})

    def update_comment(self, number: int, comment: str, body: str) -> None:
        """Replace a comment's text."""
        self.client.send("PUT", f"{self._request(number)}/notes/{comment}", {"body": body})

    def delete_comment(self, number: int, comment: str) -> None:
        """Remove a comment."""
        self.client.remove(f"{self._request(number)}/notes/{comment}")

    def known_labels(self) -> frozenset[str]:
        """Return the names of the project's labels, its groups' among them."""
        return frozenset(entry["name"] for entry in self.client.pages(f"{self._project}/labels"))

    def create_label(self, name: str, colour: str, description: str) -> None:
        """Make a label; the colour is six hexadecimal digits."""
        body = {"name": name, "color": f"#{colour}", "description": description}
        self.client.send("POST", f"{self._project}/labels", body)

    def change_labels(self, number: int, add: list[str], remove: list[str]) -> None:
        """Put labels on a merge request, and take others off it."""
        changes = {"add_labels": add, "remove_labels": remove}
        body = {key: ",".join(names) for key, names in changes.items() if names}
        if body:
            self.client.send("PUT", self._request(number), body)

    def set_status(self, head: str, name: str, text: str, *, passed: bool) -> None:
        """Say of a commit whether it passed."""
        state = "success" if passed else "failed"
        body = {"state": state, "name": name, "description": text}
        self.client.send("POST", f"{self._project}/statuses/{head}", body)

    def merge(self, number: int, head: str) -> None:
        """Merge, if the tip is still `head` and the project's rules allow it."""
        self.client.send("PUT", f"{self._request(number)}/merge", {"sha": head})

    def _pull(self, value: dict[str, Any]) -> PullRequest:
        count = str(value.get("changes_count") or "")
        return PullRequest(
            number=value["iid"],
            head=value["sha"],
            base=value["target_branch"],
            default=self._default,
            author=(value["author"] or {}).get("username", ""),
            source=str(value.get("source_project_id") or ""),
            is_open=value["state"] == "opened",
            files=int(count) if count.isdecimal() else None,  # "1000+": more than it counts
            labels=tuple(value["labels"]),
            updated=str(value.get("updated_at") or ""),
        )
