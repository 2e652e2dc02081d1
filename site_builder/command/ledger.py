"""`kepu ledger`: what came, and how far it has got, entered without touching the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.check import as_day, today_option
from site_builder.command.chinese import Command, Group
from site_builder.command.choose import choose_round
from site_builder.command.ledger_desk import Desk, RefusedError, open_desk
from site_builder.command.ledger_list import list_entries
from site_builder.ledger.arrivals import Arrivals, arrivals
from site_builder.ledger.removal import to_remove, told_by
from site_builder.ledger.selection import Selection, select
from site_builder.ledger.transition import Outcome, Verb
from site_builder.read.git import fork_point, touched_since
from site_builder.read.history import file_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
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


@click.group(cls=Group, name="ledger")
def ledger() -> None:
    """登记收件台账：收到、退回、核对、更正、撤回。"""


ledger.add_command(list_entries)


def _options(function: Callable[..., int]) -> Callable[..., int]:
    """What every way of entering something takes."""
    for option in (
        today_option,
        click.option("--by", metavar="单位", help="经办的科协，默认省级科协；check 默认该市科协"),
        click.option("--on", callback=as_day, metavar="日期", help="哪一天的事，默认今天"),
        click.option("--round", "year", type=int, metavar="年度", help="配合 --city，默认最近年度"),
        click.option("--city", metavar="市", help="这个市的全部文件，例如 zhengzhou"),
        click.argument("paths", nargs=-1, metavar="[文件或文件夹]…"),
    ):  # fmt: skip
        function = option(function)
    return function


_note = click.option("--note", default="", metavar="说明", help="写在台账的说明里")
_reason = click.option("--note", required=True, metavar="原因", help="写明原因，不写人名和电话")


@ledger.command(cls=Command, name="receive")
@click.option("--since", metavar="版本", help="登记自这个git版本以来合并进来的文件")
@_note
@_options
def receive(since: str | None, **options: Any) -> int:
    """登记收到；退回的重报以后再登记一次。"""
    if since is None:
        return _run(Verb.RECEIVE, Wish(**options))
    return _run_since(since, Wish(**options))


@ledger.command(cls=Command, name="return")
@_reason
@_options
def return_(**options: Any) -> int:
    """退回修改，写明原因。"""
    return _run(Verb.RETURN, Wish(**options))


@ledger.command(cls=Command, name="check")
@_note
@_options
def check(**options: Any) -> int:
    """市级已核。"""
    return _run(Verb.CHECK, Wish(**options))


@ledger.command(cls=Command, name="accept")
@_note
@_options
def accept(**options: Any) -> int:
    """省级已核；县级科协和承担单位的，市级核过才能登记。"""
    return _run(Verb.ACCEPT, Wish(**options))


@ledger.command(cls=Command, name="correct")
@_reason
@_options
def correct(**options: Any) -> int:
    """省级核过以后又有更正，写明改了什么、为什么。"""
    return _run(Verb.CORRECT, Wish(**options))


@ledger.command(cls=Command, name="withdraw")
@_reason
@_options
def withdraw(**options: Any) -> int:
    """报送单位撤回；原因会公布，并列出要删去的文件。"""
    return _run(Verb.WITHDRAW, Wish(**options))


def _run(verb: Verb, wish: Wish) -> int:
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
    reference, city = desk.reference, wish.city
    if city and city not in {*reference.places.by_slug, reference.settings.province_slug}:
        message = f"没有名为 {city} 的市"
        raise click.UsageError(message)
    round_ = choose_round(wish.year, reference).year if city else 0
    selection = select(desk.paths(wish.paths), city, round_, desk.subjects)
    if selection.unknown:
        message = (
            f"不是报送的文件，里面也没有：{'、'.join(selection.unknown)}。"
            "写调查表、案例、总结报告或动态报告的路径，图片随它所在的文件登记"
        )
        raise click.UsageError(message)
    return selection


def _run_since(since: str, wish: Wish) -> int:
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
        message = f"git里没有版本 {since}"
        raise click.UsageError(message)
    changes = file_changes(root, fork)
    return arrivals(desk.side.tree, desk.subjects, touched, changes, desk.reference.today)


def _enter(desk: Desk, outcomes: list[Outcome], found: Arrivals | None = None) -> int:
    """Write what can be entered, and tell all of it; 1 if something was asked for in vain."""
    try:
        entered = desk.enter(outcomes)
    except RefusedError as error:
        return _refuse(error.why)
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
    click.echo(text, nl=False)
    return 0 if entered or not any(o.is_refused for o in passed) else 1


def _refuse(why: Sequence[str]) -> int:
    """Say why nothing was entered."""
    click.echo("没有登记：", err=True)
    for line in why:
        click.echo(f"  {line}", err=True)
    return 1
