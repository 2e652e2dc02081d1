"""Makes `traditional.yml`: the simplified character for each traditional one.

    python -m site_builder.search.traditional

It needs the package opencc, which only developers have. GB 2312 holds what is common in
simplified Chinese: its characters stay as they are typed, and others become one of them.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

FILE = Path(__file__).with_name("traditional.yml")
HEADER = "# 由 python -m site_builder.search.traditional 生成，不要手工修改\n"
_SPANS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x323B0))


def generate() -> str:
    """Return the file's text."""
    convert = import_module("opencc").OpenCC("t2s").convert
    pairs: dict[str, str] = {}
    for code in (code for span in _SPANS for code in span):
        char = chr(code)
        made = convert(char)
        if len(made) == 1 and made != char and _in_gb2312(made) and not _in_gb2312(char):
            pairs[char] = made
    lines = f'traditional: "{"".join(pairs)}"\nsimplified: "{"".join(pairs.values())}"\n'
    return HEADER + lines


def _in_gb2312(char: str) -> bool:
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


if __name__ == "__main__":
    FILE.write_text(generate(), encoding="utf-8")
