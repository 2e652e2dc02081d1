"""The page that sets cases side by side: its rows and labels; the values come from `case.json`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.cases import newest_first
from site_builder.render.parts.case_money import computed_labels
from site_builder.render.parts.facets import choices_of_any_round
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.model.prose import Case
    from site_builder.page import Page
    from site_builder.render.labels import Labels
    from site_builder.render.site import Site

_CHOSEN = ("category", "themes", "key_areas", "audiences")
_FIGURES = ("round", "funds_wan", "people_served")
_FIELDS = (*_CHOSEN, "summary", "evidence", "replicable", "conditions")
"""Keys of a case in the order of the rows; what is computed stands behind the figures."""
_FEWEST, _EXAMPLES = 2, 3
"""Cases that can be compared, and those that are offered to begin with."""


@dataclass(frozen=True)
class Row:
    """One row: the key by which the script finds its values, its label and its unit."""

    key: str
    label: str
    unit: str = ""


def compare_page(site: Site) -> Page:
    """Return the page of the comparison, outside the navigation."""
    examples, theme = _examples(site)
    return render_page(
        site,
        "compare/index.md",
        "compare.md.j2",
        Frame(words()["compare"], script="compare"),
        rows=_rows(site),
        examples=examples,
        theme=theme,
        choices={key: choices_of_any_round(site, key) for key in _CHOSEN},
        evidence=_evidence(site.case_labels),
    )


def _examples(site: Site) -> tuple[list[Case], str]:
    """Return newest cases of different places, and the theme that they share: the commonest."""
    cases = newest_first(site)
    if "themes" not in site.case_labels.public or len(cases) < _FEWEST:
        return [], ""
    count = Counter(theme for case in cases for theme in case.themes)
    choices = choices_of_any_round(site, "themes")
    theme = max(choices, key=lambda value: count[value])
    alike = [case for case in cases if theme in case.themes]
    first_of = {case.city: case for case in reversed(alike)}
    apart = [case for case in alike if first_of[case.city] is case]
    examples = [*apart, *(case for case in alike if case not in apart)][:_EXAMPLES]
    if len(examples) < _FEWEST:
        return [], ""
    return examples, choices[theme]


def _rows(site: Site) -> list[Row]:
    labels = site.case_labels
    computed = (Row(key, *told) for key, told in computed_labels(labels).items())
    return [
        Row("place", words()["place"]),
        Row("unit_name", words()["unit"]),
        *_of_fields(labels, _FIGURES),
        *computed,
        *_of_fields(labels, _FIELDS),
    ]


def _of_fields(labels: Labels, keys: tuple[str, ...]) -> list[Row]:
    return [Row(key, labels.title(key), labels.unit(key)) for key in keys if key in labels.public]


def _evidence(labels: Labels) -> str:
    """How a row of the evidence is said, for the script to fill in, with the schema's labels."""
    if "evidence" not in labels.public:
        return ""
    titles = {key: labels.title(f"evidence/*/{key}") for key in ("before", "after", "counted")}
    return words()["evidence_entry"].format(**titles)
