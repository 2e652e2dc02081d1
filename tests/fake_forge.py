"""A forge on loopback that behaves, in what the project asks of it, as the three real ones do."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from site_builder.forges.kind import open_repository
from site_builder.forges.registry import forge_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.forges.driver import Driver

TOKEN = "token-that-nobody-may-see"  # noqa: S105 - of the fake forge
BOTS = {"github": "github-actions[bot]", "gitlab": "project_1_bot", "gitea": "kepu-bot"}
DEFAULT = "main"


@dataclass
class Pull:
    """A pull request as the forge keeps it."""

    number: int
    head: str
    author: str = "zhengzhou"
    base: str = DEFAULT
    source: str = "zhengzhou/data"
    state: str = "open"
    files: list[tuple[str, str]] = field(default_factory=list)
    """Names after and before."""
    labels: list[str] = field(default_factory=list)
    count: int | str | None = None
    """What it says of the number of files, if that is not the truth."""
    updated: str = ""
    may_merge: Callable[[], bool] = lambda: True
    """The branch's own rules."""
    on_merge: Callable[[], None] = lambda: None


@dataclass
class Said:
    """A comment."""

    id: int
    author: str
    body: str


@dataclass
class Fault:
    """What goes wrong with the next `times` requests whose `METHOD path` matches."""

    pattern: str
    status: int
    times: int = 1
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b"{}"


@dataclass
class FakeForge:
    """What it holds, what was asked of it, and what is to go wrong."""

    kind: str
    pulls: dict[int, Pull] = field(default_factory=dict)
    comments: dict[int, list[Said]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    statuses: list[tuple[str, str, str, str]] = field(default_factory=list)
    merged: list[int] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    most: int = 50
    """Entries on a page, whatever is asked for."""
    knows_itself: bool = True
    held: dict[str, Any] = field(default_factory=dict)
    """What it answers of the set-up, by path; see `fake_setup.py`."""
    bot: str = ""
    """Whose token it is."""
    before: Callable[[str], None] = lambda _: None
    """What happens before each request is answered."""
    next_id: int = 100
    address: str = ""

    def __post_init__(self) -> None:
        """Take the usual account where none is named."""
        self.bot = self.bot or BOTS[self.kind]

    @property
    def api(self) -> str:
        """Where its API begins."""
        below = {"github": "", "gitlab": "/api/v4", "gitea": "/api/v1"}
        return self.address + below[self.kind]

    @property
    def environment(self) -> dict[str, str]:
        """The variables that its pipelines set."""
        if self.kind == "gitlab":
            return {"CI_API_V4_URL": self.api, "CI_PROJECT_ID": "1", "KEPU_TOKEN": TOKEN}
        name = "GITEA_TOKEN" if self.kind == "gitea" else "GITHUB_TOKEN"
        return {"GITHUB_API_URL": self.api, "GITHUB_REPOSITORY": "henan/data", name: TOKEN}

    def driver(self) -> Driver:
        """Return our own half of the conversation."""
        return open_repository(forge_kinds()[self.kind], self.environment, None, None)

    @property
    def written(self) -> list[str]:
        """The requests that change something."""
        asking = ("GET", "POST /graphql")
        return [line for line in self.requests if not line.startswith(asking)]

    def add(self, pull: Pull) -> Pull:
        """Take a pull request in."""
        self.pulls[pull.number] = pull
        self.comments.setdefault(pull.number, [])
        return pull

    def say(self, number: int, author: str, body: str) -> Said:
        """Write a comment as somebody."""
        self.next_id += 1
        said = Said(self.next_id, author, body)
        self.comments.setdefault(number, []).append(said)
        return said

    def find_comment(self, id_: int) -> tuple[list[Said], Said]:
        """Return a comment, and the list that it stands in; raises LookupError."""
        for listed in self.comments.values():
            for said in listed:
                if said.id == id_:
                    return listed, said
        raise LookupError(id_)


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """The forge says no."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _Handler(BaseHTTPRequestHandler):
    forge: FakeForge
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _handle(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        parts = urlsplit(self.path)
        line = f"{self.command} {parts.path}"
        self.forge.requests.append(line)
        self.forge.before(line)
        for fault in self.forge.faults:
            if fault.times and re.search(fault.pattern, line):
                fault.times -= 1
                self._reply(fault.status, fault.body, fault.headers)
                return
        if not self._is_allowed():
            self._reply(401, b"{}")
            return
        query = {k: v[0] for k, v in parse_qs(parts.query).items()}
        rest = parts.path.removeprefix(urlsplit(self.forge.api).path)
        if self.command == "GET" and rest in self.forge.held:
            self._reply_held(self.forge.held[rest])
            return
        try:
            value = self._route(parts.path, body)
        except Refused as refused:
            self._reply(refused.status, b"{}")
            return
        except (LookupError, ValueError):
            self._reply(404, b"{}")
            return
        headers: dict[str, str] = {}
        if isinstance(value, list):
            value, headers = self._paged(value, query)
        data = b"" if value is None else json.dumps(value).encode()
        self._reply(204 if value is None else 200, data, headers)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle  # noqa: N815 - the library's names

    def _is_allowed(self) -> bool:
        if self.forge.kind == "gitlab":
            return self.headers.get("PRIVATE-TOKEN") == TOKEN
        scheme = "Bearer" if self.forge.kind == "github" else "token"
        return self.headers.get("Authorization") == f"{scheme} {TOKEN}"

    def _reply_held(self, said: Any) -> None:
        value = getattr(said, "value", said)
        headers = getattr(said, "headers", {})
        if isinstance(value, list) and self.forge.kind != "github":
            query = {k: v[0] for k, v in parse_qs(urlsplit(self.path).query).items()}
            value, headers = self._paged(value, query)
        self._reply(getattr(said, "status", 200), json.dumps(value).encode(), headers)

    def _reply(self, status: int, data: bytes, headers: dict[str, str] | None = None) -> None:
        if "Date" in (headers or {}):
            self.send_response_only(status)  # the other would add the true one
        else:
            self.send_response(status)
        for key, value in (headers or {}).items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _paged(self, value: list[Any], query: dict[str, str]) -> tuple[list[Any], dict[str, str]]:
        """One page, with the signs by which this kind of forge tells that more follow."""
        if self.forge.kind == "gitea" and re.search("/comments$", urlsplit(self.path).path):
            return value, {}  # it gives all of them at once
        asked = query.get("limit" if self.forge.kind == "gitea" else "per_page", "30")
        size = min(int(asked), self.forge.most)
        page = int(query.get("page", "1"))
        part = value[(page - 1) * size : page * size]
        if self.forge.kind == "gitea":
            return part, {"X-Total-Count": str(len(value))}
        more = page * size < len(value)
        return part, {"Link": f'<{self.forge.api}>; rel="{"next" if more else "first"}"'}

    def _route(self, path: str, body: dict[str, Any]) -> Any:
        rest = path.removeprefix(urlsplit(self.forge.api).path)
        own = "/projects/1" if self.forge.kind == "gitlab" else "/repos/henan/data"
        if rest == "/graphql" and self.forge.kind == "github" and self.command == "POST":
            return {"data": {"viewer": {"login": self.forge.bot}}}
        if rest == "/user" and self.command == "GET":
            if self.forge.kind == "github" and self.forge.bot.endswith("[bot]"):
                raise Refused(403)
            if not self.forge.knows_itself:
                raise Refused(403)
            name = self.forge.bot
            return {"username": name} if self.forge.kind == "gitlab" else {"login": name}
        if not rest.startswith(own):
            raise Refused(404)
        answer = _gitlab if self.forge.kind == "gitlab" else _github
        return answer(self.forge, self.command, rest.removeprefix(own), body)


def _github(forge: FakeForge, method: str, path: str, body: dict[str, Any]) -> Any:  # noqa: C901, PLR0911, PLR0912 - a table of addresses
    """GitHub's, and Gitea's where it is the same."""
    is_gitea = forge.kind == "gitea"
    match method, path.strip("/").split("/"):
        case "GET", ["pulls"]:
            return [_pull(p) for p in forge.pulls.values() if p.state == "open"]
        case "GET", ["pulls", number]:
            return _pull(forge.pulls[int(number)])
        case "GET", ["pulls", number, "files"]:
            return [
                {"filename": new} | ({"previous_filename": old} if new != old else {})
                for new, old in forge.pulls[int(number)].files
            ]
        case (("PUT" | "POST"), ["pulls", number, "merge"]):
            pull = forge.pulls[int(number)]
            if (method == "POST") != is_gitea:
                raise Refused(405)
            _merge(forge, pull, body["head_commit_id" if is_gitea else "sha"])
            return {"merged": True}
        case "GET", ["issues", number, "comments"]:
            return [
                {"id": c.id, "user": {"login": c.author}, "body": c.body}
                for c in forge.comments[int(number)]
            ]
        case "POST", ["issues", number, "comments"]:
            return {"id": forge.say(int(number), forge.bot, body["body"]).id}
        case "PATCH", ["issues", "comments", id_]:
            _own(forge, int(id_)).body = body["body"]
            return {"id": int(id_)}
        case "DELETE", ["issues", "comments", id_]:
            _own(forge, int(id_))
            listed, said = forge.find_comment(int(id_))
            listed.remove(said)
            return None
        case "GET", ["labels"]:
            return [{"id": i, "name": n} for i, n in enumerate(forge.labels, 1)]
        case "POST", ["labels"]:
            _new_label(forge, body, "#" if is_gitea else "")
            return {}
        case "POST", ["issues", number, "labels"]:
            names = list(forge.labels)
            added = [names[i - 1] for i in body["labels"]] if is_gitea else body["labels"]
            forge.pulls[int(number)].labels += added
            return [{"name": name} for name in added]
        case "DELETE", ["issues", number, "labels", label]:
            name = list(forge.labels)[int(label) - 1] if is_gitea else unquote(label)
            forge.pulls[int(number)].labels.remove(name)
            return None
        case "POST", ["statuses", head]:
            forge.statuses.append((head, body["context"], body["state"], body["description"]))
            return {}
    raise Refused(404)


def _gitlab(forge: FakeForge, method: str, path: str, body: dict[str, Any]) -> Any:  # noqa: C901, PLR0911, PLR0912 - a table of addresses
    match method, path.strip("/").split("/"):
        case "GET", [""]:
            return {"default_branch": DEFAULT}
        case "GET", ["merge_requests"]:
            return [_request(p) for p in forge.pulls.values() if p.state == "open"]
        case "GET", ["merge_requests", number]:
            return _request(forge.pulls[int(number)])
        case "PUT", ["merge_requests", number]:
            labels = forge.pulls[int(number)].labels
            labels += [n for n in body.get("add_labels", "").split(",") if n]
            for name in filter(None, body.get("remove_labels", "").split(",")):
                labels.remove(name)
            return {}
        case "GET", ["merge_requests", number, "diffs"]:
            files = forge.pulls[int(number)].files
            return [{"new_path": new, "old_path": old} for new, old in files]
        case "PUT", ["merge_requests", number, "merge"]:
            _merge(forge, forge.pulls[int(number)], body["sha"])
            return {}
        case "GET", ["merge_requests", number, "notes"]:
            system = {"id": 1, "author": {"username": "x"}, "body": "changed", "system": True}
            return [system] + [
                {"id": c.id, "author": {"username": c.author}, "body": c.body, "system": False}
                for c in forge.comments[int(number)]
            ]
        case "POST", ["merge_requests", number, "notes"]:
            return {"id": forge.say(int(number), forge.bot, body["body"]).id}
        case "PUT", ["merge_requests", _, "notes", id_]:
            _own(forge, int(id_)).body = body["body"]
            return {}
        case "DELETE", ["merge_requests", _, "notes", id_]:
            _own(forge, int(id_))
            listed, said = forge.find_comment(int(id_))
            listed.remove(said)
            return None
        case "GET", ["labels"]:
            return [{"id": i, "name": n} for i, n in enumerate(forge.labels, 1)]
        case "POST", ["labels"]:
            _new_label(forge, body, "#")
            return {}
        case "POST", ["statuses", head]:
            forge.statuses.append((head, body["name"], body["state"], body["description"]))
            return {}
    raise Refused(404)


def _own(forge: FakeForge, id_: int) -> Said:
    """Return a comment that the token's owner may change: its own."""
    _, said = forge.find_comment(id_)
    if said.author != forge.bot:
        raise Refused(403)
    return said


def _merge(forge: FakeForge, pull: Pull, head: str) -> None:
    if head != pull.head:
        raise Refused(409)
    if not pull.may_merge():
        raise Refused(405)
    pull.state = "merged" if forge.kind == "gitlab" else "closed"
    forge.merged.append(pull.number)
    pull.on_merge()


def _new_label(forge: FakeForge, body: dict[str, Any], lead: str) -> None:
    if body["name"] in forge.labels or not re.fullmatch(lead + "[0-9a-f]{6}", body["color"]):
        raise Refused(422)
    forge.labels[body["name"]] = body["color"].removeprefix("#")


def _pull(pull: Pull) -> dict[str, Any]:
    return {
        "number": pull.number,
        "state": pull.state,
        "user": {"login": pull.author},
        "head": {"sha": pull.head, "repo": {"full_name": pull.source} if pull.source else None},
        "base": {"ref": pull.base, "repo": {"default_branch": DEFAULT}},
        "changed_files": len(pull.files) if pull.count is None else pull.count,
        "labels": [{"name": name} for name in pull.labels],
        "updated_at": pull.updated,
    }


def _request(pull: Pull) -> dict[str, Any]:
    return {
        "iid": pull.number,
        "state": "opened" if pull.state == "open" else pull.state,
        "author": {"username": pull.author},
        "sha": pull.head,
        "target_branch": pull.base,
        "source_project_id": pull.source,
        "changes_count": str(len(pull.files) if pull.count is None else pull.count),
        "labels": pull.labels,
        "updated_at": pull.updated,
    }


class Running:
    """A fake forge that answers while the block lasts."""

    def __init__(self, forge: FakeForge) -> None:
        self.forge = forge
        handler = type("Handler", (_Handler,), {"forge": forge})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        forge.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))

    def __enter__(self) -> FakeForge:
        """Begin to answer."""
        self.thread.start()
        return self.forge

    def __exit__(self, *_: object) -> None:
        """Stop, and free the port."""
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture(params=tuple(BOTS))
def fake(request: pytest.FixtureRequest) -> Iterator[FakeForge]:
    """A forge that answers, one of each kind in turn."""
    with Running(FakeForge(request.param)) as forge:
        yield forge
