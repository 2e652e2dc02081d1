"""The rules. Importing this package registers every one of them."""

from site_builder.check.rules import (
    body_blocks,
    body_marks,
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
    "body_blocks",
    "body_marks",
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
