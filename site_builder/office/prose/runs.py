"""Runs as a browser shows them: blanks in a row are one, and a link's address stands behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from site_builder.office.prose.blocks import TextRun
from site_builder.office.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.office.prose.blocks import Runs

BREAK = "\n"
"""The text of a run that ends a line."""
_BLANKS = re.compile(r"[ \t\n\f\r]+")
_SCHEME = re.compile(r"https?://|/\Z", re.IGNORECASE)


def tidied(runs: Iterable[TextRun]) -> Runs:
    """Return runs without superfluous blanks, the like of them joined, and addresses told."""
    return tuple(_joined(_with_addresses(_trimmed(runs))))


def as_lines(runs: Iterable[TextRun]) -> str:
    """Return the characters of runs as they stand, without line ends around them."""
    return "".join(run.text for run in runs).strip("\n")


def plain(runs: Iterable[TextRun]) -> str:
    """Return the characters of runs."""
    return "".join(run.text for run in runs)


def _trimmed(runs: Iterable[TextRun]) -> list[TextRun]:
    """Return runs with one blank for many, and none where a line begins or ends."""
    kept: list[TextRun] = []
    for run in runs:
        if run.text == BREAK and not run.marks and not run.href:
            _strip_end(kept)
            kept += [run] if kept else []
            continue
        text = _BLANKS.sub(" ", run.text)
        if not kept or kept[-1].text.endswith((" ", BREAK)):
            text = text.removeprefix(" ")
        if text:
            kept.append(replace(run, text=text))
    _strip_end(kept)
    while kept and kept[-1].text == BREAK:
        kept.pop()
        _strip_end(kept)
    return kept


def _strip_end(kept: list[TextRun]) -> None:
    if kept and kept[-1].text.endswith(" "):
        last = kept.pop()
        if last.text != " ":
            kept.append(replace(last, text=last.text.removesuffix(" ")))


def _with_addresses(runs: Iterable[TextRun]) -> Iterator[TextRun]:
    """Yield runs; behind a link's text its address, unless that is the text already."""
    for href, linked in groupby(runs, key=lambda run: run.href):
        link = tuple(linked)
        yield from link
        if href and _bare(plain(link)) != _bare(href):
            yield TextRun(words()["address"].format(address=href), (), href)


def _bare(address: str) -> str:
    return _SCHEME.sub("", address).lower()


def _joined(runs: Iterable[TextRun]) -> Iterator[TextRun]:
    for (marks, href, is_break), alike in groupby(runs, key=_likeness):
        if is_break:
            yield from alike
        else:
            yield TextRun(plain(alike), marks, href)


def _likeness(run: TextRun) -> tuple[tuple[str, ...], str, bool]:
    return run.marks, run.href, run.text == BREAK
