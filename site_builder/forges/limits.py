"""Limits: how long a forge wants to be left alone, and when a request is worth another attempt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from urllib.error import HTTPError

_ATTEMPTS = 4
_LONGEST_WAIT = 300.0
"""Seconds that one request waits in all; a forge that wants more is not waited for."""
_LONGEST_LIMIT = 86_400.0
"""Seconds; what is told beyond is no time."""
_UNTOLD_LIMIT = 60.0
"""Seconds to wait where a forge limits requests without a word on how long; GitHub's own advice."""
_LIMITING = frozenset((HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS))
_LIMITED = re.compile("rate limit", re.IGNORECASE)
"""What GitHub says with a limit of its second kind, which no header need tell."""


@dataclass
class Patience:
    """How often one request has been sent, and how long it has waited."""

    pause: Callable[[float], None]
    attempt: int = 1
    waited: float = 0.0

    @property
    def usual(self) -> float:
        """Seconds to wait where nobody says how long: each time twice as many."""
        return 2.0**self.attempt

    def wait(self, seconds: float | None) -> bool:
        """Pause, and say whether to try again; None is that it would be of no use."""
        if seconds is None or self.attempt == _ATTEMPTS or self.waited + seconds > _LONGEST_WAIT:
            return False
        self.attempt += 1
        self.waited += seconds
        self.pause(seconds)
        return True


def limit_told(error: HTTPError, said: str) -> float | None:
    """Return the seconds for which a forge wants no more requests, None if it set no limit.

    By its headers: Retry-After, or how many are left and from when on there are more, which is
    counted from its own clock. https://docs.github.com/rest, "Rate limits for the REST API";
    GitLab and Gitea send Retry-After alone.
    """
    if error.code not in _LIMITING:
        return None
    asked = _retry_after(error)
    if asked is not None:
        return asked
    if error.headers.get("X-RateLimit-Remaining") == "0":
        return _until_reset(error)
    is_limit = error.code == HTTPStatus.TOO_MANY_REQUESTS or _LIMITED.search(said)
    return _UNTOLD_LIMIT if is_limit else None


def pause_after(error: HTTPError, method: str, usual: float) -> float | None:
    """Return the seconds after which to ask again, None if that is of no use.

    A creation is repeated only after an answer that nothing was written.
    """
    if method == "POST":
        is_passing = error.code == HTTPStatus.SERVICE_UNAVAILABLE
    else:
        is_passing = error.code >= HTTPStatus.INTERNAL_SERVER_ERROR
    if not is_passing:
        return None
    asked = _retry_after(error)
    return usual if asked is None else asked


def _retry_after(error: HTTPError) -> float | None:
    asked: str = error.headers.get("Retry-After", "")
    return min(float(asked), _LONGEST_LIMIT) if asked.isdecimal() else None


def _until_reset(error: HTTPError) -> float:
    reset, now = error.headers.get("X-RateLimit-Reset", ""), error.headers.get("Date", "")
    try:
        left = float(reset) - parsedate_to_datetime(now).timestamp()
    except ValueError:
        return _UNTOLD_LIMIT
    return min(max(left, 1.0), _LONGEST_LIMIT)
