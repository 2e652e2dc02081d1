"""Progress on a terminal; silence in a pipe."""

from __future__ import annotations

import sys
import time

_PAUSE = 0.1
"""Seconds between two lines, so that the terminal does not slow the work."""


class Progress:
    """Shows one line that changes in place on standard error, if that is a terminal."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.count = 0
        self.last = 0.0
        self.shown = sys.stderr.isatty()

    def step(self, name: str = "") -> None:
        """Count one step, and name what is being worked on."""
        self.count += 1
        now = time.monotonic()
        if self.shown and now - self.last >= _PAUSE:
            self.last = now
            sys.stderr.write(f"\r\x1b[K{self.what} {self.count} {name[:60]}")
            sys.stderr.flush()

    def done(self) -> None:
        """Clear the line."""
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
