"""The group of commands, and what happens when one of them fails."""

from __future__ import annotations

import platform
import signal
import sys
import tempfile
import traceback
import warnings
from io import TextIOWrapper
from typing import NoReturn

import click

from site_builder import __version__
from site_builder.check.wording.package_files import explain as explain_broken
from site_builder.command.build import build
from site_builder.command.checking.check import check
from site_builder.command.click_chinese import Group, explain_misuse
from site_builder.command.commenting.comment import comment
from site_builder.command.explain import explain
from site_builder.command.export.export import export
from site_builder.command.forge.forge import forge
from site_builder.command.init import init
from site_builder.command.ledger.ledger import ledger
from site_builder.command.migrate import migrate_files
from site_builder.command.new import new
from site_builder.command.owners import owners
from site_builder.command.refusals import explain_refusal
from site_builder.command.serve import serve
from site_builder.command.speaking import NAME, named
from site_builder.command.status import status
from site_builder.command.verify.verify import verify
from site_builder.editing.refusal import RefusedError
from site_builder.office.refusal import NotMadeError
from site_builder.printable import printable
from site_builder.resources import BrokenFileError
from site_builder.workspace import WorkspaceError

MISUSE, BUG = 2, 3


@click.group(cls=Group, name="kepu")
@click.version_option(__version__, message="kepu %(version)s", help="显示版本")
def app() -> None:
    """检查“基层科普行动计划”的调查表和案例，生成案例网站。"""


app.add_command(check)
app.add_command(comment)
app.add_command(explain)
app.add_command(init)
app.add_command(new)
app.add_command(owners)
app.add_command(build)
app.add_command(serve)
app.add_command(status)
app.add_command(migrate_files)
app.add_command(ledger)
app.add_command(forge)
app.add_command(export)
app.add_command(verify)


def main(arguments: list[str] | None = None, name: str = NAME) -> None:
    """Run the command, which was typed as `name`, and exit with its status."""
    warnings.simplefilter("ignore")  # a library's notices, in English, help no user of ours
    for stream in (sys.stdout, sys.stderr):
        # A console in cp936 must never crash on a character that it lacks.
        if isinstance(stream, TextIOWrapper):  # a service may have none
            stream.reconfigure(errors="replace")
    for asked in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, asked):  # Windows lacks the second
            signal.signal(getattr(signal, asked), _end)
    sys.exit(run(arguments, name))


def _end(number: int, _: object) -> NoReturn:
    """End as the system asks, after putting in order what was begun."""
    sys.exit(128 + number)


def run(arguments: list[str] | None = None, name: str = NAME) -> int:
    """Run the command and return its exit status."""
    try:
        status = app.main(arguments, prog_name=name, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 0
    except (click.ClickException, WorkspaceError) as error:
        context = error.ctx if isinstance(error, click.UsageError) else None
        place = context.command_path if context else f"{NAME} check"
        said = f"用法不对：{explain_misuse(error)}\n加上 --help 可以看用法：{place} --help"
        click.echo(named(said, name, app.commands), err=True)
        return MISUSE
    except (click.Abort, KeyboardInterrupt):
        click.echo("已中断。", err=True)
        return MISUSE
    except (RefusedError, NotMadeError) as error:
        refused = f"没有写任何文件：{printable(str(error))}。"
        click.echo(named(refused, name, app.commands), err=True)
        return MISUSE
    except Exception as error:  # noqa: BLE001 - the last resort: say so, and keep the traceback
        return _failed(error)
    return status if isinstance(status, int) else 0


def _failed(error: Exception) -> int:
    """Say what went wrong, and return the exit status."""
    refusal = explain_refusal(error) if isinstance(error, OSError) else None
    if refusal:
        click.echo(printable(refusal), err=True)
        return MISUSE
    if isinstance(error, BrokenFileError):
        click.echo("程序自带的文件有错，不是填报的问题。把下面的话发给维护人员：", err=True)
        for line in explain_broken(error):
            click.echo(line, err=True)
        return BUG
    click.echo(f"程序自身出错，不是填报的问题。把这个文件发给维护人员：{_log()}", err=True)
    return BUG


def _log() -> str:
    """Write the traceback, with the versions that it belongs to, and return the file's path."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="kepu-", suffix=".log", encoding="utf-8", errors="replace", delete=False
    ) as file:
        file.write(f"kepu {__version__}, Python {platform.python_version()}, {sys.platform}\n")
        file.write(traceback.format_exc())
        return file.name
