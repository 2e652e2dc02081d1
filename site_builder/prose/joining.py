"""What the engine's tokens lack for Chinese: lines joined without a gap, and boxes to tick."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.prose.wide import is_wide

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_BOX = re.compile(r"\[([ xX])\](?=\s)")
_BOXES = "☐☑"
_WIDE_SPACE = "\u3000"
_BREAKS = frozenset(("softbreak", "hardbreak"))
_SHOWN = frozenset(("text", "code_inline", "image"))


def join_lines(state: StateCore) -> None:
    """Set the content of every soft break: nothing beside a Chinese character, else a space."""
    for block in state.tokens:
        if block.type == "inline" and block.children:
            _without_indents(block.children)
            _set_gaps(block.children)


def _without_indents(children: list[Token]) -> None:
    """Drop the full-width spaces with which a line begins: 首行缩进 is the page's affair."""
    at_start = True
    for token in children:
        if at_start and token.type == "text":
            token.content = token.content.lstrip(_WIDE_SPACE)
        at_start = token.type in _BREAKS or (at_start and not token.content)


def _set_gaps(children: list[Token]) -> None:
    before, waiting = " ", None
    for token in children:
        if token.type == "softbreak":
            waiting = token
        elif token.type in _SHOWN and token.content:
            if waiting:
                joined = is_wide(before) or is_wide(token.content[0])
                waiting.content = "" if joined else " "
            before, waiting = token.content[-1], None


def tick_boxes(state: StateCore) -> None:
    """Write `[ ]` and `[x]` at the beginning of a list's item as the box that GFM shows."""
    for item, _, block in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type == "list_item_open" and block.type == "inline" and block.children:
            first = block.children[0]
            box = _BOX.match(first.content) if first.type == "text" else None
            if box:
                first.content = _BOXES[box.group(1) != " "] + first.content[box.end() :]
