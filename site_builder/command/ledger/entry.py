"""What `kepu ledger` does for each of its verbs: choose the files, decide, write, and tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from site_builder.command.checking.since import why_unknown
from site_builder.command.ledger.desk import Desk, open_desk
from site_builder.command.ledger.writing import NotEnteredError, write_outcomes
from site_builder.command.speaking import say
from site_builder.command.unit_and_round import choose_city, choose_round
from site_builder.editing.refusal import RefusedError
from site_builder.ledger.arrivals import Arrivals, arrivals
from site_builder.ledger.removal import to_remove, told_by
from site_builder.ledger.selection import Selection, select
from site_builder.ledger.transition import Outcome, Verb
from site_builder.printable import printable
from site_builder.read.repository.git import fork_point, touched_since
from site_builder.read.repository.history import file_changes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True)
class Wish:
    """What every way of entering something is told: which files, on which day, by whom, why."""

    paths: tuple[str, ...]
    city: str | None
    year: int | None
    on: date | None
    by: str | None
    today: date | None
    note: str


def enter_files(verb: Verb, wish: Wish) -> int:
    """Enter one thing of many files: all that are named, or none."""
    if not wish.paths and not wish.city:
        message = "写明文件、文件夹，或者用 --city 写一个市"
        raise click.UsageError(message)
    desk = open_desk(wish.today)
    selection = _selected(desk, wish)
    day, unit = wish.on or desk.reference.today, desk.unit(wish.by)
    outcomes = [
        desk.decide(subject, desk.action(verb, subject, day, unit, wish.note.strip()))
        for subject in (*selection.named, *selection.swept)
    ]
    named = outcomes[: len(selection.named)]
    swept = outcomes[len(selection.named) :]
    if verb is Verb.RECEIVE:  # in a folder, what was sent back has not come again by itself
        swept = [o for o in swept if o.subject.entry is None]
    why = [f"{o.subject.path}  {desk.teller.why(o)}" for o in named if o.is_refused]
    if why:
        return _refuse(why)
    return _enter(desk, [*named, *swept])


def _selected(desk: Desk, wish: Wish) -> Selection:
    reference = desk.reference
    city = choose_city(wish.city, reference) if wish.city else None
    round_ = choose_round(wish.year, reference).year if city else 0
    selection = select(desk.paths(wish.paths), city, round_, desk.subjects)
    if selection.unknown:
        message = (
            f"不是报送的文件，里面也没有：{'、'.join(selection.unknown)}。"
            "写调查表、案例、总结报告或动态报告的路径，图片随它所在的文件登记"
        )
        raise click.UsageError(message)
    return selection


def receive_merged(since: str, wish: Wish) -> int:
    """Receive what a merged change brought, each file on the day of its merge."""
    if wish.paths or wish.city or wish.year:
        message = "--since 登记合并进来的全部文件，不能同时写文件、--city 或 --round"
        raise click.UsageError(message)
    desk = open_desk(wish.today)
    found, unit = _arrived(desk, since), desk.unit(wish.by)
    outcomes = [
        desk.decide(
            subject, desk.action(Verb.RECEIVE, subject, wish.on or day, unit, wish.note.strip())
        )
        for subject, day in found.received
    ]
    return _enter(desk, outcomes, found)


def _arrived(desk: Desk, since: str) -> Arrivals:
    root = desk.workspace.root
    fork, touched = fork_point(root, since), touched_since(root, since)
    if fork is None or touched is None:
        raise click.UsageError(why_unknown(root, since, "不用 --since，写明文件或者 --city"))
    changes = file_changes(root, fork)
    return arrivals(desk.side.tree, desk.subjects, touched, changes, desk.reference.today)


def _enter(desk: Desk, outcomes: list[Outcome], found: Arrivals | None = None) -> int:
    """Write what can be entered, and tell all of it; 1 if something was asked for in vain."""
    try:
        entered = write_outcomes(desk, outcomes)
    except NotEnteredError as error:
        return _refuse(error.why)
    except RefusedError as error:
        return _refuse([str(error)])
    gone = [o.subject.path for o in outcomes if o.after and o.action.verb is Verb.WITHDRAW]
    collection = desk.side.checked.collection
    passed = [o for o in outcomes if o.after is None]
    text = desk.teller.outcomes(
        entered,
        passed,
        found.changed if found else (),
        [path for name in gone for path in to_remove(desk.side.tree, name)],
        [path for name in gone if collection for path in told_by(collection, name)],
    )
    say(text, nl=False)
    return 0 if entered or not any(o.is_refused for o in passed) else 1


def _refuse(why: Sequence[str]) -> int:
    """Say why nothing was entered."""
    say("没有登记：", err=True)
    for line in why:
        say(printable(f"  {line}"), err=True)
    return 1
