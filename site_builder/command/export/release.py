"""`kepu export release`: what the site publishes of a round, as one archive."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.command.click_chinese import Command
from site_builder.command.committed_release import SHALLOW, release_of
from site_builder.command.export.exporting import demand_outside, out_option
from site_builder.command.git_says import git_says
from site_builder.command.speaking import say
from site_builder.command.unit_and_round import as_year
from site_builder.office.refusal import NotMadeError
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.repository.checkout import NotCheckedOutError, uncommitted
from site_builder.read.repository.git import commit_of, is_shallow, obstacle
from site_builder.release.archive.pack import pack
from site_builder.release.archive.signature import SUFFIX, SignatureError, Unsigned, sign
from site_builder.workspace import open_workspace
from site_builder.write.whole_file import write_whole

_SHOWN = 5
"""Files that are named of those not committed."""
_UNSIGNED = {
    Unsigned.PROGRAM: (
        "这台电脑上没有 ssh-keygen，不能签名：Windows在“可选功能”里添加OpenSSH客户端，"
        "Linux安装 openssh-client（Debian、Ubuntu）或 openssh（Fedora）；或者去掉 --sign"
    ),
    Unsigned.KEY: (
        "{key} 不能用来签名：要是OpenSSH的私钥（ssh-keygen -t ed25519 生成的，不带 .pub 的那个），"
        "只有自己能读，密码输入正确{said}"
    ),
}


@click.command(cls=Command, name="release")
@click.argument("year", metavar="年度", type=as_year)
@out_option("发布包")
@click.option(
    "--sign", "key", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="私钥",
    help="用OpenSSH的私钥签名，写在发布包旁边的 .sig 里",
)  # fmt: skip
def release(year: int, out: Path | None, key: Path | None) -> int:
    """把一个年度公开的内容做成一个发布包：数据、案例、图片、说明、校验值和元数据。

    从最近一次提交生成；有错误、有没提交的改动时不生成。同一个提交在哪里生成都一样，
    用 kepu verify 核对。
    """
    root = open_workspace().root
    commit = _commit(root)
    try:
        made = release_of(root, commit, year)
    except NotCheckedOutError as error:
        message = f"git取不出最近一次提交的全部文件，先补全仓库{_said(str(error))}"
        raise NotMadeError(message) from error
    if made is None:
        say("有错误，没有生成发布包。先改好并提交，再生成。")
        return 1
    archive = pack(made.release.files)
    files = {made.release.name: archive}
    if key:
        files[f"{made.release.name}{SUFFIX}"] = _signed(archive, key)
    folder = out or work_folder(root) / "export"
    demand_outside(folder, files, root)
    for name, content in files.items():
        write_whole(folder / name, content)
        say(f"写好了：{folder / name}")
    say(f"共{len(made.release.files)}个文件，来自提交 {commit[:12]}。核对：kepu verify 发布包")
    return 0


def _commit(root: Path) -> str:
    """Return the last commit; raises NotMadeError unless all that there is has been committed."""
    why = obstacle(root)
    commit = commit_of(root, "HEAD")
    if why or commit is None:
        said = git_says(root, why) if why else ""
        message = f"发布包从git的提交生成，{said}"
        raise NotMadeError(message)
    if is_shallow(root):
        raise NotMadeError(SHALLOW)
    changed = uncommitted(root)
    if changed:
        more = f"等{len(changed)}个文件" if len(changed) > _SHOWN else ""
        listed = "、".join(changed[:_SHOWN])
        message = (
            f"有改动还没有提交：{listed}{more}。发布包只从提交生成，先用 git status 查看，"
            "提交或者还原以后再试"
        )
        raise NotMadeError(message)
    return commit


def _signed(archive: bytes, key: Path) -> bytes:
    try:
        return sign(archive, key)
    except SignatureError as error:
        message = _UNSIGNED[error.reason].format(key=key, said=_said(error.said))
        raise NotMadeError(message) from error


def _said(text: str) -> str:
    """What another program said, behind a sentence of ours: its first line."""
    return f"（{text.splitlines()[0]}）" if text else ""
