"""The lock between processes: one holder at a time, and none that died."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

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
        waits: list[None] = []

        def waiting() -> None:
            waits.append(None)
            holder.kill()

        with locked(path, waiting):
            assert holder.wait() != 0
    assert len(waits) == 1
    assert not path.exists()


@pytest.mark.parametrize("target", ["missing/lock", "elsewhere", "lock"])
def test_a_link_is_not_followed(tmp_path: Path, target: str) -> None:
    path = tmp_path / "lock"
    path.symlink_to(target)
    with pytest.raises(OSError) as refused, locked(path):  # noqa: PT011 - its number is asked below
        pass
    assert refused.value.errno == errno.ELOOP
    assert [p.name for p in tmp_path.iterdir()] == ["lock"]


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(IsADirectoryError), locked(tmp_path / "lock"):
        pass


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lock")
    with locked(tmp_path / "lock"):
        pass
    assert not (tmp_path / "lock").exists()


def test_where_no_file_can_ever_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems make the folder and say of the file that there is no such place."""

    def refuse(path: Path, *_: object) -> int:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", str(path))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileNotFoundError), locked(tmp_path / "lock"):
        pass
