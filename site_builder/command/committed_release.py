"""The release of a commit: laid out apart, checked there, and put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from site_builder.command.build import report_unpublished
from site_builder.command.checking.making_report import report_problems
from site_builder.export.parquet import has_parquet
from site_builder.problem import Severity
from site_builder.read.repository.checkout import checked_out
from site_builder.workspace import workspace_at
from site_builder.write.images import UnpublishedError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.check.run.checked import Checked, Side
    from site_builder.release.release import Release
    from site_builder.render.site import Site
    from site_builder.workspace import Workspace

SHALLOW = (
    "这里只有一部分历史（浅克隆），不知道材料是哪天收到的；"
    "先运行 git fetch --unshallow，流程里写 fetch-depth: 0"
)


@dataclass(frozen=True)
class CommittedRelease:
    """A release, with the files that it was made from and what they came to."""

    release: Release
    side: Side
    site: Site


def release_of(
    root: Path, commit: str, year: int, programs: Mapping[str, str] | None = None
) -> CommittedRelease | None:
    """Make the release of a round at a commit; None, after saying why, if the site has errors.

    Raises click.UsageError if there is no such round, or its configuration is broken; and
    NotCheckedOutError.
    """
    with checked_out(root, commit) as folder:
        workspace = workspace_at(folder)
        if workspace.schema_problems:
            report_problems(workspace.check(None), workspace, only=Severity.ERROR)
            return None
        side = workspace.look(None)
        if side.checked.errors:
            report_problems(side.checked, workspace, only=Severity.ERROR)
            return None
        _demand(side.checked, year)
        try:
            return _made(workspace, side, commit, year, programs)
        except UnpublishedError as error:
            report_unpublished(error, side.checked, workspace)
            return None


def _made(
    workspace: Workspace, side: Side, commit: str, year: int, programs: Mapping[str, str] | None
) -> CommittedRelease:
    # pandas loads slowly, and no other command needs it at its start.
    from site_builder.release.content.round_site import round_site  # noqa: PLC0415 - as said
    from site_builder.release.release import make_release  # noqa: PLC0415 - as said

    work = workspace.root.parent / f"{workspace.root.name}.release"
    site = round_site(workspace.root, side.checked, year, work)
    return CommittedRelease(make_release(site, work, commit, programs), side, site)


def _demand(checked: Checked, year: int) -> None:
    """Raise click.UsageError if the configuration, or this machine, cannot give the round."""
    reference = checked.reference
    if reference is None:
        message = "schema/ 里的设置有误；先用 kepu check 查看"
        raise click.UsageError(message)
    if year not in reference.rounds:
        years = "、".join(str(y) for y in sorted(reference.rounds)) or "没有年度"
        message = f"没有设置{year}年度，现有{years}"
        raise click.UsageError(message)
    if reference.settings.parquet and not has_parquet():
        message = (
            "schema/settings.yml 里设置了 parquet，这台机器还不能生成这种文件。"
            "先运行 python -m pip install 'kepu[parquet]'，再试一次"
        )
        raise click.UsageError(message)
