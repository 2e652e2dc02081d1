"""GitLab's REST API (v4), as https://docs.gitlab.com/api has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakes.state import DEFAULT, TOKEN, Pull, Refused, paged

if TYPE_CHECKING:
    from email.message import Message

    from fakes.state import Asked, State


class GitLab:
    """GitLab."""

    bot = "project_1_bot"
    below = "/api/v4"
    failing = "failed"

    def environment(self, api: str) -> dict[str, str]:
        """Return the variables that its pipelines set."""
        return {"CI_API_V4_URL": api, "CI_PROJECT_ID": "1", "KEPU_TOKEN": TOKEN}

    def allows(self, headers: Message) -> bool:
        """Whether the token is there."""
        return headers.get("PRIVATE-TOKEN") == TOKEN

    def page(
        self, state: State, asked: Asked, value: list[Any]
    ) -> tuple[list[Any], dict[str, str]]:
        """Return one page; a link tells of the next."""
        part, more = paged(value, asked, state.most)
        return part, {"Link": f'<https://x.invalid>; rel="{"next" if more else "first"}"'}

    def answer(self, state: State, asked: Asked) -> Any:  # noqa: C901, PLR0911, PLR0912 - a table of addresses
        """Answer a request."""
        if (asked.method, asked.path) == ("GET", "/user"):
            return {"username": state.bot}
        body = asked.body
        match asked.method, asked.path.removeprefix("/projects/1").strip("/").split("/"):
            case "GET", [""]:
                return {"default_branch": DEFAULT}
            case "GET", ["merge_requests"]:
                return [_basic(p) for p in state.open_pulls]
            case "GET", ["merge_requests", number]:
                pull = state.pulls[int(number)]
                count = len(pull.files) if pull.count is None else pull.count
                return {**_basic(pull), "changes_count": str(count)}
            case "PUT", ["merge_requests", number]:
                labels = state.pulls[int(number)].labels
                labels += [n for n in body.get("add_labels", "").split(",") if n]
                gone = body.get("remove_labels", "").split(",")
                labels[:] = [name for name in labels if name not in gone]
                return {}
            case "GET", ["merge_requests", number, "diffs"]:
                files = state.pulls[int(number)].files
                return [{"new_path": new, "old_path": old} for new, old in files]
            case "PUT", ["merge_requests", number, "merge"]:
                state.merge(state.pulls[int(number)], body["sha"], "merged")
                return {}
            case "GET", ["merge_requests", number, "notes"]:
                system = {"id": 1, "author": {"username": "x"}, "body": "changed", "system": True}
                return [system] + [
                    {"id": c.id, "author": {"username": c.author}, "body": c.body, "system": False}
                    for c in state.comments[int(number)]
                ]
            case "POST", ["merge_requests", number, "notes"]:
                return {"id": state.say(int(number), state.bot, body["body"]).id}
            case "PUT", ["merge_requests", _, "notes", id_]:
                state.own(int(id_)).body = body["body"]
                return {}
            case "DELETE", ["merge_requests", _, "notes", id_]:
                state.remove(int(id_))
                return None
            case "GET", ["labels"]:
                return [{"id": i, "name": n} for i, n in enumerate(state.labels, 1)]
            case "POST", ["labels"]:
                state.new_label(body["name"], body["color"], "#")
                return {}
            case "POST", ["statuses", head]:
                state.statuses.append((head, body["name"], body["state"], body["description"]))
                return {}
        raise Refused(404)


def _basic(pull: Pull) -> dict[str, Any]:
    return {
        "iid": pull.number,
        "state": "opened" if pull.state == "open" else pull.state,
        "author": {"username": pull.author},
        "sha": pull.head,
        "target_branch": pull.base,
        "source_project_id": pull.source,
        "labels": pull.labels,
        "updated_at": pull.updated,
    }


DIALECT = GitLab()
