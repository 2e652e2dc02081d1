"""What a page says of itself to machines: schema.org, as a block of JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.export.demonstration import with_mark
from site_builder.model.prose import Case
from site_builder.readings.money import in_yuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model.prose import Report, Update
    from site_builder.render.site import Site


def linked_data(
    site: Site, item: Case | Report | Update, address: str, about: Sequence[str] = ()
) -> dict[str, Any]:
    """Return a page's schema.org Article; `address` is the page's, from the site's root.

    Addresses are whole where the site knows its own, else relative to the page. Days are given
    only if they are known.
    """
    settings = site.collection.reference.settings
    places = site.collection.reference.places
    place = places.names.get(item.unit.division, "")
    start = settings.site_url or "../" * address.count("/")
    day, changed = site.day(item), site.changed(item)
    public = site.labels_of(item.round).public
    summary = getattr(item, "summary", "") if "summary" in public else ""
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": with_mark(item.title, settings),
        "description": with_mark(summary, settings),
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "author": {"@type": "Organization", "name": item.unit.name},
        "about": list(about),
        "spatialCoverage": _area(settings.province, place),
        "datePublished": day.isoformat() if day else "",
        "dateModified": (changed.last if changed else day).isoformat() if day else "",
        "license": settings.licence_url or settings.licence,
        "funding": _funding(site, item) if "funds_wan" in public else {},
        "image": [start + site.gallery(p).path(max(site.gallery(p).sizes)) for p in item.pictures],
        "url": f"{settings.site_url}{address}" if settings.site_url else "",
    }
    return {key: value for key, value in told.items() if value not in ("", [], {})}


def _funding(site: Site, item: Case | Report | Update) -> dict[str, Any]:
    """The money behind a case, in 元, under the name that the site gives it."""
    if not isinstance(item, Case):
        return {}
    amount = {
        "@type": "MonetaryAmount", "currency": "CNY", "value": int(in_yuan(item.funds_wan)),
    }  # fmt: skip
    name = site.labels_of(item.round).title("funds_wan")
    return {"@type": "MonetaryGrant", "name": name, "amount": amount}


def _area(province: str, place: str) -> dict[str, str]:
    name = place if place == province else province + place
    return {"@type": "AdministrativeArea", "name": name}
