"""Page: one file of the plain tree, and how pages link to one another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A file at `path` below the tree's root; text for Markdown, bytes for anything else."""

    path: str
    content: str | bytes
    is_indexed: bool = True
    """Whether search engines are to know a page: False for one that says what is not there."""


_INDEX = ("index.md", "README.md")
"""A page of its folder; any other Markdown page becomes a folder of its own."""


def address(path: str) -> str:
    """Return the address of a page's directory: `cases/x/index.md`, `cases/x.md` → `cases/x/`."""
    folder = "/".join(_folder(path))
    return f"{folder}/" if folder else ""


def _folder(path: str) -> list[str]:
    *above, name = path.split("/")
    return [*above, name[:-3]] if name.endswith(".md") and name not in _INDEX else above


def link(from_path: str, target: str) -> str:
    """Return `target` (an address from the root) relative to the page at `from_path`.

    As `posixpath.relpath`, which takes ten times as long: a site has very many links.
    """
    here, there = _folder(from_path), target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"
