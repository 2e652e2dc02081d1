"""Asking a forge's API: what is sent with the token goes to that address and no further."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from math import ceil
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from site_builder.forges.pace import Pace
from site_builder.forges.words import ForgeError, failure, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LARGEST = 10_000_000
"""Bytes of an answer; a larger one is not read."""
_TIMEOUT = 30.0
"""Seconds that one request may take."""
_ATTEMPTS = 4
_LONGEST_PAUSE = 300.0
"""Seconds that one request waits in all; a forge that wants more is not waited for."""
_LONGEST_LIMIT = 86_400.0
"""Seconds; what is told beyond is no time."""
_UNTOLD_PAUSE = 60.0
"""Seconds to wait where a forge limits requests without a word on how long; GitHub's own advice."""
_PER_PAGE = 50
"""As many as every forge gives at once."""
_MOST_PAGES = 100
_REASON = 10_000
"""Bytes of an error that are read."""
_TOO_MANY = 429
_LIMITING = frozenset((403, _TOO_MANY))
_LIMITED = re.compile("rate limit", re.IGNORECASE)
"""What GitHub says with a limit of its second kind, which no header need tell."""
_UNWRITTEN = frozenset((503,))
"""Answers after which nothing was written, so that even a creation may be tried again."""
_SPOKEN = frozenset((401, 403, 404, 405, 409, 418, 422))


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
        return self._ask("GET", _with(path, query))

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

    def whole(self, path: str) -> list[dict[str, Any]]:
        """Return a list that the forge gives at once; raises ForgeError, TypeError."""
        return _entries(self.get(path), path)

    def pages(self, path: str, key: str = "id", **query: object) -> Iterator[dict[str, Any]]:
        """Yield every entry of a list that the forge gives in pages; raises ForgeError, TypeError.

        `key` tells entries apart: a forge that ignores page numbers repeats itself.
        """
        first, seen = object(), 0
        for page in range(1, _MOST_PAGES + 1):
            paged = {self.paging.size: _PER_PAGE, self.paging.page: page}
            asked = _with(path, {**query, **paged})
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
        waited = 0.0
        for attempt in range(1, _ATTEMPTS + 1):
            self.pace.wait(self.pause)
            try:
                with _OPENER.open(request, timeout=_TIMEOUT) as response:
                    return _answer(response, path)
            except HTTPError as error:
                with error:
                    said = _said(error)
                    limit = _limit(error, said)
                    wait = limit if limit is not None else _pause_after(error, method, attempt)
                    if wait is None or attempt == _ATTEMPTS or waited + wait > _LONGEST_PAUSE:
                        refused = self._refused(error, method, path, limit)
                        refused.said, refused.is_limit = said, limit is not None
                        raise refused from None
            except (OSError, HTTPException) as error:
                if method != "GET" or attempt == _ATTEMPTS:
                    name = urlsplit(self.api).hostname
                    raise failure(key="unreachable", host=name, why=_why(error)) from None
                wait = 2.0**attempt
            waited += wait
            self.pause(wait)
        raise AssertionError

    def _refused(self, error: HTTPError, method: str, path: str, limit: float | None) -> ForgeError:
        key = f"status_{error.code}" if error.code in _SPOKEN else "status"
        if limit is not None:
            key = "limited"
        if 300 <= error.code < 400:  # noqa: PLR2004 - HTTP's redirects
            key = "redirected"
        what = f"{method} {path.partition('?')[0]}"
        minutes = ceil((limit or 0) / 60)
        return failure(key, error.code, what=what, rights=self.rights, minutes=minutes)


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


def _with(path: str, query: Mapping[str, object]) -> str:
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


def _limit(error: HTTPError, said: str) -> float | None:
    """Return the seconds for which a forge wants no more requests, None if it set no limit.

    By its headers: Retry-After, or how many are left and from when on there are more, which is
    counted from its own clock. https://docs.github.com/rest, "Rate limits for the REST API";
    GitLab and Gitea send Retry-After alone.
    """
    headers = error.headers
    if error.code not in _LIMITING:
        return None
    if headers.get("Retry-After", "").isdecimal():
        return min(float(headers["Retry-After"]), _LONGEST_LIMIT)
    if headers.get("X-RateLimit-Remaining") == "0":
        reset, now = headers.get("X-RateLimit-Reset", ""), headers.get("Date", "")
        try:
            left = float(reset) - parsedate_to_datetime(now).timestamp()
            return min(max(left, 1.0), _LONGEST_LIMIT)
        except ValueError:
            return _UNTOLD_PAUSE
    is_limit = error.code == _TOO_MANY or _LIMITED.search(said)
    return _UNTOLD_PAUSE if is_limit else None


def _pause_after(error: HTTPError, method: str, attempt: int) -> float | None:
    """Return the seconds after which to ask again, None if that is of no use."""
    again = error.code >= 500 if method != "POST" else error.code in _UNWRITTEN  # noqa: PLR2004 - as HTTP numbers them
    asked = error.headers.get("Retry-After", "")
    if not again:
        return None
    return min(float(asked), _LONGEST_LIMIT) if asked.isdecimal() else 2.0**attempt


def _why(error: Exception) -> str:
    """Say why in the reader's words if that is known."""
    reason = str(getattr(error, "reason", error))
    return next((text for sign, text in words()["reasons"].items() if sign in reason), reason)
