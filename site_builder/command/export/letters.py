"""`kepu export letters`: reminders to areas and units, as text and as Word files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.exporting import open_source, out_option, write_exports
from site_builder.command.speaking import say
from site_builder.command.unit_and_round import (
    choose_city,
    choose_round,
    choose_unit,
    round_option,
)
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.repository.history import first_seen
from site_builder.status.gather import round_status
from site_builder.status.letter import letter_text
from site_builder.status.reminders import areas, letter, stem, units
from site_builder.status.wording import Speech

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from site_builder.command.export.exporting import ExportSource
    from site_builder.status.addressee import Addressee
    from site_builder.status.status import RoundStatus

_ENDINGS = ("txt", "docx")


@dataclass(frozen=True)
class LettersRequest:
    """What is asked for: letters of which round, to whom, for which day, and where."""

    year: int | None
    city: str | None
    unit: str | None
    today: date | None
    out: Path | None


@click.command(cls=Command, name="letters")
@round_option()
@click.option("--city", metavar="市", help="只写给这个市和它的单位，例如 zhengzhou 或 郑州市")
@click.option("--unit", metavar="单位", help="只写给这个单位，写单位代号或者名称")
@out_option("催报")
@today_option
def letters(**options: Any) -> int:
    """给材料没有报齐的市和单位写催报，每份有纯文本和Word。"""
    return _run(LettersRequest(**options))


def _run(wish: LettersRequest) -> int:
    source = open_source(wish.today)
    reference = source.collection.reference
    round_ = choose_round(wish.year, reference)
    status = round_status(source.checked, round_, first_seen(source.workspace.root))
    folder = wish.out or work_folder(source.workspace.root) / "export" / "letters"
    due: list[Addressee] = []
    idle: list[Addressee] = []
    for to in _addressees(status, wish, source):
        (idle if to.lacks_nothing else due).append(to)
    files = _files(status, due, Speech.of(source.checked.contract))
    if files:
        write_exports(source, folder, files)
    else:
        say("不缺材料，没有催报")
    for to in idle:  # a letter that an earlier export left asks for what has come since
        for ending in _ENDINGS:
            (folder / f"{stem(round_.year, to)}.{ending}").unlink(missing_ok=True)
    return 0


def _addressees(status: RoundStatus, wish: LettersRequest, source: ExportSource) -> list[Addressee]:
    reference = source.collection.reference
    if wish.unit:
        wanted = choose_unit(wish.unit, reference)
        found = [to for to in units(status.cities) if to.unit == wanted]
        if not found:
            message = f"{status.round.year}年度不要{wanted.name}报送材料"
            raise click.UsageError(message)
        return found
    if wish.city:
        known = [city.progress.slug for city in status.cities]
        status = replace(status, cities=status.only(choose_city(wish.city, reference, known)))
    return [*areas(status.cities), *units(status.cities)]


def _files(status: RoundStatus, due: list[Addressee], speech: Speech) -> dict[str, bytes]:
    """Return name → content of the letters, each as text and as a Word file."""
    from site_builder.office.letters.letter import letter_file  # noqa: PLC0415 - slow to load

    files = {}
    for to in due:
        written = letter(status, to, speech)
        name = stem(status.round.year, to)
        files[f"{name}.txt"] = letter_text(written).encode()
        files[f"{name}.docx"] = letter_file(written, status.today)
    return files
