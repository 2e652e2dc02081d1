"""Folders in which nothing of ours can stand: each is told of once, and not each file in it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from site_builder.problem import Finding
from site_builder.read.paths.layout import foreign_folder, is_picture_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

FOREIGN, MISPLACED = "F543", "F517"


def gather(findings: Iterable[Finding], meant: Container[str]) -> Iterator[Finding]:
    """Yield findings, those of files in one foreign folder as one, if there are several.

    What is `meant` as a submission is told by itself where it belongs.
    """
    listed = list(findings)
    repositories = {f.path or "" for f in listed if f.code == FOREIGN}
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in listed:
        path = finding.path or ""
        folder = foreign_folder(path) if finding.code == MISPLACED and path not in meant else None
        if folder is None:
            yield finding
        elif not _is_below(path, repositories):
            groups[folder].append(finding)
    for folder, group in groups.items():
        yield from group if len(group) == 1 else [_told(folder, group)]


def _told(folder: str, group: list[Finding]) -> Finding:
    reason = "pictures" if all(is_picture_name(f.path or "") for f in group) else "files"
    return Finding(FOREIGN, path=folder, facts={"reason": reason, "count": len(group)})


def _is_below(path: str, folders: set[str]) -> bool:
    return any(str(above) in folders for above in PurePosixPath(path).parents)
