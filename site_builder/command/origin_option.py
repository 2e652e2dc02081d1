"""The case that a new case is made after, however it is written (`--adapted-from`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from site_builder.read.paths.case_names import read_case_name

if TYPE_CHECKING:
    from site_builder.check.known_cases import KnownCase, KnownCases
    from site_builder.model.collection import Reference
    from site_builder.model.round import Round
    from site_builder.model.unit import Unit


def choose_origin(wanted: str, known: KnownCases, reference: Reference) -> KnownCase:
    """Return the case by an id, a former one or an address; raises click.UsageError of none."""
    name = read_case_name(wanted)
    if name is None or not name.is_of(reference.settings.site_url):
        message = (
            f"{wanted} 不是本站案例的网址，也不是“年度/市/案例文件夹”，"
            "例如 2021/zhengzhou/metro-bookroom"
        )
        raise click.UsageError(message)
    if name.id not in known.by_id:
        similar = known.similar(name.id, reference)
        message = f"找不到案例 {name.id}" + (f"，是不是 {similar}" if similar else "")
        raise click.UsageError(message)
    return known.by_id[name.id]


def origin_answers(origin: KnownCase, unit: Unit, round_: Round) -> dict[str, Any]:
    """Return what a new case says of its origin, by JSON Pointer.

    Raises click.UsageError if the origin is of a later round.
    """
    if int(origin.id.partition("/")[0]) > round_.year:
        message = f"{origin.id} 的年度比新案例（{round_.year}年度）晚，用 --round 写明新案例的年度"
        raise click.UsageError(message)
    told: dict[str, Any] = {"/adapted_from/case": origin.id}
    if origin.unit == unit.id:
        told["/adapted_from/own"] = True
    return told
