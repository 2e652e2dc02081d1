"""Work in another process: the same result, and in this one where no other can be started."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from searching import entry

from site_builder.render import second_process as module
from site_builder.render.second_process import WORTH_IT, aside
from site_builder.search.files import search_pages

if TYPE_CHECKING:
    import pytest

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
