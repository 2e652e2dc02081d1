"""`kepu explain CODE`: the page of one code, on the terminal."""

from __future__ import annotations

import click

from site_builder.check.wording.catalogue import catalogue
from site_builder.command.click_chinese import Command
from site_builder.guide.rules import rule_page


@click.command(cls=Command, name="explain")
@click.argument("code", metavar="代码")
def explain(code: str) -> None:
    """解释一个问题代码，例如 kepu explain S140。"""
    text = catalogue().get(code.upper())
    if text is None:
        message = f"没有代码 {code}；全部代码列在案例网站的“填报指南”里"
        raise click.UsageError(message)
    click.echo(rule_page(text), nl=False)
