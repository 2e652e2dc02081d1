"""Chinese text cut into lines for comments: no line begins with a closing mark."""

from __future__ import annotations

_NOT_FIRST = frozenset("，。、；：？！）》】〕”’…·,.;:?!)]}%")
_NOT_LAST = frozenset("（《【〔“‘([{第")


def wrap(text: str, width: int = 42) -> list[str]:
    """Cut `text` into lines of at most `width` 字, a run of Latin letters kept whole."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        rest = paragraph.strip()
        while len(rest) > width:
            cut = _cut(rest, width)
            lines.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        if rest:
            lines.append(rest)
    return lines


def _cut(text: str, width: int) -> int:
    for cut in range(width, width // 3, -1):
        before, after = text[cut - 1], text[cut]
        inside_word = " " < before < "\x7f" and " " < after < "\x7f"
        if after not in _NOT_FIRST and before not in _NOT_LAST and not inside_word:
            return cut
    return width
