"""`kepu forge`: the group of what concerns the forge."""

from __future__ import annotations

import click

from site_builder.command.click_chinese import Group
from site_builder.command.forge.check import check


@click.group(cls=Group, name="forge")
def forge() -> None:
    """代码托管平台上的设置。"""


forge.add_command(check)
