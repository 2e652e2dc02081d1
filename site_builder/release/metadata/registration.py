"""What those who give out identifiers ask for: DataCite and ScienceDB, and the state's catalogue.

DataCite's metadata schema 4.5, https://schema.datacite.org/meta/kernel-4.5/; GB/T 21063.3-2007.
An identifier is a person's to apply for: it is left empty.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.release.words import words
from site_builder.resources import read_words

if TYPE_CHECKING:
    from site_builder.release.metadata.facts import ReleaseFacts

DATACITE, CATALOGUE = "datacite.json", "catalogue.json"


def datacite(facts: ReleaseFacts) -> dict[str, Any]:
    """Return a dataset's metadata as DataCite takes them, with DOI and CSTR to be filled in."""
    office = {"name": facts.publisher, "nameType": "Organizational"}
    return {
        "schemaVersion": "http://datacite.org/schema/kernel-4",
        "doi": "",
        "alternateIdentifiers": [
            {"alternateIdentifier": "", "alternateIdentifierType": "CSTR"},
            {"alternateIdentifier": facts.id, "alternateIdentifierType": "kepu"},
        ],
        "types": {"resourceType": words()["resource_type"], "resourceTypeGeneral": "Dataset"},
        "creators": [office],
        "titles": [
            {"title": facts.title, "lang": "zh"},
            {"title": facts.title_en, "titleType": "TranslatedTitle", "lang": "en"},
        ],
        "publisher": {"name": facts.publisher, "lang": "zh"},
        "publicationYear": str(facts.issued.year),
        "language": "zh",
        "subjects": [{"subject": word, "lang": "zh"} for word in words()["keywords"]],
        "dates": [
            {"date": facts.issued.isoformat(), "dateType": "Issued"},
            {"date": str(facts.year), "dateType": "Collected"},
        ],
        "version": facts.commit,
        "rightsList": [
            {"rights": facts.licence, "lang": "zh"}
            | ({"rightsUri": facts.licence_url} if facts.licence_url else {})
        ],
        "descriptions": [
            {"description": facts.description, "descriptionType": "Abstract", "lang": "zh"}
        ],
    }


@cache
def _fields() -> dict[str, dict[str, str]]:
    """Return standard → name of a field → what is written there."""
    return read_words("site_builder.release.metadata", "catalogue_fields.yml")


def catalogue(facts: ReleaseFacts) -> dict[str, dict[str, str]]:
    """Return the fields of the state's catalogues by their own names, empty where a person must."""
    known = {
        "id": facts.id,
        "title": facts.title,
        "description": facts.description,
        "publisher": facts.publisher,
        "issued": facts.issued.isoformat(),
        "keywords": "、".join(words()["keywords"]),
        "site": facts.site,
    }
    return {
        standard: {name: form.format(**known) for name, form in fields.items()}
        for standard, fields in _fields().items()
    }
