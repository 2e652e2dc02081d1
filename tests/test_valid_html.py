"""Every page of the good repository's site is valid HTML, as html-validate understands it."""

from __future__ import annotations

import json
import re
import subprocess
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

import pytest
from web_tools import WEB, node, tool

if TYPE_CHECKING:
    from pathlib import Path

FILLED = {"empty-heading", "text-content", "element-required-attributes", "wcag/h30", "wcag/h37"}
"""What may be empty in a `<template>`: a script fills its copies."""


def _validate(folder: Path) -> list[dict[str, Any]]:
    command = [
        node(),
        str(tool("html-validate/bin/html-validate.mjs")),
        "--config",
        str(WEB / "html-validate.mjs"),
        "--formatter",
        "json",
        f"{folder.as_posix()}/**/*.html",
    ]
    with TemporaryFile() as out:  # into a pipe, only the first part is written
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False, cwd=WEB)
        out.seek(0)
        text = out.read().decode()
    assert text.startswith("["), done.stderr.decode() or text
    files: list[dict[str, Any]] = json.loads(text)
    return files


def _in_template(source: str, offset: int) -> bool:
    before = source[:offset]
    return len(re.findall(r"<template\b", before)) > before.count("</template>")


@pytest.fixture(scope="module")
def found(good_site: Path) -> list[tuple[str, str, str]]:
    """Page and line, rule and message, and selector of each finding."""
    messages = []
    for file in _validate(good_site):
        name = file["filePath"].rpartition("/site/")[2]
        source = (good_site / name).read_text("utf-8")
        for m in file["messages"]:
            if m["ruleId"] in FILLED and _in_template(source, m["offset"]):
                continue
            text = f"{m['ruleId']}: {m['message']}"
            messages.append((f"{name}:{m['line']}", text, m["selector"] or ""))
    return messages


def test_every_page_is_valid(found: list[tuple[str, str, str]]) -> None:
    assert not found, "\n".join([f"{len(found)} findings", *map("  ".join, found[:20])])


def test_the_validator_sees_what_it_should(tmp_path: Path) -> None:
    text = '<!DOCTYPE html><html lang="zh"><title>页</title><p id="a"><div id="a"></p></html>'
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    rules = {m["ruleId"] for file in _validate(tmp_path) for m in file["messages"]}
    assert {"no-dup-id", "close-order"} & rules
