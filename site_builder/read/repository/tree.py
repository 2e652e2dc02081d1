"""The repository's files, read once: documents, facts of pictures, and what is out of place."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.problem import Finding
from site_builder.read.characters.confusables import odd_character
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import (
    OURS,
    is_image,
    is_picture_name,
    locate,
    misplaced,
    unusable_name,
)
from site_builder.read.pictures.facts_cache import FactsCache, facts_file, stamp_of
from site_builder.read.pictures.image import MAX_READ, ImageFacts, content_digest, look_at
from site_builder.read.repository.passed_over import sorted_out
from site_builder.read.repository.strays import may_be_meant, read_strays, stray_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

DECODERS = min(4, os.cpu_count() or 1)
"""Pictures that are decoded at once: a large one takes half a gigabyte."""
_BAD_NAME = "F518"
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
    twins = _twins(paths)
    documents: list[Document] = []
    looked_at: dict[str, Future[ImageFacts]] = {}
    facts = facts or FactsCache(facts_file(root))
    look = _inspector(root, facts)
    # Pictures are hashed and decoded beside the parsing of documents: it is most of the work.
    with ThreadPoolExecutor(DECODERS) as pool:
        for path in paths:
            progress(path)
            finding = twins.get(path) or _unusable(root, path)
            if finding:
                findings.append(finding)
            if finding and finding.code != _BAD_NAME:
                continue
            place = locate(path) or (locate(path.lower()) if finding else None)
            if place:
                documents.append(read_document(path, place, read_bytes(root, path)))
            elif is_image(path):
                looked_at[path] = pool.submit(look, path)
            elif not finding:
                findings.append(Finding(_MISPLACED, path=path, facts={"reason": misplaced(path)}))
    images = {path: future.result() for path, future in looked_at.items()}
    for finding in findings:
        if finding.code == "F515" and is_image(finding.path or ""):
            images[finding.path or ""] = ImageFacts(0, fault="link")
    return Tree(
        root,
        tuple(documents),
        images,
        tuple(_said_once(findings)),
        tuple(_strays(root, tops, findings)),
    )


def _strays(root: Path, tops: Sequence[str], findings: list[Finding]) -> Iterator[Document]:
    """Read what stands in the wrong place: of the folders of ours, and of all else if asked."""
    within = (f.path or "" for f in findings if f.code in {_MISPLACED, _BAD_NAME})
    within = (path for path in within if not locate(path.lower()))
    yield from read_strays(root, filter(may_be_meant, within))
    if tops == OURS:
        yield from read_strays(root, stray_paths(root, tops))


def _said_once(findings: list[Finding]) -> Iterator[Finding]:
    """Leave out pictures below a folder whose name is already found wrong at a document."""
    of_documents = (f.path or "" for f in findings if f.code == _BAD_NAME)
    folders = {path.rpartition("/")[0] for path in of_documents if not is_image(path)}
    for finding in findings:
        path = finding.path or ""
        own = finding.facts.get("name") == path.rpartition("/")[2]
        below = path.rpartition("/images/")[0] in folders
        if finding.code != _BAD_NAME or own or not below:
            yield finding


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


def _twins(paths: list[str]) -> dict[str, Finding]:
    """Return F521 for every path that some systems cannot tell from another one."""
    first: dict[str, str] = {path: path for path in paths if path == path.lower()}
    found: dict[str, Finding] = {}
    for path in paths:
        twin = first.setdefault(path.lower(), path)
        if twin != path:
            found[path] = Finding("F521", path=path, facts={"twin": twin})
    return found


def _unusable(root: Path, path: str) -> Finding | None:
    """Say why a file cannot be taken for what its path says."""
    full = root / path
    folder = full.is_dir()
    if full.is_symlink():
        return Finding("F515", path=path, facts={"reason": "link"})
    if full.exists() and not (folder or full.is_file()):
        return Finding("F515", path=path, facts={"reason": "special"})
    if folder or not os.access(full, os.R_OK):  # only a folder that cannot be listed comes here
        return Finding("F515", path=path, facts={"reason": "locked"})
    found = unusable_name(path)
    if found is None:
        return None
    name, reason = found
    if name == path.rpartition("/")[2] and not (locate(path.lower()) or is_image(path)):
        return None  # no better spelt name would do: F517 says which one would
    facts = {"name": name, "reason": reason}
    odd = odd_character(name) if reason == "non_ascii" else None
    if odd is not None:
        point = f"U+{ord(odd):04X}"
        facts |= {"reason": "lookalike", "char": odd if odd.isprintable() else "", "point": point}
    return Finding(_BAD_NAME, path=path, facts=facts)


def read_bytes(root: Path, path: str) -> bytes:
    """Read a file, but no more of it than is needed to say that it is too large."""
    with (root / path).open("rb") as file:
        return file.read(MAX_READ + 1)


def _walk(root: Path, tops: Sequence[str]) -> list[str]:
    """Return the data files' paths in order; links are listed, not followed."""
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
            links = [d for d in folders if Path(folder, d).is_symlink()]
            folders[:] = sorted(d for d in folders if d not in links)
            found.extend(
                Path(folder, name).relative_to(root).as_posix() for name in (*files, *links)
            )
    return sorted(found)
