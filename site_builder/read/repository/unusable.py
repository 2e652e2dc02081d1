"""Why a file is of no use as a file: a link, a repository of its own, or a name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from site_builder.problem import Finding
from site_builder.read.characters.confusables import odd_character
from site_builder.read.paths.layout import foreign_folder, is_image, locate, unusable_name
from site_builder.read.repository.strays import may_be_meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from site_builder.read.pictures.image import ImageFacts

BAD_NAME = "F518"
REPOSITORY = ".git"
"""What makes its folder a repository of its own: a folder, or a file that says where that is."""


def twins(paths: Sequence[str]) -> dict[str, Finding]:
    """Return F521 for every path that some systems cannot tell from another one."""
    first: dict[str, str] = {path: path for path in paths if path == path.lower()}
    found: dict[str, Finding] = {}
    for path in paths:
        twin = first.setdefault(path.lower(), path)
        if twin != path:
            found[path] = Finding("F521", path=path, facts={"twin": twin})
    return found


def unusable(root: Path, path: str) -> Finding | None:
    """Say why a file cannot be taken for what its path says."""
    folder, _, name = path.rpartition("/")
    if name.lower() == REPOSITORY:
        return Finding("F543", path=folder, facts={"reason": "repository"})
    reason = _odd(root / path)
    return Finding("F515", path=path, facts={"reason": reason}) if reason else _bad_name(path)


def _odd(full: Path) -> str:
    """Say why what stands there is no file that can be read (a reason of F515)."""
    folder = full.is_dir()
    if full.is_symlink():
        return "link"
    if full.exists() and not (folder or full.is_file()):
        return "special"
    # Of folders only those that cannot be listed come here.
    return "locked" if folder or not os.access(full, os.R_OK) else ""


def _bad_name(path: str) -> Finding | None:
    foreign = foreign_folder(path)
    found = unusable_name(foreign.rpartition("/")[0] if foreign else path)
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
    return Finding(BAD_NAME, path=path, facts=facts)


def is_better_said(finding: Finding, images: Mapping[str, ImageFacts]) -> bool:
    """Whether a file's own name is bad, and F538 says what it is to have, or that it is to go."""
    facts = images.get(finding.path or "")
    is_no_picture = facts is not None and facts.fault == "name"
    return finding.code == BAD_NAME and is_no_picture and _is_own_name(finding)


def said_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out what is no document below a folder whose name is already found wrong."""
    said = {_wrong_folder(f) for f in findings if may_be_meant(f.path or "")}
    for finding in findings:
        folder = _wrong_folder(finding)
        if folder and folder in said and not may_be_meant(finding.path or ""):
            continue
        said.add(folder)
        yield finding


def _is_own_name(finding: Finding) -> bool:
    return finding.facts.get("name") == (finding.path or "").rpartition("/")[2]


def _wrong_folder(finding: Finding) -> str:
    """Return the folder whose name is wrong; empty if another thing is."""
    if finding.code != BAD_NAME or _is_own_name(finding):
        return ""
    before, name, _ = f"/{finding.path}".partition(f"/{finding.facts['name']}/")
    return before + name
