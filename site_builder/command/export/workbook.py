"""`kepu export workbook`: a round's whole material as one XLSX, for the province's own use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.exporting import open_source, out_option, write_exports
from site_builder.command.unit_and_round import choose_round, round_option
from site_builder.read.repository.history import first_seen

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command(cls=Command, name="workbook")
@round_option()
@out_option("工作簿")
@today_option
def workbook(year: int | None, out: Path | None, today: date | None) -> int:
    """生成一个年度的内部工作簿：汇总、逐家填报、收件和缺报。"""
    from site_builder.office.workbook.material import RoundMaterial  # noqa: PLC0415 - slow to load
    from site_builder.office.workbook.workbooks import province_workbook  # noqa: PLC0415 - as above
    from site_builder.status.gather import round_status  # noqa: PLC0415 - as above

    source = open_source(today, extra=False)
    round_ = choose_round(year, source.collection.reference)
    seen = first_seen(source.workspace.root)
    material = RoundMaterial(source.collection, source.checked.contract, round_, seen)
    status = round_status(source.checked, round_, seen)
    name, content = province_workbook(material, status)
    write_exports(source, out, {name: content})
    return 0
