"""click in Chinese: help pages and messages of misuse."""

from __future__ import annotations

import re
import unicodedata
from contextlib import contextmanager
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.speaking import NAME, named
from site_builder.workspace import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CLICK_SAYS = (
    (r"Missing command", "缺少命令"),
    (r"unexpected extra arguments? \((.+)\)", "多了参数 {}"),
    (r"Option '(.+?)' requires", "选项 {} 后面缺少内容"),
    (r"Option '(.+?)' does not take a value", "选项 {} 后面不要写内容"),
    (r"'(.*)' is not one of '(.+)'\.", "没有 {} 这个选择，可以写 {}"),
    (r"'(.*)' is not a valid integer", "{} 不是整数"),
    (r"(\S+) is not in the range (\d+)<=x<=(\d+)", "{} 不在{}到{}之间"),
    (r"(\S+) is not in the range", "{} 超出了范围"),
    (r"'(.*)' does not exist", "没有 {}"),
    (r"'(.*)' is a file", "{} 是文件，这里要写文件夹"),
    (r"'(.*)' is a directory", "{} 是文件夹，这里要写文件"),
    (r"'(.*)' is not (?:readable|writable)", "没有读写 {} 的权限"),
)
"""What click says in English (its versions differ a little), and how we say it."""
_RANGE = re.compile(r"\[(?:(\d+)<=x<=(\d+)|x>=(\d+))\]")
"""How click's help tells of the range of a number."""
_WORKSPACE_SAYS = {
    "nowhere": (
        "这里不是填报仓库：从当前文件夹往上没有找到 schema/settings.yml。用 kepu init 可以新建一个"
    ),
    "schemas": "schema/ 里的表样定义有错误，先用 kepu check 查看并改正",
    "settings": "schema/ 里的设置有错误，先用 kepu check 查看并改正",
}
"""Why there is nothing to work on, by the reason of a WorkspaceError."""


_DASHES = re.compile(r"^[-\u2010-\u2015\u2212\uff0d\ufe63]{1,2}(?=[a-z])")
"""What an editor or an input method makes of the two hyphens before an option."""


def _range(told: re.Match[str]) -> str:
    low, high, least = told.groups()
    return f"[{low}到{high}]" if low else f"[不小于{least}]"


@contextmanager
def _section(formatter: click.HelpFormatter, heading: str) -> Iterator[None]:
    """A part of a help page, whose heading ends with a full-width colon."""
    formatter.write_paragraph()
    formatter.write(f"{heading}：\n")
    with formatter.indentation():
        yield


class _Chinese(click.Command):
    """The parts that commands and groups share."""

    def get_help(self, ctx: click.Context) -> str:
        text = super().get_help(ctx)
        root = ctx.find_root()
        names = root.command.commands if isinstance(root.command, click.Group) else ()
        return named(text, root.info_name or NAME, names)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        known = {o for p in self.get_params(ctx) for o in p.opts}
        for argument in args:
            meant = _DASHES.sub("--", argument).partition("=")[0]
            if meant != argument.partition("=")[0] and meant in known:
                ctx.fail(f"选项 {argument} 前面要用两个英文的减号：{meant}")
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write(f"用法：{ctx.command_path} {pieces}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # Some versions of click list arguments among the options.
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        rows = [
            (name, _RANGE.sub(_range, text.replace("[required]", "[必填]")))
            for name, text in filter(None, records)
        ]
        if rows:
            with _section(formatter, "选项"):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示这份帮助"
        return option


class Command(_Chinese):
    """A command with Chinese help."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[选项]")
        super().__init__(*args, **kwargs)


class Group(_Chinese, click.Group):
    """A group of commands with Chinese help."""

    command_class = Command
    group_class = type

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[选项]")
        kwargs.setdefault("subcommand_metavar", "命令 [参数]…")
        super().__init__(*args, **kwargs)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; raises click.UsageError with the one that may be meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            meant = [f"{ctx.command_path} {found}" for found in self._like(ctx, name)]
            ctx.fail(f"没有命令 {name}{_guess(meant)}")
        return super().resolve_command(ctx, args)

    def _like(self, ctx: click.Context, name: str) -> list[str]:
        """Return the commands that a name may mean: one like it, or what a command does."""
        wanted = unicodedata.normalize("NFKC", name).casefold()
        names = self.list_commands(ctx)
        found = [n for n in names if n.startswith(wanted)] or get_close_matches(wanted, names, n=2)
        does = {n: c.help or "" for n in names if (c := self.get_command(ctx, n))}
        found = found or [n for n, text in does.items() if text.strip().startswith(wanted)]
        return found or [n for n, text in does.items() if wanted in text.strip().split("\n")[0]]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        rows = [
            (name, command.get_short_help_str(60))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) and not command.hidden
        ]
        with _section(formatter, "命令"):
            formatter.write_dl(rows)


def explain_misuse(error: click.ClickException | WorkspaceError) -> str:
    """Say in Chinese what was wrong with the command line, or with where it was given."""
    if isinstance(error, WorkspaceError):
        return _WORKSPACE_SAYS[error.reason]
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}{_guess(_close(error))}"
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {_name(error.param, error.ctx)}"
    if isinstance(error, click.FileError):
        return f"打不开文件 {error.ui_filename}"
    said = _translate(error.message)
    if isinstance(error, click.BadParameter):
        return f"参数 {_name(error.param, error.ctx)} 不对：{said}"
    return said


def _close(error: click.NoSuchOption) -> list[str]:
    """Return those of click's guesses that are near enough to be meant."""
    return get_close_matches(error.option_name, error.possibilities or (), cutoff=0.7)


def _guess(names: Iterable[str]) -> str:
    """Ask whether one of these was meant."""
    listed = "、".join(names)
    return f"。是不是 {listed}？" if listed else ""


def _name(param: click.Parameter | None, ctx: click.Context | None) -> str:
    """Name a parameter as it is typed: `--port 端口`, `单位代号`."""
    if param is None or ctx is None:
        return ""
    metavar = param.make_metavar(ctx)
    return f"{param.opts[0]} {metavar}" if isinstance(param, click.Option) else metavar


def _translate(message: str) -> str:
    """Put click's own words into Chinese; our own messages are Chinese already."""
    if re.search(r"[\u4e00-\u9fff]", re.sub(r"'.*?'|\(.*\)", "", message)):
        return message
    for pattern, text in _CLICK_SAYS:
        match = re.search(pattern, message)
        if match:
            return text.format(*(group.replace("', '", "、") for group in match.groups()))
    return "写法不对"
