"""What is said of files in the wrong place or under a wrong name: where they belong."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from site_builder.check.files.foreign_folders import gather
from site_builder.check.files.misfiled import list_misfiled
from site_builder.check.files.whereabouts import better_name
from site_builder.check.wording.catalogue import phrases
from site_builder.problem import Finding
from site_builder.read.paths.layout import OFFICE, DocumentKind, unusable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.check.files.misfiled import Misfiled
    from site_builder.problem import Problem
    from site_builder.read.repository.tree import Tree

MISPLACED, BAD_NAME = "F517", "F518"
_MANY = 5
"""Files below one folder too many, from which on the folder is told of and not each file."""
_IMAGES = "images"
_SURE = frozenset(("yaml", "office", "txt"))
"""Reasons of F517 that a file's ending gives, wherever it stands."""
_ITEMS = {DocumentKind.CASE: "cases"}
"""What a round calls what a document is."""
_ELSEWHERE = frozenset((MISPLACED, "X411", "X424"))
"""Codes whose remedy is to move the file."""
_HIDDEN = re.compile(r"(?:^|/)\.")


@dataclass(frozen=True)
class Placing:
    """What is said of files in the wrong place, and which paths that is about.

    A path that ends with `/` stands for all that lies below it: the pictures beside a misfiled
    text, and all of a folder one too many.
    """

    findings: tuple[Finding, ...]
    outside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Of what does not lie in our folders at all, by the path at which it is said."""
    belonging: frozenset[str] = frozenset()
    """Where all that is misfiled belongs: a file that seems to be missing there is found."""


def misplaced_in(problems: Iterable[Problem]) -> frozenset[str]:
    """Return the paths that are said to belong elsewhere, those in a misnamed folder included."""
    return frozenset(
        p.path for p in problems if p.code in _ELSEWHERE or _is_in_misnamed(p.path, p.code)
    )


def _is_in_misnamed(path: str, code: str) -> bool:
    unusable = unusable_name(path) if code == BAD_NAME else None
    return unusable is not None and unusable[0] in path.split("/")[:-1]


def place_all(tree: Tree, context: Context | None) -> Placing:
    """Return the tree's findings with where things belong, and one for each stray elsewhere."""
    misfiled = list_misfiled(tree, context) if context else ()
    by_path = {one.document.path: one for one in misfiled}
    told = {finding.path for finding in tree.findings}
    outside = [one for one in misfiled if one.document.path not in told]
    beside = {_pictures_of(one) for one in misfiled if one.kind is not DocumentKind.SURVEY}
    gathered = gather(
        tree.findings, lambda path: path in by_path or path.rpartition("/")[0] in beside
    )
    within = (_placed(f, by_path, context) for f in gathered)
    beyond = list(_outside(outside, context)) if context else []
    about = {
        f.path or "": frozenset(chain(*map(_about, group)))
        for f, group in beyond
        if not _HIDDEN.search(f.path or "")  # there the programs of a forge may be
    }
    belonging = frozenset(one.expected for one in misfiled)
    return Placing((*within, *(finding for finding, _ in beyond)), about, belonging)


def _about(one: Misfiled) -> Iterator[str]:
    yield one.document.path
    yield f"{_pictures_of(one)}/"
    if one.folder:
        yield f"{one.folder}/"


def _pictures_of(one: Misfiled) -> str:
    """Return the folder of the pictures that lie beside a misfiled text."""
    folder = one.document.path.rpartition("/")[0]
    return f"{folder}/{_IMAGES}" if folder else _IMAGES


def _placed(finding: Finding, by_path: Mapping[str, Misfiled], context: Context | None) -> Finding:
    """Add to a finding of the tree where the file belongs, or how its name should be."""
    words = phrases()["misfiled"]
    one = by_path.get(finding.path or "")
    if finding.code == MISPLACED:
        beside = None if one else _text_of(finding.path or "", by_path.values())
        if beside:
            folder, name = beside.expected.rpartition("/")[0], str(finding.path).rpartition("/")[2]
            how = words["with_text"].format(expected=f"{folder}/{_IMAGES}/{name}")
            return replace(finding, facts={**finding.facts, "reason": "other", "how": how})
        if one is None or context is None:
            return replace(finding, facts={**finding.facts, "how": words["general"]})
        return _told(one, context, str(finding.facts["reason"]))
    if finding.code != BAD_NAME:
        return finding
    example = better_name(finding, context) or words["example"]
    how = _how(one) if one else words["plain_name"].format(example=example)
    return replace(finding, facts={**finding.facts, "how": how})


def _text_of(path: str, misfiled: Iterable[Misfiled]) -> Misfiled | None:
    """Return the misfiled text that a picture lies beside, if it is in its `images/`."""
    folder, _, _ = path.rpartition("/")
    texts = (one for one in misfiled if one.kind is not DocumentKind.SURVEY)
    return next((one for one in texts if folder == _pictures_of(one)), None)


def _outside(
    misfiled: Iterable[Misfiled], context: Context
) -> Iterator[tuple[Finding, list[Misfiled]]]:
    """Yield a finding for each file, or for each folder that is one too many above many."""
    nested: dict[str, list[Misfiled]] = defaultdict(list)
    for one in misfiled:
        nested[one.folder].append(one)
    for folder, group in nested.items():
        if not folder or len(group) < _MANY:
            yield from ((_told(one, context), [one]) for one in group)
            continue
        how = phrases()["misfiled"]["whole"].format(folder=folder)
        facts = {"reason": "whole", "count": len(group), "how": how}
        yield Finding(MISPLACED, path=group[0].document.path, facts=facts), group


def _told(one: Misfiled, context: Context, reason: str = "meant") -> Finding:
    """Say what a file seems to be, unless its name alone is wrong, and where it belongs."""
    kept = reason in _SURE or one.in_its_folder
    kind = context.contract.item_titles().get(_ITEMS.get(one.kind, one.kind))
    facts = {
        "reason": reason if kept else "meant",
        "kind": kind or context.contract.annotation(one.kind, "title"),
        "how": _how(one),
    }
    others = (one.expected,) if one.is_there else ()
    return Finding(MISPLACED, path=one.document.path, facts=facts, others=others)


def _how(one: Misfiled) -> str:
    form = "move" if one.kind is DocumentKind.SURVEY else "move_with_pictures"
    if one.document.path.rpartition(".")[2].lower() in OFFICE and not one.document.lines:
        form = "office"
    elif one.is_there:
        form = "there"
    elif one.in_its_folder:
        form = "rename"
    name = one.expected.rpartition("/")[2]
    return str(phrases()["misfiled"][form].format(expected=one.expected, name=name))
