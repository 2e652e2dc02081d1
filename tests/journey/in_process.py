"""The command called within a test, as a step's script would start it, which costs a second."""

from __future__ import annotations

import io
import os
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

from site_builder.command.main import run

RECORD = "command"
TOOL = f"""\
#!/bin/sh
[ ! -e "$RUNNER_TEMP/{RECORD}" ] || {{ echo "more than one command in a step" >&2; exit 99; }}
printf '%s\\0' "$PWD" "$@" > "$RUNNER_TEMP/{RECORD}"
"""
"""What scripts find as `python`: it notes how it was called, and does nothing."""


def run_recorded(temporary: Path, environment: dict[str, str]) -> tuple[int, str]:
    """Do what a script wanted done by `python …/kepu.py …`; return the status and what is said."""
    record = temporary / RECORD
    if not record.exists():
        return 0, ""
    folder, script, *arguments = record.read_text(encoding="utf-8").split("\0")[:-1]
    record.unlink()
    assert Path(script).name == "kepu.py"
    said = io.BytesIO()
    stream = io.TextIOWrapper(said, encoding="utf-8", errors="replace", write_through=True)
    with (
        chdir(folder),
        mock.patch.dict(os.environ, environment, clear=True),
        redirect_stdout(stream),
        redirect_stderr(stream),
    ):
        status = run(arguments)
    return status, said.getvalue().decode()
