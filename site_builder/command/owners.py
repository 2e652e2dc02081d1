"""`kepu owners`: the forge's CODEOWNERS, made from the rosters and the settings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.check.change.proposal import SETTINGS, ownership_of, unit_named
from site_builder.command.click_chinese import Command
from site_builder.command.forge_option import forge_option
from site_builder.command.speaking import say
from site_builder.editing.replace import replace_files
from site_builder.editing.source import Source
from site_builder.forges.codeowners import OwnersFile, codeowners
from site_builder.read.paths.layout import CASES, CONFIGURATION, DocumentKind
from site_builder.read.pictures.facts_cache import facts_file, load_facts
from site_builder.read.repository.tree import read_tree
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from site_builder.forges.kind import ForgeKind

_HEAD = "# 由 kepu owners "
_WHO_MAY = frozenset((DocumentKind.UNITS, DocumentKind.SETTINGS))


@click.command(cls=Command, name="owners")
@forge_option("代码托管平台")
@click.option(
    "--out", metavar="文件", type=click.Path(path_type=Path), help="写到这个文件；不写就直接显示"
)
@click.option("--check", is_flag=True, help="不写，只看仓库里的是不是最新的；不是时退出码为1")
def owners(kind: ForgeKind, out: Path | None, *, check: bool) -> int:
    """按名册和设置生成CODEOWNERS，请管这些文件的人审阅。"""
    root = open_workspace().root
    file = kind.owners
    if file is None:
        message = f"{kind.words['title']}不读CODEOWNERS，不用生成"
        raise click.UsageError(message)
    text = _generated(root, file, kind.name)
    if file.largest is not None and len(text.encode()) > file.largest:
        message = f"生成的文件超过{file.largest}字节，这个平台不读；减少登记了账号的单位"
        raise click.UsageError(message)
    if check:
        return _compare(out or _in_use(root, file), text, kind.name)
    if out is None:
        click.echo(text, nl=False)
    else:
        _write(root, out, text)
    return 0


def _generated(root: Path, file: OwnersFile, forge: str) -> str:
    tree = read_tree(root, tops=(*CONFIGURATION, CASES), facts=load_facts(facts_file(root)))
    documents = {document.path: document for document in tree.documents}
    broken = [d.path for d in tree.documents if d.kind in _WHO_MAY and d.value is None]
    if broken or SETTINGS not in documents:
        message = (
            f"读不懂 {'、'.join(broken) or SETTINGS}，不知道谁管什么；先用 kepu check 查看并改正"
        )
        raise click.UsageError(message)
    cases = {p: unit_named(d) for p, d in documents.items() if d.kind is DocumentKind.CASE}
    return codeowners(ownership_of(documents), cases, file.dialect, forge)


def _in_use(root: Path, file: OwnersFile) -> Path:
    """The file that the forge reads, or the place of its own where there is none yet."""
    places = [root / place for place in file.places]
    return next((place for place in places if place.is_file()), root / file.own_place)


def _compare(path: Path, text: str, forge: str) -> int:
    here = Path.cwd()
    if path.is_relative_to(here):
        path = path.relative_to(here)
    if not path.is_file():
        say(f"还没有 {path}；用 kepu owners --forge {forge} --out {path} 生成")
        return 1
    source = _source(path.read_bytes())
    if source.rewritten(text) != source:  # git may have checked it out with CRLF
        say(f"{path} 和名册不一致；用 kepu owners --forge {forge} --out {path} 重新生成")
        return 1
    say(f"{path} 是最新的。")
    return 0


def _write(root: Path, path: Path, text: str) -> None:
    """Write the file, with the BOM and the line ends of the one that is there."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would follow links
    root = root if full.is_relative_to(root) else full.parent
    before = full.read_bytes() if full.is_file() else None
    source = _source(before or b"")
    if before is not None and not source.text.startswith(_HEAD):
        message = f"{path} 不是 kepu owners 生成的，没有改动它；先把它改名或删去"
        raise click.UsageError(message)
    name = full.relative_to(root).as_posix()
    replace_files(root, {name: (before, source.rewritten(text).data)})
    say(f"已写 {path}")


def _source(data: bytes) -> Source:
    """Return a file's source; what is no UTF-8 is none that we made."""
    try:
        return Source.of(data)
    except UnicodeDecodeError:
        return Source("")
