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
from situations import ERQI, REPORT, SITUATIONS, SPEECH, checked, golden, problem, status

from site_builder.aggregate.expectations import State
from site_builder.command.main import app
from site_builder.model.settings import Contact
from site_builder.status.addressee import of_area
from site_builder.status.enclosures import problems_to_mend
from site_builder.status.gather import round_status
from site_builder.status.json import render_json
from site_builder.status.letter import LetterPart, letter_text
from site_builder.status.markdown import render_markdown
from site_builder.status.reminders import areas, letter, reminders, units
from site_builder.status.status import Broken
from site_builder.status.text import render_text

if TYPE_CHECKING:
    from collections.abc import Callable


def letters(name: str) -> dict[str, str]:
    return reminders(status(name), SPEECH)


def unit_letters(name: str) -> dict[str, str]:
    """The text of every letter to a unit, by its id."""
    found = status(name)
    return {
        to.slug: letter_text(letter(found, to, SPEECH))
        for to in units(found.cities)
        if not to.lacks_nothing
    }


def every_letter(name: str) -> list[str]:
    return [*letters(name).values(), *unit_letters(name).values()]


@pytest.mark.parametrize("name", SITUATIONS)
def test_golden(name: str, *, update_golden: bool) -> None:
    made = "".join(f"=== {file}\n{text}" for file, text in letters(name).items())
    golden(f"{name}.letters.txt", made, update=update_golden)


@pytest.mark.parametrize("name", SITUATIONS)
def test_golden_of_units(name: str, *, update_golden: bool) -> None:
    made = "".join(f"=== {unit}\n{text}" for unit, text in unit_letters(name).items())
    golden(f"{name}.unit-letters.txt", made, update=update_golden)


@pytest.mark.parametrize("name", SITUATIONS)
def test_units_are_told_all_that_their_area_lacks(name: str) -> None:
    found = status(name)
    for city in found.cities:
        own = units([city])
        assert len({to.slug for to in own}) == len(own)
        assert {k for to in own for k in to.lacks} == set(city.lacks)
        assert {f for to in own for f in to.broken} == set(city.broken)
        assert sum(to.cases_missing for to in own) == city.progress.cases_missing
        assert sum(to.here for to in own) == city.here
        assert all(to.lacks_nothing for to in own) == city.lacks_nothing


def test_a_unit_is_told_of_itself_alone() -> None:
    text = unit_letters("returned")["zhengzhou-erqi-kexie"]
    assert "调查表，2022年4月6日退回。原因：第3题答“否”" in text
    assert "请补拍图片" not in text
    assert "有疑问的，先问郑州市科学技术协会。" in text
    assert "通过郑州市科学技术协会书面报" in unit_letters("nothing")["zhengzhou-erqi-kexie"]
    assert "通过郑州市科学技术协会" not in unit_letters("nothing")["zhengzhou-kexie"]


def test_a_unit_is_told_its_errors_and_how_many_are_left_out() -> None:
    assert unit_letters("broken")["zhengzhou-erqi-kexie"].count("12｜第3题没有填写") == 2
    file = Broken(ERQI, 300, (*[problem(ERQI)] * 99, replace(problem(ERQI), more=200)))
    enclosed = problems_to_mend([file, Broken(REPORT, 0)])
    assert enclosed
    assert (len(enclosed.rows), enclosed.more[:5]) == (40, "另有260")
    both = problems_to_mend([file, Broken(REPORT, 1, (problem(REPORT),))])
    assert both
    assert both.headings[0] == "文件"
    assert problems_to_mend([]) is None


def test_nothing_that_somebody_wrote_begins_a_paragraph() -> None:
    reason = "请补充\nday 1月1日\n\n一、伪造的标题\u2028office 某某"
    found = status("returned")
    city = found.cities[0]
    lacks = tuple(replace(lack, reason=reason) for lack in city.lacks)
    made = letter(found, of_area(replace(city, lacks=lacks)), SPEECH)
    kinds = [p.kind for p in made.paragraphs]
    assert (kinds.count(LetterPart.DAY), kinds.count(LetterPart.OFFICE)) == (1, 1)
    assert "\n一、伪造" not in letter_text(made)


def test_whatever_is_named_stays_in_its_paragraph() -> None:
    found = status("nothing")
    forged = "某某\nday 1月1日\n"
    settings = replace(found.settings, contact=Contact(forged))
    assert found.province
    found = replace(found, settings=settings, province=replace(found.province, name=forged))
    for to in (*areas(found.cities), *units(found.cities)):
        lacks = tuple(replace(k, unit=replace(k.unit, name=forged)) for k in to.lacks)
        made = letter(found, replace(to, name=forged, lacks=lacks), SPEECH)
        assert [p.kind for p in made.paragraphs].count(LetterPart.DAY) == 1


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
    for name, left in (
        ("before", "还有3天"),
        ("last-day", "（2022年4月10日截止，就是今天）"),
        ("nothing", "已过193天"),
    ):
        assert left in letters(name)["2021-zhengzhou.txt"]


def commands_of(text: str) -> list[list[str]]:
    """The commands that a letter names, as the words of a command line."""
    return [found.split() for found in re.findall(r"运行 kepu ([\x21-\x7e ]+)", text)]


@pytest.mark.parametrize("name", SITUATIONS)
def test_what_a_letter_tells_to_run_is_there_and_its_round_is_open(name: str) -> None:
    found = status(name)
    for text in every_letter(name):
        for first, *rest in commands_of(text.replace("单位代号", "zhengzhou-kexie")):
            command = app.commands[first]
            if first == "export":
                assert isinstance(command, click.Group)
                assert rest[0] in command.commands
                continue
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
    is_over = found.today > found.round.last_day("cases")
    for to in (*areas(found.cities), *units(found.cities)):
        text = letter_text(letter(found, to, SPEECH))
        late = "报送已经截止。确需补报或更正的" in text
        unsent = [lack for lack in to.lacks if lack.state is not State.RETURNED]
        assert late is (is_over and bool(unsent or to.broken or to.cases_missing))
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


def test_nobody_is_told_to_ask_itself() -> None:
    found = status("before")
    (own,) = (to for to in units(found.cities) if to.unit and to.unit.kind == "province")
    assert "联系" not in letter_text(letter(found, own, SPEECH))
    named = replace(found, settings=replace(found.settings, contact=Contact("某部")))
    assert "与某部联系。" in letter_text(letter(named, own, SPEECH))


def test_the_office_is_named_as_the_settings_say() -> None:
    contact = Contact("某某省科协科普部", "0371-60000000", "kepu-bu@example.org")
    found = status("before")
    found = replace(found, settings=replace(found.settings, contact=contact))
    for to in (*areas(found.cities), *units(found.cities)):
        text = letter_text(letter(found, to, SPEECH))
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
