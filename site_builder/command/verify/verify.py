"""`kepu verify`: whether a file that left the repository is what its data say."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.command.click_chinese import Command
from site_builder.command.verify.released import verify_release


@click.command(cls=Command, name="verify")
@click.argument(
    "files", nargs=-1, required=True, metavar="文件…",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)  # fmt: skip
@click.option(
    "--signers", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="名单",
    help="发布包的签名人名单，一行一个“名称 公钥”",
)  # fmt: skip
def verify(files: tuple[Path, ...], signers: Path | None) -> int:
    """核对发布包：文件完整、签名有效，和从提交重新生成的逐字节一致。

    在填报仓库的克隆里运行，不用联网。退出码：0一致，1不一致，2没有核对成。
    """
    return max(verify_release(file, signers) for file in files)
