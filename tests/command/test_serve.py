"""`kepu serve`: the site on this machine, made again at every change."""

from __future__ import annotations

import shutil
import socket
import threading
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from kepu_command import Kepu

from site_builder.command import serve
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from repository import Repository

ROOT = Path(__file__).parents[2]
CASE = "cases/2022/luoyang/science-van/index.md"
TITLE = "科普大篷车开进山村"
WAIT = 120.0


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def folder(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copyfile(ROOT / "mkdocs.yml", repository.root / "mkdocs.yml")
    monkeypatch.chdir(repository.root)
    monkeypatch.setattr(serve, "_PAUSE", 0.05)
    return repository.root


def get(port: int, path: str = "") -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        return str(answer.read().decode())


def until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + WAIT
    while time.monotonic() < ends:
        try:
            if holds():
                return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail("nothing happened")


@contextmanager
def running(port: int) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=serve.preview, args=(open_workspace(), port, None, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(WAIT)
    assert not thread.is_alive()


def test_served_and_changed(folder: Path, port: int, repository: Repository) -> None:
    with running(port):
        until(lambda: TITLE in get(port))
        repository.replace(CASE, TITLE, "科普大篷车开进学校")
        until(lambda: "科普大篷车开进学校" in get(port, "cases/2022/luoyang/science-van/"))
        repository.write(CASE, "坏了")  # an error hides one page, and stops nothing
        until(lambda: "科普大篷车" not in get(port, "cases/"))
        assert "地铁站里的社区书苑" in get(port, "cases/")
        repository.write("schema/settings.yml", "坏了")
        time.sleep(0.5)
        assert "地铁站里的社区书苑" in get(port, "cases/")
        with pytest.raises(OSError, match="404"):
            get(port, "data/2021/")  # a folder without a page is not listed
    assert (folder / "build" / "preview").is_dir()
    assert not (folder / "build" / "site").exists()  # a preview lacks what has errors


def test_a_port_that_is_taken(folder: Path, port: int) -> None:
    assert folder.is_dir()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with pytest.raises(click.UsageError, match=f"端口 {port} 已被占用"):
            serve.preview(open_workspace(), port, None, threading.Event())


def test_ended_by_the_keyboard(
    folder: Path, port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "preview", interrupted)
    kepu = Kepu(folder, monkeypatch, capsys)
    assert kepu(f"serve --port {port}") == (0, "\n已结束预览。\n")
