"""Days on the command line: one way to write them, whichever the command."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.command.dates import as_day

if TYPE_CHECKING:
    from kepu_command import Kepu


ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert as_day(day.isoformat()) == day


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_of_a_day_written_otherwise_it_is_said_how_it_is_written(day: date) -> None:
    for said in (
        f"{day:%Y/%m/%d}",
        f" {day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%Y%m%d}",
    ):
        with pytest.raises(click.BadParameter, match=re.escape(f"日期写成 {day} 的样子")):
            as_day(said)


@pytest.mark.parametrize("said", ["", "2022", "10月20日", "2022-13-01", "2022-02-29", "今天"])
def test_what_is_no_day_gets_an_example(said: str) -> None:
    with pytest.raises(click.BadParameter, match="日期写成 2022-10-20 的样子"):
        as_day(said)


@pytest.mark.parametrize(
    ("line", "option"),
    [
        ("check", "--today"),
        ("build", "--today"),
        ("serve", "--today"),
        ("status", "--today"),
        ("ledger list", "--today"),
        (f"ledger receive {ERQI}", "--today"),
        (f"ledger receive {ERQI}", "--on"),
        ("new update --unit zhengzhou-kexie --slug a", "--date"),
    ],
)
def test_every_command_says_the_same(kepu: Kepu, line: str, option: str) -> None:
    status, said = kepu(f"{line} {option} 2022-1-5")
    assert status == 2
    assert f"参数 {option} 日期 不对：日期写成 2022-01-05 的样子\n" in said
