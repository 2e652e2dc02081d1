"""Outcomes written into the ledgers that they concern: all of them, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.context import Occasion
from site_builder.editing.manuscript import Manuscript
from site_builder.editing.refusal import ChangedMeanwhileError, FaultyError
from site_builder.editing.replace import replace_files
from site_builder.ledger.book import entered
from site_builder.ledger.objections import faults, objections
from site_builder.ledger.subjects import order_of
from site_builder.read.paths.layout import ledger_path, locate
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.command.ledger.desk import Desk
    from site_builder.ledger.transition import Outcome

_WITHOUT_ENTRIES = ("X402", "/entries")
"""A ledger in which nothing has been entered yet."""


class NotEnteredError(Exception):
    """Nothing is entered, for reasons that stand in `why`, one a line."""

    def __init__(self, why: Sequence[str]) -> None:
        super().__init__("\n".join(why))
        self.why = tuple(why)


def write_outcomes(desk: Desk, outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """Write what is to be entered, and return it by ledger.

    Raises NotEnteredError, and RefusedError where a ledger cannot be edited or written.
    """
    by_ledger: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        place = locate(outcome.subject.path)
        if outcome.after and place and place.round:
            by_ledger.setdefault(ledger_path(place.round), []).append(outcome)
    _refuse_unknown_rounds(desk, by_ledger)
    files: dict[str, tuple[bytes | None, bytes]] = {}
    made = []
    for path, found in sorted(by_ledger.items()):
        before, ledger = _ledger(desk, path)
        after = entered(ledger, [o.after for o in found if o.after], order_of(desk.reference))
        files[path] = (before, after.source.data)
        made.append(after.document)
    occasion = Occasion(desk.reference.today, desk.reference.today)
    said = objections(desk.side, made, desk.workspace.contract, occasion, desk.memory)
    if said:
        raise NotEnteredError([f"{p.message}。{p.remedy}" for p in said])
    replace_files(desk.workspace.root, files)
    return dict(sorted(by_ledger.items()))


def _refuse_unknown_rounds(desk: Desk, ledgers: Iterable[str]) -> None:
    years = {path: place.round for path in ledgers if (place := locate(path))}
    wrong = [str(year) for year in years.values() if year not in desk.reference.rounds]
    if wrong:
        raise NotEnteredError([f"没有设置{'、'.join(wrong)}年度，核对文件所在的文件夹"])


def _ledger(desk: Desk, path: str) -> tuple[bytes | None, Manuscript]:
    """Return a ledger as it is; of a new one, its opening comment."""
    place = locate(path)
    assert place  # noqa: S101 - made from a round
    known = next((d for d in desk.side.tree.documents if d.path == path), None)
    if known is None:
        head = templates("site_builder.ledger").get_template("ledger.yml.j2")
        return None, Manuscript.read(path, place, head.render(year=place.round).encode())
    if any((p.code, p.pointer) != _WITHOUT_ENTRIES for p in faults(desk.side, path)):
        raise FaultyError(path)
    before = (desk.workspace.root / path).read_bytes()
    ledger = Manuscript.read(path, place, before)
    if ledger.document.lines != known.lines:  # what was decided is of the text as it was then
        raise ChangedMeanwhileError(path)
    return before, ledger
