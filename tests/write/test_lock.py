"""The lock between processes: one holder at a time, and none that died."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from site_builder.write.lock import locked

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys, time
from pathlib import Path
from site_builder.write.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_of_many_one_holds_it(tmp_path: Path) -> None:
    path, inside, most = tmp_path / "a" / "lock", [], []

    def work() -> None:
        for _ in range(5):
            with locked(path):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 20
    assert not path.exists()


def test_a_killed_holder_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline().strip() == b"held"
        threading.Timer(0.3, holder.kill).start()
        told: list[str] = []
        with locked(path, lambda: told.append("waiting")):
            assert holder.wait() != 0
    assert told == ["waiting"]
    assert not path.exists()
