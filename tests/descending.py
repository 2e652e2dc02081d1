"""Cases that were made one after another, in memory: a line of seven, and an origin of many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import good

from site_builder.model.adaptation import build_adaptation

if TYPE_CHECKING:
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case

METRO = next(c for c in good().cases if c.slug == "metro-bookroom")
VAN = next(c for c in good().cases if c.slug == "science-van")


def after(case: Case, slug: str, origin: Case | None, *, own: bool = False) -> Case:
    """A case in another folder that is made after one, or after none."""
    values = {**case.values, "title": f"案例{slug}"}
    if origin:
        values["adapted_from"] = {"case": origin.id, "changed": f"{slug}改了人数"}
        if own:
            values["adapted_from"]["own"] = True
    return replace(
        case,
        slug=slug,
        path=f"cases/{case.round}/{case.city}/{slug}/index.md",
        title=values["title"],
        adapted_from=build_adaptation(values.get("adapted_from")),
        values=values,
    )


def line(count: int) -> list[Case]:
    """So many cases, each after the one before it."""
    made = [after(METRO, "n0", None)]
    for n in range(1, count):
        made.append(after(VAN if n % 2 else METRO, f"n{n}", made[-1]))
    return made


def copied(count: int) -> list[Case]:
    """A case and so many copies of it; the last is the unit's own."""
    copies = [after(VAN, f"c{n}", METRO) for n in range(count - 1)]
    return [METRO, *copies, after(METRO, "again", METRO, own=True)]


def with_cases(cases: list[Case]) -> Collection:
    """The good collection with these cases alone."""
    return replace(good(), cases=tuple(cases))
