"""What a run leaves out is said, in a line for each reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skipping import left_out

if TYPE_CHECKING:
    import pytest

pytest_plugins = ["pytester"]

TESTS = """\
import pytest
@pytest.mark.parametrize("n", range(3))
def test_skipped(n): pytest.skip("这里没有浏览器")
@pytest.mark.skipif(True, reason="Windows上不运行")
def test_marked(): pass
def test_run(): pass
"""


def test_each_reason_has_a_line(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(TESTS)
    reports = pytester.inline_run("-p", "no:terminal").getreports("pytest_runtest_logreport")
    skipped = [report for report in reports if report.skipped]
    assert left_out(skipped, ["tests/browser"]) == [
        "跳过3项：这里没有浏览器",
        "跳过1项：Windows上不运行",
        "没有运行tests/browser：用了--quick",
    ]


def test_nothing_left_out_is_not_worth_a_word() -> None:
    assert left_out([], []) == []
