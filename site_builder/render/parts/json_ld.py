"""What a page says of itself to machines: schema.org, as a block of JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model.prose import Case, Report, Update
    from site_builder.render.site import Site


def linked_data(
    site: Site, item: Case | Report | Update, address: str, about: Sequence[str] = ()
) -> dict[str, Any]:
    """Return a page's schema.org Article; `address` is the page's, from the site's root.

    Addresses are whole where the site knows its own, else relative to the page. A day of
    publication is given only if git or the item itself knows one.
    """
    settings = site.collection.reference.settings
    places = site.collection.reference.places
    place = places.names.get(item.unit.division, "")
    start = settings.site_url or "../" * address.count("/")
    changes = site.changes.get(item.path)
    public = site.labels_of(item.round).public
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": item.title,
        "description": getattr(item, "summary", "") if "summary" in public else "",
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "author": {"@type": "Organization", "name": item.unit.name},
        "about": list(about),
        "spatialCoverage": _area(settings.province, place),
        "datePublished": str(getattr(item, "date", changes.first if changes else "")),
        "dateModified": changes.last.isoformat() if changes else "",
        "license": settings.licence_url or settings.licence,
        "image": [start + site.gallery(p).path(max(site.gallery(p).sizes)) for p in item.pictures],
        "url": f"{settings.site_url}{address}" if settings.site_url else "",
    }
    return {key: value for key, value in told.items() if value not in ("", [])}


def _area(province: str, place: str) -> dict[str, str]:
    name = place if place == province else province + place
    return {"@type": "AdministrativeArea", "name": name}
