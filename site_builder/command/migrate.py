"""`kepu migrate`: bring the files of a repository into the form of this version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.command.click_chinese import Command
from site_builder.command.speaking import say
from site_builder.editing.manuscript import Manuscript
from site_builder.editing.replace import replace_files
from site_builder.migrate.forms import new_forms
from site_builder.migrate.migration import latest, migrations
from site_builder.migrate.run import migrate, number_of, numbered
from site_builder.read.paths.layout import DATA_FOLDERS, DocumentKind
from site_builder.read.repository.git import git
from site_builder.read.repository.tree import find_root, read_schemas, read_tree
from site_builder.reporter.diff import render_diff

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.migrate.run import Migrated

_FOLDERS = ("schema", *DATA_FOLDERS)


@click.command(cls=Command, name="migrate")
@click.option("--dry-run", is_flag=True, help="只显示要改什么，不改文件")
def migrate_files(*, dry_run: bool) -> int:
    """升级程序以后，把仓库里已有的文件改成新版的格式。

    只改格式有变的地方，注释、次序和别的内容都不动；改过的不会再改一遍。

    先提交手头的改动再运行，改完用 git diff 看一遍，和新的版本号一起提交。
    """
    root = _root()
    papers = list(_papers(root))
    settings = next(p for p in papers if p.document.kind is DocumentKind.SETTINGS)
    number = number_of(settings.document)
    forms = new_forms({paper.document.path: paper.source.data for paper in papers})
    waiting = bool(forms) or (number is not None and number < latest())
    obstacle = _obstacle(root, settings, number, writing=waiting and not dry_run)
    if obstacle or number is None:
        say(obstacle, err=True)
        return 1
    steps = [step for step in migrations() if step.number > number]
    if not waiting:
        say(f"仓库已经是最新的格式（{number}），没有要改的。")
        return 0
    outcomes = [migrate(paper, steps) for paper in papers]
    if steps and not any(o.refusal for o in outcomes):
        place = papers.index(settings)
        outcomes[place] = numbered(outcomes[place], steps[-1].number)
    changed = [o for o in outcomes if o.is_changed]
    if dry_run:
        _show(changed)
    else:
        replaced = {o.path: (o.before.source.data, o.after.source.data) for o in changed}
        replace_files(root, {**replaced, **forms})
    return _say(outcomes, list(forms), latest(), dry_run=dry_run)


def _root() -> Path:
    root = find_root(Path.cwd())
    if root is None:
        message = "这里不是填报仓库：从当前文件夹往上没有找到 schema/settings.yml"
        raise click.UsageError(message)
    return root


def _papers(root: Path) -> Iterator[Manuscript]:
    """Yield every data file and form, with its bytes."""
    documents = (*read_tree(root).documents, *read_schemas(root).documents)
    for document in sorted(documents, key=lambda d: d.path):
        yield Manuscript.of(document, (root / document.path).read_bytes())


def _obstacle(root: Path, settings: Manuscript, number: int | None, *, writing: bool) -> str:
    """Say why nothing can be done at all; an empty text if nothing speaks against it."""
    if settings.document.value is None or number is None:
        return "schema/settings.yml 读不出来，或者里面的 format 不是整数，先改正再升级"
    if number > latest():
        return f"仓库的格式是{number}，这个版本的 kepu 只认得到{latest()}，先升级 kepu"
    if writing and git(root, "status", "--porcelain", "--", *_FOLDERS):
        return "仓库里有没提交的改动，先提交或撤销，再升级；只想看看要改什么，加上 --dry-run"
    return ""


def _show(changed: Sequence[Migrated]) -> None:
    """Print what changes."""
    for outcome in changed:
        texts = (made.source.text for made in (outcome.before, outcome.after))
        click.echo(render_diff(outcome.path, *texts))


def _say(outcomes: Sequence[Migrated], added: Sequence[str], number: int, *, dry_run: bool) -> int:
    """Say which files changed, came from the package or were left; return the exit status."""
    changed = [o.path for o in outcomes if o.is_changed]
    left = [o for o in outcomes if o.refusal]
    new = f"，另从程序里取{len(added)}个" if added else ""
    if dry_run:
        for path in added:
            say(f"要取 {path}")
        say(f"要改{len(changed)}个文件{new}，还没有动。去掉 --dry-run 就照此修改。")
    else:
        for path in changed:
            say(f"已改 {path}")
        for path in added:
            say(f"已取 {path}")
    for outcome in left:
        say(f"没有改：{outcome.refusal}", err=True)
    if left:
        say(f"还有{len(left)}个文件没有改，改正以后再运行一次 kepu migrate。", err=True)
        return 1
    if not dry_run:
        say(
            f"共改{len(changed)}个文件{new}，仓库的格式现在是{number}。"
            "运行 kepu check 看一遍再提交。"
        )
    return 0
