"""Two versions of an answer: what differs, in the form's own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.pointer import escape
from site_builder.review.differences.paths import Path, row_names
from site_builder.review.differences.rows import fingerprint, match_rows
from site_builder.review.differences.sentences import changed_sentences
from site_builder.review.readable_answers import Names, short, speak, speak_pair
from site_builder.review.review import ChangedAnswer, ChangeKind
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field


@dataclass(frozen=True)
class Found:
    """A change, and the JSON Pointers of the values that it tells of: on either side, or none."""

    change: ChangedAnswer
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Differ:
    """Compares two documents of one kind: `fields` by pointer pattern, `names` of codes."""

    fields: Mapping[str, Field]
    names: Names

    def compare(self, before: Any, after: Any, path: Path | None = None) -> Iterator[Found]:
        """Yield what differs, in the form's order, unknown keys last."""
        path = path or Path()
        if fingerprint(before) == fingerprint(after):
            return
        if _all(dict, before, after) and not (path.is_row and None in (before, after)):
            yield from self._keys(before or {}, after or {}, path)
        elif self._is_table(before, after, path):
            yield from self._rows(before or [], after or [], path)
        else:
            yield from self._leaf(before, after, path)

    def _keys(
        self, before: Mapping[str, Any], after: Mapping[str, Any], path: Path
    ) -> Iterator[Found]:
        known = [p.rpartition("/")[2] for p in self.fields if p.rpartition("/")[0] == path.pattern]
        others = sorted((before.keys() | after.keys()) - set(known))
        for key in (*known, *others):
            inner = path.key(escape(key))
            yield from self.compare(before.get(key), after.get(key), inner)

    def _is_table(self, before: Any, after: Any, path: Path) -> bool:
        """Whether rows are compared: of choices and of figures the whole list is the answer."""
        if not _all(list, before, after) or not (before or after):
            return False
        field = self.fields.get(path.pattern)
        entries = (*(before or ()), *(after or ()))
        return not (field and field.choices) and _all((str, dict, list), *entries)

    def _rows(self, before: list[Any], after: list[Any], path: Path) -> Iterator[Found]:
        field = self.fields.get(path.pattern)
        keys = tuple(field.schema.get("x-row-key", ())) if field else ()
        columns = [self.fields.get(f"{path.pattern}/*/{key}") for key in keys]
        ours = row_names(before, keys, columns, self.names)
        theirs = row_names(after, keys, columns, self.names)
        for i, j in match_rows(before, after, keys):
            if i is None and j is not None:
                yield self._whole_row(after[j], path.row(i, j, theirs[j]), ChangeKind.ADDED)
            elif i is not None and j is None:
                yield self._whole_row(before[i], path.row(i, j, ours[i]), ChangeKind.REMOVED)
            elif i is not None and j is not None:
                yield from self.compare(before[i], after[j], path.row(i, j, ours[i]))

    def _whole_row(self, row: Any, path: Path, standing: ChangeKind) -> Found:
        """Tell a row that is on one side alone, cell by cell."""
        said = self._row_in_words(row, path)
        texts = ("", said) if standing is ChangeKind.ADDED else (said, "")
        label = path.parent().label(self.fields)
        return Found(ChangedAnswer(label, *texts, standing), path.before, path.after)

    def _row_in_words(self, row: Any, path: Path) -> str:
        if not isinstance(row, dict):
            return speak(row, self.fields.get(path.parent().pattern), self.names)
        prefix = path.pattern + "/"
        order = {p.removeprefix(prefix): f for p, f in self.fields.items() if p.startswith(prefix)}
        keys = [*(k for k in order if k in row), *sorted(row.keys() - order.keys())]
        cells = (
            words()["cell"].format(
                label=order[key].title if key in order else key,
                value=short(speak(row[key], order.get(key), self.names)),
            )
            for key in keys
        )
        return words()["cells"].join(cells)

    def _leaf(self, before: Any, after: Any, path: Path) -> Iterator[Found]:
        field = self.fields.get(path.pattern)
        if field and field.choices and _same_choices(before, after):
            return
        label = path.label(self.fields)
        if field and field.schema.get("x-multiline") and _all(str, before, after):
            for change in text_changes(label, before or "", after or ""):
                yield Found(change, path.before, path.after)
            return
        said = speak_pair(before, after, field or self.fields.get(path.pattern_of_list), self.names)
        yield Found(ChangedAnswer(label, *said), path.before, path.after)


def text_changes(label: str, before: str, after: str) -> Iterator[ChangedAnswer]:
    """Yield the sentences of a long text that are gone, new or other ones."""
    change = ChangedAnswer(label, "", "", is_text=True)
    for ours, theirs in changed_sentences(before, after):
        standing = (
            ChangeKind.ADDED
            if not ours
            else ChangeKind.REMOVED
            if not theirs
            else ChangeKind.CHANGED
        )
        yield replace(change, before=ours, after=theirs, standing=standing)


def _all(kind: type | tuple[type, ...], *values: Any) -> bool:
    return all(value is None or isinstance(value, kind) for value in values)


def _same_choices(before: Any, after: Any) -> bool:
    """Whether the same choices are made: in which order says nothing."""
    if not (isinstance(before, list) and isinstance(after, list)):
        return False
    return sorted(map(fingerprint, before)) == sorted(map(fingerprint, after))
