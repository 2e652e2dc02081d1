"""Measure how many slips the check or the review tells of, and how often it doubts what is right.

    python benchmarks/doubts.py

Each slip is planted, one at a time, into every document of the demonstration that can have it.
"""

from __future__ import annotations

import re
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from likeness import change

from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.contract import load_contract
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import SUBMITTED
from site_builder.read.repository.tree import Tree, read_tree
from site_builder.review.doubts.doubts import doubts

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.check.run.checked import Checked

CLONE = Path(__file__).resolve().parent.parent
_AMOUNT = re.compile(r"(?<=amount_wan: )([0-9.]+)|(?<=funds_wan: )([0-9.]+)")
_PEOPLE = re.compile(r"(?<=people_served: )[0-9]+")
_MAXIMUM = 100_000
"""万元: above it a rule reports the amount."""


def main() -> None:
    """Print the table."""
    tree = read_tree(CLONE)
    checked = check_tree(tree, load_contract(CLONE / "schema"), Occasion(date(2022, 10, 20)))
    submitted = [d for d in tree.documents if d.kind in SUBMITTED]
    start = time.perf_counter()
    alarms = doubts(change(tree, checked, submitted))
    seconds = time.perf_counter() - start
    said = len({alarm.path for alarm in alarms})
    print(f"documents doubted as they are: {said} of {len(submitted)}, in {seconds:.2f} s")
    for alarm in alarms:
        print("   ", alarm)
    for name, slip in _SLIPS.items():
        print(f"{name:38}", _rate(tree, checked, submitted, slip))


def _rate(
    tree: Tree, checked: Checked, submitted: list[Document], slip: Callable[[str], str | None]
) -> str:
    found, missed = 0, []
    example = ""
    for document in submitted:
        spoilt = slip("\n".join(document.lines))
        if spoilt is None:
            continue
        read = read_document(document.path, document.place, spoilt.encode())
        told = _told(tree, checked, read)
        found += bool(told)
        example = example or (told[0] if told else "")
        missed += [] if told else [document.path]
    shown = f"  missed: {', '.join(missed[:3])}" if missed else ""
    return f"{found:2} of {found + len(missed):2}{shown}\n    {example}"


def _told(tree: Tree, checked: Checked, document: Document) -> list[str]:
    """Return what is told of a document: codes of the check's, and the review's doubts."""
    codes = [f.code for f in checked.judged_by.check(document)] if checked.judged_by else []
    return [
        *codes,
        *(d.label + "：" + d.message for d in doubts(change(tree, checked, [document]))),
    ]


def _one_amount(times: int) -> Callable[[str], str | None]:
    def slip(text: str) -> str | None:
        match = next((m for m in _AMOUNT.finditer(text) if Decimal(m.group()) > 0), None)
        if match is None or Decimal(match.group()) * times > _MAXIMUM:
            return None
        return f"{text[: match.start()]}{Decimal(match.group()) * times:f}{text[match.end() :]}"

    return slip


def _people(times: Decimal) -> Callable[[str], str | None]:
    def slip(text: str) -> str | None:
        match = _PEOPLE.search(text)
        if match is None:
            return None
        return f"{text[: match.start()]}{int(int(match.group()) * times)}{text[match.end() :]}"

    return slip


def _added(sentence: str) -> Callable[[str], str | None]:
    def slip(text: str) -> str | None:
        if text.startswith("---"):
            return f"{text}\n{sentence}\n"
        return re.sub(r'(?m)^(problems: ")', rf"\1{sentence}", text)

    return slip


def _replaced(pattern: str, text: str) -> Callable[[str], str | None]:
    def slip(whole: str) -> str | None:
        spoilt = re.sub(pattern, text, whole, count=1, flags=re.MULTILINE)
        return spoilt if spoilt != whole else None

    return slip


_SLIPS: dict[str, Callable[[str], str | None]] = {
    "an amount in 元": _one_amount(10_000),
    "an amount ten times too large": _one_amount(10),
    "people ten times too many": _people(Decimal(10)),
    "people a hundred times too many": _people(Decimal(100)),
    "people a tenth": _people(Decimal("0.1")),
    "120 % covered": _added("各村覆盖率120%。"),
    "15 of 12 schools": _added("全区12所学校中，15所已经开课。"),
    "parts above the whole": _added("投入10万元，其中展品6.5万元、印刷2万元、讲课3.1万元。"),
    "other money in the text": _replaced(r"中央资金[0-9.]+万元", "中央资金7.77万元"),
    "date in a wrong year": _replaced(r"^(filled_on|date): 20[0-9]{2}", r"\1: 2012"),
}


if __name__ == "__main__":
    main()
