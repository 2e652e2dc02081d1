"""The rules. Importing this package registers every one of them."""

from site_builder.check.rules import (
    collection,
    exceptions,
    images,
    ledger,
    personal,
    place,
    prose,
    sections,
    survey,
)

__all__ = [
    "collection",
    "exceptions",
    "images",
    "ledger",
    "personal",
    "place",
    "prose",
    "sections",
    "survey",
]
