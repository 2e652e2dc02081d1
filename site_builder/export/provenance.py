"""Provenance: what every exported file says of where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.export.demonstration import origin

if TYPE_CHECKING:
    from datetime import date

    from site_builder.model.collection import Reference


@dataclass(frozen=True)
class Provenance:
    """Source, day and licence; `site` is the address of the site, or empty."""

    province: str
    programme: str
    as_of: date
    licence: str
    source: str
    """Where the figures come from, in a phrase."""
    licence_url: str = ""
    site: str = ""


def publisher(reference: Reference) -> str:
    """Who publishes: the province's association, from the roster; else the province."""
    names = sorted(unit.name for unit in reference.units.values() if unit.kind == "province")
    return names[0] if names else reference.settings.province


def provenance(reference: Reference) -> Provenance:
    """Return what the settings say of it."""
    s = reference.settings
    return Provenance(
        s.province,
        s.programme,
        reference.today,
        s.licence,
        origin(s),
        s.licence_url,
        s.site_url,
    )
