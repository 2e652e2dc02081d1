"""Entries are written into ledgers that are sound and unchanged: into all of them, or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from site_builder.command.ledger.writing import NotEnteredError, write_outcomes
from site_builder.editing.refusal import ChangedMeanwhileError
from site_builder.ledger.transition import Subject, Verb

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

    from site_builder.command.ledger.desk import Desk
    from site_builder.ledger.transition import Outcome

LEDGER = "submissions/2021/ledger.yml"
NEXT = "submissions/2022/ledger.yml"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
HENAN = "submissions/2021/henan/henan-kexie/survey.yml"
VAN = "cases/2022/luoyang/science-van/index.md"


def text(repository: Repository, path: str = LEDGER) -> str:
    return (repository.root / path).read_bytes().decode()


def test_line_ends_and_bom_stay(kepu: Kepu, repository: Repository) -> None:
    repository.write(LEDGER, "\ufeff" + text(repository).replace("\n", "\r\n"))
    assert kepu(f"ledger receive {ERQI} --on 2022-04-01")[0] == 0
    made = text(repository)
    assert made.startswith("\ufeffentries:\r\n")
    assert made.count("\r\n") == made.count("\n")


@pytest.mark.parametrize(
    ("ledger", "message"),
    [
        ("entries:\n  - path: x\n", "有错误，先用 kepu check"),
        ("entries: [\n", "有错误，先用 kepu check"),
        ("entries: 1\n", "有错误，先用 kepu check"),
        (
            f"entries:\n  - {{path: {ERQI}, received: 2022-03-21, state: returned, note: 改}}\n",
            "不是一行写一项的样子",
        ),
    ],
)
def test_a_ledger_that_is_left_alone(
    kepu: Kepu, repository: Repository, ledger: str, message: str
) -> None:
    repository.write(LEDGER, ledger)
    status, said = kepu(f"ledger receive {ERQI} {HENAN} --on 2022-04-01")
    assert status == 1
    assert message in said
    assert text(repository) == ledger


def test_an_unreadable_ledger_is_left_alone(kepu: Kepu, repository: Repository) -> None:
    (repository.root / LEDGER).write_bytes("entries: # 台账\n".encode("gbk"))
    status, said = kepu(f"ledger receive {ERQI}")
    assert (status, "有错误，先用 kepu check" in said) == (1, True)


def test_a_round_that_nobody_has_opened_gets_no_ledger(kepu: Kepu, repository: Repository) -> None:
    path = "submissions/2019/luoyang/luoyang-kexie/survey.yml"
    repository.write(path, "round: 2019\nunit: luoyang-kexie\n")
    status, said = kepu(f"ledger receive {path}")
    assert (status, "没有设置2019年度" in said) == (1, True)
    assert not (repository.root / "submissions/2019/ledger.yml").exists()


def received(desk: Desk, *paths: str) -> list[Outcome]:
    """Return what it is to receive these files."""
    made = []
    for path in paths:
        subject = desk.subjects[path]
        action = desk.action(Verb.RECEIVE, subject, date(2022, 10, 1), None, "")
        made.append(desk.decide(subject, action))
    return made


def test_two_ledgers_in_the_order_of_their_rounds(desk: Desk, repository: Repository) -> None:
    done = write_outcomes(desk, received(desk, VAN, ERQI))
    assert list(done) == [LEDGER, NEXT]
    assert f"path: {ERQI}\n" in text(repository)
    assert f"path: {VAN}\n" in text(repository, NEXT)


def test_neither_is_written_where_one_has_changed_meanwhile(
    desk: Desk, repository: Repository
) -> None:
    outcomes = received(desk, VAN, ERQI)
    edited = text(repository) + "# 另一个人刚刚写的\n"
    repository.write(LEDGER, edited)
    with pytest.raises(ChangedMeanwhileError):
        write_outcomes(desk, outcomes)
    assert text(repository) == edited
    assert not repository.path(NEXT).exists()


def test_nor_where_one_is_of_a_round_that_nobody_has_opened(
    desk: Desk, repository: Repository
) -> None:
    before = text(repository)
    unknown = Subject("cases/2019/luoyang/science-van/index.md")
    outcomes = [*received(desk, ERQI), desk.decide(unknown, received(desk, ERQI)[0].action)]
    with pytest.raises(NotEnteredError) as refused:
        write_outcomes(desk, outcomes)
    assert any("2019" in line for line in refused.value.why)
    assert text(repository) == before


def test_what_is_not_to_be_entered_touches_no_ledger(desk: Desk, repository: Repository) -> None:
    before = text(repository)
    (first,) = received(desk, ERQI)
    assert write_outcomes(desk, [replace(first, after=None)]) == {}
    assert text(repository) == before
