"""`kepu export form`: annex 1 for units, blank or filled in, as PDF and Word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command
from site_builder.command.dates import today_option
from site_builder.command.export.contact_list import contact_list, demand_ignored
from site_builder.command.export.each_file import ExportFile, make_each
from site_builder.command.export.exporting import (
    open_source,
    out_option,
    without_survey,
    write_exports,
)
from site_builder.command.speaking import say
from site_builder.command.unit_and_round import (
    choose_city,
    choose_round,
    choose_unit,
    round_option,
)
from site_builder.model.unit import rank
from site_builder.office.refusal import NotMadeError
from site_builder.write.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from site_builder.command.export.exporting import ExportSource
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit
    from site_builder.office.form.document import FormDocument, FormFiller

_FORMATS = ("pdf", "docx")


@dataclass(frozen=True)
class FormRequest:
    """What is asked for."""

    units: tuple[str, ...]
    city: str | None
    year: int | None
    blank: bool
    formats: tuple[str, ...]
    contacts: Path | None
    contacts_template: Path | None
    out: Path | None
    today: date | None


@click.command(cls=Command, name="form")
@click.argument("units", nargs=-1, metavar="[单位]…")
@click.option("--city", metavar="市", help="只要这个市的单位，例如 zhengzhou 或 郑州市")
@round_option()
@click.option("--blank", is_flag=True, help="空白表，只印单位名称；默认印已经填报的")
@click.option(
    "--format", "formats", type=click.Choice(_FORMATS), multiple=True, metavar="格式",
    help="pdf 或 docx（Word），可以写多次；默认两种都要",
)  # fmt: skip
@click.option(
    "--contacts", type=click.Path(path_type=Path, dir_okay=False, exists=True), metavar="文件.xlsx",
    help="填表人和联系方式的名单，默认仓库里的 contacts.xlsx；没有名单的留空手写",
)  # fmt: skip
@click.option(
    "--contacts-template", type=click.Path(path_type=Path, dir_okay=False), metavar="文件.xlsx",
    help="不生成调查表，只生成一份这样的名单供填写",
)  # fmt: skip
@out_option("调查表")
@today_option
def form(**options: Any) -> int:
    """生成附件1调查表，供盖章、存档或填写：PDF和可以修改的Word。

    不写单位的，是本年度已经填报的全部单位；空白表是应报的全部单位。单位写代号或全称。
    """
    wish = FormRequest(**options)
    source = open_source(wish.today)
    round_ = choose_round(wish.year, source.collection.reference)
    if wish.contacts_template:
        _write_list(source, round_, wish)
        return 0
    return write_exports(source, wish.out, make_each(_files(source, round_, wish)))


def _files(source: ExportSource, round_: Round, wish: FormRequest) -> Iterator[ExportFile]:
    """Yield each file; all are made before the first is written."""
    from site_builder.office.form.document import form_document  # noqa: PLC0415 - slow to load
    from site_builder.office.form.filling import UnitForm  # noqa: PLC0415 - as above
    from site_builder.office.form.names import file_names  # noqa: PLC0415 - as above

    collection, contract = source.collection, source.checked.contract
    units = _units(source, round_, wish)
    fillers = _fillers(source, wish.contacts)
    names = file_names(units, round_.year, blank=wish.blank)
    for unit in units:
        survey = None if wish.blank else collection.survey_of[round_.year, unit.id]
        unit_form = UnitForm(contract, collection.reference, unit, round_.year, survey)
        document = form_document(unit_form, fillers.get(unit.id))
        for format_ in wish.formats or _FORMATS:
            make = partial(_made, document, format_, collection.reference.today)
            yield ExportFile(f"{names[unit.id]}.{format_}", make, survey.path if survey else "")


def _made(document: FormDocument, format_: str, day: date) -> bytes:
    from site_builder.office.form.pdf import form_pdf  # noqa: PLC0415 - slow to load
    from site_builder.office.form.word import form_docx  # noqa: PLC0415 - as above
    from site_builder.office.typesetting.typeset import typeset  # noqa: PLC0415 - as above

    return typeset(form_pdf(document, day)) if format_ == "pdf" else form_docx(document, day)


def _units(source: ExportSource, round_: Round, wish: FormRequest) -> list[Unit]:
    """Return the units whose form is asked for, in the order of the roster."""
    reference, surveys = source.collection.reference, source.collection.survey_of
    named = [choose_unit(name, reference) for name in wish.units]
    every = named or (
        round_.expected(reference.units.values())
        if wish.blank
        else [unit for unit in reference.units.values() if (round_.year, unit.id) in surveys]
    )
    city = choose_city(wish.city, reference) if wish.city else None
    found = {u.id: u for u in every if city in {None, u.city}}
    lacking = [u for u in found.values() if (round_.year, u.id) not in surveys]
    if lacking and not wish.blank:
        message = f"{without_survey(source, round_.year, lacking)}；要空白表的，加上 --blank"
        raise click.UsageError(message)
    if not found:
        message = f"{round_.year}年度没有要生成的调查表；加上 --blank 生成空白表"
        raise click.UsageError(message)
    return sorted(found.values(), key=lambda u: (u.city, rank(u)))


def _fillers(source: ExportSource, given: Path | None) -> Mapping[str, FormFiller]:
    """Return who fills in, from the list that is named or that lies in the repository."""
    from site_builder.office.form.contacts import DEFAULT  # noqa: PLC0415 - slow to load

    path = given or source.workspace.root / DEFAULT
    if not path.is_file():
        return {}
    return contact_list(source, path)


def _write_list(source: ExportSource, round_: Round, wish: FormRequest) -> None:
    from site_builder.office.form.contacts_form import contacts_form  # noqa: PLC0415 - slow to load

    path = wish.contacts_template
    if path is None or path.exists():
        message = f"{path} 已经有了，不覆盖；换一个名字，或者先把它移走"
        raise NotMadeError(message)
    demand_ignored(path, source.workspace.root)
    units = round_.expected(source.collection.reference.units.values())
    city = choose_city(wish.city, source.collection.reference) if wish.city else None
    chosen = sorted((u for u in units if city in {None, u.city}), key=lambda u: (u.city, rank(u)))
    write_whole(path, contacts_form(chosen))
    say(f"写好了：{path}。填好以后用 --contacts {path}，或者放在仓库里，取名 contacts.xlsx。")
