"""What a command says, with commands named as the user typed this one.

Texts name the command `kepu`, as it is installed. Whoever runs `python3 kepu.py` or
`python -m site_builder` has no such command, and is told the one that there is.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "kepu"
TYPED = "KEPU_COMMAND"
"""The variable in which `kepu.py` says how it was called."""
_EXCERPT = re.compile(r"\s*\d* \| ")
"""A line of a submitted file, or its marker: shown as it is."""


def say(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Print a text for people."""
    context = click.get_current_context(silent=True)
    root = context.find_root() if context else None
    if root and isinstance(root.command, click.Group):
        text = named(text, root.info_name or NAME, root.command.commands)
    click.echo(text, err=err, nl=nl)


def named(text: str, name: str, commands: Iterable[str]) -> str:
    """Return a text in which `kepu` before one of its commands or an option is called `name`."""
    if name == NAME:
        return text
    following = "|".join(map(re.escape, (*commands, "--help")))
    mention = re.compile(rf"(?<![\w./-]){NAME} (?=(?:{following})(?![\w-]))", re.ASCII)
    return "".join(
        line if _EXCERPT.match(line) else mention.sub(lambda _: f"{name} ", line)
        for line in text.splitlines(keepends=True)
    )


def typed() -> str:
    """Return what was typed before the arguments, where this is not the installed command."""
    told = os.environ.get(TYPED)
    if told:
        return told
    words = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]
    if os.name == "nt":  # which tells the whole path of the program
        return " ".join(["python", *words[1:]])
    return shlex.join(words)
