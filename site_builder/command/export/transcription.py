"""`kepu export transcription`: what a unit types into the national system, as paper and page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.each_file import ExportFile, make_each
from site_builder.command.export.exporting import (
    open_source,
    out_option,
    without_survey,
    write_exports,
)
from site_builder.command.unit_and_round import (
    choose_city,
    choose_round,
    choose_unit,
    round_option,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from site_builder.command.export.exporting import ExportSource
    from site_builder.model.survey import Survey


@dataclass(frozen=True)
class TranscriptionRequest:
    """What is asked for: whose surveys of which round, for which day, and where."""

    units: tuple[str, ...]
    city: str | None
    year: int | None
    today: date | None
    out: Path | None


@click.command(cls=Command, name="transcription")
@click.argument("units", nargs=-1, metavar="[单位]…")
@click.option("--city", metavar="市", help="这个市的所有单位，例如 zhengzhou 或 郑州市")
@round_option()
@out_option("录入单")
@today_option
def transcription(**options: Any) -> int:
    """生成录入单：照着填写全国填报系统，纸和网页各一份。

    单位写单位代号或者名称，可以写几个；不写的，是已经填报调查表的全部单位。
    """
    wish = TranscriptionRequest(**options)
    source = open_source(wish.today)
    wanted = (file for survey in _surveys(wish, source) for file in _files(survey, source))
    return write_exports(source, wish.out, make_each(wanted))


def _surveys(wish: TranscriptionRequest, source: ExportSource) -> list[Survey]:
    reference = source.collection.reference
    round_ = choose_round(wish.year, reference)
    there = {s.unit.id: s for s in source.collection.surveys if s.round == round_.year}
    units = [choose_unit(name, reference) for name in dict.fromkeys(wish.units)]
    missing = [unit for unit in units if unit.id not in there]
    if missing:
        raise click.UsageError(without_survey(source, round_.year, missing))
    city = choose_city(wish.city, reference) if wish.city else None
    wanted = {unit.id for unit in units}
    found = [
        survey
        for name, survey in there.items()
        if (not wanted or name in wanted) and (city is None or survey.unit.city == city)
    ]
    if not found:
        area = reference.area_name(city) if city else ""
        message = f"{area}{round_.year}年度还没有可用的调查表（没有报送，或者有错误）"
        raise click.UsageError(message)
    return found


def _files(survey: Survey, source: ExportSource) -> Iterator[ExportFile]:
    """Yield a unit's paper and page."""
    from site_builder.office.transcription.page import transcript_page  # noqa: PLC0415 - slow to load
    from site_builder.office.transcription.paper import transcript_paper  # noqa: PLC0415 - as above
    from site_builder.office.transcription.reading import transcript_of  # noqa: PLC0415 - as above
    from site_builder.office.transcription.transcript import stem  # noqa: PLC0415 - as above
    from site_builder.office.typesetting.typeset import typeset  # noqa: PLC0415 - as above

    reference = source.collection.reference
    made = transcript_of(survey, source.checked.contract, reference)
    paper = transcript_paper(made, reference.settings, reference.today)
    yield ExportFile(f"{stem(made)}.pdf", partial(typeset, paper), survey.path)

    def page() -> bytes:
        return transcript_page(made, reference.settings).encode()

    yield ExportFile(f"{stem(made)}.html", page, survey.path)
