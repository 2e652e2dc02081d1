"""Rules over what a province says of its own repository: who reads it, and who is on its roster."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import collection_rule
from site_builder.check.rules.finding import found
from site_builder.contract.fields import on_the_way
from site_builder.contract.publicity import publicity
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.check.context import Context
    from site_builder.contract import Contract, Field
    from site_builder.model.collection import Collection
    from site_builder.model.settings import Settings
    from site_builder.problem import Finding

_SETTINGS = "schema/settings.yml"
_DIVISIONS = "schema/divisions.yml"
_NAMED = 3
"""Questions that a message names; how many there are, it says."""


def _at(path: str, pointer: str, **facts: Any) -> Finding:
    return replace(found(pointer, **facts), path=path)


@collection_rule("X485")
def readers_of_the_repository(collection: Collection, context: Context) -> Iterator[Finding]:
    """Answers that the site hides are asked for in a repository that everybody may read."""
    reference = collection.reference
    reason = _open(reference.settings)
    if reference.settings.demo or reason is None or not reference.rounds:
        return
    hidden = _hidden(context.contract, context.contract.newest_round)
    if hidden:
        key = "repository_visibility" if reason == "public" else "repository"
        named = "、".join(hidden[:_NAMED])
        yield _at(_SETTINGS, f"/{key}", reason=reason, named=named, count=len(hidden))


def _open(settings: Settings) -> str | None:
    """Why everybody may be able to read the repository (a reason of X485), or None."""
    if settings.repository_visibility == "public":
        return "public"
    if not settings.repository:
        return None
    return "contrary" if settings.repository_visibility else "linked"


def _hidden(contract: Contract, year: int) -> list[str]:
    """Name the entries of a round's forms that the site does not show, the outermost of each."""
    names: list[str] = []
    for kind in SUBMITTED:
        fields = contract.fields(kind.value, year)
        for pointer in fields:
            way = on_the_way(fields, pointer)
            above = way[-2].pointer if len(way) > 1 else None
            outermost = above is None or publicity(fields, above) != "internal"
            if outermost and publicity(fields, pointer) == "internal":
                names.append(_name(way))
    return list(dict.fromkeys(names))


def _name(way: Sequence[Field]) -> str:
    """Name the last field of a way by the question it belongs to and its title."""
    *above, field = way
    asked = [f.short_label for f in above if f.is_question and not field.is_question]
    return "".join([*asked, field.label])


@collection_rule("X486")
def associations_are_on_the_roster(collection: Collection, context: Context) -> Iterator[Finding]:
    """Every city has its association on the roster, and the province its own unit.

    A demonstration shows as many units as it needs.
    """
    reference = collection.reference
    settings = reference.settings
    if settings.demo:
        return
    there = {(unit.kind, unit.city) for unit in reference.units.values()}
    there |= {(kind, city) for kind in ("city", "province") for city in context.doubtful_rosters}
    home = settings.province_slug
    if ("province", home) not in there:
        facts = {"area": settings.province, "roster": f"schema/units/{home}.yml"}
        yield _at(_SETTINGS, "/province_slug", reason="province", **facts)
    cities = {city.slug: index for index, city in enumerate(reference.places.cities)}
    for slug, city in reference.places.by_slug.items():
        if ("city", slug) not in there:
            facts = {"area": city.name, "roster": f"schema/units/{slug}.yml"}
            yield _at(_DIVISIONS, f"/cities/{cities[slug]}/slug", reason="city", **facts)
