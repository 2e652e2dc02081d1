"""A case's PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.case.content import case_address, case_content, case_title, paper_day
from site_builder.office.stamp.code import qr_side, qr_svg
from site_builder.office.typesetting.typeset import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.prose import Case
    from site_builder.office.case.content import CaseSurroundings
    from site_builder.office.pictures import PrintedPicture

_CODE = "code.svg"


def case_paper(
    case: Case, around: CaseSurroundings, printed: Mapping[str, PrintedPicture]
) -> Paper:
    """Return a case's paper; `printed` gives its pictures by their submitted files.

    The code of its page's address is on it where the site knows its own.
    """
    content = case_content(case, around, printed)
    files = {printed[p.path].file: printed[p.path].content for p in case.pictures}
    address = case_address(case, around.reference)
    if address:
        files[_CODE] = qr_svg(address)
        content["code"] = {"file": _CODE, "side_mm": qr_side(address)}
    return Paper(
        template="case.typ",
        title=case_title(case, around.reference),
        author=case.unit.name,
        day=paper_day(case, around),
        content=content,
        files=files,
    )
