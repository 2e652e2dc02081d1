"""Verifies stamped pages: what their codes carry, against the answers that are there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.command.export.exporting import open_source
from site_builder.command.speaking import say
from site_builder.command.verify.outcome import AGREES, DIFFERS, NOT_VERIFIED, tell_not_verified
from site_builder.office.extra import demand_extra
from site_builder.office.refusal import NotMadeError
from site_builder.office.stamp.payload import is_ours, typed_code
from site_builder.office.stamp.unreadable import MOST_BYTES, UnreadableError
from site_builder.office.stamp.verdict import StampVerdict, Verifier
from site_builder.office.stamp.words import words
from site_builder.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from site_builder.office.stamp.sighting import Sighting


def verify_stamped(files: Sequence[Path]) -> int:
    """Say of each file which codes it has and whether they agree; return the worst status."""
    try:
        demand_extra()
    except NotMadeError as error:
        return tell_not_verified(error)
    codes = {path: _codes(path) for path in files}
    if not any(codes.values()):
        return NOT_VERIFIED
    verifier = _verifier()
    statuses = [
        _tell(f"{path.name}{_on(sighting)}", verifier.verdict(sighting.text))
        for path, seen in codes.items()
        for sighting in seen
    ]
    return max(statuses) if all(codes.values()) else NOT_VERIFIED


def verify_code(typed: str) -> int:
    """Say which submission has the code that was typed, and return the status.

    Raises click.UsageError for what cannot be a code.
    """
    code = typed_code(typed)
    if code is None:
        raise click.UsageError(words()["not_a_code"].format(typed=printable(typed)))
    return _tell("", _verifier().verdict_on_code(code))


def _codes(path: Path) -> tuple[Sighting, ...]:
    """Return our codes on the pages of a file; where there are none, say why."""
    from site_builder.office.stamp.bounded import bounded_sightings  # noqa: PLC0415 - an extra

    try:
        with path.open("rb") as file:
            found = bounded_sightings(file.read(MOST_BYTES + 1))
    except UnreadableError as error:
        _refuse(path, str(error))
        return ()
    ours = tuple(sighting for sighting in found if is_ours(sighting.text))
    if not ours:
        _refuse(path, words()["foreign_code" if found else "no_code"])
    return ours


def _refuse(path: Path, why: str) -> None:
    said = words()["refused"].format(file=printable(path.name), why=why)
    say(f"{said}。", err=True)


def _verifier() -> Verifier:
    source = open_source(None, extra=False)
    return Verifier(source.collection, source.checked.contract, source.checked.paths)


def _on(sighting: Sighting) -> str:
    """Say on which of several pages a code stands."""
    w = words()
    if sighting.of == 1:
        return ""
    pages = w["listed"].join(w["page"].format(number=number) for number in sighting.pages)
    return str(w["on_pages"].format(pages=pages))


def _tell(where: str, verdict: StampVerdict) -> int:
    first, *more = verdict.lines
    for line in (words()["told"].format(where=where, first=first) if where else first, *more):
        say(printable(line))
    return AGREES if verdict.agrees else DIFFERS
