"""What one reads on paper and in Word, without blanks: for tests that compare texts."""

from __future__ import annotations

import ctypes
import html
import io
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pypdfium2
from docx import Document
from docx.oxml.ns import qn
from pypdfium2 import raw

from site_builder.office.typesetting.typeset import Paper, typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE_NUMBER = re.compile(r"— \d+ —\s*\Z")
_LIST = re.compile(r"<(ul|ol)(?: start=\"(\d+)\")?>|</(?:ul|ol)>|<li>")
_LINK = re.compile(r'<a href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_BULLETS = "•—"
_TERMINATOR = 2
"""Bytes behind a text in UTF-16."""
_SCHEME = re.compile(r"https?://|/\Z")


def squeezed(text: str) -> str:
    """Return a text without blanks and what marks a hyphen's place."""
    return "".join(text.replace("\ufffe", "").replace("\u200b", "").split())


def pdf_text(pdf: bytes) -> str:
    """Return what stands on the pages, without blanks and page numbers."""
    pages = pypdfium2.PdfDocument(pdf)
    told = (page.get_textpage().get_text_range() for page in pages)
    return squeezed("".join(_PAGE_NUMBER.sub("", text) for text in told))


def word_text(file: bytes) -> str:
    """Return what stands in the body of a Word file, without blanks and Word's own list marks."""
    body = Document(io.BytesIO(file)).element.body
    return squeezed("".join(part.text or "" for part in body.iter(qn("w:t"))))


def site_text(page: str, *, marks: bool) -> str:
    """Return what one reads of the site's HTML: with the addresses that paper tells of links.

    `marks` says whether with the marks of lists, as a printer writes them.
    """
    told = _LINK.sub(_link, page)
    return squeezed(html.unescape(_TAG.sub("", _with_marks(told) if marks else told)))


def _link(found: re.Match[str]) -> str:
    href, text = found.group(1), found.group(2)
    shown = html.unescape(_TAG.sub("", text))
    bare = [_SCHEME.sub("", part).lower() for part in (html.unescape(href), shown)]
    return text if bare[0] == bare[1] else f"{text}（{href}）"


def _with_marks(page: str) -> str:
    counting: list[int | None] = []

    def mark(found: re.Match[str]) -> str:
        tag = found.group()
        if tag.startswith("</"):
            counting.pop()
            return ""
        if tag != "<li>":
            counting.append(int(found.group(2) or 1) if found.group(1) == "ol" else None)
            return ""
        number = counting[-1]
        if number is None:
            bullets = [one for one in counting if one is None]
            return _BULLETS[(len(bullets) - 1) % len(_BULLETS)]
        counting[-1] = number + 1
        return f"{number}."

    return _LIST.sub(mark, page)


def printed(paper: Paper) -> str:
    """Return what stands on a paper's pages."""
    return pdf_text(typeset(paper))


def alternatives(pdf: bytes) -> list[str]:
    """Return the words that stand for pictures, in reading order, each once in a row."""
    found: list[str] = []
    for page in pypdfium2.PdfDocument(pdf):
        tree = raw.FPDF_StructTree_GetForPage(page)
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            found += _alternatives(raw.FPDF_StructTree_GetChildAtIndex(tree, at))
        raw.FPDF_StructTree_Close(tree)
    return [text for text, _ in groupby(found)]


def _alternatives(element: Any) -> Iterator[str]:
    length = raw.FPDF_StructElement_GetAltText(element, None, 0)
    held = ctypes.create_string_buffer(length)
    raw.FPDF_StructElement_GetAltText(element, held, length)
    if length > _TERMINATOR:
        yield held.raw[:-_TERMINATOR].decode("utf-16-le")
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
        if child:
            yield from _alternatives(child)
