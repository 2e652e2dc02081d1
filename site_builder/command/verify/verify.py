"""`kepu verify FILE…`: whether what left the repository still agrees with its data."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.command.click_chinese import Command
from site_builder.command.verify.released import verify_release
from site_builder.command.verify.stamped import verify_code, verify_stamped


@click.command(cls=Command, name="verify")
@click.argument(
    "files", nargs=-1, metavar="文件…",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, readable=True),
)  # fmt: skip
@click.option("--code", metavar="校验码", help="没有文件时，输入纸上的8个字符，例如 7K3M-Q2XD")
@click.option(
    "--signers", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="名单",
    help="核对发布包时，签名人的名单，一行一个“名称 公钥”",
)  # fmt: skip
def verify(files: tuple[Path, ...], code: str | None, signers: Path | None) -> int:
    """核对盖章页和发布包。

    盖章页（PDF、扫描件、照片或Word）：认出校验码，看和现在的数据是否一致；只说明答案相同，不证明
    印章和签字的真伪。发布包（.zip）：文件完整、签名有效，和从提交重新生成的逐字节一致；在填报仓库的
    克隆里运行，不用联网。

    退出码：0一致，1不一致，2没有核对成。
    """
    if bool(files) == bool(code):
        message = "写要核对的文件，或者 --code 和纸上的8个字符，两样只写一样"
        raise click.UsageError(message)
    if code:
        return verify_code(code)
    releases = [file for file in files if file.suffix.lower() == ".zip"]
    statuses = [verify_release(file, signers) for file in releases]
    pages = [file for file in files if file not in releases]
    return max([*statuses, *([verify_stamped(pages)] if pages else [])])
