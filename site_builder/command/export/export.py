"""`kepu export`: the group of what leaves for the offices."""

from __future__ import annotations

import click

from site_builder.command.click_chinese import Group
from site_builder.command.export.book import book
from site_builder.command.export.cases import cases
from site_builder.command.export.form import form
from site_builder.command.export.letters import letters
from site_builder.command.export.release import release
from site_builder.command.export.report import report
from site_builder.command.export.transcription import transcription
from site_builder.command.export.workbook import workbook


@click.group(cls=Group, name="export")
def export() -> None:
    """生成交给办公室用的纸、表格和数据。"""


export.add_command(report)
export.add_command(workbook)
export.add_command(cases)
export.add_command(book)
export.add_command(form)
export.add_command(letters)
export.add_command(transcription)
export.add_command(release)
