"""The project's own YAML: read strictly, in shape, and neither too many words nor too few."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from kepu_command import Kepu
from own_yaml import ROOT, faults, line_of, misshapen, own_files
from package_files import PACKAGE, package_files

from site_builder import resources
from site_builder.check.wording.catalogue import catalogue, file_texts
from site_builder.read.document import parse_document
from site_builder.read.paths.layout import DocumentKind, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from repository import Repository

    from site_builder.read.document import Document

SOURCES = {path: path.read_text(encoding="utf-8") for path in package_files("*.py")}
PLACEHOLDER = re.compile(r"(?<!\{)\{([a-z_]+)[^{}]*\}(?!\})")
READERS = frozenset(
    ("words", "phrases", "table_words", "aggregate_words", "review_words", "_words")
)
"""What the functions are called that read words."""
LISTED = ("/reasons/", "/remedies/", "/groups/", "/bodies/short/")
"""Words under which all are gone through."""
ALWAYS = frozenset(("where", "value", "reason"))
"""What every finding's words may name."""


def test_own_yaml_is_in_order() -> None:
    """While it is not, no other test is run: each would fail, and none would say why."""
    assert not faults(), "\n".join(faults())


def spoilt(name: str, old: str, new: str) -> Document:
    """Return one of the texts with a slip in it."""
    path = f"site_builder/check/texts/{name}.yml"
    text = (ROOT / path).read_text(encoding="utf-8")
    assert text.count(old) >= 1
    data = text.replace(old, new, 1).encode()
    return parse_document(path, Place(DocumentKind.SCHEMA), data)


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("survey", "  message: ", "  mesage: ", {2: "message", 5: "mesage"}),
        ("survey", "severity: warning", "severity: warn", {4: "severity"}),
        ("survey", "S114:", "S114: 甲\nS113:", {2: "S114"}),
        ("keywords", "\n  why: ", "\n  reasens: ", {6: "why", 16: "reasens"}),
    ],
)
def test_a_wrong_key_is_told_with_its_line(
    name: str, old: str, new: str, told: dict[int, str]
) -> None:
    found = {}
    for line in misshapen(spoilt(name, old, new)):
        place, pointer, *_ = line.split()
        found[int(place.rpartition(":")[2])] = pointer.strip(":").rpartition("/")[2]
    assert found == told


def test_a_broken_file_is_told_and_no_traceback(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kepu = Kepu(repository.root, monkeypatch, capsys)
    broken = spoilt("survey", "title: ", "title: 甲: ")
    real = parse_document
    monkeypatch.setattr(
        resources,
        "parse_document",
        lambda path, *rest: broken if path == broken.path else real(path, *rest),
    )
    for cached in (catalogue, file_texts):
        cached.cache_clear()
    repository.replace("schema/settings.yml", "province:", "provinc:")
    status, said = kepu("check")
    file_texts.cache_clear()
    assert status == 3
    assert said.splitlines()[0] == "程序自带的文件有错，不是填报的问题。把下面的话发给维护人员："
    assert said.splitlines()[1].startswith("site_builder/check/texts/survey.yml:3 F516 ")
    assert "加上英文双引号" in said


def test_own_files_are_read_when_they_are_wanted() -> None:
    """Otherwise the command could not even start to say what is wrong with them."""
    program = """
from site_builder import resources
def refuse(package, *path):
    raise SystemExit(f"read at import: {package} {path}")
resources.read_words = refuse
import site_builder.command.main, site_builder.build, site_builder.guide.pages
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")


def names_in(node: ast.AST) -> Iterator[str]:
    """Yield what a module may call a fact: keys of mappings and names of arguments."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value
        elif isinstance(inner, ast.keyword) and inner.arg:
            yield inner.arg


def test_a_message_names_only_facts() -> None:
    """What stands in braces is named in the module that finds the code (or in one for faults)."""
    named = {path: set(names_in(ast.parse(text))) for path, text in SOURCES.items()}
    keywords = PACKAGE / "check" / "run" / "keywords.py"
    odd = []
    for document in own_files():
        for code, entry in (document.value or {}).items() if "/texts/" in document.path else ():
            if not isinstance(entry, dict) or "message" not in entry:
                continue
            finders = [
                n for p, n in named.items() if code in n or ("codes" in entry and p == keywords)
            ]
            facts = ALWAYS.union(*finders)
            listed = (entry.get(key, {}).values() for key in ("reasons", "remedies"))
            words = [entry["message"], entry["remedy"], *chain(*listed)]
            odd += [
                f"{line_of(document, f'/{code}')} {code} {{{name}}}"
                for name in PLACEHOLDER.findall("\n".join(words))
                if name not in facts
            ]
    assert odd == []


def keys_of(value: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Yield every key of a mapping with its pointer."""
    for key, child in value.items() if isinstance(value, dict) else ():
        yield key, f"{pointer}/{key}"
        yield from keys_of(child, f"{pointer}/{key}")


def composed() -> Iterator[str]:
    """Yield a pattern for every name that code or a template puts together."""
    for text in SOURCES.values():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.JoinedStr):
                parts = [v.value if isinstance(v, ast.Constant) else None for v in node.values]
                if all(p is None or re.fullmatch("[a-z_]+", str(p)) for p in parts) and any(parts):
                    yield "".join("[a-z0-9_]+" if p is None else str(p) for p in parts)
    for path in PACKAGE.rglob("*.j2"):
        starts = re.findall(r"[\"']([a-z_]+_)[\"'] ~", path.read_text(encoding="utf-8"))
        yield from (f"{start}[a-z0-9_]+" for start in starts)


def test_every_word_is_used() -> None:
    """A word that neither code, template nor schema names is said by nobody."""
    paths = [p for p in PACKAGE.rglob("*") if p.suffix in {".py", ".j2", ".html", ".js"}]
    paths += (ROOT / "schema").glob("*.schema.yml")
    names = {n for p in paths for n in re.findall(r"[\w-]+", p.read_text(encoding="utf-8"))}
    pattern = re.compile("|".join(sorted(set(composed()))))
    unused = [
        line_of(document, pointer)
        for document in own_files()
        if document.path.endswith(("words.yml", "phrases.yml"))
        for key, pointer in keys_of(document.value)
        if not (
            pointer.startswith(LISTED)
            or set(re.findall(r"[\w-]+", key)) & names
            or pattern.fullmatch(key)
        )
    ]
    assert unused == []


class Asking:
    """What a module asks the files of words for, as far as it can be read off the code."""

    def __init__(self, path: Path) -> None:
        self.module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        self.held: dict[str, Any] = {}
        self.missing: set[tuple[int, str]] = set()

    def value(self, node: ast.AST | None) -> Any:
        """Return what a chain such as `words("part")["key"]` gives; None if it is no such one."""
        if isinstance(node, ast.Name):
            return self.held.get(node.id)
        if isinstance(node, ast.Call):
            return self.read(node)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            above, key = self.value(node.value), node.slice.value
            if isinstance(above, dict) and key not in above:
                self.missing.add((node.lineno, str(key)))
            return above.get(key) if isinstance(above, dict) else None
        return None

    def read(self, node: ast.Call) -> Any:
        """Call a reader of words as the code does."""
        given = [a.value for a in node.args if isinstance(a, ast.Constant)]
        literal = len(given) == len(node.args) and not node.keywords
        if literal and isinstance(node.func, ast.Name) and node.func.id in READERS:
            return getattr(self.module, node.func.id)(*given)
        return None

    def look(self, function: ast.FunctionDef) -> None:
        """Follow one function; what it names for itself is known below."""
        self.held.clear()
        for node in ast.walk(function):
            if isinstance(node, (ast.Assign, ast.AnnAssign)):
                target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
                if isinstance(target, ast.Name):
                    self.held[target.id] = self.value(node.value)
            else:
                self.value(node)


def test_every_word_that_is_asked_for_is_there() -> None:
    missing = []
    for path, text in SOURCES.items():
        if any(f"{reader}(" in text for reader in READERS):
            asking = Asking(path)
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef):
                    asking.look(node)
            missing += [f"{path.relative_to(ROOT)}:{n} {key}" for n, key in sorted(asking.missing)]
    assert missing == []
