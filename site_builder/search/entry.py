"""Entry: a page as the search knows it, in passages that weigh differently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class SearchField(IntEnum):
    """Where in a page a word stands, from what weighs most to what weighs least."""

    TITLE = 0
    POINTS = 1
    SUMMARY = 2
    HEADING = 3
    BODY = 4


@dataclass(frozen=True)
class SearchPassage:
    """A part of a page under one heading; `anchor` is the heading's id, if it has one.

    A heading is searched where it is the page's own (`titled`), not one of the site's labels.
    """

    field: SearchField
    heading: str
    anchor: str
    text: str
    titled: bool = False


@dataclass(frozen=True)
class SearchEntry:
    """What is found: a page's group, address and title, a line about it, and its passages."""

    group: str
    address: str
    title: str
    about: str
    passages: tuple[SearchPassage, ...]

    def text(self, field: SearchField) -> str:
        """All that the page has in a field."""
        if field is SearchField.TITLE:
            return self.title
        if field is SearchField.HEADING:
            return "\n".join(p.heading for p in self.passages if p.titled)
        return "\n".join(p.text for p in self.passages if p.field is field)
