"""Write docs/markdown.md: what a forge and the site show of each construct of Markdown.

    python3 kepu.py dev python docs/markdown/make.py

It asks GitHub's own renderer (cmarkgfm), so it needs the developers' packages.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import yaml  # noqa: E402 - the folders must be known first
from previewing import Sight, hints, look, preview, seen  # noqa: E402 - as above

from site_builder.prose.html import render_prose  # noqa: E402 - as above

PAGE = ROOT / "docs" / "markdown.md"
HEADER = (
    "<!-- 由 python3 kepu.py dev python docs/markdown/make.py 生成，"
    "例子在 docs/markdown/constructs.yml，不要手工修改 -->"
)


def constructs() -> dict[str, Any]:
    """Return the constructs, in groups, and the words of the page."""
    path = Path(__file__).with_name("constructs.yml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def examples() -> list[str]:
    """Return every construct."""
    return [example for group in constructs()["groups"] for example in group["examples"]]


def sights(text: str) -> tuple[tuple[tuple[str, ...], str], tuple[tuple[str, ...], str]]:
    """Return elements and text that one sees on the forge, and on the site."""
    names = constructs()["elements"]
    forge, site = (_named(look(html), names) for html in (preview(text), render_prose(text)))
    return forge, site


def differs(text: str) -> bool:
    """Whether the site shows other elements, or another text, than the forge."""
    forge, site = sights(text)
    return forge[0] != site[0] or seen(preview(text)) != seen(render_prose(text))


def _named(sight: Sight, names: dict[str, str]) -> tuple[tuple[str, ...], str]:
    called = (names[tag] for tag in sight.tags if tag in names)
    return tuple(dict.fromkeys(called)), sight.text


def page() -> str:
    """Return the page."""
    told = constructs()
    lines = [HEADER, "", *told["page"].rstrip().split("\n")]
    for group in told["groups"]:
        lines += ["", f"## {group['title']}", "", _row(told["columns"]), "|---|---|---|---|"]
        lines += [_line(example) for example in group["examples"]]
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    forge, site = sights(text)
    codes = dict.fromkeys(code for code, _ in hints(text))
    links = "、".join(f"[{code}](rules/{code}.md)" for code in codes)
    shown = _shown(*site) if differs(text) else "同左"
    return _row([_source(text), _shown(*forge), shown, links])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _source(text: str) -> str:
    rows = [_blanks(row) for row in text.split("\n")]
    shown = "⏎".join(rows).replace("|", "\\|")
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def _blanks(row: str) -> str:
    bare = row.strip(" ")
    lead = len(row) - len(row.lstrip(" "))
    return ("␣" * lead + bare + "␣" * (len(row) - lead - len(bare))).replace("\t", "⇥")


def _shown(elements: tuple[str, ...], text: str) -> str:
    said = text.replace("&", "&amp;").replace("<", "&lt;")
    for mark in "\\`*_~|[]#$:":
        said = said.replace(mark, f"&#{ord(mark)};") if mark != "#" else said
    return "：".join(filter(None, ("、".join(elements), said))) or "（不显示）"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
