"""`kepu export cases`: the cases of a round with all fields and texts, as XLSX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.case_papers import case_papers, named_cases
from site_builder.command.export.each_file import ExportFile, make_each
from site_builder.command.export.exporting import open_source, out_option, write_exports
from site_builder.command.unit_and_round import choose_city, choose_round, round_option
from site_builder.read.repository.history import first_seen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path


@dataclass(frozen=True)
class CasesRequest:
    """Which cases are asked for, and where they go."""

    year: int | None
    city: str | None
    themes: tuple[str, ...]
    out: Path | None
    today: date | None
    names: tuple[str, ...] = ()
    """Folders or ids of cases, for PDFs alone; none: all of the round."""
    xlsx: bool = False
    pdf: bool = False


@click.command(cls=Command, name="cases")
@click.argument("names", nargs=-1, metavar="[案例]…")
@click.option("--xlsx", is_flag=True, help="写成一个Excel工作簿（默认）")
@click.option("--pdf", is_flag=True, help="每个案例一份PDF，末页“照着做”")
@round_option()
@click.option("--city", metavar="市", help="只要这个市的，例如 zhengzhou 或 郑州市")
@click.option(
    "--theme", "themes", multiple=True, metavar="方面",
    help="只要“六位一体”里这个方面的，例如 阵地；写多次的，有其中一个就算",
)  # fmt: skip
@out_option("工作簿和PDF")
@today_option
def cases(**options: Any) -> int:
    """生成典型案例的工作簿，含各项内容和正文全文；或者每个案例一份PDF。

    案例写文件夹名，几个年度都有的写“年度/市/文件夹名”；不写的，是这个年度的全部案例。
    """
    return _run(CasesRequest(**options))


def _run(wish: CasesRequest) -> int:
    from site_builder.office.workbook.case_sheets import cases_of  # noqa: PLC0415 - slow to load
    from site_builder.office.workbook.material import RoundMaterial  # noqa: PLC0415 - as above
    from site_builder.office.workbook.workbooks import cases_workbook  # noqa: PLC0415 - as above

    if wish.names and (wish.xlsx or not wish.pdf):
        message = "工作簿收一个年度的全部案例，不能点名；只要其中几个的，加上 --pdf"
        raise click.UsageError(message)
    source = open_source(wish.today, extra=wish.pdf)
    named = named_cases(source.collection, wish.names)
    reference, contract = source.collection.reference, source.checked.contract
    round_ = choose_round(wish.year, reference)
    titles = contract.fields("case", round_.year)["/themes"].choices
    themes = {choose_theme(theme, titles) for theme in wish.themes}
    area = choose_city(wish.city, reference) if wish.city else None
    seen = first_seen(source.workspace.root)
    material = RoundMaterial(source.collection, contract, round_, seen)
    found = [
        case
        for case in named or cases_of(material)
        if area in {None, case.city} and (not themes or themes & set(case.themes))
    ]
    if not found:
        message = f"{round_.year}年度没有这样的案例"
        raise click.UsageError(message)
    wanted = case_papers(source, found) if wish.pdf else []
    if wish.xlsx or not wish.pdf:
        chosen = [reference.area_name(area) or area] if area else []
        chosen += [title for key, title in titles.items() if key in themes]
        name, content = cases_workbook(material, found, chosen)
        wanted.append(ExportFile(name, lambda: content))
    return write_exports(source, wish.out, make_each(wanted))


def choose_theme(wanted: str, titles: Mapping[str, str]) -> str:
    """Return the key of a theme that is given by it or by its title; raises click.UsageError."""
    for key, title in titles.items():
        if wanted.strip().casefold() in {key, title}:
            return key
    message = f"“六位一体”里没有“{wanted}”。可以写：{'、'.join(titles.values())}"
    raise click.UsageError(message)
