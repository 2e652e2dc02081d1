"""Whatever happens to a file of `schema/`, every command says where, what and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from pipelines import FROM
from repository import FROZEN, GOOD

if TYPE_CHECKING:
    from repository import Repository

FILES = sorted(
    {
        *(f"schema/{path.name}" for path in FROZEN.glob("*.schema.yml")),
        *(f"schema/{name}.yml" for name in ("settings", "divisions", "synonyms", "needs")),
        "schema/exceptions.yml",
        *(p.relative_to(GOOD).as_posix() for p in (GOOD / "schema").rglob("2021.yml")),
        "schema/units/zhengzhou.yml",
    }
)
OTHERS = (
    "check --format json",
    "check --fix --dry-run",
    "build",
    "new case --unit zhengzhou-erqi-kexie --round 2022 --slug another-{number}",
    "new unit --city zhengzhou --id zhengzhou-x{number} --name 甲 --kind county --division 二七区",
    "status",
    "ledger list",
    "ledger receive cases/2021/zhengzhou/metro-bookroom",
    "owners --forge github",
    "migrate",
    "explain S106",
    f"init ../another-{{number}} {FROM}",
)
"""Tried in turn, one a fault of a file: each meets nearly every fault and every file."""
HARMLESS = frozenset(
    (
        ("schema/exceptions.yml", "missing"),
        ("schema/synonyms.yml", "missing"),
        ("schema/needs.yml", "missing"),
        ("schema/meta.schema.yml", "unknown-key"),
    )
)
"""Nobody need have exceptions, synonyms or needs; the meta-schema may hold what says nothing."""
Spoil = Callable[[bytes], bytes | None]


def inserted(line: str) -> Spoil:
    """Put a line before the first that is a key at the left."""
    return lambda data: re.sub(rb"(?m)^(?=[a-z$])", line.encode() + b"\n", data, count=1)


FAULTS: dict[str, Spoil] = {
    "colon": inserted("x-note: 甲: 乙"),
    "tab": inserted("x-note:\n\t- 甲"),
    "wide-colon": inserted("x-note：甲"),
    "quote": inserted('x-note: "甲'),
    "twice": inserted("x-note: 甲\nx-note: 乙"),
    "anchor": inserted("x-note: &a 甲"),
    "tag": inserted("x-note: !!python/name:os.system"),
    "unknown-key": inserted("x-note: 甲"),
    "conflict": inserted("<<<<<<< HEAD"),
    "type": lambda data: re.sub(rb"(?m)^([a-z$][\w-]*):.*(?:\n[ -].*)*", rb"\1: 7", data, count=1),
    "types": lambda data: re.sub(rb"(?m)^([a-z$][\w-]*):.*(?:\n[ -].*)*", rb"\1: [[7]]", data),
    "blank": lambda data: re.sub(rb"(?m)^([a-z$][\w-]*):.*(?:\n[ -].*)*", rb"\1:", data),
    "missing": lambda _: None,
    "empty": lambda _: b"",
    "list": lambda _: b"- a\n- b\n",
    "text": lambda _: "本省的设置\n".encode(),
    "gbk": lambda data: data.decode().encode("gb18030"),
    "utf-16": lambda data: data.decode().encode("utf-16"),
    "cut": lambda data: data[: len(data) // 2],
    "windows": lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
}


def faults_of(file: str) -> list[str]:
    """Return the faults that are tried on a file; the forms, read all alike, share them out."""
    turn = FILES.index(file)
    alike = file.endswith(".schema.yml")
    return [fault for number, fault in enumerate(FAULTS) if not alike or (number + turn) % 4 == 0]


def spoil(repository: Repository, file: str, fault: str) -> bytes:
    """Spoil a file, and return what it was."""
    path = repository.path(file)
    data = path.read_bytes()
    spoilt = FAULTS[fault](data)
    if spoilt is None:
        path.unlink()
    else:
        path.write_bytes(spoilt)
    return data


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    repository.write("schema/exceptions.yml", "# 例外\nexceptions: []\n")
    repository.write("schema/synonyms.yml", "groups: [[盲道, 无障碍]]\nignored: [我们]\n")
    return Kepu(repository.root, monkeypatch, capsys)


@pytest.mark.parametrize("file", FILES)
def test_check_names_the_file(file: str, kepu: Kepu, repository: Repository) -> None:
    for fault in faults_of(file):
        data = spoil(repository, file, fault)
        status, said = kepu("check")
        repository.path(file).write_bytes(data)
        if (file, fault) == ("schema/settings.yml", "missing"):
            assert status == 2
            assert "没有找到 schema/settings.yml" in said
            continue
        if fault == "windows" or (file, fault) in HARMLESS:
            assert (status, fault) == (0, fault)
            continue
        assert (status, fault) == (1, fault), said
        assert "程序自身" not in said
        assert fault == "missing" or file in said, said
        assert said.count("怎么改：") >= 1, (fault, said)


@pytest.mark.parametrize("file", FILES)
def test_no_command_fails_at_it(file: str, kepu: Kepu, repository: Repository) -> None:
    start = FILES.index(file)
    for number, fault in enumerate(faults_of(file)):
        line = OTHERS[(start + number) % len(OTHERS)].format(number=number)
        if line == "build" and (fault == "windows" or (file, fault) in HARMLESS):
            continue
        data = spoil(repository, file, fault)
        status, said = kepu(line)
        repository.path(file).write_bytes(data)
        assert status in {0, 1, 2}, (fault, line, said)
        assert "程序自身" not in said, (fault, line, said)
        assert status != 2 or re.search("schema/|先用 kepu check", said), (fault, line, said)
