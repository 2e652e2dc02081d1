"""A case to take away: its public fields as JSON, and its text as Markdown."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.contract.publicity import is_public
from site_builder.export.demonstration import mark, origin, reported
from site_builder.export.published_values import public_part
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.contract import Contract
    from site_builder.model.collection import Reference
    from site_builder.model.prose import Case

VERSION = 1


@dataclass(frozen=True)
class CaseSource:
    """Where a case comes from and on what terms: what every copy says of itself."""

    address: str
    """Absolute if the site knows its address, else from the site's root."""
    media: Mapping[str, str]
    """The submitted picture's path → the published one's address."""
    reference: Reference


@dataclass(frozen=True)
class Reckoned:
    """What no author typed: figures, key → value, text and base; and the record of the descent."""

    figures: Mapping[str, Any]
    descent: Mapping[str, Any]


def case_json(case: Case, reckoned: Reckoned, contract: Contract, source: CaseSource) -> str:
    """Return a case as JSON: `fields` with the contract's keys, and what else is known of it.

    That is what was computed from them, and which cases it came from or were made after it.
    """
    reference, fields = source.reference, contract.fields("case", case.round)
    city = reference.places.by_slug.get(case.city)
    record = {
        "version": VERSION,
        "id": case.id,
        "address": source.address,
        "source": origin(reference.settings),
        "unit_name": case.unit.name,
        "city": case.city,
        "city_name": city.name if city else reference.settings.province,
        "place_name": reference.places.names.get(case.unit.division, ""),
        "as_of": reference.today.isoformat(),
        "licence": reference.settings.licence,
        "fields": public_part(case.values, fields),
        "computed": reckoned.figures,
        "descent": reckoned.descent,
        "sections": [{"heading": s.heading, "text": s.text} for s in case.sections],
        "pictures": [
            {"caption": p.caption, "address": source.media[p.path]}
            for p in case.pictures
            if is_public(fields, "/images/*/caption")
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=1, default=_number) + "\n"


def _number(value: Any) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value).__name__)


def case_markdown(
    case: Case,
    kind: str,
    source: CaseSource,
    facts: Sequence[tuple[str, str]],
    titles: Mapping[str, str],
) -> str:
    """Return a case's text as Markdown, below a head that says whence it comes.

    `kind` is what the schema calls a case; `facts` are label and value; `titles` gives the
    label of each public field by its key.
    """
    template = templates("site_builder.export").get_template("case.md.j2")
    return template.render(
        case=case,
        kind=kind,
        source=source,
        settings=source.reference.settings,
        reported=reported(source.reference.settings),
        mark=mark(source.reference.settings),
        facts=facts,
        titles=titles,
    )
