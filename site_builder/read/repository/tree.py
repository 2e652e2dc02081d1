"""The repository's files, read once: documents, facts of pictures, and what is out of place."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.problem import Finding
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import (
    OURS,
    is_image,
    is_picture_name,
    locate,
    misplaced,
)
from site_builder.read.pictures.facts_cache import FactsCache, facts_file, stamp_of
from site_builder.read.pictures.image import MAX_READ, ImageFacts, content_digest, look_at
from site_builder.read.repository.passed_over import sorted_out
from site_builder.read.repository.strays import may_be_meant, read_strays, stray_paths
from site_builder.read.repository.unusable import (
    BAD_NAME,
    REPOSITORY,
    is_better_said,
    said_once,
    twins,
    unusable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

DECODERS = min(4, os.cpu_count() or 1)
"""Pictures that are decoded at once: a large one takes half a gigabyte."""
_MISPLACED = "F517"


@dataclass(frozen=True)
class Tree:
    """All data files below one root. Paths are relative to it, with `/`."""

    root: Path
    documents: tuple[Document, ...] = ()
    images: Mapping[str, ImageFacts] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    """What is wrong with files as files: names, places, links."""
    strays: tuple[Document, ...] = ()
    """What stands where nothing of ours does, and may be meant as a submission."""


def find_root(start: Path) -> Path | None:
    """Return the nearest folder from `start` upwards that holds `schema/settings.yml`."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / "schema" / "settings.yml").is_file():
            return folder
    return None


def read_tree(
    root: Path,
    progress: Callable[[str], None] = lambda _: None,
    tops: Sequence[str] = OURS,
    facts: FactsCache | None = None,
) -> Tree:
    """Read every data file below `root` (or below its `tops`); never follows a link.

    `facts` are what an earlier run found out about pictures; what this one does is added.
    """
    paths, findings = sorted_out(root, _walk(root, tops), tops)
    alike = twins(paths)
    documents: list[Document] = []
    looked_at: dict[str, Future[ImageFacts]] = {}
    facts = facts or FactsCache(facts_file(root))
    look = _inspector(root, facts)
    # Pictures are hashed and decoded beside the parsing of documents: it is most of the work.
    with ThreadPoolExecutor(DECODERS) as pool:
        for path in paths:
            progress(path)
            finding = alike.get(path) or unusable(root, path)
            if finding:
                findings.append(finding)
            if finding and finding.code != BAD_NAME:
                continue
            place = locate(path) or (locate(path.lower()) if finding else None)
            if place:
                documents.append(read_document(path, place, read_bytes(root, path)))
            elif is_image(path.lower() if finding else path):
                looked_at[path] = pool.submit(look, path)
            elif not finding:
                findings.append(Finding(_MISPLACED, path=path, facts={"reason": misplaced(path)}))
    images = {path: future.result() for path, future in looked_at.items()}
    findings = [finding for finding in findings if not is_better_said(finding, images)]
    for finding in findings:
        if finding.code == "F515" and is_image(finding.path or ""):
            images[finding.path or ""] = ImageFacts(0, fault="link")
    return Tree(
        root,
        tuple(documents),
        images,
        tuple(said_once(findings)),
        tuple(_strays(root, tops, findings)),
    )


def _strays(root: Path, tops: Sequence[str], findings: list[Finding]) -> Iterator[Document]:
    """Read what stands in the wrong place: of the folders of ours, and of all else if asked."""
    within = (f.path or "" for f in findings if f.code in {_MISPLACED, BAD_NAME})
    within = (path for path in within if not locate(path.lower()))
    yield from read_strays(root, filter(may_be_meant, within))
    if tops == OURS:
        yield from read_strays(root, stray_paths(root, tops))


def _inspector(root: Path, facts: FactsCache) -> Callable[[str], ImageFacts]:
    """Return what reads the facts of a picture; the same content is decoded once."""
    decoded: dict[tuple[str, bool], ImageFacts] = {}

    def look(path: str) -> ImageFacts:
        stamp = stamp_of(root / path)
        known = facts.get(path, stamp)
        if known:
            return known
        data = read_bytes(root, path)
        name = (content_digest(data), is_picture_name(path))
        if name not in decoded:
            decoded[name] = look_at(path, data, stamp[0])
        facts.put(path, stamp, decoded[name])
        return decoded[name]

    return look


def read_schemas(root: Path) -> Tree:
    """Read the schema files alone."""
    paths = (root / "schema").glob("*.schema.yml")
    return read_tree(root, tops=sorted(path.relative_to(root).as_posix() for path in paths))


def read_bytes(root: Path, path: str) -> bytes:
    """Read a file, but no more of it than is needed to say that it is too large."""
    with (root / path).open("rb") as file:
        return file.read(MAX_READ + 1)


def _walk(root: Path, tops: Sequence[str]) -> list[str]:
    """Return the data files' paths in order; links and repositories are listed, not entered."""
    found: list[str] = []

    def note_locked(error: OSError) -> None:
        if isinstance(error, PermissionError):  # a folder that is not there is none of ours
            found.append(Path(error.filename).relative_to(root).as_posix())

    for top in tops:
        start = root / top
        if start.is_file() or start.is_symlink():
            found.append(top)
            continue
        for folder, folders, files in os.walk(start, onerror=note_locked):
            links = [d for d in folders if d.lower() == REPOSITORY or Path(folder, d).is_symlink()]
            folders[:] = sorted(d for d in folders if d not in links)
            found.extend(
                Path(folder, name).relative_to(root).as_posix() for name in (*files, *links)
            )
    return sorted(found)
