"""What python-docx has no word for in a paragraph: indents in 字, links, alternative texts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

_PER_CHARACTER = 100
"""Word counts in hundredths of a 字."""
_TWIPS = 320
"""Of a 字 of 三号: for programs that do not count in 字."""


def indent(paragraph: WordParagraph, *, first: int = 0, left: int = 0, right: int = 0) -> None:
    """Indent the first line, or both sides, by so many 字."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no word for it
    indents = properties.get_or_add_ind()
    for name, characters in {"firstLine": first, "left": left, "right": right}.items():
        if characters:
            indents.set(qn(f"w:{name}Chars"), str(characters * _PER_CHARACTER))
            indents.set(qn(f"w:{name}"), str(characters * _TWIPS))


def off_the_grid(paragraph: WordParagraph) -> None:
    """Let lines be as high as what stands in them: for tables and pictures."""
    paragraph.paragraph_format.line_spacing = 1.0
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - as above
    properties.insert_element_before(snap, "w:spacing", "w:ind", "w:jc", "w:rPr")


def add_link(paragraph: WordParagraph, run: WordRun, address: str) -> None:
    """Make a run of the paragraph lead to an absolute address."""
    link = OxmlElement("w:hyperlink")
    kind = RELATIONSHIP_TYPE.HYPERLINK
    link.set(qn("r:id"), paragraph.part.relate_to(address, kind, is_external=True))
    run._r.addprevious(link)  # noqa: SLF001 - as above
    link.append(run._r)  # noqa: SLF001 - as above


def add_picture(run: WordRun, picture: bytes, width_mm: float, alternative: str) -> None:
    """Put a picture into a run, with the words that stand for it."""
    shape: Any = run.add_picture(io.BytesIO(picture), width=Mm(width_mm))
    shape._inline.docPr.set("descr", alternative)  # noqa: SLF001 - as above
