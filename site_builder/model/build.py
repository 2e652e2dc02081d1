"""Documents without errors, made into models and collected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.model.collection import Collection
from site_builder.model.descent import resolved
from site_builder.model.prose import build_case, build_report, build_update
from site_builder.model.survey import build_survey
from site_builder.read.paths.layout import SUBMITTED, DocumentKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from site_builder.model.collection import Reference
    from site_builder.model.ledger import Entry
    from site_builder.read.document import Document

_PROSE: dict[DocumentKind, Callable[..., Any]] = {
    DocumentKind.CASE: build_case,
    DocumentKind.REPORT: build_report,
    DocumentKind.UPDATE: build_update,
}


def build_collection(
    documents: Iterable[Document], reference: Reference, ledger: Mapping[str, Entry]
) -> Collection:
    """Return the models of sound documents, in their order; others than submissions are skipped."""
    built: dict[DocumentKind, list[Any]] = {kind: [] for kind in SUBMITTED}
    for document in documents:
        if document.kind not in SUBMITTED or document.value is None:
            continue
        unit = reference.units.get(document.value["unit"])
        if unit is None:  # the roster has problems of its own
            continue
        if document.kind is DocumentKind.SURVEY:
            model: Any = build_survey(document.path, document.value, unit)
        else:
            build = _PROSE[document.kind]
            model = build(document.path, document.value, unit, document.body)
        built[document.kind].append(model)
    return Collection(
        reference,
        tuple(built[DocumentKind.SURVEY]),
        resolved(built[DocumentKind.CASE]),
        tuple(built[DocumentKind.REPORT]),
        tuple(built[DocumentKind.UPDATE]),
        ledger,
    )
