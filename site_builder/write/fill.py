"""Brings a folder that cannot be exchanged up to date with another one, file by file."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from site_builder.write.snapshot import files_below

_DRAFT = ".kepu-draft"


def fill(new: Path, out: Path) -> None:
    """Move all files of a site to `out`, and remove the others there but for hidden ones.

    Each file is whole at every moment, and the pages come last: what they need is there before
    them. Interrupted, it leaves a site of two ages that the next build makes whole.
    """
    names = {name for name in files_below(new) if not name.startswith(".")}
    for name in sorted(names, key=_order):
        _replace(new / name, out / name)
    for name in sorted(set(files_below(out)) - names):
        if not name.startswith("."):
            (out / name).unlink()
    for folder, _, _ in os.walk(out, topdown=False):
        if not Path(folder).relative_to(out).as_posix().startswith("."):
            with suppress(OSError):  # it holds something
                Path(folder).rmdir()


def _order(name: str) -> tuple[bool, bool, str]:
    return not name.startswith("assets/"), name.endswith(".html"), name


def _replace(source: Path, target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(_DRAFT)
    try:
        shutil.copyfile(source, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
