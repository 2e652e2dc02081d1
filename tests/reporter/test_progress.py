"""Progress: for people alone."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from site_builder.reporter.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.mark.parametrize(
    ("is_terminal", "variables", "is_shown"),
    [(True, {}, True), (True, {"CI": "true"}, False), (False, {}, False)],
)
def test_where_it_is_shown(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    is_terminal: bool,
    variables: Mapping[str, str],
    is_shown: bool,
) -> None:
    """A pipeline's log never has a command after a progress, on the same line."""
    monkeypatch.delenv("CI", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    progress = Progress("正在检查")
    progress.step("a.yml")
    progress.done()
    assert bool(capsys.readouterr().err) == is_shown
