"""`kepu ledger`: what came, and how far it has got, entered without touching the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command, Group
from site_builder.command.dates import as_day, today_option
from site_builder.command.ledger.entry import Wish, enter_files, receive_merged
from site_builder.command.ledger.listing import list_entries
from site_builder.command.unit_and_round import round_option
from site_builder.ledger.transition import Verb

if TYPE_CHECKING:
    from collections.abc import Callable


@click.group(cls=Group, name="ledger")
def ledger() -> None:
    """登记收件台账：收到、退回、审核、更正、撤回。"""


ledger.add_command(list_entries)


def _options(function: Callable[..., int]) -> Callable[..., int]:
    """What every way of entering something takes."""
    for option in (
        today_option,
        click.option("--by", metavar="单位", help="经办的科协，默认省级科协；check 默认该市科协"),
        click.option("--on", type=as_day, metavar="日期", help="哪一天的事，默认今天"),
        round_option("配合 --city"),
        click.option("--city", metavar="市", help="这个市的全部文件，例如 zhengzhou 或 郑州市"),
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
        return enter_files(Verb.RECEIVE, Wish(**options))
    return receive_merged(since, Wish(**options))


@ledger.command(cls=Command, name="return")
@_reason
@_options
def return_(**options: Any) -> int:
    """退回修改，写明原因。"""
    return enter_files(Verb.RETURN, Wish(**options))


@ledger.command(cls=Command, name="check")
@_note
@_options
def check(**options: Any) -> int:
    """市级已审核。"""
    return enter_files(Verb.CHECK, Wish(**options))


@ledger.command(cls=Command, name="accept")
@_note
@_options
def accept(**options: Any) -> int:
    """省级已审核；县级科协和承担单位的，市级审核以后才能登记。"""
    return enter_files(Verb.ACCEPT, Wish(**options))


@ledger.command(cls=Command, name="correct")
@_reason
@_options
def correct(**options: Any) -> int:
    """省级审核以后又有更正，写明改了什么、为什么。"""
    return enter_files(Verb.CORRECT, Wish(**options))


@ledger.command(cls=Command, name="withdraw")
@_reason
@_options
def withdraw(**options: Any) -> int:
    """报送单位撤回；原因会公布，并列出要删去的文件。"""
    return enter_files(Verb.WITHDRAW, Wish(**options))
