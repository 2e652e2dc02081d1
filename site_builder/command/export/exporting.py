"""What every `kepu export` begins and ends with: the checked data, and files written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.checking.requested_reports import outside_data
from site_builder.command.dates import tell_day
from site_builder.command.export.each_file import Exports
from site_builder.command.speaking import say
from site_builder.office.extra import demand_extra
from site_builder.office.refusal import NotMadeError
from site_builder.printable import printable
from site_builder.problem import FIRST
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.repository.git import would_take
from site_builder.workspace import open_workspace
from site_builder.write.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from site_builder.check.run.checked import Checked
    from site_builder.model.collection import Collection
    from site_builder.model.unit import Unit
    from site_builder.workspace import Workspace


@dataclass(frozen=True)
class ExportSource:
    """A repository that was checked, and what is valid in it."""

    workspace: Workspace
    checked: Checked
    collection: Collection


def out_option(what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option that says in which folder the files go."""
    return click.option(
        "--out", type=click.Path(path_type=Path, file_okay=False), metavar="文件夹",
        help=f"{what}写到这个文件夹，默认 build/export",
    )  # fmt: skip


def open_source(today: date | None, *, extra: bool = True) -> ExportSource:
    """Check the repository, and say which files are left out because they have errors.

    `extra`: whether the packages of `kepu[office]` are needed; raises NotMadeError without them.
    """
    if extra:
        demand_extra()
    workspace = open_workspace()
    checked = workspace.check(today)
    if checked.collection is None or any(p.code in FIRST for p in checked.problems):
        message = "schema/ 里的设置有误，或者和程序的格式不一致；先用 kepu check 查看"
        raise click.UsageError(message)
    tell_day(workspace.root, checked.reference, today)
    if checked.errors_in:
        say(f"有错误的{len(checked.errors_in)}个文件没有计入，用 kepu check 查看。", err=True)
    return ExportSource(workspace, checked, checked.collection)


def export_folder(source: ExportSource, out: Path | None) -> Path:
    """Return the folder into which files go."""
    return out or work_folder(source.workspace.root) / "export"


def demand_outside(folder: Path, names: Iterable[str], root: Path) -> None:
    """Refuse a folder in which what is made would pass for what units send.

    Raises click.UsageError among what they send, NotMadeError where git would take the files:
    `kepu check` would find a form at the wrong place.
    """
    outside_data([folder / name for name in names], root, "build/export")
    own = work_folder(root).resolve()
    if folder.resolve().is_relative_to(own):
        return
    if any(would_take(root, folder / name) for name in names):
        message = (
            f"{folder} 在仓库里，git没有忽略它，生成的文件会被当作放错了地方的填报内容；"
            "去掉 --out，写到 build/export，或者写到仓库外面的文件夹"
        )
        raise NotMadeError(message)


def without_survey(source: ExportSource, year: int, units: Sequence[Unit]) -> str:
    """Say that these units have no valid survey in a round, and which round has one of theirs."""
    ids = {unit.id for unit in units}
    others = sorted({y for y, unit in source.collection.survey_of if unit in ids})
    listed = "、".join(unit.name for unit in units)
    hint = f"；{others[-1]}年度有，加上 --round {others[-1]}" if others else ""
    return f"{listed}{year}年度没有调查表，或者调查表有错误（用 kepu check 查看）{hint}"


def write_exports(
    source: ExportSource, out: Path | None, made: Exports | Mapping[str, bytes]
) -> int:
    """Write what was made and say where, never among what units send; return the exit status.

    A file of the same name that an earlier export left is replaced; what could not be made is
    told, and makes the status 1.
    """
    folder = export_folder(source, out)
    exports = made if isinstance(made, Exports) else Exports(made)
    files = exports.files
    demand_outside(folder, files, source.workspace.root)
    for name, content in files.items():
        write_whole(folder / name, content)
    if len(files) == 1:
        say(f"写好了：{folder / next(iter(files))}")
    else:
        say(f"写好了{len(files)}个文件，在 {folder}")
    return _tell_missing(exports)


def _tell_missing(exports: Exports) -> int:
    """Say of which files there are none, or none newer than an earlier export's."""
    if not exports.refused:
        return 0
    say(f"有{exports.missing}个文件没有生成，文件夹里要是有同名的，是以前的，不要用：", err=True)
    for reason in exports.reasons:
        say(f"  {printable(reason)}。", err=True)
    return 1
