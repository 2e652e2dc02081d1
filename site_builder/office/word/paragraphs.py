"""What python-docx has no word for in a paragraph: indents in 字, links, alternative texts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from site_builder.office.word.paper import SIZE

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.shared import Length
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

_PER_CHARACTER = 100
"""Word counts in hundredths of a 字."""
_TWIPS_PER_POINT = 20


def add_paragraph(paper: DocxDocument, style_id: str) -> WordParagraph:
    """Add an empty paragraph; `style_id` saves the library's search through all styles."""
    made = paper.add_paragraph()
    made._p.style = style_id  # noqa: SLF001 - the library looks the style up by its name
    return made


def indent(
    place: WordParagraph | ParagraphStyle,
    *,
    first: int | None = None,
    left: int | None = None,
    right: int | None = None,
    size: Length = SIZE,
) -> None:
    """Indent the first line, or both sides, by so many 字, whatever size they come to.

    `size` is that of a 字, for programs that do not count in 字.
    """
    properties: Any = place.paragraph_format.element
    indents = properties.get_or_add_pPr().get_or_add_ind()
    for name, characters in {"firstLine": first, "left": left, "right": right}.items():
        if characters is not None:
            indents.set(qn(f"w:{name}Chars"), str(characters * _PER_CHARACTER))
            indents.set(qn(f"w:{name}"), str(int(size.pt * _TWIPS_PER_POINT * characters)))


def add_link(paragraph: WordParagraph, run: WordRun, address: str) -> None:
    """Make a run of the paragraph lead to an absolute address."""
    link = OxmlElement("w:hyperlink")
    kind = RELATIONSHIP_TYPE.HYPERLINK
    link.set(qn("r:id"), paragraph.part.relate_to(address, kind, is_external=True))
    run.element.addprevious(link)
    link.append(run.element)


def add_picture(run: WordRun, picture: bytes, width_mm: float, alternative: str) -> None:
    """Put a picture into a run, with the words that stand for it."""
    shape: Any = run.add_picture(io.BytesIO(picture), width=Mm(width_mm))
    shape._inline.docPr.set("descr", alternative)  # noqa: SLF001 - the library has no word for it
