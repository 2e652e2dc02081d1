"""PDFs of many cases: pictures made for print, and each paper typeset once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.case.content import CaseSurroundings
from site_builder.office.case.paper import case_paper
from site_builder.office.pictures import printed_pictures
from site_builder.office.prose.illustrations import sizes_of
from site_builder.office.refusal import NotMadeError
from site_builder.office.typesetting.kept import typeset_once
from site_builder.office.words import words
from site_builder.read.paths.work_folder import work_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from site_builder.model.prose import Case
    from site_builder.read.pictures.image import ImageFacts
    from site_builder.render.site import Site


def case_pdfs(
    root: Path, cases: Iterable[Case], around: CaseSurroundings, facts: Mapping[str, ImageFacts]
) -> dict[str, Path]:
    """Return case id → PDF, in the work folder; those of unchanged cases are there already.

    Raises NotMadeError if a picture or a character cannot be printed, and names the case.
    """
    folder = work_folder(root) / "cache" / "papers"
    return {case.id: _case_pdf(root, case, around, facts, folder) for case in cases}


def papers_of_site(root: Path, facts: Mapping[str, ImageFacts], site: Site) -> dict[str, Path]:
    """Return the PDFs of all cases that a site publishes."""
    around = CaseSurroundings(site.contract, site.collection.reference, site.received)
    return case_pdfs(root, site.collection.cases, around, facts)


def _case_pdf(
    root: Path, case: Case, around: CaseSurroundings, facts: Mapping[str, ImageFacts], folder: Path
) -> Path:
    try:
        printed = printed_pictures(root, facts, sizes_of([case], facts))
        return typeset_once(case_paper(case, around, printed), folder)
    except NotMadeError as error:
        raise NotMadeError(words()["of_file"].format(path=case.path, reason=error)) from error
