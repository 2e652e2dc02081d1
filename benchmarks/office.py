"""Measure what leaves for the offices, a function for each matter.

    python benchmarks/office.py [form|book …]

Without names all of them are measured. A figure is the best of several runs, as other work on the
machine only ever adds to it.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.contract import load_contract
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.check.run.checked import Checked

CLONE = Path(__file__).resolve().parent.parent
DAY = date(2022, 10, 20)
_RUNS = 5


def main(names: list[str]) -> None:
    """Print a table for each matter."""
    checked = _checked()
    for name in names or list(_MATTERS):
        print(name)
        _MATTERS[name](checked)


def form(checked: Checked) -> None:
    """The paper form: of the unit that says most, and of all units of a round."""
    from site_builder.office.form.document import form_document  # noqa: PLC0415 - slow to load
    from site_builder.office.form.filling import Sheet  # noqa: PLC0415 - as above
    from site_builder.office.form.pdf import form_pdf  # noqa: PLC0415 - as above
    from site_builder.office.form.reading_marks import read_marks  # noqa: PLC0415 - as above
    from site_builder.office.form.word import form_docx  # noqa: PLC0415 - as above
    from site_builder.office.typesetting.typefaces import typefaces  # noqa: PLC0415 - as above
    from site_builder.office.typesetting.typeset import typeset  # noqa: PLC0415 - as above

    collection = checked.collection
    if collection is None:
        return
    surveys = [s for s in collection.surveys if s.round == min(collection.reference.rounds)]
    sheets = [Sheet(checked.contract, collection.reference, s.unit, s.round, s) for s in surveys]
    documents = [form_document(sheet) for sheet in sheets]
    one = max(documents, key=lambda d: len(str(d.layout)))
    file = form_docx(one, DAY)
    _tell("fonts of this machine found", typefaces, runs=1)
    _tell("one PDF", lambda: typeset(form_pdf(one, DAY)))
    _tell("one Word file", lambda: form_docx(one, DAY))
    _tell("its marks read", lambda: read_marks(file))
    _tell(f"{len(documents)} PDFs", lambda: [typeset(form_pdf(d, DAY)) for d in documents], runs=1)
    _tell(f"{len(documents)} Word files", lambda: [form_docx(d, DAY) for d in documents], runs=1)


def book(_: Checked) -> None:
    """The book of cases: 60 of them with 180 pictures, and Chromium in the same run."""
    import case_book  # noqa: PLC0415 - only this matter needs it

    case_book.main()


def _checked() -> Checked:
    start = time.perf_counter()
    checked = check_tree(read_tree(CLONE), load_contract(CLONE / "schema"), Occasion(DAY))
    print(f"the demonstration checked: {time.perf_counter() - start:.2f} s")
    return checked


def _tell(what: str, run: Callable[[], object], runs: int = _RUNS) -> None:
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    print(f"    {what:32}{min(seconds):6.2f} s")


_MATTERS: dict[str, Callable[[Checked], None]] = {"form": form, "book": book}

if __name__ == "__main__":
    main(sys.argv[1:])
