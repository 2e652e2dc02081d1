"""Stars: as CommonMark has them, but for two habits of Chinese texts.

`**“重点”**内容` is bold here, though CommonMark sees no end of it: it looks for a space, which
Chinese does not have, behind a mark that follows a quotation mark. And `3*4*5` is a product
here: a star between a figure or a Latin letter and what it is multiplied with marks nothing, nor
do stars in place of figures, as in `138****1234`. All are told
to the author, who sees something else on the forge.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from markdown_it.rules_inline.state_inline import Delimiter, Scanned

from site_builder.prose.wide import is_wide

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_BOLD = 2
_BEGINNING = frozenset(("Ps", "Pi", "Pd"))
_ENDING = frozenset(("Pe", "Pf", "Po", "Pd"))
"""General categories of marks with which something in bold may begin or end: none begins with a
comma, but a name of which stars hide a part ends before one (`王**、李**`)."""
_QUOTES = "\"'"
AS_ON_FORGES = "as_on_forges"
"""The key of a token's `meta`: what CommonMark lets this run of marks do."""


def emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the engine's signature
    """Push a run of stars or underscores: the engine's rule, with what they may do here."""
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    common = state.scanDelims(state.pos, marker == "*")
    here = _scanned(state, common) if marker == "*" else common
    for _ in range(here.length):
        token = state.push("text", "", 0)
        token.content = marker
        token.meta = {AS_ON_FORGES: (common.can_open, common.can_close)}
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=here.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=here.can_open,
                close=here.can_close,
            )
        )
    state.pos += here.length
    return True


def _scanned(state: StateInline, common: Scanned) -> Scanned:
    before = state.src[state.pos - 1] if state.pos else " "
    end = state.pos + common.length
    after = state.src[end] if end < state.posMax else " "
    hides = before + after
    if common.length > 1 and hides.isascii() and hides.isdigit():
        return common._replace(can_open=False, can_close=False)
    if common.length == 1 and is_product(before, after):
        return common._replace(can_open=False, can_close=False)
    if common.length != _BOLD or before.isspace() or after.isspace():
        return common
    return common._replace(
        can_open=common.can_open or (is_wide(before) and _begins(after)),
        can_close=common.can_close or (is_wide(after) and _ends(before)),
    )


def is_product(before: str, after: str) -> bool:
    """Whether a star between two characters multiplies them."""
    return before.isascii() and before.isalnum() and after.isalnum()


def _begins(char: str) -> bool:
    return unicodedata.category(char) in _BEGINNING or char in _QUOTES


def _ends(char: str) -> bool:
    return unicodedata.category(char) in _ENDING
