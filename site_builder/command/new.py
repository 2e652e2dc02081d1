"""`kepu new`: a file to fill in, with every question above its answer; or a unit in the roster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from site_builder.command.click_chinese import Command, Group
from site_builder.command.dates import as_day, tell_day
from site_builder.command.new_unit import new_unit
from site_builder.command.origin_option import choose_origin, origin_answers
from site_builder.command.speaking import say
from site_builder.command.unit_and_round import choose_round, choose_unit, round_option
from site_builder.editing.replace import create_files
from site_builder.model.round import last_days
from site_builder.model.unit import HEADS
from site_builder.read.paths.layout import SLUG, case_path, unit_folder, unusable_name
from site_builder.scaffold.entries import Given
from site_builder.scaffold.render import scaffold
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from site_builder.model.round import Round
    from site_builder.workspace import Workspace


@click.group(cls=Group, name="new")
def new() -> None:
    """新建要填写的文件，或登记新单位。"""


def _options(function: Callable[..., None]) -> Callable[..., None]:
    """The options that every scaffold has."""
    year = round_option()
    unit = click.option("--unit", required=True, metavar="单位", help="单位代号或单位全称")
    return year(unit(function))


def as_slug(_: click.Context, __: click.Parameter, value: str) -> str:
    """Accept a folder name that every system can hold."""
    if not SLUG.match(value) or unusable_name(value):
        message = f"{value} 不能用作文件名，只用小写字母、数字和连字符，例如 science-bus"
        raise click.BadParameter(message)
    return value


_slug_option = click.option(
    "--slug", required=True, metavar="短名", callback=as_slug, help="英文或拼音短名，用作文件名"
)


@new.command(cls=Command, name="survey")
@_options
def new_survey(year: int | None, unit: str) -> None:
    """新建调查表。"""
    scene = _Scene(year, unit)
    scene.write("survey", f"{scene.folder}/survey.yml", {})


@new.command(cls=Command, name="report")
@_options
def new_report(year: int | None, unit: str) -> None:
    """新建总结报告（市级、省级科协）。"""
    scene = _Scene(year, unit)
    area = scene.reference.area_name(scene.unit.city)
    if area is None or scene.unit.kind not in HEADS:
        message = f"总结报告由市级科协和省级科协填写，{scene.unit.name}不用填"
        raise click.UsageError(message)
    title = scene.workspace.contract.annotation("report", "x-title-form").format(city=area)
    scene.write("report", f"{scene.folder}/report.md", {"/title": title})


@new.command(cls=Command, name="case")
@_options
@_slug_option
@click.option("--adapted-from", "origin", metavar="案例", help="照着做的案例的网址，或者它的文件夹")
def new_case(year: int | None, unit: str, slug: str, origin: str | None) -> None:
    """新建典型案例。"""
    scene = _Scene(year, unit)
    told = scene.origin(origin) if origin else {}
    scene.write("case", case_path(f"{scene.round.year}/{scene.unit.city}/{slug}"), told)


@new.command(cls=Command, name="update")
@_options
@click.option("--date", "day", required=True, type=as_day, metavar="日期", help="例如 2022-06-15")
@_slug_option
def new_update(year: int | None, unit: str, day: date, slug: str) -> None:
    """新建动态报告。"""
    scene = _Scene(year, unit, lambda round_: round_.updates)
    if not scene.round.updates:
        message = f"{scene.round.year}年度不接收动态报告"
        raise click.UsageError(message)
    scene.write("update", f"{scene.folder}/updates/{day}-{slug}.md", {"/date": day.isoformat()})


new.add_command(new_unit)


class _Scene:
    """For whom and for which round a file is made."""

    def __init__(
        self, year: int | None, unit: str, fits: Callable[[Round], bool] = lambda _: True
    ) -> None:
        self.workspace: Workspace = open_workspace()
        self.reference = self.workspace.reference()
        self.unit = choose_unit(unit, self.reference)
        if year is None:
            tell_day(self.workspace.root, self.reference, None, "写明 --round 年度")
        self.round = choose_round(year, self.reference, fits)
        self.folder = unit_folder(self.round.year, self.unit.city, self.unit.id)

    def origin(self, wanted: str) -> dict[str, Any]:
        """What a case says of the one that it is made after."""
        known = self.workspace.known_cases()
        return origin_answers(choose_origin(wanted, known, self.reference), self.unit, self.round)

    def write(self, name: str, path: str, known: dict[str, Any]) -> None:
        """Write the scaffold and say what comes next."""
        known = {**known, "/round": self.round.year, "/unit": self.unit.id}
        given = Given(known, local=self.local())
        contract = self.workspace.contract.with_rounds(last_days(self.reference.rounds.values()))
        text = scaffold(contract, name, self.round.year, self.unit, given)
        create_files(self.workspace.root, {path: text.encode()})
        say(f"已新建 {path}（{self.unit.name}，{self.round.year}年度）")
        if name != "survey":
            say(f"图片放进 {path.rpartition('/')[0]}/images/，再在文件里登记")
        say(f"用任何文本编辑器填写，填完运行：kepu check {path}")

    def local(self) -> dict[str, str]:
        """Examples that are the unit's own: a county of its city, or itself, for a division."""
        code = self.reference.places.example_for(self.unit)
        return {"division": code} if code else {}
