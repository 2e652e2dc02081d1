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
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from site_builder.model.prose import Case
    from site_builder.read.pictures.image import ImageFacts
    from site_builder.render.site import Site


def case_pdf(
    root: Path, case: Case, around: CaseSurroundings, facts: Mapping[str, ImageFacts]
) -> Path:
    """Return a case's PDF, in the work folder; that of an unchanged case is there already.

    Raises NotMadeError if a picture or a character cannot be printed.
    """
    printed = printed_pictures(root, facts, sizes_of([case], facts))
    return typeset_once(case_paper(case, around, printed), work_folder(root) / "cache" / "papers")


def papers_of_site(
    root: Path, facts: Mapping[str, ImageFacts], refuse: Callable[[str], None], site: Site
) -> dict[str, Path]:
    """Return case id → PDF of all cases that a site publishes.

    `refuse` is told of each one that cannot be printed: no other waits for it, nor the site.
    Raises NotMadeError where none can be.
    """
    around = CaseSurroundings(site.contract, site.collection.reference, site.received)
    papers, refused = {}, []
    for case in site.collection.cases:
        try:
            papers[case.id] = case_pdf(root, case, around, facts)
        except NotMadeError as error:
            refused.append(words()["of_file"].format(path=case.path, reason=error))
    if refused and not papers:
        raise NotMadeError(refused[0])
    for why in refused:
        refuse(why)
    return papers
