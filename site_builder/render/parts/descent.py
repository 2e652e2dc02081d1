"""A case's descent on its page: the line of cases that it came from, and its copies beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.public_descent import KEY, LINE, published_adaptation
from site_builder.editing.yaml_text import entry
from site_builder.export.published_values import public_part
from site_builder.model.ledger import Stage
from site_builder.read.paths.layout import case_path
from site_builder.render.environment import figure
from site_builder.render.parts.case_money import computed_figures, computed_labels
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.model.prose import Case
    from site_builder.render.labels import Labels
    from site_builder.render.site import Site

COMPARED, LISTED = 8, 100
"""Copies that are set beside the case, and others of which no more than the name is told."""
_FUNDS, _PEOPLE, _PER_HEAD = "funds_wan", "people_served", "cost_per_head_yuan"
_EVIDENCE = "evidence"


@dataclass(frozen=True)
class Step:
    """A case of a line, and what it changed of the one before it; nothing for the first."""

    case: Case
    place: str
    changed: str = ""
    own: bool = False


@dataclass(frozen=True)
class ComparedCase:
    """A row: where a case was done, what it cost, whom it reached, and what was changed."""

    step: Step
    is_this: bool
    figures: tuple[str, ...]
    """As in `compared_labels`."""
    result: str
    changed: str


@dataclass(frozen=True)
class CaseDescent:
    """All that a case's page says of its descent; empty parts are left out."""

    line: tuple[Step, ...] = ()
    """From the earliest that is told to the case itself; empty where it came of none."""
    before: int = 0
    """Steps above the first that is told."""
    withdrawn: str = ""
    """The address of an origin that was withdrawn."""
    compared: tuple[ComparedCase, ...] = ()
    """The case itself and its copies; empty where it was not copied."""
    more: tuple[Case, ...] = ()
    unlisted: int = 0
    """Copies of which nothing is told here but that they are."""
    title: str = ""
    """What the copies stand under: made elsewhere, or by the unit itself."""
    sentence: str = ""
    """How many copies there are, and by whom."""
    reach: int = 0
    """Cases that came of it over several steps, where that is more than its copies."""
    lines_to_paste: str = ""
    """What a case that is made after this one says; empty where the form does not ask."""

    @property
    def is_copy(self) -> bool:
        """Whether there is anything to say of an origin."""
        return bool(self.line or self.withdrawn)


def case_descent(site: Site, case: Case) -> CaseDescent:
    """Return what the page of a case says of its descent."""
    descent = site.descent
    origins = descent.line(case, LINE)
    copies = descent.copies.get(case.id, ())
    elsewhere = len(descent.copied_elsewhere(case))
    told = (case, *copies[:COMPARED]) if copies else ()
    line = [*reversed(origins), case] if origins else []
    title = "copied_elsewhere" if elsewhere else "copied_by_itself"
    reach = descent.reach.get(case.id, 0)
    return CaseDescent(
        line=tuple(_step(site, one, first=n == 0) for n, one in enumerate(line)),
        before=descent.steps.get(case.id, 0) - len(origins),
        withdrawn="" if origins else _withdrawn(site, case),
        compared=tuple(_compared(site, one, is_this=one is case) for one in told),
        more=copies[COMPARED : COMPARED + LISTED],
        unlisted=max(0, len(copies) - COMPARED - LISTED),
        title=words()[title] if copies else "",
        sentence=_counts(elsewhere, len(copies) - elsewhere),
        reach=reach if reach > len(copies) else 0,
        lines_to_paste=lines_to_paste(site, case.id),
    )


def lines_to_paste(site: Site, case: str) -> str:
    """Return the lines that name a case as the origin, where the newest round's form has them."""
    if f"/{KEY}/case" not in site.case_labels.fields:
        return ""
    return "\n".join(entry(KEY, {"case": case, "changed": words()["adapted_changed"]}))


def _withdrawn(site: Site, case: Case) -> str:
    """The address at which it is said that the origin was withdrawn."""
    told = published_adaptation(case, site.contract)
    held = site.collection.ledger.get(case_path(told.case)) if told else None
    return f"cases/{told.case}/" if told and held and held.state == Stage.WITHDRAWN else ""


def _step(site: Site, case: Case, *, first: bool = False) -> Step:
    reference = site.collection.reference
    place = reference.places.names.get(case.unit.division, reference.settings.province)
    told = None if first else published_adaptation(case, site.contract)
    return Step(case, place, told.changed if told else "", own=bool(told and told.own))


def _compared(site: Site, case: Case, *, is_this: bool) -> ComparedCase:
    labels, w = site.labels_of(case.round), words()
    figures = {made.key: made.sentence for made in computed_figures(labels, case)}
    for key in (_FUNDS, _PEOPLE):
        if key in labels.public:
            figures[key] = f"{figure(getattr(case, key))} {labels.unit(key)}"
    shown = [figures.get(key, w["unknown"]) for key, _ in compared_labels(site.case_labels)]
    step = _step(site, case, first=is_this)
    changed = w["copy_first"] if is_this else step.changed or w["copy_unsaid"]
    return ComparedCase(step, is_this, tuple(shown), _result(labels, case), changed)


def compared_labels(labels: Labels) -> list[tuple[str, str]]:
    """Key and heading of the figures: the money, for how many, and the money for each."""
    known = [(key, labels.title(key)) for key in (_FUNDS, _PEOPLE) if key in labels.public]
    computed = {key: label for key, (label, _) in computed_labels(labels).items()}
    return known + [(key, computed[key]) for key in (_PER_HEAD,) if key in computed]


def _result(labels: Labels, case: Case) -> str:
    """The first of what a case states as measured before and after."""
    rows = public_part(case.values, labels.fields).get(_EVIDENCE) or ()
    wanted = {"measure", "before", "after", "counted"}
    told = [words()["evidence_told"].format(**row) for row in rows if wanted <= row.keys()]
    return told[0] if told else words()["copy_none"]


def _counts(elsewhere: int, own: int) -> str:
    w = words()
    told = [
        w[key].format(count=count)
        for key, count in (("copies_elsewhere", elsewhere), ("copies_own", own))
        if count
    ]
    return "\uff0c".join(told)


def descent_facts(site: Site, case: Case) -> list[tuple[str, str]]:
    """Label and value for a copy of the page in plain text."""
    origin = site.descent.origins.get(case.id)
    copies = len(site.descent.copied_elsewhere(case))
    facts = {"title": origin.title, "unit": origin.unit.name} if origin else {}
    found = [(words()["learned_from"], words()["origin_told"].format(**facts))] if origin else []
    if copies:
        told = words()["copies_elsewhere"].format(count=copies)
        found.append((words()["copied_elsewhere"], told))
    return found
