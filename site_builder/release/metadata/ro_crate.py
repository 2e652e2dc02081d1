"""RO-Crate 1.2: the release as a research object, https://w3id.org/ro/crate/1.2."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from site_builder.release.metadata.media_types import media_type
from site_builder.release.metadata.titles import title_of
from site_builder.release.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.release.metadata.facts import ReleaseFacts

PATH = "ro-crate-metadata.json"
_VERSION = "https://w3id.org/ro/crate/1.2"
_PUBLISHER, _LICENCE, _COMMIT = "#publisher", "#licence", "#commit"
_IDENTIFIER = "#identifier"


def ro_crate(
    facts: ReleaseFacts, files: Mapping[str, bytes], titles: dict[str, str], later: tuple[str, ...]
) -> dict[str, Any]:
    """Return the metadata; `later` are paths of files that are made from them."""
    entities = [_file(path, title_of(path, titles), content) for path, content in files.items()]
    entities += [_entity(path, title_of(path, titles)) for path in later]
    entities.sort(key=lambda entity: str(entity["@id"]))
    parts = [{"@id": entity["@id"]} for entity in entities]
    root = _root(facts) | {"hasPart": parts}
    return {
        "@context": f"{_VERSION}/context",
        "@graph": [_descriptor(), root, *entities, *_around(facts)],
    }


def _descriptor() -> dict[str, Any]:
    return {
        "@id": PATH,
        "@type": "CreativeWork",
        "conformsTo": {"@id": _VERSION},
        "about": {"@id": "./"},
    }


def _root(facts: ReleaseFacts) -> dict[str, Any]:
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": facts.title,
        "alternateName": facts.title_en,
        "description": facts.description,
        "identifier": {"@id": _IDENTIFIER},
        "version": facts.commit,
        "datePublished": facts.issued.isoformat(),
        "temporalCoverage": str(facts.year),
        "inLanguage": "zh-CN",
        "keywords": words()["keywords"],
        "license": {"@id": _licence_id(facts)},
        "publisher": {"@id": _PUBLISHER},
        "author": {"@id": _PUBLISHER},
        "mentions": {"@id": _COMMIT},
        **({"url": facts.site} if facts.site else {}),
    }


def _licence_id(facts: ReleaseFacts) -> str:
    return facts.licence_url or _LICENCE


def _around(facts: ReleaseFacts) -> list[dict[str, Any]]:
    """Return whom and what the root refers to."""
    return [
        {"@id": _PUBLISHER, "@type": "Organization", "name": facts.publisher},
        {"@id": _IDENTIFIER, "@type": "PropertyValue", "name": "kepu", "value": facts.id},
        {
            "@id": _licence_id(facts),
            "@type": "CreativeWork",
            "name": facts.licence,
            "description": facts.licence,
        },
        {
            "@id": _COMMIT,
            "@type": "CreateAction",
            "name": words()["commit"],
            "object": {"@id": "release.json"},
            "result": {"@id": "./"},
            "instrument": {"@id": "#kepu"},
            "agent": {"@id": _PUBLISHER},
        },
        {
            "@id": "#kepu",
            "@type": "CreativeWork",  # a SoftwareApplication must have an address
            "name": "kepu",
            "description": words()["program"],
            "version": facts.made_with["kepu"],
        },
    ]


def _entity(path: str, title: str) -> dict[str, Any]:
    return {"@id": path, "@type": "File", "name": title, "encodingFormat": media_type(path)}


def _file(path: str, title: str, content: bytes) -> dict[str, Any]:
    return _entity(path, title) | {
        "contentSize": str(len(content)),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
