"""Asking a forge's API: what is sent with the token goes to that address and no further."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from site_builder.forges.words import ForgeError, failure, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LARGEST = 10_000_000
"""Bytes of an answer; a larger one is not read."""
_TIMEOUT = 30.0
"""Seconds that one request may take."""
_ATTEMPTS = 4
_LONGEST_PAUSE = 60.0
"""Seconds; a forge that wants a longer pause is not waited for."""
_PER_PAGE = 50
"""As many as every forge gives at once."""
_MOST_PAGES = 100
_BUSY = 429
_UNWRITTEN = frozenset((429, 503))
"""Answers after which nothing was written, so that even a creation may be tried again."""
_SPOKEN = frozenset((401, 403, 404, 405, 409, 422))


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
    pause: Callable[[float], None] = time.sleep

    def get(self, path: str, **query: object) -> Any:
        """Return what stands at a path; raises ForgeError."""
        return self._ask("GET", _with(path, query)).value

    def send(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Write, and return the answer; raises ForgeError."""
        return self._ask(method, path, body).value

    def pages(self, path: str, key: str = "id", **query: object) -> Iterator[dict[str, Any]]:
        """Yield every entry of a list that the forge gives in pages; raises ForgeError.

        `key` tells entries apart: a forge that ignores page numbers repeats itself.
        """
        first, seen = object(), 0
        for page in range(1, _MOST_PAGES + 1):
            paged = {self.paging.size: _PER_PAGE, self.paging.page: page}
            asked = _with(path, {**query, **paged})
            answer = self._ask("GET", asked)
            entries = answer.value if isinstance(answer.value, list) else []
            if not entries or entries[0].get(key) == first:
                return
            yield from entries
            first, seen = entries[0].get(key), seen + len(entries)
            if not _goes_on(answer, seen, len(entries)):
                return
        raise failure(key="endless", path=path)

    def _ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Answer:
        data = None if body is None else json.dumps(body).encode()
        sent = {**self.headers, "Accept": "application/json", "User-Agent": "kepu"}
        if data is not None:
            sent["Content-Type"] = "application/json"
        request = Request(self.api + path, data, sent, method=method)  # noqa: S310 - http(s) only
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                with _OPENER.open(request, timeout=_TIMEOUT) as response:
                    return _answer(response, path)
            except HTTPError as error:
                with error:
                    wait = _pause_after(error, method, attempt)
                    if wait is None:
                        raise self._refused(error, method, path) from None
            except (OSError, HTTPException) as error:
                if method != "GET" or attempt == _ATTEMPTS:
                    name = urlsplit(self.api).hostname
                    raise failure(key="unreachable", host=name, why=_why(error)) from None
                wait = 2.0**attempt
            self.pause(wait)
        raise AssertionError

    def _refused(self, error: HTTPError, method: str, path: str) -> ForgeError:
        key = f"status_{error.code}" if error.code in _SPOKEN else "status"
        if 300 <= error.code < 400:  # noqa: PLR2004 - HTTP's redirects
            key = "redirected"
        what = f"{method} {path.partition('?')[0]}"
        return failure(key, status=error.code, what=what, rights=self.rights)


def open_client(api: str, headers: Mapping[str, str], paging: Paging, rights: str) -> Client:
    """Return the client of an API at an http(s) address; raises ForgeError."""
    shown = api.rpartition("@")[2]  # before it may stand a password
    try:
        parts = urlsplit(api)
    except ValueError:
        raise failure(key="address", api=shown) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        raise failure(key="address", api=shown)
    return Client(api.rstrip("/"), headers, paging, rights)


def _with(path: str, query: Mapping[str, object]) -> str:
    return f"{path}?{urlencode(query)}" if query else path


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


def _pause_after(error: HTTPError, method: str, attempt: int) -> float | None:
    """Return the seconds after which to ask again, None if that is of no use."""
    again = error.code >= 500 if method != "POST" else error.code in _UNWRITTEN  # noqa: PLR2004 - as HTTP numbers them
    limited = error.code == 403 and "Retry-After" in error.headers  # noqa: PLR2004 - as HTTP numbers them
    if attempt == _ATTEMPTS or not (again or limited or error.code == _BUSY):
        return None
    asked = error.headers.get("Retry-After", "")
    wait = float(asked) if asked.isdecimal() else 2.0**attempt
    return wait if wait <= _LONGEST_PAUSE else None


def _why(error: Exception) -> str:
    """Say why in the reader's words if that is known."""
    reason = str(getattr(error, "reason", error))
    return next((text for sign, text in words()["reasons"].items() if sign in reason), reason)
