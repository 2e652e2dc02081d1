"""How the form names its places, said here alone: 第13.1题, 六、问题建议, “项目资金”, 第2行."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_INNER_QUOTES = str.maketrans("“”", "‘’")


def is_part(number: str) -> bool:
    """Whether a number is that of a part of the form (六) rather than of a question (13.1)."""
    return not number[0].isdigit()


def question(number: str) -> str:
    """Name a question by its number alone: 第13.1题."""
    return f"第{number}题"


def part(number: str, title: str) -> str:
    """Name a part of the form: 六、问题建议."""
    return f"{number}、{title}"


def headline(number: str, title: str) -> str:
    """Name a question or a part in full, as a heading does: 第13.1题 本级使用资金."""
    return part(number, title) if is_part(number) else f"{question(number)} {title}"


def quoted(title: str) -> str:
    """Name an entry by its title: “项目资金”; quotation marks inside become single ones."""
    return f"“{inside_quotes(title)}”"


def inside_quotes(text: str) -> str:
    """Return a text as it stands between quotation marks: its own become single ones."""
    return text.translate(_INNER_QUOTES)


def row(index: int, *, of_table: bool) -> str:
    """Name a row by its place, counted from 0: 第2行 of a table, 第2项 of a list."""
    return f"第{index + 1}{'行' if of_table else '项'}"


def joined(parts: Iterable[str]) -> str:
    """Join names of places from the outer to the inner: 第13.1题 第2行“项目资金”."""
    out = ""
    for part in parts:
        gap = " " if out and part.startswith("第") and not out.endswith("”") else ""
        out += gap + part
    return out
