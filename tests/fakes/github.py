"""GitHub's REST API, as https://docs.github.com/rest has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from fakes.state import DEFAULT, REPOSITORY, TOKEN, Pull, Refused, paged

if TYPE_CHECKING:
    from email.message import Message

    from fakes.state import Asked, State

OWN = f"/repos/{REPOSITORY}"


class GitHub:
    """GitHub, and what Gitea does likewise."""

    bot = "github-actions[bot]"
    below = ""
    failing = "failure"

    def environment(self, api: str) -> dict[str, str]:
        """Return the variables that its pipelines set."""
        return {"GITHUB_API_URL": api, "GITHUB_REPOSITORY": REPOSITORY, "GITHUB_TOKEN": TOKEN}

    def allows(self, headers: Message) -> bool:
        """Whether the token is there."""
        return headers.get("Authorization") == f"Bearer {TOKEN}"

    def page(
        self, state: State, asked: Asked, value: list[Any]
    ) -> tuple[list[Any], dict[str, str]]:
        """Return one page; a link tells of the next."""
        part, more = paged(value, asked, state.most)
        return part, {"Link": f'<https://x.invalid>; rel="{"next" if more else "first"}"'}

    def answer(self, state: State, asked: Asked) -> Any:  # noqa: PLR0911 - a table of addresses
        """Answer a request."""
        if (asked.method, asked.path) == ("POST", "/graphql"):
            return {"data": {"viewer": {"login": state.bot}}}
        if (asked.method, asked.path) == ("GET", "/user"):
            if state.bot.endswith("[bot]"):
                raise Refused(403)
            return {"login": state.bot}
        body = asked.body
        match asked.method, asked.path.removeprefix(OWN).strip("/").split("/"):
            case "GET", ["pulls"]:  # a list does not say how many files each changes
                return [_without(_pull(p), "changed_files") for p in state.open_pulls]
            case "PUT", ["pulls", number, "merge"]:
                state.merge(state.pulls[int(number)], body["sha"])
                return {"merged": True}
            case "GET", ["labels"]:
                return [{"id": i, "name": n} for i, n in enumerate(state.labels, 1)]
            case "POST", ["labels"]:
                state.new_label(body["name"], body["color"], "")
                return {}
            case "POST", ["issues", number, "labels"]:
                state.pulls[int(number)].labels += body["labels"]
                return [{"name": name} for name in body["labels"]]
            case "DELETE", ["issues", number, "labels", label]:
                labels = state.pulls[int(number)].labels
                labels.remove(unquote(label))
                return [{"name": name} for name in labels]
        return shared(state, asked)


def shared(state: State, asked: Asked) -> Any:  # noqa: PLR0911 - a table of addresses
    """Answer what GitHub and Gitea answer alike."""
    body = asked.body
    match asked.method, asked.path.removeprefix(OWN).strip("/").split("/"):
        case "GET", ["pulls"]:
            return [_pull(p) for p in state.open_pulls]
        case "GET", ["pulls", number]:
            return _pull(state.pulls[int(number)])
        case "GET", ["pulls", number, "files"]:
            return [
                {"filename": new} | ({"previous_filename": old} if new != old else {})
                for new, old in state.pulls[int(number)].files
            ]
        case "GET", ["issues", number, "comments"]:
            return [
                {"id": c.id, "user": {"login": c.author}, "body": c.body}
                for c in state.comments[int(number)]
            ]
        case "POST", ["issues", number, "comments"]:
            return {"id": state.say(int(number), state.bot, body["body"]).id}
        case "PATCH", ["issues", "comments", id_]:
            state.own(int(id_)).body = body["body"]
            return {"id": int(id_)}
        case "DELETE", ["issues", "comments", id_]:
            state.remove(int(id_))
            return None
        case "POST", ["statuses", head]:
            state.statuses.append((head, body["context"], body["state"], body["description"]))
            return {}
    raise Refused(404)


def _without(value: dict[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in value.items() if k != key}


def _pull(pull: Pull) -> dict[str, Any]:
    repository = {"id": pull.fork, "full_name": pull.source} if pull.source else None
    return {
        "number": pull.number,
        "state": pull.state,
        "user": {"login": pull.author},
        "head": {"sha": pull.head, "repo": repository},
        "base": {"ref": pull.base, "repo": {"default_branch": DEFAULT}},
        "changed_files": len(pull.files) if pull.count is None else pull.count,
        "labels": [{"name": name} for name in pull.labels],
        "updated_at": pull.updated,
    }


DIALECT = GitHub()
