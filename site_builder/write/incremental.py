"""Brings a site up to date with the plain tree: HTML is made of the changed pages alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from site_builder.write.html import load, write_html
from site_builder.write.partial_tree import stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.write.snapshot import TreeChanges


def refresh_html(
    configuration: Path, pages: Path, out: Path, work: Path, changes: TreeChanges
) -> list[str]:
    """Make the site `out`, built before the `changes` to the tree `pages`, what it is now.

    `work` is a folder for what is needed meanwhile. Returns mkdocs's warnings; raises
    HtmlError where mkdocs gives up, and leaves the site as it was.
    """
    address = _addresses(configuration)
    try:
        stage(configuration, pages, changes.written, work / "pages")
        warnings = write_html(configuration, work / "site", docs_dir=work / "pages")
        for path in changes.written:
            made, target = work / "site" / address(path), out / address(path)
            if made.is_file():  # mkdocs leaves out what its configuration excludes
                target.parent.mkdir(parents=True, exist_ok=True)
                made.replace(target)
        for path in changes.removed:
            _remove(out / address(path), out)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return warnings


def _addresses(configuration: Path) -> Callable[[str], str]:
    """Return what knows where mkdocs writes a file of the tree."""
    directories = bool(load(configuration).use_directory_urls)
    return lambda path: File(path, "", "", directories).dest_uri


def _remove(file: Path, root: Path) -> None:
    """Remove a file and the folders that it leaves empty."""
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
