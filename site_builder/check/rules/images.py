"""Rules of pictures: JPG, at least 300 dpi in print, at least 1 MB (附件2, 附件3)."""

from __future__ import annotations

import unicodedata
from posixpath import basename, dirname, splitext
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows
from site_builder.check.wording.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document
    from site_builder.read.pictures.image import ImageFacts

MIN_BYTES = 1_000_000
MAX_BYTES = 8_000_000
MIN_WIDTH = 945
"""px; 80 mm at 300 dpi."""
MIN_DPI = 300
MAX_RATIO = 10
"""Of the longer side to the shorter one: beyond that little is to be seen on a page."""
_TOLERANCE = 0.5
"""Cameras write 299.9994 for 300."""
_UNUSABLE, _TOO_LARGE, _TELLS_WHERE, _WITH_FILM = "F531", "F533", "F537", "F540"
_SAID_ELSEWHERE = frozenset((None, "link", "name"))
"""Faults of the file as a file (F515, F538), and none."""

Facts = dict[str, Any]
"""What the message of a code is filled with."""


def _unusable(image: ImageFacts) -> Facts | None:
    """A picture is a whole JPEG of a sane size; of one that is too large only that is said."""
    if image.fault in _SAID_ELSEWHERE or image.size > MAX_BYTES:
        return None
    return {"reason": image.fault, "kind": phrases()["kinds"][image.kind]}


def _too_large(image: ImageFacts) -> Facts | None:
    """At most 8 MB, so that everyone can clone the repository."""
    return {"size": f"{image.size / 1_000_000:.1f}"} if image.size > MAX_BYTES else None


def _tells_where(image: ImageFacts) -> Facts | None:
    """A place is stripped from what is published, but not from the repository's history."""
    return {} if image.located and not image.fault else None


def _with_film(image: ImageFacts) -> Facts | None:
    """The film of a motion photo, with its sound, goes into the repository unseen."""
    return {} if image.filmed and not image.fault else None


OF_EVERY_PICTURE: dict[str, Callable[[ImageFacts], Facts | None]] = {
    _UNUSABLE: _unusable,
    _TOO_LARGE: _too_large,
    _TELLS_WHERE: _tells_where,
    _WITH_FILM: _with_film,
}
"""What holds of a picture whether or not a document shows it: code → what is wrong, if it is."""


def _listed(document: Document, context: Context) -> Iterator[tuple[str, ImageFacts | None, str]]:
    """Yield pointer, facts (None if the file is missing) and name of each listed picture."""
    for pointer, row in rows(document, "/images"):
        if "file" in row:
            path = f"{dirname(document.path)}/{row['file']}"
            yield f"{pointer}/file", context.images.get(path), row["file"]


def _usable(document: Document, context: Context) -> Iterator[tuple[str, ImageFacts]]:
    for pointer, facts, _ in _listed(document, context):
        if facts and not facts.fault:
            yield pointer, facts


def _faulty(code: str, document: Document, context: Context) -> Iterator[Finding]:
    for pointer, facts, _ in _listed(document, context):
        wrong = OF_EVERY_PICTURE[code](facts) if facts else None
        if wrong is not None:
            yield found(pointer, **wrong)


@document_rule(case="F530", report="F530", update="F530")
def image_missing(document: Document, context: Context) -> Iterator[Finding]:
    """Every listed picture is there; where it is there in other letters, they are the problem."""
    for pointer, facts, name in _listed(document, context):
        path = f"{dirname(document.path)}/{name}"
        if facts or any(path == folded(there) for there in context.images):
            continue
        near = namesake(path, context.images)
        kind = context.images[near].kind if near else ""
        reason = "none" if not near else "named" if kind == "jpeg" else "other_kind"
        facts_ = {"there": basename(near), "kind": phrases()["kinds"].get(kind, "")}
        yield found(pointer, file=name, reason=reason, wanted=basename(path), **facts_)


def folded(path: str) -> str:
    """Return a path without capitals and in plain letters: a Chinese keyboard writes wide ones."""
    return unicodedata.normalize("NFKC", path).lower()


def namesake(path: str, there: Iterable[str]) -> str:
    """Return the picture beside `path` of the same name, but for its ending; empty if none is."""
    wanted = splitext(path)[0].lower()
    alike = (p for p in sorted(there) if dirname(p) == dirname(path) and p != path)
    return next((p for p in alike if _stem(p) == wanted), "")


def _stem(path: str) -> str:
    """Return a path without its ending, or both where it has two: 01.jpg.jpg."""
    stem = splitext(path.lower())[0]
    return splitext(stem)[0] if stem.endswith((".jpg", ".jpeg")) else stem


@document_rule(case=_UNUSABLE, report=_UNUSABLE, update=_UNUSABLE)
def image_unusable(document: Document, context: Context) -> Iterator[Finding]:
    """A picture is a whole JPEG of a sane size."""
    yield from _faulty(_UNUSABLE, document, context)


@document_rule(case="F532", report="F532", update="F532")
def image_too_small(document: Document, context: Context) -> Iterator[Finding]:
    """大小不低于1M, read as 1,000,000 bytes."""
    for pointer, facts in _usable(document, context):
        if facts.size < MIN_BYTES:
            yield found(pointer, size=max(1, facts.size // 1000))


@document_rule(case=_TOO_LARGE, report=_TOO_LARGE, update=_TOO_LARGE)
def image_too_large(document: Document, context: Context) -> Iterator[Finding]:
    """At most 8 MB, so that everyone can clone the repository."""
    yield from _faulty(_TOO_LARGE, document, context)


@document_rule(case="F534", report="F534", update="F534")
def image_too_few_pixels(document: Document, context: Context) -> Iterator[Finding]:
    """300 dpi in print, judged by pixels."""
    for pointer, facts in _usable(document, context):
        if facts.width < MIN_WIDTH:
            yield found(pointer, width=facts.width)


@document_rule(case="F535", report="F535", update="F535")
def image_dpi_tag(document: Document, context: Context) -> Iterator[Finding]:
    """Where there are pixels enough, a tag below 300 is only a label; the notice asks for 300."""
    for pointer, facts in _usable(document, context):
        is_low = facts.dpi is not None and facts.dpi < MIN_DPI - _TOLERANCE
        if is_low and facts.width >= MIN_WIDTH:
            yield found(pointer, dpi=f"{facts.dpi:.0f}")


@document_rule(case=_TELLS_WHERE, report=_TELLS_WHERE, update=_TELLS_WHERE)
def image_tells_where(document: Document, context: Context) -> Iterator[Finding]:
    """A place is stripped from what is published, but not from the history."""
    yield from _faulty(_TELLS_WHERE, document, context)


@document_rule(case=_WITH_FILM, report=_WITH_FILM, update=_WITH_FILM)
def image_with_film(document: Document, context: Context) -> Iterator[Finding]:
    """A motion photo is told from a photograph."""
    yield from _faulty(_WITH_FILM, document, context)


@document_rule(case="F542", report="F542", update="F542")
def image_too_long(document: Document, context: Context) -> Iterator[Finding]:
    """A long screenshot is published, but scaled until nothing can be read."""
    for pointer, facts in _usable(document, context):
        if max(facts.width, facts.height) > MAX_RATIO * min(facts.width, facts.height):
            yield found(pointer, width=facts.width, height=facts.height)
