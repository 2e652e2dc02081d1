"""`kepu build`: check, and publish if nothing is wrong."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.check.wording.problems import put_into_words
from site_builder.command.checking.making_report import report_problems
from site_builder.command.checking.requested_reports import outside_data
from site_builder.command.click_chinese import Command
from site_builder.command.dates import tell_day, today_option
from site_builder.command.speaking import say
from site_builder.export.parquet import has_parquet
from site_builder.office.extra import has_extra
from site_builder.office.refusal import NotMadeError
from site_builder.printable import printable
from site_builder.problem import Finding, Severity
from site_builder.read.paths.layout import DATA_FOLDERS
from site_builder.read.paths.work_folder import HOME, OF_A_SITE, OWN, work_folder
from site_builder.read.repository.git import holds
from site_builder.reporter.progress import Progress
from site_builder.workspace import Workspace, open_workspace
from site_builder.write.aside import put_back
from site_builder.write.images import UnpublishedError
from site_builder.write.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from site_builder.build import Built, PaperMaker
    from site_builder.check.run.checked import Checked
    from site_builder.model.settings import Settings

_NOT_FOR_SITES = ("schema", *DATA_FOLDERS, ".git")
_WORK = ("pages", "overrides", "cache", "part", "aside", "preview", "lock")
"""What stands in a work folder: sites beside it are allowed, as is its own."""


@click.command(cls=Command, name="build")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), metavar="文件夹",
    help="网站写到这个文件夹，默认 build/site",
)  # fmt: skip
@click.option(
    "--offline", type=click.Path(path_type=Path, dir_okay=False), metavar="文件.zip",
    help="另外写一份离线网站：解压后双击 index.html 就能看，可以检索",
)  # fmt: skip
@today_option
def build(out: Path | None, offline: Path | None, today: date | None) -> int:
    """检查全部内容，没有错误时生成网站。

    有错误时只列出问题，不生成网站，退出码为1。
    """
    if offline and offline.suffix != ".zip":
        message = f"离线网站是一个压缩文件，文件名以 .zip 结尾，现在是 {offline.name}"
        raise click.UsageError(message)
    workspace = open_workspace()
    if offline:
        outside_data([offline], workspace.root, "build/kepu.zip")
    target = _target(out, workspace.root)
    tell_where(workspace.root)
    put_back(target, _tell_waiting)
    checked = workspace.check(today)
    tell_day(workspace.root, checked.reference, today)
    if checked.errors:
        report_problems(checked, workspace, only=Severity.ERROR)
        say("有错误，没有生成网站。先改好再生成；要先看看效果，用 kepu serve。")
        return 1
    try:
        with working(workspace):
            _publish_all(workspace, checked, target, offline)
    except UnpublishedError as error:
        report_unpublished(error, checked, workspace)
        return 1
    return 0


def _publish_all(
    workspace: Workspace, checked: Checked, target: Path, offline: Path | None
) -> None:
    built = publish(workspace, checked, target)
    for line in built.warnings:
        say(f"注意：{line}", err=True)
    say(f"网站已生成，共 {built.pages} 个文件：{target}")
    if offline:
        from site_builder.write.offline import write_offline  # noqa: PLC0415 - as in publish

        count = write_offline(target, offline, _tell_waiting)
        say(f"离线网站已写好，共 {count} 个文件：{offline}")


def report_unpublished(error: UnpublishedError, checked: Checked, workspace: Workspace) -> None:
    """Say which pictures could not be published, as a problem of each."""
    findings = (
        Finding("F531", path=path, facts={"reason": reason, "kind": ""})
        for path, reason in sorted(error.reasons.items())
    )
    problems = tuple(put_into_words(f, f.path or "", None, {}) for f in findings)
    report_problems(replace(checked, problems=problems), workspace)
    say("有图片没有处理成功，没有生成网站。")


def _target(out: Path | None, root: Path) -> Path:
    """Return where the site goes; a folder of other things is never emptied or written into."""
    work = work_folder(root)
    try:
        target = (out or work / "site").resolve()
    except RuntimeError as error:  # what Python before 3.13 raises of a circle
        message = f"{out} 是绕成圈的链接，不能用；换一个文件夹"
        raise click.UsageError(message) from error
    kept = (*(root / name for name in _NOT_FOR_SITES), *(work / name for name in _WORK))
    if any(_is_below(target, folder) for folder in kept):
        message = f"{target} 里放的是填报内容或程序文件，网站不能生成在这里；换一个空文件夹"
        raise click.UsageError(message)
    if os.path.lexists(target) and not target.is_dir():
        message = f"{target} 不是文件夹，网站不能生成在这里；换一个空文件夹"
        raise click.UsageError(message)
    if target.is_dir() and not os.access(target, os.R_OK | os.W_OK | os.X_OK):
        message = f"没有改动 {target} 的权限，没有生成网站；换一个能写的文件夹"
        raise click.UsageError(message)
    if _is_below(root, target) or _is_below(work, target) or _holds_others(target):
        message = f"{target} 里有别的文件，生成网站会清空它；换一个空文件夹"
        raise click.UsageError(message)
    return target


def _is_below(path: Path, folder: Path) -> bool:
    """Whether a path lies in a folder, or is it, by whatever name it is called."""
    if path.is_relative_to(folder):
        return True
    there = (parent for parent in (path, *path.parents) if parent.exists())
    return folder.exists() and any(parent.samefile(folder) for parent in there)


def _holds_others(target: Path) -> bool:
    """Whether a folder holds anything but a site of ours, which alone may be emptied."""
    return target.is_dir() and any(target.iterdir()) and not any(target.glob(OF_A_SITE))


@contextmanager
def working(workspace: Workspace) -> Iterator[None]:
    """Hold a repository's work folder, in which one build at a time makes its pages.

    Raises click.UsageError if it is committed, before anything is written there.
    """
    if holds(workspace.root, OWN):  # what lies there would be believed, and published
        message = (
            "build/ 是生成网站用的文件夹，不能提交到仓库里。"
            "先运行 git rm -r --cached build，提交以后再生成"
        )
        raise click.UsageError(message)
    with locked(work_folder(workspace.root) / "lock", _tell_waiting):
        yield


def tell_where(root: Path) -> None:
    """Say where a repository's work folder is, if it could not be in the repository."""
    work = work_folder(root)
    if not work.is_relative_to(root) and not os.environ.get(HOME):
        say(
            f"没有改动 {root} 的权限，中间文件和默认的网站放在 {work}；"
            f"要放到别处，设置环境变量 {HOME}",
            err=True,
        )


def _tell_waiting() -> None:
    say("另一个窗口正在生成网站，等它做完……", err=True)


def publish(workspace: Workspace, checked: Checked, out: Path, **options: Any) -> Built:
    """Build the site of a checked collection, with progress on a terminal; see `working`.

    `options` is what a preview asks for besides: fields of `BuildOptions`. Raises
    UnpublishedError if pictures could not be published.
    """
    # pandas and mkdocs load slowly, and no other command but `serve` needs them.
    from site_builder.build import BuildOptions, build_site  # noqa: PLC0415 - slow to load
    from site_builder.write.html import HtmlError  # noqa: PLC0415 - as above

    if checked.collection is None:
        message = "schema/ 里的设置有误，无法生成网站；先用 kepu check 查看"
        raise click.UsageError(message)
    if not checked.collection.reference.rounds:
        message = "还没有设置任何年度（schema/rounds/），没有可以发布的内容"
        raise click.UsageError(message)
    if checked.collection.reference.settings.parquet and not has_parquet():
        message = (
            "schema/settings.yml 里设置了 parquet，这台机器还不能生成这种文件。"
            "先运行 python -m pip install 'kepu[parquet]'，或删去这一行"
        )
        raise click.UsageError(message)
    papers = _paper_maker(workspace, checked, checked.collection.reference.settings)
    progress = Progress("正在处理图片")
    try:
        how = BuildOptions(progress.step, waiting=_tell_waiting, papers=papers, **options)
        return build_site(workspace.root, checked, out, how)
    except NotMadeError as error:
        message = f"没有生成网站：{error}"
        raise click.UsageError(message) from error
    except OSError as error:
        error.add_note("没有生成网站")
        if not error.filename:  # of two disks, one may be full
            error.add_note(f"中间文件在 {work_folder(workspace.root)}，网站写到 {out}")
        raise
    except HtmlError as error:
        message = f"没有生成网站：mkdocs.yml 缺失或有误（{error}）"
        raise click.UsageError(message) from error
    finally:
        progress.done()


def _paper_maker(workspace: Workspace, checked: Checked, settings: Settings) -> PaperMaker | None:
    """Return what makes the cases' PDFs, if the settings ask for them.

    Raises click.UsageError where they cannot be made.
    """
    if not settings.case_pdf:
        return None
    if not has_extra():
        message = (
            "schema/settings.yml 里设置了 case_pdf，这台机器还不能生成PDF。"
            "先运行 python -m pip install 'kepu[office]'（用 kepu.py 的，先运行一次 "
            "kepu export form），或删去这一行"
        )
        raise click.UsageError(message)
    from site_builder.office.case.making import papers_of_site  # noqa: PLC0415 - slow to load

    return partial(papers_of_site, workspace.root, checked.images, _tell_no_paper)


def _tell_no_paper(why: str) -> None:
    say(f"有案例没有PDF可以下载：{printable(why)}。", err=True)
