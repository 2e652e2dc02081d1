"""Time the draft of a province's report, of the demonstration and of as many cases as are named.

    python benchmarks/report_draft.py [CASES …]

Cases are the demonstration's own over and over, each under a name of its own: the text and the
annexes grow with them, the surveys stay. Processor time, without reading and checking.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.contract import load_contract
from site_builder.office.report.document import as_word
from site_builder.office.report.draft import draft
from site_builder.office.report.scope import ReportScope
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

CLONE = Path(__file__).resolve().parent.parent
DAY = date(2022, 10, 20)
YEAR = 2021


def main(counts: list[int]) -> None:
    """Print a line for the demonstration, then one for each number of cases."""
    checked = check_tree(read_tree(CLONE), load_contract(CLONE / "schema"), Occasion(DAY))
    if checked.collection is None:
        raise SystemExit(1)
    for count in (None, *counts):
        collection = _of(checked.collection, count) if count else checked.collection
        rounds, slug = collection.reference.rounds, collection.reference.settings.province_slug
        scope = ReportScope(collection, checked.contract, rounds[YEAR], slug, {})
        started = time.process_time()
        made = draft(scope)
        drafted = time.process_time()
        file = as_word(made, scope.name, DAY)
        written = time.process_time()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{len(scope.cases):5} cases  draft {drafted - started:5.2f} s  "
            f"Word {written - drafted:5.2f} s  {len(file) // 1024:5} KB  peak {peak} MiB"
        )


def _of(collection: Collection, count: int) -> Collection:
    cases = [case for case in collection.cases if case.round == YEAR]
    many = (
        replace(cases[n % len(cases)], slug=f"case-{n}", path=f"cases/{YEAR}/case-{n}/index.md")
        for n in range(count)
    )
    return replace(collection, cases=tuple(many))


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]])
