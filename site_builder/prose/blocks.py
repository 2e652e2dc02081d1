"""Blocks that mean something else to an author of Chinese than to CommonMark.

A line that is indented by four spaces or a tab is the beginning of a paragraph (首行缩进), not
code; and a definition of a link (`[注]: 来源`) is a sentence. `env` keeps where they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block import html_block, reference, table

from site_builder.prose.raw_html import is_open

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_COMMENT_END = "-->"
INDENTED = "indented"
DEFINED = "defined"


def indented(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the engine's
    """Push a paragraph for every line of what CommonMark takes for an indented block of code."""
    if silent or not state.is_code_block(start):
        return False
    state.env.setdefault(INDENTED, []).append(start)
    line = start
    while line < end and (state.isEmpty(line) or state.is_code_block(line)):
        if not state.isEmpty(line):
            _paragraph(state, line)
            state.line = line + 1
        line += 1
    return True


def _paragraph(state: StateBlock, line: int) -> None:
    token = state.push("paragraph_open", "p", 1)
    token.map = [line, line + 1]
    token = state.push("inline", "", 0)
    token.content = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
    token.map = [line, line + 1]
    token.children = []
    state.push("paragraph_close", "p", -1)


def bounded_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the engine's
    """Push a table; a line of hyphens alone below a text makes a heading of it, as on forges."""
    below = state.src[state.bMarks[start + 1] : state.eMarks[start + 1]] if start + 1 < end else ""
    return bool(below.strip(" \t-")) and table(state, start, end, silent)


def whole_html(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the engine's
    """Push a block of HTML; a comment goes on to its end, past the block in which it begins.

    CommonMark ends it with a list's item or at a blank line, and shows what follows; a browser
    hides that, up to the next end of a comment.
    """
    found = html_block(state, start, end, silent)
    if not found or silent:
        return found
    token = state.tokens[-1]
    part = token.content
    while state.line < end and is_open(part):
        closed = state.src.find(_COMMENT_END, state.bMarks[state.line], state.eMarks[end - 1])
        if closed < 0:
            break
        state.line = next(n for n in range(state.line, end) if closed < state.eMarks[n]) + 1
        part = state.src[closed + len(_COMMENT_END) : state.eMarks[state.line - 1]]
    if token.map and token.map[1] != state.line:
        token.map = [start, state.line]
        token.content = state.getLines(start, state.line, state.blkIndent, True)  # noqa: FBT003 - its
    return True


def defined(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the engine's
    """Note a definition of a link, and leave its text to be a paragraph."""
    if not silent and reference(state, start, end, True):  # noqa: FBT003 - the engine's
        state.env.setdefault(DEFINED, []).append(start)
    return False
