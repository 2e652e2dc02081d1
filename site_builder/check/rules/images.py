"""Rules of pictures: JPG, at least 300 dpi in print, at least 1 MB (附件2, 附件3)."""

from __future__ import annotations

from posixpath import dirname
from typing import TYPE_CHECKING

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document
    from site_builder.read.image import ImageFacts

MIN_BYTES = 1_000_000
MAX_BYTES = 8_000_000
MIN_WIDTH = 945
"""px; 80 mm at 300 dpi."""
MIN_DPI = 300
_TOLERANCE = 0.5
"""Cameras write 299.9994 for 300."""


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


@document_rule(case="F530", report="F530", update="F530")
def image_missing(document: Document, context: Context) -> Iterator[Finding]:
    """Every listed picture is there; where it is there in capitals, its name is the problem."""
    for pointer, facts, name in _listed(document, context):
        path = f"{dirname(document.path)}/{name}"
        if facts is None and not any(path == there.lower() for there in context.images):
            yield found(pointer, file=name)


@document_rule(case="F531", report="F531", update="F531")
def image_unusable(document: Document, context: Context) -> Iterator[Finding]:
    """A picture is a whole JPEG of a sane size."""
    for pointer, facts, _ in _listed(document, context):
        if facts and facts.fault not in {None, "link"} and facts.size <= MAX_BYTES:
            yield found(pointer, reason=facts.fault)


@document_rule(case="F532", report="F532", update="F532")
def image_too_small(document: Document, context: Context) -> Iterator[Finding]:
    """大小不低于1M, read as 1,000,000 bytes."""
    for pointer, facts in _usable(document, context):
        if facts.size < MIN_BYTES:
            yield found(pointer, size=max(1, facts.size // 1000))


@document_rule(case="F533", report="F533", update="F533")
def image_too_large(document: Document, context: Context) -> Iterator[Finding]:
    """At most 8 MB, so that everyone can clone the repository."""
    for pointer, facts, _ in _listed(document, context):
        if facts and facts.size > MAX_BYTES:
            yield found(pointer, size=f"{facts.size / 1_000_000:.1f}")


@document_rule(case="F534", report="F534", update="F534")
def image_too_few_pixels(document: Document, context: Context) -> Iterator[Finding]:
    """300 dpi in print, judged by pixels."""
    for pointer, facts in _usable(document, context):
        if facts.width < MIN_WIDTH:
            yield found(pointer, width=facts.width)


@document_rule(case="F535", report="F535", update="F535")
def image_dpi_tag(document: Document, context: Context) -> Iterator[Finding]:
    """A tag below 300 is only a label, but the notice asks for 300."""
    for pointer, facts in _usable(document, context):
        if facts.dpi is not None and facts.dpi < MIN_DPI - _TOLERANCE:
            yield found(pointer, dpi=f"{facts.dpi:.0f}")


@document_rule(case="F537", report="F537", update="F537")
def image_tells_where(document: Document, context: Context) -> Iterator[Finding]:
    """A place in the EXIF data is stripped from what is published, but not from the history."""
    for pointer, facts in _usable(document, context):
        if facts.located:
            yield found(pointer)
