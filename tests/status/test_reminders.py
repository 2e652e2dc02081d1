"""Letters in every situation: who, what, until when, why, how; none where nothing lacks.

`pytest tests/status --update-golden` writes the golden files anew.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click
import pytest
from making import at
from situations import SITUATIONS, SPEECH, checked, golden, status

from site_builder.command.main import app
from site_builder.model.settings import Contact
from site_builder.status.gather import round_status
from site_builder.status.json import render_json
from site_builder.status.markdown import render_markdown
from site_builder.status.reminders import reminders
from site_builder.status.text import render_text

if TYPE_CHECKING:
    from collections.abc import Callable


def letters(name: str) -> dict[str, str]:
    return reminders(status(name), SPEECH)


@pytest.mark.parametrize("name", SITUATIONS)
def test_golden(name: str, *, update_golden: bool) -> None:
    made = "".join(f"=== {file}\n{text}" for file, text in letters(name).items())
    golden(f"{name}.letters.txt", made, update=update_golden)


def test_who_lacks_nothing_gets_no_letter() -> None:
    assert letters("all") == {}
    assert sorted(letters("closed")) == ["2021-luoyang.txt", "2021-zhengzhou.txt"]


def test_a_letter_names_everyone_and_why() -> None:
    text = letters("returned")["2021-zhengzhou.txt"]
    for part in (
        "二七区科学技术协会，调查表，2022年4月6日退回。原因：第3题答“否”",
        "郑州市科学技术协会，典型案例，2022年4月6日退回。原因：请补拍图片",
        "郑州市科学技术协会，总结报告。原因：",
    ):
        assert part in text


def test_days_left() -> None:
    for name, left in (("before", "还有3天"), ("last-day", "今天截止"), ("nothing", "已过193天")):
        assert left in letters(name)["2021-zhengzhou.txt"]


def commands_of(text: str) -> list[list[str]]:
    """The commands that a letter names, as the words of a command line."""
    return [found.split() for found in re.findall(r"运行 kepu ([\x21-\x7e ]+)", text)]


@pytest.mark.parametrize("name", SITUATIONS)
def test_what_a_letter_tells_to_run_is_there_and_its_round_is_open(name: str) -> None:
    found = status(name)
    for text in letters(name).values():
        for first, *rest in commands_of(text.replace("单位代号", "zhengzhou-kexie")):
            command = app.commands[first]
            if first != "new":
                assert [word for word in rest if word.startswith("-")] == []
                continue
            assert isinstance(command, click.Group)
            options = {o for p in command.commands[rest[0]].params for o in p.opts}
            assert {word for word in rest if word.startswith("--")} <= options
            item = {"case": "cases"}.get(rest[0], rest[0])
            assert found.today <= found.round.last_day(item), text


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_letter_asks_for_nothing_that_came_too_late(name: str) -> None:
    found = status(name)
    for text in letters(name).values():
        late = "报送已经截止。确需补报或更正的" in text
        assert late is (found.today > found.round.last_day("cases"))
        assert found.settings.national_system in text


def test_who_may_still_send_is_told_how_and_who_may_not_is_told_whom_to_ask() -> None:
    found = status("nothing")
    days = {**found.round.deadlines, "cases": date(2022, 12, 31)}
    mixed = at(SITUATIONS["nothing"](), date(2022, 10, 20))
    round_ = replace(found.round, deadlines=days)
    mixed = replace(mixed, reference=replace(mixed.reference, rounds={2021: round_}))
    told = round_status(replace(checked("nothing"), collection=mixed), round_, {})
    text = reminders(told, SPEECH)["2021-zhengzhou.txt"]
    assert "调查表、总结报告的报送已经截止" in text
    assert [words[:2] for words in commands_of(text)] == [["new", "case"], ["check"]]


def test_the_office_is_named_as_the_settings_say() -> None:
    contact = Contact("某某省科协科普部", "0371-60000000", "kepu-bu@example.org")
    found = status("before")
    found = replace(found, settings=replace(found.settings, contact=contact))
    text = reminders(found, SPEECH)["2021-luoyang.txt"]
    assert "与某某省科协科普部联系，电话：0371-60000000，邮箱：kepu-bu@example.org。" in text


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        (None, "与河南省科学技术协会联系。"),
        (Contact(), "与河南省科学技术协会联系。"),
        (Contact(telephone="0371-60000000"), "与河南省科学技术协会联系，电话：0371-60000000。"),
        (Contact("某部"), "与某部联系。"),
        (Contact(mailbox="a@example.org"), "与河南省科学技术协会联系，邮箱：a@example.org。"),
    ],
)
def test_what_the_settings_leave_out_is_left_out(contact: Contact | None, said: str) -> None:
    found = status("before")
    found = replace(found, settings=replace(found.settings, contact=contact))
    assert said in reminders(found, SPEECH)["2021-luoyang.txt"]


def test_the_province_is_not_told_to_ask_itself() -> None:
    text = letters("nothing")["2021-henan.txt"]
    assert "先登记例外" in text
    assert "书面报" not in text


@pytest.mark.parametrize("name", ["nothing", "returned"])
def test_a_letter_of_a_demonstration_says_so_and_another_does_not(name: str) -> None:
    of_demonstration = status(name)
    for text in reminders(of_demonstration, SPEECH).values():
        assert text.startswith("【示例】关于报送")
        assert "示例数据，均系虚构" in text
    settings = replace(of_demonstration.settings, demo=False)
    for text in reminders(replace(of_demonstration, settings=settings), SPEECH).values():
        assert "示例" not in text


@pytest.mark.parametrize("told", [render_text, render_markdown, render_json])
def test_what_tells_of_a_demonstration_says_so(told: Callable[..., str]) -> None:
    of_demonstration = status("returned")
    assert "【示例】2021" in told(of_demonstration, SPEECH)
    settings = replace(of_demonstration.settings, demo=False)
    assert "示例" not in told(replace(of_demonstration, settings=settings), SPEECH)
