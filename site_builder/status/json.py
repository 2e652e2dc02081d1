"""The status as JSON, version 1, after `status.schema.yml`: for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.expectations import State
from site_builder.export.demonstration import with_mark

if TYPE_CHECKING:
    from site_builder.status.status import CityStatus, RoundStatus
    from site_builder.status.wording import Speech

VERSION = 1


def render_json(status: RoundStatus, _: Speech | None = None) -> str:
    """Return the status as a JSON text with a final line end."""
    value = {
        "version": VERSION,
        "round": status.round.year,
        "title": with_mark(status.round.title, status.settings),
        "today": status.today.isoformat(),
        "deadlines": {
            d.item: {"day": d.day.isoformat(), "days_left": d.left} for d in status.deadlines
        },
        "cities": [_city(city) for city in status.cities],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _city(city: CityStatus) -> dict[str, Any]:
    p = city.progress
    return {
        "slug": p.slug,
        "name": p.name,
        "surveys": {
            "expected": len(p.surveys),
            "received": p.received,
            **{str(state): p.count(state) for state in State},
        },
        "report": str(p.report.state) if p.report else None,
        "cases": {
            "received": p.cases,
            "quota": p.case_quota,
            "missing": p.cases_missing,
            "waived": p.cases_waived,
        },
        "stages": {str(stage): count for stage, count in city.stages.items()},
        "lacks": [
            {
                "item": lack.item,
                "unit": lack.unit.id,
                "name": lack.unit.name,
                "state": str(lack.state),
                "since": lack.since.isoformat() if lack.since else None,
                "reason": lack.reason or None,
                "path": lack.broken.path if lack.broken else None,
            }
            for lack in city.lacks
        ],
        "broken": [{"path": b.path, "errors": b.errors} for b in city.broken],
    }
