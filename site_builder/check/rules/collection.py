"""Rules over everything together: quotas, twins, sums between units, idle waivers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.costs import OWN_USE, paid_for, same_project
from site_builder.check.registry import collection_rule
from site_builder.check.rules.finding import found
from site_builder.model.unit import ASSOCIATIONS
from site_builder.readings.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from site_builder.check.context import Context
    from site_builder.model.collection import Collection
    from site_builder.model.round import Round
    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit
    from site_builder.problem import Finding


def _at(path: str, pointer: str, *others: str, **facts: Any) -> Finding:
    """Point at a place of a file; `others` are those that it is held against."""
    return replace(found(pointer, **facts), path=path, others=others)


@collection_rule("X414")
def same_title_twice(collection: Collection, _: Context) -> Iterator[Finding]:
    """Two cases of one city do not share a title."""
    first: dict[tuple[str, str], str] = {}
    for case in collection.cases:
        twin = first.setdefault((case.city, case.title), case.path)
        if twin != case.path:
            yield _at(case.path, "/title", twin, twin=twin)


@collection_rule("X464")
def former_address_is_free(collection: Collection, _: Context) -> Iterator[Finding]:
    """What a case was called before is no case's name now, and only one case's former one."""
    known = {case.id: case.path for case in collection.cases}
    for case in collection.cases:
        for index, former in enumerate(case.former):
            holder = known.setdefault(former, "")
            if holder:
                facts = {"former": former, "holder": holder}
                yield _at(case.path, f"/former/{index}", holder, **facts)
            else:
                known[former] = case.path


@collection_rule("X420")
def case_quota(collection: Collection, _: Context) -> Iterator[Finding]:
    """A city reports no more cases than the notice asks for."""
    counts: dict[tuple[int, str], int] = {}
    reference = collection.reference
    for case in collection.cases:
        round_ = reference.rounds.get(case.round)
        if not case.quota or round_ is None or case.city not in reference.places.by_slug:
            continue
        key = (case.round, case.city)
        counts[key] = counts.get(key, 0) + 1
        if counts[key] > round_.case_quota:
            yield _at(
                case.path,
                "/quota",
                city=reference.places.by_slug[case.city].name,
                year=case.round,
                quota=round_.case_quota,
                count=counts[key],
            )


@collection_rule("X421")
def undertaker_agrees_with_association(collection: Collection, _: Context) -> Iterator[Finding]:
    """An undertaker's rows of 13.1 appear with the same amount in its association's.

    A project may be paid in parts, and two undertakers' projects may have one name.
    """
    for survey in collection.surveys:
        if survey.unit.kind != "undertaker":
            continue
        for index, row in enumerate(survey.own_use):
            total = sum(paid_for(survey, row.project))
            listed = tuple(_listed(collection, survey, row.project))
            if listed and not any(row.amount_wan in a or total == sum(a) for _, a in listed):
                association, amounts = listed[0]
                nearest = min((abs(amount - row.amount_wan), amount) for amount in amounts)[1]
                yield _at(
                    survey.path,
                    f"/funds/own_use/{index}/amount_wan",
                    *(other.path for other, _ in listed),
                    project=row.project,
                    amount=format_number(row.amount_wan),
                    association=association.unit.name,
                    theirs=format_number(nearest),
                )


@collection_rule("X473")
def project_of_two_associations(collection: Collection, _: Context) -> Iterator[Finding]:
    """One project's money is in question 13.1 of one association: all of them are added up."""
    first: dict[tuple[object, ...], Survey] = {}
    for survey in collection.surveys:
        if survey.unit.kind not in ASSOCIATIONS:
            continue
        for index, row in enumerate(survey.answer(OWN_USE) or ()):
            known = same_project(row)
            other = first.setdefault((survey.round, known), survey) if known else survey
            if other.unit != survey.unit:
                facts = {"project": row["project"], "other": other.unit.name}
                yield _at(survey.path, f"{OWN_USE}/{index}/project", other.path, **facts)


def _listed(
    collection: Collection, survey: Survey, project: str
) -> Iterator[tuple[Survey, tuple[Decimal, ...]]]:
    """Yield the associations of a survey's area that name a project, and their amounts."""
    for other in collection.surveys:
        same_area = other.round == survey.round and other.unit.city == survey.unit.city
        if same_area and other.unit.kind in {"city", "county"}:
            amounts = paid_for(other, project)
            if amounts:
                yield other, amounts


@collection_rule("X423")
def expected_at_all(collection: Collection, _: Context) -> Iterator[Finding]:
    """A unit that sends a survey is on the round's list, where there is a list."""
    for survey in collection.surveys:
        round_ = collection.reference.rounds.get(survey.round)
        if round_ and round_.expected_units and not round_.expects(survey.unit):
            yield _at(survey.path, "/unit", unit=survey.unit.name, year=survey.round)


@collection_rule("X419")
def waiver_not_needed(collection: Collection, context: Context) -> Iterator[Finding]:
    """A waiver for something that has been sent, or is not asked for, hides real gaps."""
    titles = context.contract.item_titles()
    for round_ in collection.reference.rounds.values():
        for index, waiver in enumerate(round_.waivers):
            unit = collection.reference.units.get(waiver.unit)
            for item in waiver.items:
                reason = _idle(collection, round_, unit, item) if unit else None
                if reason:
                    yield _at(
                        f"schema/rounds/{round_.year}.yml",
                        f"/waivers/{index}/unit",
                        unit=waiver.unit,
                        item=titles[item],
                        count=round_.case_quota,
                        reason=reason,
                    )


def _idle(collection: Collection, round_: Round, unit: Unit, item: str) -> str | None:
    """Return why a unit needs no waiver for an item (a reason of X419)."""
    if not round_.asks(unit, item):
        return "unasked"
    if item == "cases":
        counted = [
            c
            for c in collection.cases
            if (c.round, c.city, c.quota) == (round_.year, unit.city, True)
        ]
        return "full" if len(counted) >= round_.case_quota else None
    sent = collection.surveys if item == "survey" else collection.reports
    return "sent" if any((s.round, s.unit) == (round_.year, unit) for s in sent) else None
