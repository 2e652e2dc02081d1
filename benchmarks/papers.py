"""Time the demonstration's papers: pictures for print, every case's PDF, every report's files.

    cd CLONE; python benchmarks/papers.py [ROUNDS]

In one process, as `kepu build` with `case_pdf` makes them, and nothing is taken from the work
folder but, for the papers, the pictures.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.aggregate.received import received_days
from site_builder.office.case.content import CaseSurroundings
from site_builder.office.case.paper import case_paper
from site_builder.office.pictures import printed_pictures
from site_builder.office.prose.illustrations import sizes_of
from site_builder.office.report_paper.making import report_files
from site_builder.office.typesetting.typeset import typeset
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.repository.history import first_seen
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

CLONE = Path(__file__).resolve().parent.parent


def main(rounds: int = 3) -> None:
    """Make them as often, and print a line for each kind."""
    checked = open_workspace().check(None)
    collection, facts = checked.collection, checked.images
    if collection is None:
        raise TypeError
    reference, cases = collection.reference, collection.cases
    received = received_days(collection, first_seen(CLONE))
    around = CaseSurroundings(checked.contract, reference, received)
    sizes = sizes_of(collection.prose, facts)
    kept = work_folder(CLONE) / "cache" / "print"

    def pictures() -> None:
        shutil.rmtree(kept, ignore_errors=True)
        printed_pictures(CLONE, facts, sizes)

    _time(f"{len(sizes)} pictures", pictures, rounds)
    printed = printed_pictures(CLONE, facts, sizes)
    _time("the first case", lambda: typeset(case_paper(cases[0], around, printed)), 1)
    _time("one case", lambda: typeset(case_paper(cases[0], around, printed)), rounds)
    _time(
        f"{len(cases)} cases",
        lambda: [typeset(case_paper(c, around, printed)) for c in cases],
        rounds,
    )
    reports = collection.reports
    _time(
        f"{len(reports)} reports",
        lambda: [
            make()
            for r in reports
            for make in report_files(CLONE, r, reference, received, facts).values()
        ],
        rounds,
    )
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def _time(what: str, make: Callable[[], object], rounds: int) -> None:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        make()
        taken.append(time.perf_counter() - start)
    print(f"{what:16} median {statistics.median(taken):6.2f} s  max {max(taken):6.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
