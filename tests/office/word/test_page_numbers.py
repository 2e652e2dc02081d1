"""Page numbers at the outer edge, as a field that whoever prints it counts."""

from __future__ import annotations

from datetime import date

from docx.enum.text import WD_ALIGN_PARAGRAPH

from site_builder.office.word.page_numbers import number_pages
from site_builder.office.word.paper import new_paper


def test_odd_and_even_pages() -> None:
    paper = new_paper("题目", "某某省科协", date(2022, 10, 20))
    number_pages(paper)
    (section,) = paper.sections
    assert paper.settings.odd_and_even_pages_header_footer
    sides = {
        section.footer: WD_ALIGN_PARAGRAPH.RIGHT,
        section.even_page_footer: WD_ALIGN_PARAGRAPH.LEFT,
    }
    for footer, side in sides.items():
        (paragraph,) = footer.paragraphs
        assert paragraph.paragraph_format.alignment == side
        assert paragraph.text == "—  —"
        assert ">PAGE</w:instrText>" in paragraph._p.xml  # noqa: SLF001 - the library has no word for it
