"""A good repository under git, the release that it gives, and ways to tamper with one."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

from making import site
from making_git import Git, new_git

from site_builder.command.committed_release import CommittedRelease, release_of
from site_builder.release.archive import checksums
from site_builder.release.content.round_site import of_round
from site_builder.release.release import make_release

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from repository import Repository

    from site_builder.model.collection import Collection
    from site_builder.release.release import Release

COMMIT = "0123456789abcdef" * 2 + "01234567"
DAY = "2022-03-21T12:00:00+08:00"


def committed(repository: Repository) -> Git:
    """Put the repository under git, and commit all of it."""
    git = new_git(repository.root)
    return commit(git)


def commit(git: Git) -> Git:
    """Commit what has changed."""
    git("add", "--all")
    git("commit", "--quiet", "--message", "变更", at=DAY)
    return git


def made(git: Git, year: int = 2021) -> CommittedRelease:
    """Return the release of the last commit."""
    found = release_of(git.root, git("rev-parse", "HEAD"), year)
    assert found
    return found


def zipped(path: Path, files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write an archive as any program would."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def opened(path: Path) -> dict[str, bytes]:
    """Return what an archive holds."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def summed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with a list of checksums that fits them: whoever tampers does that too."""
    rest = {path: content for path, content in files.items() if path != checksums.PATH}
    return {**rest, checksums.PATH: checksums.render_checksums(rest)}


def made_in_memory(work: Path, collection: Collection | None = None, year: int = 2021) -> Release:
    """Return a release of the good repository's models, with pictures that show nothing."""
    whole = site(collection)
    told = of_round(whole.collection, year)
    part = replace(whole, collection=told, tables={year: whole.tables[year]})
    for item in told.prose:
        for picture in item.pictures:
            published = part.gallery(picture)
            path = work / published.path(max(published.sizes))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(path.name.encode())
    return make_release(part, work, COMMIT)
