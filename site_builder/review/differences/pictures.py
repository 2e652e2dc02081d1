"""Pictures that came, went or are other ones now, with their captions."""

from __future__ import annotations

from posixpath import dirname
from typing import TYPE_CHECKING, Any

from site_builder.review.review import ChangedAnswer, ChangeKind
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.run.checked import Side
    from site_builder.read.document import Document
    from site_builder.read.pictures.image import ImageFacts
    from site_builder.review.comparison import Comparison


def pictures_of(document: Document) -> dict[str, str]:
    """Return path → caption of the pictures that a document registers."""
    rows = (document.value or {}).get("images")
    folder = dirname(document.path)
    return {
        f"{folder}/{row['file']}": str(row.get("caption", ""))
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and isinstance(row.get("file"), str)
    }


def picture_changes(comparison: Comparison, path: str) -> Iterator[tuple[str, ChangedAnswer]]:
    """Yield path and change of the files that the document at `path` registers.

    A picture whose registration came or went with it is told there.
    """
    sides = (comparison.before, comparison.after)
    registered = [_registered(side, path) for side in sides]
    for picture in sorted((registered[0].keys() | registered[1].keys()) & comparison.touched):
        ours, theirs = (side.tree.images.get(picture) for side in sides)
        in_both = picture in registered[0] and picture in registered[1]
        if ours == theirs or not (in_both or (ours and theirs)):
            continue
        caption = registered[1].get(picture) or registered[0].get(picture, "")
        form = words()["picture_captioned" if caption else "picture"]
        file = picture.removeprefix(dirname(path) + "/")
        yield picture, _change(form.format(file=file, caption=caption), ours, theirs)


def loose_change(comparison: Comparison, picture: str) -> ChangedAnswer:
    """Return what became of a picture that no document registers."""
    ours, theirs = (s.tree.images.get(picture) for s in (comparison.before, comparison.after))
    return _change(words()["picture_loose"], ours, theirs)


def standing_of(before: Any, after: Any) -> ChangeKind:
    """Say what became of something that is there, or not, on either side."""
    if before is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if after is None else ChangeKind.CHANGED


def _registered(side: Side, path: str) -> dict[str, str]:
    document = side.documents.get(path)
    return pictures_of(document) if document else {}


def _change(label: str, ours: ImageFacts | None, theirs: ImageFacts | None) -> ChangedAnswer:
    before, after = _in_words(ours), _in_words(theirs)
    if before == after:
        after = words()["picture_other"].format(size=after)
    return ChangedAnswer(label, before, after, standing_of(ours, theirs))


def _in_words(facts: ImageFacts | None) -> str:
    if facts is None:
        return ""
    if not facts.width:
        return words()["picture_broken"]
    return words()["picture_size"].format(width=facts.width, height=facts.height)
