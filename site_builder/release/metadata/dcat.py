"""DCAT-AP 3.0 as JSON-LD, for catalogues of open data.

https://semiceu.github.io/DCAT-AP/releases/3.0.0/. The terms are written with prefixes that the
file itself explains: nothing has to be fetched to read it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from site_builder.release.metadata.media_types import file_type, media_type
from site_builder.release.metadata.titles import title_of
from site_builder.release.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.release.metadata.facts import ReleaseFacts

PATH = "dcat.jsonld"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority"
_PUBLISHER, _LICENCE, _DATASET = "#publisher", "#licence", "#dataset"
_OFFERED = ("csv", "xlsx", "parquet", "json")


def dcat(facts: ReleaseFacts, files: Mapping[str, bytes], titles: dict[str, str]) -> dict[str, Any]:
    """Return a catalogue of one dataset, whose distributions are its tables, lists and answers."""
    offered = [p for p in files if p.startswith("data/") and p.rpartition(".")[2] in _OFFERED]
    distributions = [_distribution(facts, p, title_of(p, titles), files[p]) for p in offered]
    graph = [_catalogue(facts), _dataset(facts, offered), *distributions, *_around(facts)]
    return {"@context": _CONTEXT, "@graph": graph}


def _text(text: str, language: str = "zh") -> dict[str, str]:
    return {"@value": text, "@language": language}


def _link(address: str) -> dict[str, str]:
    return {"@id": address}


def _day(day: str) -> dict[str, str]:
    return {"@value": day, "@type": "xsd:date"}


def _catalogue(facts: ReleaseFacts) -> dict[str, Any]:
    return {
        "@id": "#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _text(facts.title),
        "dct:description": _text(facts.description),
        "dct:publisher": _link(_PUBLISHER),
        "dct:language": _link(f"{_EU}/language/ZHO"),
        "dct:license": _link(_licence(facts)),
        "dcat:dataset": _link(_DATASET),
        **({"foaf:homepage": _link(facts.site)} if facts.site else {}),
    }


def _dataset(facts: ReleaseFacts, offered: list[str]) -> dict[str, Any]:
    return {
        "@id": _DATASET,
        "@type": "dcat:Dataset",
        "dct:title": [_text(facts.title), _text(facts.title_en, "en")],
        "dct:description": _text(facts.description),
        "dct:identifier": facts.id,
        "dct:issued": _day(facts.issued.isoformat()),
        "dct:publisher": _link(_PUBLISHER),
        "dct:creator": _link(_PUBLISHER),
        "dct:language": _link(f"{_EU}/language/ZHO"),
        "dct:accessRights": _link(f"{_EU}/access-right/PUBLIC"),
        "dct:accrualPeriodicity": _link(f"{_EU}/frequency/ANNUAL"),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _day(f"{facts.year}-01-01"),
            "dcat:endDate": _day(f"{facts.year}-12-31"),
        },
        "dcat:keyword": [_text(word) for word in words()["keywords"]],
        "dcat:version": facts.commit,
        "dcat:distribution": [_link(f"#{path}") for path in offered],
    }


def _distribution(facts: ReleaseFacts, path: str, title: str, content: bytes) -> dict[str, Any]:
    """Return one; without a site its addresses are those beside this file."""
    return {
        "@id": f"#{path}",
        "@type": "dcat:Distribution",
        "dct:title": _text(title),
        "dct:format": _link(file_type(path)),
        "dct:license": _link(_licence(facts)),
        "dcat:accessURL": _link(f"{facts.site}data/"),
        "dcat:downloadURL": _link(path),
        "dcat:mediaType": _link(f"https://www.iana.org/assignments/media-types/{media_type(path)}"),
        "dcat:byteSize": {"@value": str(len(content)), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _link("spdx:checksumAlgorithm_sha256"),
            "spdx:checksumValue": hashlib.sha256(content).hexdigest(),
        },
    }


def _licence(facts: ReleaseFacts) -> str:
    return facts.licence_url or _LICENCE


def _around(facts: ReleaseFacts) -> list[dict[str, Any]]:
    return [
        {"@id": _PUBLISHER, "@type": "foaf:Agent", "foaf:name": _text(facts.publisher)},
        {
            "@id": _licence(facts),
            "@type": "dct:LicenseDocument",
            "dct:title": _text(facts.licence),
        },
    ]
