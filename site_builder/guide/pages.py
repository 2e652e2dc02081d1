"""All pages of the guide, for `docs/` and for the site alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.guide.fields import field_index, field_page
from site_builder.guide.form_lines import form_lines
from site_builder.guide.rules import rule_index, rule_page
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from site_builder.contract import Contract


def guide_pages(contract: Contract, year: int) -> dict[str, str]:
    """Return the guide as Markdown by path (`rules/S131.md`), with the wording of round `year`."""
    pages = {"rules/README.md": rule_index(), "fields/README.md": field_index(contract)}
    for code, text in catalogue().items():
        lines = form_lines(contract, text.family, text.fault, year) if text.fault else ()
        pages[f"rules/{code}.md"] = rule_page(text, lines)
    pages |= {f"fields/{name}.md": field_page(contract, name, year) for name in SUBMITTED}
    return dict(sorted(pages.items()))
