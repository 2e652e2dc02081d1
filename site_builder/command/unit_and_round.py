"""The unit and the round that a command is told to work on; raises click.UsageError otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from site_builder.scaffold.roster import find_units

if TYPE_CHECKING:
    from site_builder.model.collection import Reference
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit


def choose_unit(wanted: str, reference: Reference) -> Unit:
    """Return the unit of the roster; raises click.UsageError with near matches."""
    found = find_units(wanted, reference.units)
    if len(found) == 1 and wanted in {found[0].id, found[0].name}:
        return found[0]
    message = f"名册里没有“{wanted}”这个单位"
    if len({u.id for u in found if u.name == wanted}) > 1:
        message = f"名册里有几个单位叫“{wanted}”，改用单位代号"
    if found:
        listed = "、".join(f"{u.id}（{u.name}）" for u in found)
        message += f"。是不是：{listed}"
    else:
        message += "。新单位先用 kepu new unit 登记；登记过的，先用 kepu check 看名册有没有错"
    raise click.UsageError(message)


def choose_round(year: int | None, reference: Reference) -> Round:
    """Return the round of that year, else the latest; raises click.UsageError."""
    rounds = reference.rounds
    if not rounds:
        message = "还没有设置任何年度：在 schema/rounds/ 里加一个"
        raise click.UsageError(message)
    found = rounds.get(max(rounds) if year is None else year)
    if found is None:
        years = "、".join(str(y) for y in sorted(rounds))
        message = f"没有设置{year}年度，现有{years}"
        raise click.UsageError(message)
    return found
