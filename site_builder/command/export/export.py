"""`kepu export`: the group of what leaves for the offices."""

from __future__ import annotations

import click

from site_builder.command.click_chinese import Group
from site_builder.command.export.report import report


@click.group(cls=Group, name="export")
def export() -> None:
    """生成交给办公室用的纸、表格和数据。"""


export.add_command(report)
