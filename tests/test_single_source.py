"""What the schema says stands nowhere else: no title in Python or in a page's template."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest
from package_files import PACKAGE, package_files
from repository import SCHEMA

from site_builder.contract import load_contract
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted((PACKAGE / "render" / "templates").glob("*.j2"))
MODULES = [p for p in package_files("*.py") if "command" not in p.parts]
LONG_ENOUGH = 4
"""字; shorter titles are common words."""
HAN = re.compile("[\u4e00-\u9fff]")
ALLOWED = {
    "__main__.py": "an interruption before anything is loaded",
    "readings/dates.py": "what people write instead of a day, a quarter or a month",
    "readings/money.py": "元 and 万元",
    "readings/numbers.py": "what people write around a number",
    "readings/numerals.py": "Chinese numerals",
    "readings/truth.py": "what people write instead of 是 or 否",
    "check/rules/body_blocks.py": "numerals before an item",
    "check/rules/personal.py": "keys that ask for a person",
    "contract/counting.py": "numerals and measure words",
    "contract/labels.py": "how the form names a question or a row",
    "read/characters/confusables.py": "signs that look like a dash, and quotation marks",
    "read/characters/lookalikes.py": "quotation marks and brackets",
    "fix/outdents.py": "how the lines of a scaffold begin",
    "fix/quotes.py": "quotation marks, and what a place's number stands before",
    "model/settings.py": "how the names of provinces end",
    "model/place.py": "the kind of division that does not count",
    "guide/__main__.py": "the header of generated files",
    "search/traditional.py": "the header of a generated file",
    "scaffold/wrap.py": "what may not stand at the end of a line",
}
"""Modules that hold Chinese text for a reason of their own."""


def titles() -> set[str]:
    """Titles of fields and choices of everything that units write."""
    found: set[str] = set()
    contract = load_contract(SCHEMA)
    for name in SUBMITTED:
        for field in contract.all_fields(name).values():
            found |= {field.title, field.site_title, *field.choices.values()}
    return {title for title in found if len(title) >= LONG_ENOUGH and HAN.search(title)}


def texts(module: Path) -> list[str]:
    """The strings of a module, but for its docstrings."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    said = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    return [
        n.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in said
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_no_template_types_a_title(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not [title for title in titles() if title in text]


def test_python_holds_no_wording() -> None:
    chinese = {
        module.relative_to(PACKAGE).as_posix()
        for module in MODULES
        if any(HAN.search(text) for text in texts(module))
    }
    assert chinese <= set(ALLOWED)
    assert set(ALLOWED) <= chinese, "no longer needed"
