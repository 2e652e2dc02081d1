"""Gitea's and Forgejo's API: GitHub's, but for labels by number, merges and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakes.github import OWN, shared
from fakes.state import REPOSITORY, TOKEN, Refused, paged

if TYPE_CHECKING:
    from email.message import Message

    from fakes.state import Asked, State


class Gitea:
    """Gitea and Forgejo."""

    bot = "kepu-bot"
    below = "/api/v1"
    failing = "failure"

    def environment(self, api: str) -> dict[str, str]:
        """Return the variables that its pipelines set."""
        return {"GITHUB_API_URL": api, "GITHUB_REPOSITORY": REPOSITORY, "GITEA_TOKEN": TOKEN}

    def allows(self, headers: Message) -> bool:
        """Whether the token is there."""
        return headers.get("Authorization") == f"token {TOKEN}"

    def page(
        self, state: State, asked: Asked, value: list[Any]
    ) -> tuple[list[Any], dict[str, str]]:
        """Return one page; of comments it gives all at once."""
        if asked.path.endswith("/comments"):
            return value, {}
        part, _ = paged(value, asked, state.most, "limit")
        return part, {"X-Total-Count": str(len(value))}

    def answer(self, state: State, asked: Asked) -> Any:  # noqa: PLR0911 - a table of addresses
        """Answer a request."""
        if (asked.method, asked.path) == ("GET", "/user"):
            if not state.knows_itself:
                raise Refused(403)
            return {"login": state.bot}
        body, names = asked.body, list(state.labels)
        match asked.method, asked.path.removeprefix(OWN).strip("/").split("/"):
            case "POST", ["pulls", number, "merge"]:
                state.merge(state.pulls[int(number)], body["head_commit_id"])
                return None
            case "GET", ["labels"]:
                return [{"id": i, "name": n} for i, n in enumerate(names, 1)]
            case "POST", ["labels"]:
                state.new_label(body["name"], body["color"], "#")
                return {}
            case "POST", ["issues", number, "labels"]:
                added = [names[i - 1] for i in body["labels"]]
                state.pulls[int(number)].labels += added
                return [{"name": name} for name in added]
            case "DELETE", ["issues", number, "labels", label]:
                state.pulls[int(number)].labels.remove(names[int(label) - 1])
                return None
        return shared(state, asked)


DIALECT = Gitea()
