"""What a change does to the documents, in the form's own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from site_builder.read.paths.layout import is_image
from site_builder.review.differences.lead_facts import leading_facts
from site_builder.review.differences.moved import moved
from site_builder.review.differences.pictures import (
    loose_change,
    picture_changes,
    pictures_of,
    standing_of,
)
from site_builder.review.differences.privacy import Privacy
from site_builder.review.differences.titles import title_of
from site_builder.review.differences.values import Differ, Found, text_changes
from site_builder.review.readable_answers import names_in
from site_builder.review.review import ChangedAnswer, ChangeKind, DocumentChange
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.contract import Contract
    from site_builder.read.document import Document
    from site_builder.read.markdown import Body
    from site_builder.review.comparison import Comparison
    from site_builder.review.readable_answers import Names


_TITLE = "/title"


def document_changes(comparison: Comparison) -> tuple[DocumentChange, ...]:
    """Return every touched document, in the order of paths, then other files by path alone.

    A document whose picture changed counts as touched. What may be a person's data is hidden.
    """
    return _ComparedForms.of(comparison).all()


@dataclass(frozen=True)
class _ComparedForms:
    """One comparison, and the names by which it is told."""

    comparison: Comparison
    contract: Contract
    names: Names

    @classmethod
    def of(cls, comparison: Comparison) -> _ComparedForms:
        sides = (comparison.after, comparison.before)
        contract = comparison.after.checked.contract
        names = names_in(comparison)
        files = {
            path: title_of(document, contract, names)
            for side in reversed(sides)
            for path, document in side.documents.items()
        }
        return cls(comparison, contract, replace(names, files=files))

    def all(self) -> tuple[DocumentChange, ...]:
        """Return every touched document, then what is no document."""
        owners = self.owners()
        paths = set(self.comparison.touched) & set(self.names.files)
        paths |= set().union(*owners.values())
        places = moved(self.comparison)
        told = [
            self.moved(path, places[path]) if path in places else self.document(path)
            for path in sorted(paths - set(places.values()))
        ]
        others = sorted(self.comparison.touched - set(self.names.files) - owners.keys())
        return (*told, *map(self.other, others))

    def owners(self) -> dict[str, set[str]]:
        """Touched picture → the documents that register it, on either side."""
        found: dict[str, set[str]] = {}
        for side in (self.comparison.before, self.comparison.after):
            for path, document in side.documents.items():
                for picture in pictures_of(document).keys() & self.comparison.touched:
                    found.setdefault(picture, set()).add(path)
        return found

    def moved(self, path: str, old: str) -> DocumentChange:
        """Tell of a document that stands in another place now."""
        change = ChangedAnswer(words()["place"], old, path)
        return DocumentChange(path, self.names.files[path], ChangeKind.CHANGED, (change,))

    def other(self, path: str) -> DocumentChange:
        """Tell of a file that is no document: a picture that nobody registers, or a tool."""
        if not is_image(path):
            return DocumentChange(path, "", ChangeKind.CHANGED)
        change = loose_change(self.comparison, path)
        return DocumentChange(path, change.label, change.standing, (change,))

    def document(self, path: str) -> DocumentChange:
        """Tell what became of one document."""
        before, after = (
            s.documents.get(path) for s in (self.comparison.before, self.comparison.after)
        )
        privacy = Privacy.of(self.comparison, path)
        found = privacy.applied([*self.found(before, after)])
        pictures = [change for _, change in picture_changes(self.comparison, path)]
        title = self.names.files[path]
        document = after or before
        if document and privacy.covers(_TITLE):
            rest = {k: v for k, v in (document.value or {}).items() if k != _TITLE[1:]}
            title = title_of(replace(document, value=rest), self.contract, self.names)
        return DocumentChange(path, title, standing_of(before, after), (*found, *pictures))

    def found(self, before: Document | None, after: Document | None) -> Iterator[Found]:
        """Yield the changes of one document."""
        if before and after and (before.value is None or after.value is None):
            yield from _unread(before, after)
        elif before and after:
            yield from self.differ(after).compare(before.value, after.value)
            yield from _bodies(before.body, after.body)
        else:
            yield from self.facts(before, after)

    def differ(self, document: Document) -> Differ:
        """Return what compares documents of this kind."""
        kind, year = document.kind.value, document.place.round or 0
        return Differ(self.contract.fields(kind, year), self.names)

    def facts(self, before: Document | None, after: Document | None) -> Iterator[Found]:
        """Yield the leading facts of a document that came or went."""
        document = after or before
        if document is None or document.value is None:
            return
        standing = standing_of(before, after)
        fields = self.differ(document).fields
        for pointer, label, said in leading_facts(document.value, fields, self.names):
            texts = (said, "") if after is None else ("", said)
            places = (pointer, None) if after is None else (None, pointer)
            yield Found(ChangedAnswer(label, *texts, standing), *places)


def _unread(before: Document, after: Document) -> Iterator[Found]:
    """A side that cannot be parsed is said so: an earlier one only if it is mended now."""
    if before.lines == after.lines:
        return
    w = words()
    ours = w["unreadable_before" if before.value is None else "readable_before"]
    theirs = w["unreadable_after" if after.value is None else "readable_after"]
    yield Found(ChangedAnswer(w["unreadable"], ours, theirs), None, None)


def _bodies(before: Body | None, after: Body | None) -> Iterator[Found]:
    """Compare sections by their headings; of several with one heading, in order."""
    ours, theirs = _sections(before), _sections(after)
    for heading in dict.fromkeys((*theirs, *ours)):
        label = words()["section"].format(heading=heading) if heading else words()["preamble"]
        for one, other in zip_longest(ours.get(heading, []), theirs.get(heading, [])):
            old, new = (part or (None, "") for part in (one, other))
            for change in text_changes(label, old[1], new[1]):
                yield Found(change, old[0], new[0])


def _sections(body: Body | None) -> dict[str, list[tuple[str, str]]]:
    """Heading → the place and text of each section with it; the empty heading is the preamble.

    A place is no JSON Pointer but `#` and the number of the line.
    """
    if body is None:
        return {}
    found = {"": [(f"#{body.line}", body.preamble)]}
    for section in body.sections:
        found.setdefault(section.heading, []).append((f"#{section.line}", section.text))
    return found
