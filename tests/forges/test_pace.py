"""No more requests a minute than a forge answers, and no pause before that."""

from __future__ import annotations

from collections import deque

from fake_forge import TOKEN, FakeForge, Pull, Running

from site_builder.forges.client import Client
from site_builder.forges.pace import Pace
from site_builder.forges.registry import forge_kinds


class Clock:
    """A clock that a pause moves on, and nothing else."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.pauses: list[float] = []

    def __call__(self) -> float:
        return self.now

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


def test_as_many_as_a_minute_holds_and_then_a_pause() -> None:
    clock = Clock()
    pace = Pace(3, clock)
    for _ in range(3):
        pace.wait(clock.pause)
        clock.now += 10
    assert clock.pauses == []
    pace.wait(clock.pause)  # the first one was 30 seconds ago
    assert clock.pauses == [30]
    pace.wait(clock.pause)
    assert clock.pauses == [30, 10]
    clock.now += 60
    pace.wait(clock.pause)
    assert clock.pauses == [30, 10]


def test_never_more_than_that_in_any_minute() -> None:
    clock, times = Clock(), deque[float]()
    pace = Pace(5, clock)
    for step in range(40):
        pace.wait(clock.pause)
        times.append(clock.now)
        clock.now += step % 7
    assert all(sum(t <= other < t + 60 for other in times) <= 5 for t in times)


def test_without_a_limit_there_is_no_pause() -> None:
    clock = Clock()
    pace = Pace(None, clock)
    for _ in range(100):
        pace.wait(clock.pause)
    assert clock.pauses == []


def test_a_client_keeps_the_pace_of_its_forge() -> None:
    clock = Clock()
    with Running(FakeForge("gitcode")) as fake:
        fake.add(Pull(7, "a" * 40))
        client = Client(fake.api, {"PRIVATE-TOKEN": TOKEN}, pace=Pace(2, clock), pause=clock.pause)
        for _ in range(5):
            client.get("/repos/henan/data/pulls/7")
    assert clock.pauses == [60, 60]


def test_what_gitcode_documents() -> None:
    assert forge_kinds()["gitcode"].most_a_minute == 50
