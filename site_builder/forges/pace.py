"""Pace: no more requests in a minute than a forge says that it answers."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MINUTE = 60.0
"""Seconds."""


@dataclass
class Pace:
    """When requests were sent, and how many a minute may hold; None is as many as one likes."""

    most: int | None = None
    clock: Callable[[], float] = time.monotonic
    sent: deque[float] = field(default_factory=deque, repr=False)

    def wait(self, pause: Callable[[float], None]) -> None:
        """Pause until one more request keeps within the minute, and count it."""
        if self.most is None:
            return
        now = self.clock()
        while self.sent and now - self.sent[0] >= _MINUTE:
            self.sent.popleft()
        if len(self.sent) >= self.most:
            pause(_MINUTE - (now - self.sent.popleft()))
        self.sent.append(self.clock())
