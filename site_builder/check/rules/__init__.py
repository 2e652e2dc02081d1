"""The rules. Importing this package registers every one of them."""

from site_builder.check.rules import (
    amounts,
    answers,
    characters,
    collection,
    days,
    exceptions,
    figures,
    images,
    ledger,
    personal,
    place,
    prose,
    sections,
    survey,
    totals,
)

__all__ = [
    "amounts",
    "answers",
    "characters",
    "collection",
    "days",
    "exceptions",
    "figures",
    "images",
    "ledger",
    "personal",
    "place",
    "prose",
    "sections",
    "survey",
    "totals",
]
