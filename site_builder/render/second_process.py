"""Work on a second processor: for what is independent, long, and the same on every system."""

from __future__ import annotations

import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 200
"""Items; below, starting a process takes longer than the work."""


def aside(work: Callable[[list[T]], list[R]], items: Iterable[T]) -> Callable[[], list[R]]:
    """Start `work(items)` in another process if there is much to do.

    Returns what waits for the result; `work` must be a function of a module.
    """
    listed = list(items)
    if len(listed) < WORTH_IT:
        return lambda: work(listed)
    pool = ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=begin_aside
    )
    with interruptions_held_back():
        future = pool.submit(work, listed)
    pool.shutdown(wait=False)

    def result() -> list[R]:
        try:
            return future.result()
        except BrokenProcessPool:
            # Where no process can be started, or it is ended from outside, the work is done here.
            return work(listed)

    return result


@contextmanager
def interruptions_held_back() -> Iterator[None]:
    """Keep them from a process that starts meanwhile, until it can end without a word."""
    if sys.platform == "win32":  # where a process inherits nothing of the kind
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin_aside() -> None:
    """Let this process end with the one that started it.

    Were that one killed, it would write on, or wait for ever. Of an interruption on the terminal
    both are told, and one of them says so.
    """
    signal.signal(signal.SIGINT, _end)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _end(*_: object) -> NoReturn:
    os._exit(1)


def _outlive_nobody() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
