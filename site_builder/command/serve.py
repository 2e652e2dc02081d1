"""`kepu serve`: build, show on this machine, and build again when a file changes."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import click

from site_builder.check.run.memory import Memory
from site_builder.command.build import publish, report_unpublished, tell_where, working
from site_builder.command.checking.making_report import report_problems
from site_builder.command.click_chinese import Command, explain_misuse
from site_builder.command.dates import tell_day, today_option
from site_builder.command.speaking import say
from site_builder.read.paths.layout import DATA_FOLDERS
from site_builder.read.paths.work_folder import work_folder
from site_builder.workspace import Workspace, WorkspaceError, open_workspace
from site_builder.write.images import UnpublishedError
from site_builder.write.snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from os import PathLike
    from pathlib import Path

    from site_builder.build import ServedSite
    from site_builder.check.run.checked import Checked
    from site_builder.write.snapshot import Stamp

_PAUSE = 1.0
"""Seconds between two looks at the files."""
_LAST = 65535
_WATCHED = (*DATA_FOLDERS, "schema", "mkdocs.yml")


class _Handler(SimpleHTTPRequestHandler):
    """Serves the built site without a line in the log for each request.

    A request waits while the site is being written: it would find half of it.
    """

    def __init__(self, *arguments: Any, writing: threading.Lock, **keywords: Any) -> None:
        self._writing = writing
        super().__init__(*arguments, **keywords)

    def do_GET(self) -> None:
        """Answer once the site is whole."""
        with self._writing:
            super().do_GET()

    def list_directory(self, path: str | PathLike[str]) -> None:  # noqa: ARG002 - the name is theirs
        """Show no folder that has no page."""
        self.send_error(404)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Let nothing be cached: the next build may change it."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@click.command(cls=Command, name="serve")
@click.option(
    "--port", type=click.IntRange(1, _LAST), default=8000, metavar="端口", help="默认8000"
)
@today_option
def serve(port: int, today: date | None) -> int:
    """在本机预览网站，文件改动后自动重新生成。

    有错误的文件不出现在预览里，其余照常显示。按 Ctrl+C 结束。
    """
    try:
        preview(open_workspace(), port, today, threading.Event())
    except KeyboardInterrupt:
        say("\n已结束预览。")
    return 0


def preview(workspace: Workspace, port: int, today: date | None, stop: threading.Event) -> None:
    """Serve the site, and build it again at every change, until told to stop.

    Raises click.UsageError if the port is taken or there is nothing to show.
    """
    out = work_folder(workspace.root) / "preview"
    tell_where(workspace.root)
    shown = _Preview(out, today, threading.Lock())
    handler = partial(_Handler, directory=str(out), writing=shown.writing)
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        other = port + 1 if port < _LAST else port - 1
        message = f"端口 {port} 已被占用，换一个，例如 --port {other}"
        raise click.UsageError(message) from error
    with server:
        seen = snapshot(workspace.root, _WATCHED)
        shown.rebuild(workspace)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"用浏览器打开 http://127.0.0.1:{port}/ ，按 Ctrl+C 结束。")
        try:
            shown.watch(workspace.root, stop, seen)
        finally:
            server.shutdown()


@dataclass
class _Preview:
    """Where the site goes, for which day, and the lock that is held while it is written."""

    out: Path
    today: date | None
    writing: threading.Lock
    shown: ServedSite | None = None
    """What the site was made from; None while it may be half written."""
    memory: Memory = field(default_factory=Memory)

    def rebuild(self, workspace: Workspace) -> None:
        """Check everything, say what is wrong, and show what is right.

        After the first time the search comes second: whoever writes wants to see the page.
        """
        started = time.monotonic()
        checked = workspace.check(self.today, memory=self.memory)
        again = self.shown is not None
        if not again:
            tell_day(workspace.root, checked.reference, self.today)
        if checked.problems:
            report_problems(checked, workspace)
        try:
            files = self._publish(workspace, checked, with_search=not again)
        except UnpublishedError as error:
            report_unpublished(error, checked, workspace)
            return
        later = "，检索随后更新" if again else ""
        say(f"已生成 {files} 个文件，用时 {time.monotonic() - started:.1f} 秒{later}。")
        if again:
            self._publish(workspace, checked, with_search=True)

    def _publish(self, workspace: Workspace, checked: Checked, *, with_search: bool) -> int:
        """Bring the site up to date and return the number of files in its tree."""
        before, self.shown = self.shown, None
        with working(workspace):
            built = publish(
                workspace, checked, self.out,
                shown=before, writing=self.writing, offline_copy=False, with_search=with_search,
            )  # fmt: skip
        self.shown = built.shown
        return built.pages

    def watch(self, root: Path, stop: threading.Event, seen: Mapping[str, Stamp]) -> None:
        """Build again whenever a file differs from what was seen."""
        while not stop.wait(_PAUSE):
            now = snapshot(root, _WATCHED)
            if now == seen:
                continue
            seen = now
            say("文件有改动，重新生成……")
            try:
                self.rebuild(open_workspace())
            except (click.UsageError, WorkspaceError) as error:
                say(explain_misuse(error))
