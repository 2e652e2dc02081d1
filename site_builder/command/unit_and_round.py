"""The unit, the city and the round that a command is told to work on, however they are written.

Raises click.UsageError where there is none such.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

from site_builder.command.speaking import say
from site_builder.model.round import current_round
from site_builder.scaffold.roster import find_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from site_builder.model.collection import Reference
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit

_SHORTEST = 2
"""字; a name that is no longer stays whole."""


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


def as_year(text: str) -> int:
    """Return the year, as an option's `type`: 2022, 2022年 and 2022年度 are one."""
    found = re.fullmatch(r"(\d{4})\s*(?:年度?)?", unicodedata.normalize("NFKC", text).strip())
    if found is None:
        message = f"{text} 不是年度，写四位数字，例如 2022"
        raise click.BadParameter(message)
    return int(found[1])


def round_option(help_: str = "") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option that names a round; `help_` comes before what it is by default."""
    default = "默认是还没有截止的年度，都截止了的是最近的年度"
    return click.option(
        "--round", "year", type=as_year, metavar="年度",
        help="，".join(filter(None, (help_, default))),
    )  # fmt: skip


def choose_round(
    year: int | None, reference: Reference, fits: Callable[[Round], bool] = lambda _: True
) -> Round:
    """Return the round of that year, else of those that fit the current one.

    Says on standard error which one that is, if it is not the newest.
    """
    rounds = reference.rounds
    if not rounds:
        message = "还没有设置任何年度：在 schema/rounds/ 里加一个"
        raise click.UsageError(message)
    if year is None:
        fitting = [r for r in rounds.values() if fits(r)] or list(rounds.values())
        found = current_round(fitting, reference.today)
        if found.year != max(rounds):
            say(f"没有写 --round，按{found.year}年度。", err=True)
        return found
    if year not in rounds:
        years = "、".join(str(y) for y in sorted(rounds))
        message = f"没有设置{year}年度，现有{years}"
        raise click.UsageError(message)
    return rounds[year]


def choose_city(wanted: str, reference: Reference, known: Iterable[str] | None = None) -> str:
    """Return the folder name of an area that is given by it, by its name or by its code.

    The province counts as one. `known` are the folder names that there are to choose from.
    """
    names = _city_names(reference)
    slugs = list(dict.fromkeys(names.values()) if known is None else known)
    slug = names.get(unicodedata.normalize("NFKC", wanted).strip().casefold())
    if slug in slugs:
        return str(slug)
    near = get_close_matches(wanted.casefold(), names, n=3)
    likely = list(dict.fromkeys(names[name] for name in near if names[name] in slugs))
    guess = f"是不是 {'、'.join(likely)}？" if likely else ""
    message = f"没有名为 {wanted} 的市。{guess}可以写：{'、'.join(slugs)}"
    raise click.UsageError(message)


def _city_names(reference: Reference) -> dict[str, str]:
    """Return what an area may be called → its folder name."""
    province = reference.settings.province_slug
    names: dict[str, str] = {}
    for city in reference.places.cities:
        short = city.name.removesuffix("市") if len(city.name) > _SHORTEST else city.name
        names |= dict.fromkeys((city.slug, city.name, short, city.code), city.slug)
    whole = reference.settings.province
    own = (province, whole, re.sub(r"(?<=..)(?:省|市|自治区)$", "", whole), reference.places.code)
    return names | {name: province for name in own if name not in names}
