"""The PDFs of cases, for `kepu export cases --pdf`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from site_builder.render.parts.file_names import file_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.command.export.exporting import ExportSource
    from site_builder.model.prose import Case
    from site_builder.model.settings import Settings


def case_papers(source: ExportSource, cases: Sequence[Case]) -> dict[str, bytes]:
    """Return the PDFs of these cases by their files' names.

    Raises NotMadeError if a picture or a character cannot be printed.
    """
    from site_builder.aggregate.received import received_days  # noqa: PLC0415 - slow to load
    from site_builder.office.case.content import CaseSurroundings  # noqa: PLC0415 - as above
    from site_builder.office.case.making import case_pdfs  # noqa: PLC0415 - as above
    from site_builder.read.repository.history import first_seen  # noqa: PLC0415 - as above

    root, reference = source.workspace.root, source.collection.reference
    received = received_days(source.collection, first_seen(root))
    around = CaseSurroundings(source.checked.contract, reference, received)
    made = case_pdfs(root, cases, around, source.checked.images)
    names = _names(cases, reference.settings)
    return {f"{names[case.id]}.pdf": made[case.id].read_bytes() for case in cases}


def _names(cases: Sequence[Case], settings: Settings) -> dict[str, str]:
    """Return case id → name of its file: the title, with the id where two have the same."""
    titles = {case.id: file_name(case.title, case.slug, settings) for case in cases}
    often = Counter(titles.values())
    return {
        key: title if often[title] == 1 else f"{title} {key.replace('/', '-')}"
        for key, title in titles.items()
    }
