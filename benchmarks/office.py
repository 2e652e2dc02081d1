"""Measure what leaves for the offices, a function for each matter.

    cd CLONE; python benchmarks/office.py [form | draft | pictures | papers | book …]

Without names all of them are measured, each on the demonstration and without reading and checking
it. A figure is the best of several runs, as other work on the machine only ever adds to it; the
peak of memory is that of all that was measured so far.
"""

from __future__ import annotations

import resource
import shutil
import sys
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.aggregate.received import received_days
from site_builder.read.paths.work_folder import work_folder
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from site_builder.check.run.checked import Checked
    from site_builder.model.collection import Collection

CLONE = Path(__file__).resolve().parent.parent
MANY_CASES = 600
_RUNS = 3


@dataclass(frozen=True)
class Measured:
    """The demonstration, checked."""

    checked: Checked
    collection: Collection

    @property
    def day(self) -> date:
        """The day of its data."""
        return self.collection.reference.today

    @property
    def year(self) -> int:
        """The round that has most."""
        return min(self.collection.reference.rounds)


def main(names: list[str]) -> None:
    """Print a table for each matter."""
    start = time.perf_counter()
    checked = open_workspace().check(None)
    if checked.collection is None:
        raise SystemExit(1)
    print(f"the demonstration checked: {time.perf_counter() - start:.2f} s")
    for name in names or list(_MATTERS):
        print(name)
        _MATTERS[name](Measured(checked, checked.collection))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"    {'peak':32}{peak:6} MiB")


def form(given: Measured) -> None:
    """The paper form: of the unit that says most, and of all units of a round."""
    from site_builder.office.form.document import form_document  # noqa: PLC0415 - slow to load
    from site_builder.office.form.filling import UnitForm  # noqa: PLC0415 - as above
    from site_builder.office.form.pdf import form_pdf  # noqa: PLC0415 - as above
    from site_builder.office.form.reading_marks import read_marks  # noqa: PLC0415 - as above
    from site_builder.office.form.word import form_docx  # noqa: PLC0415 - as above
    from site_builder.office.typesetting.typefaces import typefaces  # noqa: PLC0415 - as above
    from site_builder.office.typesetting.typeset import typeset  # noqa: PLC0415 - as above

    contract, reference, day = given.checked.contract, given.collection.reference, given.day
    surveys = [s for s in given.collection.surveys if s.round == given.year]
    forms = [UnitForm(contract, reference, s.unit, s.round, s) for s in surveys]
    documents = [form_document(one) for one in forms]
    most = max(documents, key=lambda d: len(str(d.layout)))
    file = form_docx(most, day)
    _tell("fonts of this machine found", typefaces, runs=1)
    _tell("one PDF", lambda: typeset(form_pdf(most, day)))
    _tell("one Word file", lambda: form_docx(most, day))
    _tell("its marks read", lambda: read_marks(file))
    _tell(f"{len(documents)} PDFs", lambda: [typeset(form_pdf(d, day)) for d in documents], runs=1)
    _tell(f"{len(documents)} Word files", lambda: [form_docx(d, day) for d in documents], runs=1)


def draft(given: Measured) -> None:
    """The draft of the province's report: of the demonstration, and of many times its cases."""
    from site_builder.office.report.document import as_word  # noqa: PLC0415 - slow to load
    from site_builder.office.report.draft import draft as drafted  # noqa: PLC0415 - as above
    from site_builder.office.report.scope import ReportScope  # noqa: PLC0415 - as above

    slug = given.collection.reference.settings.province_slug
    for collection in (given.collection, _with_cases(given, MANY_CASES)):
        round_ = collection.reference.rounds[given.year]
        scope = ReportScope(collection, given.checked.contract, round_, slug, {})
        made = drafted(scope)
        cases = f"{len(scope.cases)} cases"
        _tell(f"drafted, {cases}", partial(drafted, scope))
        _tell(f"as Word, {cases}", partial(as_word, made, scope.name, given.day))


def pictures(given: Measured) -> None:
    """All pictures for print, none of which was made before."""
    from site_builder.office.pictures import printed_pictures  # noqa: PLC0415 - slow to load
    from site_builder.office.prose.illustrations import sizes_of  # noqa: PLC0415 - as above

    sizes, facts = sizes_of(given.collection.prose, given.checked.images), given.checked.images
    kept = work_folder(CLONE) / "cache" / "print"

    def anew() -> None:
        shutil.rmtree(kept, ignore_errors=True)
        printed_pictures(CLONE, facts, sizes)

    _tell(f"{len(sizes)} pictures", anew)


def papers(given: Measured) -> None:
    """Every case's PDF and every report's files, with pictures that were made before."""
    from site_builder.office.case.content import CaseSurroundings  # noqa: PLC0415 - slow to load
    from site_builder.office.case.paper import case_paper  # noqa: PLC0415 - as above
    from site_builder.office.pictures import printed_pictures  # noqa: PLC0415 - as above
    from site_builder.office.prose.illustrations import sizes_of  # noqa: PLC0415 - as above
    from site_builder.office.report_paper.making import report_files  # noqa: PLC0415 - as above
    from site_builder.office.typesetting.typeset import typeset  # noqa: PLC0415 - as above

    collection, facts = given.collection, given.checked.images
    reference, cases, reports = collection.reference, collection.cases, collection.reports
    received = received_days(collection)
    around = CaseSurroundings(given.checked.contract, reference, received)
    printed = printed_pictures(CLONE, facts, sizes_of(collection.prose, facts))
    _tell("one case", lambda: typeset(case_paper(cases[0], around, printed)))
    _tell(
        f"{len(cases)} cases",
        lambda: [typeset(case_paper(case, around, printed)) for case in cases],
        runs=1,
    )
    _tell(
        f"{len(reports)} reports, PDF and Word",
        lambda: [
            make()
            for report in reports
            for make in report_files(CLONE, report, reference, received, facts).values()
        ],
        runs=1,
    )


def _with_cases(given: Measured, count: int) -> Collection:
    """Return the collection with the round's cases over and over, each under a name of its own."""
    year = given.year
    cases = [case for case in given.collection.cases if case.round == year]
    many = (
        replace(cases[n % len(cases)], slug=f"case-{n}", path=f"cases/{year}/case-{n}/index.md")
        for n in range(count)
    )
    return replace(given.collection, cases=tuple(many))


def book(_: Measured) -> None:
    """The book of cases: 60 of them with 180 pictures, and Chromium in the same run."""
    import case_book  # noqa: PLC0415 - only this matter needs it

    case_book.main()


def _tell(what: str, run: Callable[[], object], runs: int = _RUNS) -> None:
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    print(f"    {what:32}{min(seconds):6.2f} s")


_MATTERS: dict[str, Callable[[Measured], None]] = {
    matter.__name__: matter for matter in (form, draft, pictures, papers, book)
}

if __name__ == "__main__":
    main(sys.argv[1:])
