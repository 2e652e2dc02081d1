"""Documents that stand in another place now and say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.review.differences.rows import fingerprint

if TYPE_CHECKING:
    from site_builder.read.document import Document
    from site_builder.review.comparison import Comparison


def moved(comparison: Comparison) -> dict[str, str]:
    """Return new path → old path of each; of several that say the same, in order of paths."""
    before, after = comparison.before.documents, comparison.after.documents
    gone: dict[tuple[str, str, str], list[str]] = {}
    for path in sorted(comparison.touched & (before.keys() - after.keys()), reverse=True):
        gone.setdefault(_content(before[path]), []).append(path)
    found: dict[str, str] = {}
    for path in sorted(comparison.touched & (after.keys() - before.keys())):
        olds = gone.get(_content(after[path]))
        if olds and after[path].value is not None:
            found[path] = olds.pop()
    return found


def _content(document: Document) -> tuple[str, str, str]:
    body = document.body.text if document.body else ""
    return document.kind.value, fingerprint(document.value), body.strip()
