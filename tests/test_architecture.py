"""docs/architecture.md is the law of the house: which rooms there are, and which may use which."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from package_files import PACKAGE, package_files

ROOT = Path(__file__).parent.parent
TABLE = re.compile(r"^\| `(\w+)(?:\.py)?` \|", re.MULTILINE)
SPEAKERS = frozenset(("__main__.py", "command", "reporter"))
WRITERS = frozenset(("editing", "write"))
"""Of the site, and of what people wrote."""
OWN_FILES = {
    "command.checking.report_files": "reports, where they were asked for",
    "command.export.letters": "letters that are no longer due, in the folder that was named",
    "command.status": "letters of reminder, in the folder that was named",
    "guide.__main__": "the generated documentation of a clone",
    "office.typesetting.typeset": "what the compiler reads, in a folder that goes with it",
    "read.characters.radical_tables": "generated files of a clone",
    "read.pictures.facts_cache": "what was found out about pictures",
    "search.pinyin": "a generated file of a clone",
    "search.traditional": "a generated file of a clone",
}
"""Modules that write something else."""
BESIDE = ("benchmarks", "docs", "tests")
"""Where there is code besides the package."""
SILENCED = re.compile(r"# (?:noqa(?:: [A-Z0-9, ]+)?|type: ignore(?:\[[a-z, -]+\])?)$")
"""A rule that is turned off for a line, and nothing said of why."""
ENTRANCES = frozenset(("__init__", "__main__"))
LOAD = """
import importlib, json, pkgutil, sys
loaded = {}
for name in json.loads(sys.argv[1]):
    room = importlib.import_module(f"site_builder.{name}")
    for module in pkgutil.walk_packages(getattr(room, "__path__", []), f"{room.__name__}."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    loaded[name] = sorted({m.split(".")[1] for m in sys.modules if m.startswith("site_builder.")})
print(json.dumps(loaded))
"""
"""Loads the rooms in their order, and tells after each one which are loaded by then."""


def rooms() -> list[str]:
    """Return the packages and top-level modules in the order of the table."""
    return TABLE.findall((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))


@cache
def modules() -> dict[str, Path]:
    """Return every module by its dotted name below the package."""
    found = {}
    for path in package_files("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = path
    return found


@cache
def used_by(path: Path) -> frozenset[str]:
    """Return the modules from which a module imports, be it for its types alone."""
    known = modules()
    used = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or not node.module:
            continue
        top, _, module = node.module.partition(".")
        for alias in node.names if top == PACKAGE.name else ():
            inner = f"{module}.{alias.name}".lstrip(".")
            used.add(inner if inner in known else module)
    return frozenset(used - {""})


def room_of(module: str) -> str:
    return module.partition(".")[0]


def folder_of(module: str) -> str:
    """Return the folder of a room in which a module stands, or the module where it has none."""
    parts = module.split(".")
    is_in_one = len(parts) > 2 or modules()[module].name == "__init__.py"
    return ".".join(parts[:2]) if is_in_one else module


def test_every_room_stands_in_the_table_once() -> None:
    top = {room_of(name) for name in modules()} - ENTRANCES
    assert sorted(rooms()) == sorted(top)


def test_a_room_uses_those_above_it() -> None:
    order = {name: number for number, name in enumerate(rooms())}
    below = {
        (room_of(name), room_of(used))
        for name, path in modules().items()
        if room_of(name) not in ENTRANCES
        for used in used_by(path)
        if order[room_of(used)] > order[room_of(name)]
    }
    assert below == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name: used_by(path) - {name} for name, path in modules().items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_no_folders_of_a_room_use_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {}
    for name, path in modules().items():
        for used in used_by(path):
            if room_of(used) == room_of(name) and folder_of(used) != folder_of(name):
                graph.setdefault(folder_of(name), set()).add(folder_of(used))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_loading_a_room_loads_only_those_above_it() -> None:
    import json  # noqa: PLC0415 - what the other process says

    done = subprocess.run(
        [sys.executable, "-c", LOAD, json.dumps(rooms())],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name, loaded in json.loads(done.stdout).items():
        above = set(rooms()[: rooms().index(name) + 1])
        assert set(loaded) <= above, name


def test_nothing_but_the_command_and_the_reporter_speaks() -> None:
    speaking = {
        path.relative_to(PACKAGE).parts[0]
        for path in package_files("*.py")
        if re.search(r"\bclick\.echo\(|\bprint\(|\bsys\.stdout\b", path.read_text(encoding="utf-8"))
    }
    assert speaking <= SPEAKERS


def test_files_are_written_in_two_rooms() -> None:
    writing = {
        name
        for name, path in modules().items()
        if re.search(
            r"\.write_(?:bytes|text)\(|\.open\(\"[wxa]|copytree\(|copyfile\(|rmtree\(|\.unlink\(",
            path.read_text(encoding="utf-8"),
        )
    }
    assert {name for name in writing if room_of(name) not in WRITERS} == set(OWN_FILES)


def test_tests_stand_where_their_modules_do() -> None:
    """A test of the name of a module of its room is that module's, and follows it when it moves."""
    astray = {}
    for path in (ROOT / "tests").rglob("test_*.py"):
        *folders, file = path.relative_to(ROOT / "tests").with_suffix("").parts
        name = file.removeprefix("test_")
        own = ".".join((*folders, name))
        alike = {m for m in modules() if folders and room_of(m) == folders[0]}
        meant = sorted(m for m in alike - {own} if m.endswith(f".{name}"))
        if own not in alike and meant:
            astray[own] = meant
    assert astray == {}


def test_no_rule_is_silenced_without_a_reason() -> None:
    others = [path for part in BESIDE for path in sorted((ROOT / part).rglob("*.py"))]
    silent = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in (ROOT / "kepu.py", *package_files("*.py"), *others)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if SILENCED.search(line)
    ]
    assert silent == []


def test_a_class_name_means_one_thing() -> None:
    names: dict[str, list[str]] = {}
    for name, path in modules().items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                names.setdefault(node.name, []).append(name)
    assert {name: where for name, where in names.items() if len(where) > 1} == {}
