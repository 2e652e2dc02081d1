"""The scripts of the site: made of their modules, and of one mind with Python."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from web_tools import HOME, node, tool

from site_builder.render.files.assets import APART
from site_builder.search import number_codes as codes
from site_builder.search.text import fold

PACKAGE = HOME.parent
GOLDEN = Path(__file__).parent / "golden" / "pages"
EVERYWHERE = {"head", "site", "offline"} | {Path(name).stem for name in APART}
"""Scripts that no page of the site asks for by itself."""


OF_THE_GUIDE = {"adapted"}
"""Scripts of the guide's pages, of which there are no golden files."""


def examples(name: str) -> Any:
    """A table that the modules' own tests read as well."""
    return json.loads((HOME / "test" / name).read_text(encoding="utf-8"))


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=HOME, check=False, capture_output=True, text=True, encoding="utf-8"
    )


def test_they_are_what_their_modules_make() -> None:
    tool("esbuild/package.json")
    made = run(node(), "tools/build.js", "--check")
    assert made.returncode == 0, f"{made.stderr}npm run build --prefix site_builder/browser"


def test_the_modules_do_what_their_tests_say() -> None:
    done = run(node(), "--test")
    assert done.returncode == 0, done.stdout


def test_every_script_says_what_makes_it() -> None:
    for script in (PACKAGE / "scripts").iterdir():
        first = script.read_text(encoding="utf-8").partition("\n")[0]
        assert f"{script.name} in site_builder/browser/entries by `npm run build`" in first


def test_pages_ask_for_the_scripts_that_there_are() -> None:
    pages = [path.read_text(encoding="utf-8") for path in sorted(GOLDEN.rglob("*.md"))]
    asked = {name for page in pages for name in re.findall(r"^script: (.*)$", page, re.MULTILINE)}
    asked |= EVERYWHERE | OF_THE_GUIDE
    assert asked == {path.stem for path in (PACKAGE / "scripts").iterdir()}
    assert asked == {path.stem for path in (HOME / "entries").iterdir()}


@pytest.mark.parametrize(("text", "folded"), examples("folding.json"))
def test_text_is_folded_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_lists_are_written_as_they_are_read() -> None:
    table = examples("codes.json")
    assert table["digits"] == codes.DIGITS
    for positions, text in table["positions"]:
        assert codes.numbers(positions) == text
    for pairs, total, text in table["codes"]:
        assert codes.pages(dict(pairs), total) == text
