"""`kepu verify FILE…`: whether what was printed and stamped still agrees with the data."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.command.click_chinese import Command
from site_builder.command.verify.stamped import verify_code, verify_stamped


@click.command(cls=Command, name="verify")
@click.argument(
    "files", nargs=-1, metavar="文件…",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, readable=True),
)  # fmt: skip
@click.option("--code", metavar="核对码", help="没有文件时，输入纸上的8个字符，例如 7K3M-Q2XD")
def verify(files: tuple[Path, ...], code: str | None) -> int:
    """核对盖章页：从PDF、扫描件或照片认出核对码，看和现在的数据是否一致。

    一致时退出码为0，不一致为1，认不出来为2。只说明答案相同，不证明印章和签字的真伪。
    """
    if bool(files) == bool(code):
        message = "写要核对的文件，或者 --code 和纸上的8个字符，两样只写一样"
        raise click.UsageError(message)
    return verify_code(code) if code else verify_stamped(files)
