"""The script's way of looking a query up, in Python, in the files as they are published."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from site_builder.search.entry import SearchEntry, SearchField, SearchPassage
from site_builder.search.files import FOLDER, search_pages
from site_builder.search.index import shard_of
from site_builder.search.layout import WINDOW, offsets
from site_builder.search.number_codes import DENSE, DIGITS
from site_builder.search.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def entry(number: int, title: str, text: str, group: str = "case-2021") -> SearchEntry:
    """Return an entry with a body of one passage."""
    passage = SearchPassage(SearchField.BODY, "", "", text)
    return SearchEntry(group, f"cases/{number:05}/", title, "关于", (passage,))


class Client:
    """The published files of some entries, and what a query finds in them."""

    def __init__(self, entries: Iterable[SearchEntry]) -> None:
        self.files: dict[str, Any] = {}
        for page in search_pages(entries):
            assert isinstance(page.content, bytes)
            self.files[page.path.removeprefix(f"{FOLDER}/")] = json.loads(page.content)
        self.volumes = {each["key"]: each for each in self.files["index.json"]["volumes"]}

    def look(self, volume: str, term: str) -> str:
        """The list of a term in a volume, empty if it has none."""
        number = shard_of(term, self.volumes[volume]["shards"])
        return str(self.files[f"terms/{volume}/{number}.json"].get(term, ""))

    def phrase(self, volume: str, word: str) -> set[int]:
        """The numbers of a volume's pages in which a folded text stands."""
        letters = self.volumes[volume]["frequent"]
        frequent = {letters[i : i + 2] for i in range(0, len(letters), 2)}
        if len(word) == 1 or word in frequent:
            return set(page_list(self.look(volume, word)))
        found = [
            {position - start for position in positions(self.look(volume, term))}
            for start, term in cover(word, frequent)
        ]
        windows = [ord(char) - 48 for char in self.volumes[volume]["windows"]]
        owners = offsets(windows)
        return {owners[position // WINDOW][0] for position in set.intersection(*found)}

    def search(self, query: str) -> list[tuple[str, int]]:
        """Groups and numbers of the pages that have every word of a query."""
        words = [word for word in map(fold, query.split()) if word]
        if not words:
            return []
        found = (
            self.group(volume, page)
            for volume in self.volumes
            for page in set.intersection(*(self.phrase(volume, word) for word in words))
        )
        return sorted(found)

    def group(self, volume: str, page: int) -> tuple[str, int]:
        """The group of a volume's page, and the page's number there."""
        for name, count in self.volumes[volume]["groups"]:
            if page < count:
                return name, page
            page -= count
        raise IndexError(page)


def cover(word: str, frequent: set[str]) -> list[tuple[int, str]]:
    """Terms that cover a word of two characters or more, with their places in it."""
    terms: list[tuple[int, str]] = []
    at = 0
    while at < len(word):
        start, length = min(at, len(word) - 2), 2
        if word[start : start + 2] in frequent:
            start, length = min(at, len(word) - 3), 3
        terms.append((start, word[start : start + length]))
        at = start + length
    return terms


def _number(text: str, at: int) -> tuple[int, int]:
    value, unit = 0, 1
    while True:
        digit = DIGITS.index(text[at])
        value += (digit & 31) * unit
        unit *= 32
        at += 1
        if digit < 32:
            return value, at


def positions(text: str) -> list[int]:
    """Read a list of numbers."""
    found: list[int] = []
    at = last = 0
    while at < len(text):
        gap, at = _number(text, at)
        last += gap
        found.append(last)
    return found


def page_list(text: str) -> dict[int, int]:
    """Read page → code."""
    if text.startswith(DENSE):
        codes = ((page, DIGITS.index(char)) for page, char in enumerate(text[1:]))
        return {page: code for page, code in codes if code}
    found: dict[int, int] = {}
    at = last = 0
    while at < len(text):
        gap, at = _number(text, at)
        last += gap
        found[last] = DIGITS.index(text[at])
        at += 1
    return found


def holds(entries: Sequence[SearchEntry], word: str) -> list[tuple[str, int]]:
    """Where a folded text literally stands, by plain search through every field."""
    found = []
    numbers: dict[str, int] = {}
    for item in sorted(entries, key=lambda e: (e.group, e.address)):
        number = numbers[item.group] = numbers.get(item.group, -1) + 1
        if any(word in fold(item.text(field)) for field in SearchField):
            found.append((item.group, number))
    return found
