"""Work in another process: the same result, and in this one where no other can be started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

import pytest
from searching import entry

from site_builder.render import second_process as module
from site_builder.render.second_process import WORTH_IT, aside, interruptions_held_back
from site_builder.search.files import search_pages

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.search.entry import SearchEntry


def entries(count: int) -> list[SearchEntry]:
    return [entry(n, f"第{n}例", f"反诈夜校{n}") for n in range(count)]


def test_little_work_stays_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ProcessPoolExecutor", None)
    assert aside(search_pages, iter(entries(3)))() == search_pages(entries(3))


def test_much_work_gives_the_same() -> None:
    many = entries(WORTH_IT)
    assert aside(search_pages, many)() == search_pages(many)


def test_a_process_that_ends_does_not_stop_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    broken: Future[object] = Future()
    broken.set_exception(BrokenProcessPool())
    monkeypatch.setattr(ProcessPoolExecutor, "submit", lambda *_args, **_options: broken)
    many = entries(WORTH_IT)
    assert aside(search_pages, many)() == search_pages(many)


STARTED = """
import multiprocessing, signal
from site_builder.render import second_process
if __name__ == "__main__":
    second_process.WORTH_IT = 1
    wait = second_process.aside(signal.sigwait, [signal.SIGUSR1])
    while not multiprocessing.active_children():
        pass
    print(multiprocessing.active_children()[0].pid, flush=True)
    wait()
"""


@pytest.mark.parametrize("asked", [signal.SIGKILL, signal.SIGTERM])
def test_it_does_not_outlive_the_first(tmp_path: Path, asked: signal.Signals) -> None:
    program = tmp_path / "program.py"
    program.write_text(STARTED, encoding="utf-8")
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, str(program)], stdout=subprocess.PIPE, env=here
    ) as first:
        assert first.stdout
        second = int(first.stdout.readline())
        first.send_signal(asked)
    for _ in range(600):
        try:
            os.kill(second, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.kill(second, signal.SIGKILL)
    pytest.fail("it is still there")


def test_an_interruption_ends_it_without_a_word() -> None:
    program = (
        "import os, signal; from site_builder.render.second_process import begin_aside;"
        "begin_aside(); os.kill(os.getpid(), signal.SIGINT); signal.pause()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a process inherits nothing of the kind there")
def test_an_interruption_while_it_starts_waits_until_it_can_end_without_a_word() -> None:
    program = (
        "import os, signal; os.kill(os.getpid(), signal.SIGINT);"
        "from site_builder.render.second_process import begin_aside;"
        "begin_aside(); signal.pause()"
    )
    with interruptions_held_back():
        done = subprocess.run(
            [sys.executable, "-c", program], check=False, capture_output=True, timeout=60
        )
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
