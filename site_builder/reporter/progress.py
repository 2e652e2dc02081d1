"""Progress on a terminal; silence in a pipe, and in a pipeline."""

from __future__ import annotations

import os
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
        # A pipeline's log may look like a terminal, and its runner reads commands line by line.
        self.shown = sys.stderr.isatty() and not os.environ.get("CI")

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
