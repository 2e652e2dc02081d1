"""What our drivers ask of a forge and read in its answers: they do everything once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from fake_forge import FakeForge, Pull, Running

from site_builder.forges.client import Answer, Client
from site_builder.forges.driver import Driver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from forges.official.description import Exchange

HEAD = "a" * 40
ENTRY = "[]"
"""The step into a list."""
Steps = tuple[str, ...]


@dataclass
class Reads:
    """What is read in the answers of one address."""

    needed: set[Steps] = field(default_factory=set)
    """What has to be there."""
    asked: set[Steps] = field(default_factory=set)
    """What is done without where it is not there."""


class _Read(dict[str, Any]):
    """An object that notes which of its fields are read."""

    def __init__(self, value: dict[str, Any], steps: Steps, reads: Reads) -> None:
        super().__init__({k: _noting(v, (*steps, k), reads) for k, v in value.items()})
        self._steps, self._reads = steps, reads

    def __getitem__(self, key: str) -> Any:
        self._reads.needed.add((*self._steps, key))
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._reads.asked.add((*self._steps, key))
        return super().get(key, default)


def _noting(value: Any, steps: Steps, reads: Reads) -> Any:
    if isinstance(value, dict):
        return _Read(value, steps, reads)
    if isinstance(value, list):
        return [_noting(entry, (*steps, ENTRY), reads) for entry in value]
    return value


@dataclass
class Recording:
    """Every exchange with one kind of forge, and what was read in the answers."""

    exchanges: list[Exchange] = field(default_factory=list)
    reads: dict[tuple[str, str], Reads] = field(default_factory=dict)
    """By method and path below the API's address."""

    def note(self, method: str, path: str, value: Any) -> Any:
        """Return an answer that notes what is read of it."""
        reads = self.reads.setdefault((method, path.partition("?")[0]), Reads())
        return _noting(value, (), reads)


def _change_labels(driver: Driver) -> None:
    driver.change_labels(7, ["待改"], [])
    driver.change_labels(7, [], ["待改"])


def _set_status(driver: Driver) -> None:
    driver.set_status(HEAD, "核对", "好", passed=True)
    driver.set_status(HEAD, "核对", "有错误", passed=False)


def _last(driver: Driver) -> str:
    return list(driver.comments(7))[-1].id


CALLS: dict[str, Callable[[Driver], object]] = {
    "accounts": lambda driver: driver.accounts(),
    "pull": lambda driver: driver.pull(7),
    "open_pulls": lambda driver: list(driver.open_pulls()),
    "files": lambda driver: list(driver.files(7)),
    "comments": lambda driver: list(driver.comments(7)),
    "create_comment": lambda driver: driver.create_comment(7, "好"),
    "update_comment": lambda driver: driver.update_comment(7, _last(driver), "更好"),
    "delete_comment": lambda driver: driver.delete_comment(7, _last(driver)),
    "known_labels": lambda driver: driver.known_labels(),
    "create_label": lambda driver: driver.create_label("新", "0e8a16", "说明"),
    "change_labels": _change_labels,
    "set_status": _set_status,
    "merge": lambda driver: driver.merge(7, HEAD),
}
"""Everything that a driver does, in an order that works."""


def record(kind: str, *, checked: bool = True) -> Recording:
    """Have the driver of a fake forge do everything."""
    recording = Recording()
    watch = recording.exchanges.append
    with Running(FakeForge(kind, watch=watch, keeps_to_description=checked)) as fake:
        fake.labels = {"待改": "d73a4a"}
        fake.add(Pull(7, HEAD, files=[("b", "a"), ("c", "c")], labels=["别人的"]))
        with noting(recording):
            for call in CALLS.values():
                call(fake.driver())
    return recording


def noting(recording: Recording) -> Any:
    """Note what is read in every answer while the block lasts."""
    ask = Client._ask  # noqa: SLF001 - the one place through which every answer comes

    def noted(self: Client, method: str, path: str, *rest: Any, **more: Any) -> Answer:
        answer = ask(self, method, path, *rest, **more)
        return Answer(recording.note(method, path, answer.value), answer.headers)

    return patch.object(Client, "_ask", noted)


def every_method() -> Iterator[str]:
    """Yield the name of everything that a driver does."""
    return (name for name in vars(Driver) if not name.startswith("_"))
