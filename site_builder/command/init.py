"""`kepu init`: a fresh data repository, from the installed package alone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command
from site_builder.command.forge_option import forge_option
from site_builder.command.new_province import new_province
from site_builder.command.program_source import choose_program
from site_builder.command.speaking import say
from site_builder.editing.replace import create_files
from site_builder.reference_data import reference_folder
from site_builder.scaffold.repository import repository_files

if TYPE_CHECKING:
    from site_builder.forges.kind import ForgeKind
    from site_builder.scaffold.province import NewProvince

_VISIBILITIES = ("private", "public")
_DEFAULT_FORGE = "github"


@click.command(cls=Command, name="init")
@click.argument("folder", metavar="文件夹", type=click.Path(path_type=Path))
@forge_option(f"仓库放在哪个代码托管平台，默认 {_DEFAULT_FORGE}", default=_DEFAULT_FORGE)
@click.option(
    "--visibility", type=click.Choice(_VISIBILITIES), metavar="|".join(_VISIBILITIES),
    help="数据仓库谁能看：private 只有指定的账号，public 任何人；默认 private",
)  # fmt: skip
@click.option(
    "--program",
    metavar="来源",
    help="流程从哪里安装检查程序：git+网址@提交编号，或者安装包（.whl）",
)
@click.option("--province", metavar="名称", help="换一个省：省份名称，不带来现有的区划和名册")
@click.option("--slug", metavar="拼音", help="换一个省时：省级文件夹名")
@click.option(
    "--divisions", type=click.Path(path_type=Path), metavar="文件",
    help="换一个省时：区划文件，写法和 schema/divisions.yml 相同，tile 可以不写",
)  # fmt: skip
def init(
    folder: Path, kind: ForgeKind, visibility: str | None, program: str | None, **another: Any
) -> None:
    """新建一个填报仓库，里面没有示例数据。"""
    if folder.exists() and (not folder.is_dir() or any(p.name != ".git" for p in folder.iterdir())):
        message = f"{folder} 里已经有文件，没有改动它；换一个空文件夹"
        raise click.UsageError(message)
    province = _province(**another)
    visibility = visibility or _ask_visibility()
    chosen = choose_program(program)
    files = repository_files(reference_folder(), kind, chosen, visibility, province)
    create_files(folder, files)
    say(f"已在 {folder} 新建填报仓库，共 {len(files)} 个文件")
    say("先核对 schema/settings.yml 和 schema/rounds/ 里的省份、年度和截止日期")
    say(f"{kind.words['title']}的流程和接口：{kind.tried}")
    say("再进入这个文件夹运行 kepu check；开始填报用 kepu new survey --unit 单位代号")


def _province(province: str | None, slug: str | None, divisions: Path | None) -> NewProvince | None:
    """Return another province, if one is named."""
    if province is not None:
        return new_province(province, slug, divisions)
    if slug or divisions:
        message = "--slug 和 --divisions 用于换一个省，还要用 --province 写明省份名称"
        raise click.UsageError(message)
    return None


def _ask_visibility() -> str:
    """Ask on a terminal who may read the repository; elsewhere it is private."""
    if not sys.stdin.isatty():
        return _VISIBILITIES[0]
    say("表样里有的答案不在网站上显示，但能看仓库的人都能看到。")
    answer: str = click.prompt(
        "数据仓库谁能看：private（只有指定的账号）或 public（任何人）",
        type=click.Choice(_VISIBILITIES), default=_VISIBILITIES[0], show_choices=False,
    )  # fmt: skip
    return answer
