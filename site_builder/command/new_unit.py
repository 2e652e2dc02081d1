"""`kepu new unit`: one more entry in a city's roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.command.click_chinese import Command
from site_builder.command.speaking import say
from site_builder.command.unit_and_round import choose_city
from site_builder.editing.manuscript import Manuscript
from site_builder.editing.replace import replace_files
from site_builder.model.unit import Unit
from site_builder.read.paths.layout import SLUG, DocumentKind, Place
from site_builder.scaffold.roster import add_unit
from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    from site_builder.contract import Contract
    from site_builder.model.collection import Reference


@click.command(cls=Command, name="unit")
@click.option("--city", required=True, metavar="市", help="例如 zhengzhou 或 郑州市")
@click.option("--id", "id_", required=True, metavar="代号", help="例如 zhengzhou-keji-guan")
@click.option("--name", required=True, metavar="全称", help="单位详细名称，和公章一致")
@click.option(
    "--kind",
    required=True,
    metavar="类型",
    help="province（省级科协）、city（市级科协）、county（县级科协）或 undertaker（项目承担单位）",
)
@click.option("--division", required=True, metavar="所在地", help="6位行政区划代码，或县区名称")
def new_unit(city: str, id_: str, name: str, kind: str, division: str) -> None:
    """在名册里登记一个新单位。"""
    workspace = open_workspace()
    reference = workspace.reference()
    city = choose_city(city, reference)
    unit = Unit(id_, name.strip(), kind, _division(city, division, reference), city)
    fault = _fault(unit, reference, workspace.contract)
    if fault:
        raise click.UsageError(fault)
    path = f"schema/units/{city}.yml"
    full = workspace.root / path
    there = full.read_bytes() if full.is_file() else None
    before = _head(city, reference).encode() if there is None else there
    roster = Manuscript.read(path, Place(DocumentKind.UNITS, city=city), before)
    replace_files(workspace.root, {path: (there, add_unit(roster, unit).source.data)})
    say(f"已在 {path} 登记 {unit.name}（{unit.id}）")
    say("名册单独提交，不和调查表、案例放在同一次提交里")
    say(f"登记以后新建调查表：kepu new survey --unit {unit.id}")


def _fault(unit: Unit, reference: Reference, contract: Contract) -> str | None:
    """Say what is wrong with a new entry, or None."""
    kinds = contract.kind_titles()
    if unit.kind not in kinds:
        listed = "、".join(f"{key}（{title}）" for key, title in kinds.items())
        return f"没有“{unit.kind}”这种类型，从这些里选：{listed}"
    home = reference.settings.province_slug
    if (unit.kind == "province") is not (unit.city == home) and unit.kind in {"province", "city"}:
        return f"{kinds['province']}登记在 {home} 里，{kinds['city']}登记在自己的市里"
    if unit.division not in reference.places.codes_of(unit.city):
        return f"{unit.city} 没有“{unit.division}”这个县区，写6位行政区划代码或县区名称"
    return _fault_of_name(unit, reference)


def _fault_of_name(unit: Unit, reference: Reference) -> str | None:
    if not unit.name:
        return "单位全称不能是空的"
    if not SLUG.match(unit.id) or not unit.id.startswith(f"{unit.city}-"):
        return f"单位代号以“{unit.city}-”开头，只用小写字母、数字和连字符"
    if unit.id in reference.units:
        return f"单位代号 {unit.id} 已经用过（{reference.units[unit.id].name}），换一个"
    return None


def _division(city: str, wanted: str, reference: Reference) -> str:
    """Return the code of a division given by code or by name."""
    names = reference.places.names
    codes = reference.places.codes_of(city)
    if wanted == reference.settings.province:
        return reference.places.code
    return next((code for code in sorted(codes) if names.get(code) == wanted), wanted)


def _head(city: str, reference: Reference) -> str:
    found = reference.places.by_slug.get(city)
    return f"# {found.name if found else reference.settings.province}的单位\nunits: []\n"
