"""What `kepu init --province` needs of another province: its folder's name, and its divisions."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.check.run.keywords import KeywordCheck
from site_builder.check.wording.problems import put_into_words
from site_builder.contract import load_contract
from site_builder.read.document import read_document
from site_builder.read.paths.layout import SLUG, DocumentKind, Place
from site_builder.reference_data import reference_folder
from site_builder.scaffold.province import NewProvince, with_tiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.problem import Problem

_SHOWN = 5
"""Problems of the file of divisions that are shown at once."""


def new_province(name: str, slug: str | None, divisions: Path | None) -> NewProvince:
    """Return the province, asking on a terminal for what was not given.

    Raises click.UsageError where something lacks, or the divisions are not understood.
    """
    slug = slug or _ask("--slug", "省级文件夹名（拼音，例如 mousheng）")
    if not SLUG.match(slug):
        message = f"省级文件夹名只用小写字母、数字和连字符，现在写的是 {slug}"
        raise click.UsageError(message)
    path = divisions or Path(_ask("--divisions", "区划文件（写法和 schema/divisions.yml 相同）"))
    if not name.strip() or not path.is_file():
        message = f"没有 {path} 这个区划文件" if name.strip() else "省份名称不能是空的"
        raise click.UsageError(message)
    value, problems = _read(path)
    if problems:
        shown = "\n".join(f"  第{p.line}行　{p.message}" for p in problems[:_SHOWN])
        message = f"{path} 有{len(problems)}处不对：\n{shown}\n写法和 schema/divisions.yml 相同"
        raise click.UsageError(message)
    if slug in {city["slug"] for city in value["cities"]}:
        message = f"省级文件夹名 {slug} 和一个市的相同，换一个"
        raise click.UsageError(message)
    return NewProvince(name.strip(), slug, value)


def _ask(option: str, what: str) -> str:
    """Ask for what an option was to say; elsewhere than on a terminal, say that it lacks."""
    if not sys.stdin.isatty():
        message = f"换一个省，还要用 {option} 写明{what}"
        raise click.UsageError(message)
    answer: str = click.prompt(what)
    return answer


def _read(path: Path) -> tuple[Any, tuple[Problem, ...]]:
    """Return what a file of divisions holds, and what is wrong with it."""
    document = read_document(path.name, Place(DocumentKind.DIVISIONS), path.read_bytes())
    contract = load_contract(reference_folder() / "schema")
    check = KeywordCheck(contract, DocumentKind.DIVISIONS, "configuration", 0, None)
    fields = contract.fields(DocumentKind.DIVISIONS, 0, None)
    value = with_tiles(document.value)

    def problems() -> Iterator[Problem]:
        found = document.findings
        if not found and isinstance(value, dict):
            found = tuple(check.run(value, written=document.keys).findings)
        for finding in found:
            yield put_into_words(finding, path.name, document, fields)

    return value, tuple(problems())
