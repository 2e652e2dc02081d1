"""The difference that editing makes to a file, as people read it."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

import click

from site_builder.printable import cut, printable
from site_builder.reporter.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_AROUND = 1
"""Lines that are shown before and after what changes."""
_COLOURS = {"-": "red", "+": "green"}
_LINE_END = re.compile("\r\n?|\n")
_ODD = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_PLACES = re.compile(r"\A\s+|(?<=[:：])\s+|\s+(?=[:：])")
"""Where one kind of space rather than another makes a difference."""
_TAB, _SPACE = "→", "□"


def render_diff(path: str, before: str, after: str, *, recoded: bool = False) -> str:
    """Return what changes in a file; removed lines have `-` in front, new ones `+`.

    `recoded` says that it was in another encoding.
    """
    lines = [click.style(printable(path), bold=True)]
    if recoded:
        lines.append("  " + words()["recoded"])
    lines += _hunks(_lines(before), _lines(after))
    return "\n".join(lines) + "\n"


def told_fixed(fixed: int, left: int, *, dry_run: bool) -> str:
    """Say how much was fixed, or would be, and how many problems are left after it."""
    form = "nothing_fixed" if not fixed else "would_fix" if dry_run else "fixed"
    form = "all_fixed" if form == "fixed" and not left else form
    return words()[form].format(count=fixed, left=left)


def _lines(text: str) -> list[str]:
    return _LINE_END.split(text.removesuffix("\n").removesuffix("\r"))


def _hunks(before: list[str], after: list[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for group in matcher.get_grouped_opcodes(_AROUND):
        changed = [code for code in group if code[0] != "equal"]
        line = changed[0][1] + 1
        yield "  " + click.style(words()["hunk"].format(line=line), fg="cyan")
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (f"    {cut(text)}".rstrip() for text in before[i1:i2])
                continue
            yield from (_marked("-", _visible(text)) for text in before[i1:i2])
            yield from (_marked("+", text) for text in after[j1:j2])


def _marked(mark: str, text: str) -> str:
    return "  " + click.style(f"{mark} {printable(text)}".rstrip(), fg=_COLOURS[mark])


def _visible(text: str) -> str:
    """Show the spaces that a reader could not tell from others, where they matter."""
    return _PLACES.sub(lambda m: _ODD.sub(_SPACE, m.group().replace("\t", _TAB)), text)
