"""Runs Material for MkDocs over the plain tree."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from pathspec.gitignore import GitIgnoreSpec

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig


class HtmlError(Exception):
    """mkdocs refused: its configuration or a page of ours is wrong."""


def load(configuration: Path, **changed: str) -> MkDocsConfig:
    """Read mkdocs's configuration, with some settings `changed`; raises HtmlError if it cannot."""
    try:
        return load_config(str(configuration), **changed)
    except MkDocsException as error:
        raise HtmlError(str(error)) from error


def configuration_elsewhere(configuration: Path, work: Path) -> Path:
    """Write and return a configuration as another one, but for a work folder that lies elsewhere.

    It changes whenever the other one does.
    """
    try:
        digest = hashlib.sha256(configuration.read_bytes()).hexdigest()
    except FileNotFoundError as error:
        raise HtmlError(str(configuration)) from error
    own = {
        "INHERIT": str(configuration),
        "docs_dir": str(work / "pages"),
        "site_dir": str(work / "site"),
        "theme": {"custom_dir": str(work / "overrides")},
    }
    file = work / configuration.name
    file.write_text(f"# {digest}\n{json.dumps(own)}\n", encoding="utf-8")
    return file


def write_html(
    configuration: Path, out: Path, *, docs_dir: Path | None = None, exclude: Sequence[str] = ()
) -> list[str]:
    """Build the HTML site into `out` and return mkdocs's warnings.

    `docs_dir` stands for the configuration's own; `exclude` are patterns, as git ignores
    files, of pages to leave out besides. Raises HtmlError where mkdocs gives up.
    """
    collected = _Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collected)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    # Read when Material is imported: its notice about its own future is not for our users.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        folders = {"docs_dir": str(docs_dir)} if docs_dir else {}
        config = load(configuration, site_dir=str(out), **folders)
        if exclude:
            own = config.exclude_docs or GitIgnoreSpec(())
            config.exclude_docs = own + GitIgnoreSpec.from_lines(exclude)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        raise HtmlError(str(error)) from error
    finally:
        logger.removeHandler(collected)
    return collected.lines


class _Collector(logging.Handler):
    """Keeps warnings for the command to show."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
