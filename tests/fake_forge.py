"""A forge on loopback that behaves, in what the project asks of it, as a real one does.

How each kind is spoken to stands in `fakes`; here is what answers.
"""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from fakes.state import TOKEN, Asked, Fault, Pull, Refused, State
from fakes.token_rules import FORBIDDEN, Holder, needed
from forges.official.description import Exchange, descriptions, problems

from site_builder.forges.kind import open_repository
from site_builder.forges.registry import forge_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fakes.state import Dialect

    from site_builder.forges.driver import Driver

__all__ = ("BOTS", "TOKEN", "FakeForge", "Fault", "Pull", "Running", "fake")

DIALECTS: dict[str, Dialect] = {
    name: import_module(f"fakes.{name}").DIALECT for name in forge_kinds()
}
"""A forge that has a folder has a fake."""
BOTS = {name: dialect.bot for name, dialect in DIALECTS.items()}
_FORM = "application/x-www-form-urlencoded"
_NOTHING, _MISTAKE = 204, 400
"""HTTP's number for a success without a word, and the least of those of refusals."""


@dataclass
class FakeForge(State):
    """A fake of one kind: what it holds, what was asked of it, and what is to go wrong."""

    kind: str
    requests: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    tokens: dict[str, Holder] = field(default_factory=dict)
    """Further tokens than TOKEN, which may everything, and what they may."""
    refused: list[str] = field(default_factory=list)
    """The requests whose token had no right to them."""
    before: Callable[[str], None] = lambda _: None
    """What happens before each request is answered."""
    watch: Callable[[Exchange], None] = lambda _: None
    """Who looks on at every request that is answered as the forge answers it."""
    keeps_to_description: bool = True
    """Whether it is an error to deviate from the forge's own description."""
    deviations: list[str] = field(default_factory=list)
    """What was asked or answered otherwise than the forge's own description has it."""
    address: str = ""
    held: dict[str, Any] = field(default_factory=dict)
    """What it answers of the set-up, by path; see `fake_setup.py`."""

    def __post_init__(self) -> None:
        """Take the usual account where none is named."""
        self.bot = self.bot or self.dialect.bot

    def tokens_in(self, text: str) -> list[str]:
        """Return the tokens that stand in a text."""
        return [token for token in (TOKEN, *self.tokens) if token in text]

    @property
    def dialect(self) -> Dialect:
        """How it is spoken to."""
        return DIALECTS[self.kind]

    @property
    def api(self) -> str:
        """Where its API begins."""
        return self.address + self.dialect.below

    @property
    def environment(self) -> dict[str, str]:
        """The variables that its pipelines set."""
        return self.dialect.environment(self.api)

    def driver(self) -> Driver:
        """Return our own half of the conversation."""
        return open_repository(forge_kinds()[self.kind], self.environment, None, None)

    @property
    def written(self) -> list[str]:
        """The requests that change something."""
        asking = ("GET", "POST /graphql")
        return [line for line in self.requests if not line.startswith(asking)]


class _Handler(BaseHTTPRequestHandler):
    forge: FakeForge
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _handle(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        data = self.rfile.read(length)
        parts = urlsplit(self.path)
        line = f"{self.command} {parts.path}"
        forge, dialect = self.forge, self.forge.dialect
        assert not forge.tokens_in(self.path)  # an address is written to logs
        forge.requests.append(line)
        forge.before(line)
        for fault in forge.faults:
            if fault.times and re.search(fault.pattern, line):
                fault.times -= 1
                self._reply(fault.status, fault.body, fault.headers)
                return
        held_by = self._holder()
        if not dialect.allows(self.headers):
            self._reply(401, b"{}")
            return
        asked = self._asked(data)
        if held_by and not self._may(held_by, asked):
            self._reply(FORBIDDEN, b"{}")
            return
        if asked.method == "GET" and asked.path in forge.held:
            self._reply_held(asked, forge.held[asked.path])
            return
        value, headers = None, dict[str, str]()
        try:
            value = dialect.answer(forge, asked)
            status = self._success(asked, value)
        except Refused as refused:
            value, status = {}, refused.status
        except (LookupError, ValueError):
            value, status = {}, 404
        if isinstance(value, list):
            value, headers = dialect.page(forge, asked, value)
        self._look_on(asked, status, value)
        is_empty = value is None and status < _MISTAKE
        self._reply(status, b"" if is_empty else json.dumps(value).encode(), headers)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle  # noqa: N815 - the library's names

    def _success(self, asked: Asked, value: Any) -> int:
        """Return the number with which the forge says that it did what was asked."""
        for description in descriptions(self.forge.kind):
            if operation := description.find(asked.method, asked.path):
                return operation.success
        return _NOTHING if value is None else 200

    def _look_on(self, asked: Asked, status: int, value: Any) -> None:
        exchange = Exchange(asked.method, asked.path, asked.query, asked.body, status, value)
        self.forge.watch(exchange)
        self.forge.deviations += problems(exchange, descriptions(self.forge.kind))

    def _holder(self) -> Holder | None:
        """Return who holds the token, if it is one of several, and send it as the usual one."""
        for token, holder in self.forge.tokens.items():
            for name, value in self.headers.items():
                if value.split(" ")[-1] == token:
                    self.headers.replace_header(name, value.replace(token, TOKEN))
                    return holder
        return None

    def _may(self, holder: Holder, asked: Asked) -> bool:
        """Whether a token may do what is asked; if so, it is done in its holder's name."""
        if needed(asked.method, asked.path) in holder.rights:
            self.forge.bot = holder.account
            return True
        self.forge.refused.append(f"{asked.method} {asked.path}")
        return False

    def _asked(self, data: bytes) -> Asked:
        parts = urlsplit(self.path)
        is_form = self.headers.get("Content-Type") == _FORM
        body: Any = dict(parse_qsl(data.decode())) if is_form else json.loads(data or b"{}")
        query = {k: v[0] for k, v in parse_qs(parts.query).items()}
        path = parts.path.removeprefix(self.forge.dialect.below)
        return Asked(self.command, path, body, is_form, query)

    def _reply_held(self, asked: Asked, said: Any) -> None:
        value, headers = getattr(said, "value", said), getattr(said, "headers", {})
        if isinstance(value, list):
            value, headers = self.forge.dialect.page(self.forge, asked, value)
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

    def __exit__(self, kind: object, *_: object) -> None:
        """Stop, and free the port; it is an error if anything deviated from the description."""
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
        if kind is None and self.forge.keeps_to_description:
            assert not self.forge.deviations, "\n".join(self.forge.deviations)


@pytest.fixture(params=tuple(BOTS))
def fake(request: pytest.FixtureRequest) -> Iterator[FakeForge]:
    """A forge that answers, one of each kind in turn."""
    with Running(FakeForge(request.param)) as forge:
        yield forge
