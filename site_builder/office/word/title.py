"""A paper's title in a Word file, its lines ended by us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.title_lines import even_lines
from site_builder.office.word.runs import add_run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph as WordParagraph


def add_title(paper: DocxDocument, lines: Iterable[str]) -> WordParagraph:
    """Add a title in these lines; one that is too long still becomes several even ones.

    Word fills a line to its end, and would leave a rest of one character or two.
    """
    title = paper.add_paragraph(style="Title")
    add_run(title, "\n".join(part for line in lines for part in even_lines(line)))
    return title
