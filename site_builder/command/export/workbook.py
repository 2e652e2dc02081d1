"""`kepu export workbook`: a round's whole material as one XLSX, for the province's own use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.contact_list import contact_list, demand_ignored
from site_builder.command.export.exporting import (
    export_folder,
    open_source,
    out_option,
    write_exports,
)
from site_builder.command.unit_and_round import choose_round, round_option
from site_builder.read.repository.history import first_seen

if TYPE_CHECKING:
    from datetime import date


@click.command(cls=Command, name="workbook")
@round_option()
@click.option(
    "--contacts", type=click.Path(path_type=Path, dir_okay=False, exists=True), metavar="文件.xlsx",
    help="填表人和联系方式的名单，印在“缺少的材料”里；不加的，没有填表人",
)  # fmt: skip
@out_option("工作簿")
@today_option
def workbook(year: int | None, contacts: Path | None, out: Path | None, today: date | None) -> int:
    """生成一个年度的内部工作簿：汇总、逐家填报、收件和缺报。"""
    from site_builder.office.workbook.material import RoundMaterial  # noqa: PLC0415 - slow to load
    from site_builder.office.workbook.workbooks import province_workbook  # noqa: PLC0415 - as above
    from site_builder.status.gather import round_status  # noqa: PLC0415 - as above

    source = open_source(today, extra=contacts is not None)
    round_ = choose_round(year, source.collection.reference)
    seen = first_seen(source.workspace.root)
    material = RoundMaterial(source.collection, source.checked.contract, round_, seen)
    status = round_status(source.checked, round_, seen)
    known = contact_list(source, contacts) if contacts else None
    name, content = province_workbook(material, status, known)
    if contacts:
        demand_ignored(export_folder(source, out) / name, source.workspace.root)
    write_exports(source, out, {name: content})
    return 0
