"""Asking a forge's API: what is sent with the token goes to that address and no further."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPException
from math import ceil
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from site_builder.forges.errors import ForgeError, failure
from site_builder.forges.limits import Patience, limit_told, pause_after
from site_builder.forges.pace import Pace
from site_builder.forges.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LARGEST = 10_000_000
"""Bytes of an answer; a larger one is not read."""
_TIMEOUT = 30.0
"""Seconds that one request may take."""
_PER_PAGE = 50
"""As many as every forge gives at once."""
_MOST_PAGES = 100
_REASON = 10_000
"""Bytes of an error that are read."""
_SPOKEN = frozenset((401, 403, 404, 405, 409, 418, 422))
"""Answers that have words of their own: `status_401` and so on."""


class _NoRedirects(HTTPRedirectHandler):
    """A redirect is an answer: following it would carry the token elsewhere."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = build_opener(_NoRedirects)


@dataclass(frozen=True)
class Answer:
    """What came back: the value of its JSON, and its headers in lower case."""

    value: Any
    headers: Mapping[str, str]


@dataclass(frozen=True)
class _Body:
    """What is sent, and of what kind it is."""

    data: bytes
    kind: str

    @classmethod
    def json(cls, value: Mapping[str, Any] | list[str]) -> _Body:
        return cls(json.dumps(value).encode(), "application/json")

    @classmethod
    def form(cls, value: Mapping[str, str]) -> _Body:
        return cls(urlencode(value).encode(), "application/x-www-form-urlencoded")


@dataclass(frozen=True)
class Paging:
    """How a forge calls the parameters of a list's pages."""

    page: str = "page"
    size: str = "per_page"


@dataclass(frozen=True)
class Client:
    """One forge's API, below `api`; `headers` hold the token, which is never shown."""

    api: str
    headers: Mapping[str, str] = field(repr=False)
    paging: Paging = field(default_factory=Paging)
    rights: str = ""
    """What the token must be allowed here, in the reader's words."""
    pace: Pace = field(default_factory=Pace)
    pause: Callable[[float], None] = time.sleep

    def get(self, path: str, **query: object) -> Any:
        """Return what stands at a path; raises ForgeError."""
        return self.answer(path, **query).value

    def answer(self, path: str, **query: object) -> Answer:
        """Return what stands at a path, with its headers; raises ForgeError."""
        return self._ask("GET", _with_query(path, query))

    def entries(self, path: str, **query: object) -> list[dict[str, Any]]:
        """Return a list that the forge gives at once; raises ForgeError, TypeError."""
        return _entries(self.get(path, **query), path)

    def send(
        self, method: str, path: str, body: Mapping[str, Any] | list[str] | None = None
    ) -> Any:
        """Write JSON, and return the answer; raises ForgeError."""
        return self._ask(method, path, None if body is None else _Body.json(body)).value

    def send_form(self, method: str, path: str, body: Mapping[str, str]) -> Any:
        """Write as a form does, and return the answer; raises ForgeError."""
        return self._ask(method, path, _Body.form(body)).value

    def remove(self, path: str) -> None:
        """Remove what stands at a path, if nobody else has done so; raises ForgeError."""
        try:
            self._ask("DELETE", path)
        except ForgeError as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise

    def pages(self, path: str, key: str = "id", **query: object) -> Iterator[dict[str, Any]]:
        """Yield every entry of a list that the forge gives in pages; raises ForgeError, TypeError.

        `key` tells entries apart: a forge that ignores page numbers repeats itself.
        """
        first, seen = object(), 0
        for page in range(1, _MOST_PAGES + 1):
            paged = {self.paging.size: _PER_PAGE, self.paging.page: page}
            asked = _with_query(path, {**query, **paged})
            answer = self._ask("GET", asked)
            entries = _entries(answer.value, path)
            if not entries or entries[0].get(key) == first:
                return
            yield from entries
            first, seen = entries[0].get(key), seen + len(entries)
            if not _goes_on(answer, seen, len(entries)):
                return
        raise failure(key="endless", path=path)

    def _ask(self, method: str, path: str, body: _Body | None = None) -> Answer:
        sent = {**self.headers, "Accept": "application/json", "User-Agent": "kepu"}
        if body is not None:
            sent["Content-Type"] = body.kind
        data = body.data if body else None
        request = Request(self.api + path, data, sent, method=method)  # noqa: S310 - http(s) only
        patience = Patience(self.pause)
        while True:
            self.pace.wait(self.pause)
            try:
                with _OPENER.open(request, timeout=_TIMEOUT) as response:
                    return _answer(response, path)
            except HTTPError as error:
                with error:
                    said = _said(error)
                wait = limit = limit_told(error, said)
                if limit is None:
                    wait = pause_after(error, method, patience.usual)
                failed = self._refused(error.code, f"{method} {path}", limit)
                failed.said = said
            except (OSError, HTTPException) as error:
                wait = patience.usual if method == "GET" else None
                host = urlsplit(self.api).hostname
                failed = failure(key="unreachable", host=host, why=_why(error))
            if not patience.wait(wait):
                raise failed

    def _refused(self, status: int, asked: str, limit: float | None) -> ForgeError:
        key = f"status_{status}" if status in _SPOKEN else "status"
        if limit is not None:
            key = "limited"
        if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
            key = "redirected"
        what, minutes = asked.partition("?")[0], ceil((limit or 0) / 60)
        refused = failure(key, status, what=what, rights=self.rights, minutes=minutes)
        refused.is_limit = limit is not None
        return refused


def open_client(
    api: str, headers: Mapping[str, str], paging: Paging, rights: str, pace: Pace
) -> Client:
    """Return the client of an API at an http(s) address; raises ForgeError."""
    shown = api.rpartition("@")[2]  # before it may stand a password
    try:
        parts = urlsplit(api)
    except ValueError:
        raise failure(key="address", api=shown) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        raise failure(key="address", api=shown)
    return Client(api.rstrip("/"), headers, paging, rights, pace)


def _with_query(path: str, query: Mapping[str, object]) -> str:
    return f"{path}?{urlencode(query)}" if query else path


def _entries(value: Any, path: str) -> list[dict[str, Any]]:
    """Return the entries of an answer; what is no list is not taken for an empty one."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise TypeError(path)
    return value


def _answer(response: Any, path: str) -> Answer:
    """Return an answer; one that is too large or no JSON is refused."""
    data = response.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise failure(key="large", path=path)
    try:
        value = json.loads(data.decode()) if data.strip() else None
    except (ValueError, RecursionError):
        raise failure(key="unreadable", path=path) from None
    return Answer(value, {k.lower(): v for k, v in response.headers.items()})


def _goes_on(answer: Answer, seen: int, size: int) -> bool:
    """Whether a further page follows, by whichever of its signs this forge gives."""
    link, total = answer.headers.get("link"), answer.headers.get("x-total-count", "")
    if link is not None:
        return 'rel="next"' in link
    return seen < int(total) if total.isdecimal() else size >= _PER_PAGE


def _said(error: HTTPError) -> str:
    """Return the beginning of what came with a refusal, empty if it cannot be read."""
    try:
        return error.read(_REASON).decode(errors="replace")
    except (OSError, HTTPException):
        return ""


def _why(error: Exception) -> str:
    """Say why in the reader's words if that is known."""
    reason = str(getattr(error, "reason", error))
    return next((text for sign, text in words()["reasons"].items() if sign in reason), reason)
