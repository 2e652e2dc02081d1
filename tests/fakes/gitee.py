"""Gitee's API (v5), as https://gitee.com/api/v5/swagger names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from fakes.state import DEFAULT, REPOSITORY, TOKEN, Pull, Refused, Said, paged

if TYPE_CHECKING:
    from email.message import Message

    from fakes.state import Asked, State

OWN = f"/repos/{REPOSITORY}"
_PAGE = 100
"""Entries on a page at most."""
_LISTED = 300
"""Changed files at most."""


class Gitee:
    """Gitee, and what GitCode does likewise."""

    bot = "kepu-bot"
    below = "/api/v5"
    failing = "failure"
    lead = ""
    """What stands before the six digits of a colour."""

    def environment(self, api: str) -> dict[str, str]:
        """Return the variables that its pipelines set."""
        return {"KEPU_API": api, "KEPU_REPOSITORY": REPOSITORY, "KEPU_TOKEN": TOKEN}

    def allows(self, headers: Message) -> bool:
        """Whether the token is there."""
        return headers.get("Authorization") == f"Bearer {TOKEN}"

    def page(
        self, state: State, asked: Asked, value: list[Any]
    ) -> tuple[list[Any], dict[str, str]]:
        """Return one page, without a sign of the next; files and labels have no pages."""
        del state
        if asked.path.endswith(("/files", "/labels")):
            return value, {}
        return paged(value, asked, _PAGE)[0], {}

    def pull(self, pull: Pull) -> dict[str, Any]:
        """Return a pull request."""
        return {
            "number": pull.number,
            "state": pull.state,
            "user": {"login": pull.author},
            "head": {
                "sha": pull.head,
                "ref": "change",
                "repo": {"full_name": pull.source} if pull.source else None,
            },
            "base": {"ref": pull.base},
            "labels": [{"name": name} for name in pull.labels],
            "updated_at": pull.updated,
        }

    def file(self, new: str, old: str) -> dict[str, Any]:
        """Return a changed file."""
        return {"filename": new, "patch": {"new_path": new, "old_path": old}}

    def comment(self, said: Said) -> dict[str, Any]:
        """Return a comment."""
        return {"id": said.id, "user": {"login": said.author}, "body": said.body}

    def answer(self, state: State, asked: Asked) -> Any:  # noqa: C901, PLR0911, PLR0912 - a table of addresses
        """Answer a request."""
        body = asked.body
        match asked.method, asked.path.removeprefix(OWN).strip("/").split("/"):
            case "GET", ["user"]:
                return {"login": state.bot}
            case "GET", [""]:
                return {"default_branch": DEFAULT}
            case "GET", ["pulls"]:
                return [self.pull(p) for p in state.open_pulls]
            case "GET", ["pulls", number]:
                return self.pull(state.pulls[int(number)])
            case "GET", ["pulls", number, "files"]:
                return [self.file(*names) for names in state.pulls[int(number)].files[:_LISTED]]
            case "GET", ["pulls", number, "comments"]:
                said = state.comments[int(number)]
                asc = asked.query.get("direction") == "asc"
                return [self.comment(one) for one in (said if asc else reversed(said))]
            case "POST", ["pulls", number, "comments"]:
                return self.comment(state.say(int(number), state.bot, body["body"]))
            case "PATCH", ["pulls", "comments", id_]:
                state.own(int(id_)).body = body["body"]
                return {}
            case "DELETE", ["pulls", "comments", id_]:
                state.remove(int(id_))
                return None
            case "GET", ["labels"]:
                return [{"id": i, "name": n} for i, n in enumerate(state.labels, 1)]
            case "POST", ["labels"] if asked.is_form:
                state.new_label(body["name"], body["color"], self.lead)
                return {}
            case "POST", ["pulls", number, "labels"] if isinstance(body, list):
                state.pulls[int(number)].labels += body
                return [{"name": name} for name in body]
            case "DELETE", ["pulls", number, "labels", name]:
                state.pulls[int(number)].labels.remove(unquote(name))
                return None
            case "POST", ["check-runs"] if self.failing and body["status"] == "completed":
                conclusion = (body["conclusion"], body["output"]["summary"])
                state.statuses.append((body["head_sha"], body["name"], *conclusion))
                return {"id": 1}
        raise Refused(404)


DIALECT = Gitee()
