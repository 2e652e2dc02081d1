"""`kepu export book`: the cases of a round, or those that are named, as a book to print."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.case_papers import named_cases
from site_builder.command.export.cases import choose_theme
from site_builder.command.export.exporting import open_source, out_option, write_exports
from site_builder.command.export.given_text import given_text
from site_builder.command.unit_and_round import choose_city, choose_round, round_option

if TYPE_CHECKING:
    from datetime import date

    from site_builder.command.export.exporting import ExportSource
    from site_builder.model.prose import Case
    from site_builder.office.book.book import BookRequest

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@dataclass(frozen=True)
class BookWish:
    """Which cases are asked for, how they are ordered, and where the book goes."""

    year: int | None
    city: str | None
    themes: tuple[str, ...]
    names: tuple[str, ...]
    listed: Path | None
    order: str
    preface: Path | None
    out: Path | None
    today: date | None


@click.command(cls=Command, name="book")
@round_option()
@click.option("--city", metavar="市", help="只要这个市的，例如 zhengzhou 或 郑州市")
@click.option(
    "--theme", "themes", multiple=True, metavar="方面",
    help="只要“六位一体”里这个方面的，例如 阵地；写多次的，有其中一个就算",
)  # fmt: skip
@click.option(
    "--cases", "names", multiple=True, metavar="案例",
    help="只要这个案例，写文件夹名或路径，可以写多次；没有写 --round 的，哪个年度的都可以",
)  # fmt: skip
@click.option(
    "--list", "listed", type=_FILE, metavar="文件",
    help="只要这个文本文件里的案例，写法同 --cases，一行一个，# 后面是说明",
)  # fmt: skip
@click.option(
    "--order", type=click.Choice(["theme", "city"]), default="theme", metavar="theme|city",
    help="按“六位一体”（theme）还是按地区（city）分编，默认 theme",
)  # fmt: skip
@click.option(
    "--preface", type=_FILE, metavar="文件.md",
    help="前言，Markdown文件，第一行“# 标题”是它的标题；没有写的，留出位置",
)  # fmt: skip
@out_option("汇编")
@today_option
def book(**options: Any) -> int:
    """把一个年度的、或者选定的典型案例排成可以付印的汇编（PDF）。

    有封面、目录、页眉、索引，附录是每个案例的“照着做”；双面印刷，左侧装订。
    """
    return _run(BookWish(**options))


def _run(wish: BookWish) -> int:
    from site_builder.aggregate.received import received_days  # noqa: PLC0415 - slow to load
    from site_builder.office.book.making import book_file  # noqa: PLC0415 - as above
    from site_builder.office.case.content import CaseSurroundings  # noqa: PLC0415 - as above

    preface = given_text(wish.preface) if wish.preface else ""
    source = open_source(wish.today)
    root, reference = source.workspace.root, source.collection.reference
    received = received_days(source.collection)
    around = CaseSurroundings(source.checked.contract, reference, received)
    request = _request(source, wish, preface)
    write_exports(source, wish.out, book_file(root, request, around, source.checked.images))
    return 0


def _request(source: ExportSource, wish: BookWish, preface: str) -> BookRequest:
    from site_builder.office.book.book import BookRequest  # noqa: PLC0415 - slow to load

    reference = source.collection.reference
    cases = _named(source, wish)
    year = wish.year if cases and wish.year is None else choose_round(wish.year, reference).year
    newest = year or max(case.round for case in cases)
    titles = source.checked.contract.fields("case", newest)["/themes"].choices
    themes = tuple(dict.fromkeys(choose_theme(theme, titles) for theme in wish.themes))
    area = choose_city(wish.city, reference) if wish.city else None
    found = [
        case
        for case in cases or source.collection.cases
        if year in {None, case.round}
        and area in {None, case.city}
        and (not themes or set(themes) & set(case.themes))
    ]
    if not found:
        message = f"{year}年度没有这样的案例" if year else "没有这样的案例"
        raise click.UsageError(message)
    return BookRequest(
        cases=found,
        by_theme=wish.order == "theme",
        themes=themes,
        area=area,
        selected=bool(cases),
        preface=preface,
    )


def _named(source: ExportSource, wish: BookWish) -> list[Case]:
    """Return the cases that are named; none if no name is given."""
    names = [*wish.names, *(_names_in(wish.listed) if wish.listed else ())]
    return named_cases(source.collection, names)


def _names_in(path: Path) -> list[str]:
    """Return the names that a list gives; raises click.UsageError if it gives none."""
    lines = (line.partition("#")[0].strip() for line in given_text(path).splitlines())
    names = [line for line in lines if line]
    if not names:
        message = f"{path} 里没有案例：一行写一个案例的文件夹名"
        raise click.UsageError(message)
    return names
