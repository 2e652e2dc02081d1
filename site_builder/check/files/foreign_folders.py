"""Folders in which nothing of ours can stand: each is told of once, and not each file in it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from site_builder.problem import Finding
from site_builder.read.paths.layout import foreign_folder, is_picture_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_FOREIGN, _MISPLACED = "F543", "F517"


def gather(findings: Iterable[Finding], is_meant: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield findings, those of files in one foreign folder as one, if there are several.

    What is meant as a submission, or as its picture, is told by itself where it belongs, but for
    what a repository of its own holds: all of that goes, whatever it is.
    """
    listed = list(findings)
    repositories = {f.path or "" for f in listed if f.code == _FOREIGN}
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in listed:
        path = finding.path or ""
        folder = foreign_folder(path) if finding.code == _MISPLACED else None
        if folder and _is_below(path, repositories):
            continue
        if folder and not is_meant(path):
            groups[folder].append(finding)
        else:
            yield finding
    for folder, group in groups.items():
        yield from _told(folder, group)


def _told(folder: str, group: list[Finding]) -> Iterator[Finding]:
    """Tell of the folder; of one file alone its own name may say more."""
    are_pictures = all(is_picture_name(finding.path or "") for finding in group)
    if len(group) == 1 and not are_pictures:
        yield from group
        return
    reason = "pictures" if are_pictures else "files"
    yield Finding(_FOREIGN, path=folder, facts={"reason": reason, "count": len(group)})


def _is_below(path: str, folders: set[str]) -> bool:
    return any(str(above) in folders for above in PurePosixPath(path).parents)
