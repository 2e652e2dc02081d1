"""Rules of exceptions: code, place, days, and who granted them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from judging import CASE, SURVEY, context, judge

from site_builder.check.rules.exceptions import (
    exception_expired,
    exception_granted_by_the_province,
    exception_of_a_known_code,
    exception_of_a_known_path,
    exception_of_an_excusable_code,
)
from site_builder.read.pictures.image import look_at

if TYPE_CHECKING:
    from site_builder.check.context import Context
    from site_builder.check.registry import DocumentCheck

FILE = "schema/exceptions.yml"
PICTURE = CASE.replace("index.md", "images/01.jpg")
LAST = "2022-12-31"


def where() -> Context:
    return context(date(2022, 10, 20), paths=[SURVEY, CASE])


def reasons(rule: DocumentCheck, text: str, context_: Context | None = None) -> list[str]:
    """The reasons that a rule gives for one exception."""
    found = judge(rule, f"exceptions:\n  - {text}\n", FILE, context_ or where())
    return [finding.facts["reason"] for finding in found]


@pytest.mark.parametrize(
    ("code", "unknown", "firm"),
    [
        ("F532", [], []),
        ("f532", ["similar"], []),
        ("X999", ["none"], []),
        ("F520", [], ["firm"]),
        ("S106", [], ["firm"]),
        ("X444", [], ["firm"]),
        ("F535", [], ["warning"]),
    ],
)
def test_code(code: str, unknown: list[str], firm: list[str]) -> None:
    assert reasons(exception_of_a_known_code, f"code: {code}") == unknown
    assert reasons(exception_of_an_excusable_code, f"code: {code}") == firm


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (CASE, []),
        (SURVEY, []),
        ("cases/2021/zhengzhou/", []),
        ("submissions/2021/zhengzhou/zhengzhou-kexie/", []),
        ("cases/2021/", ["wide"]),
        ("cases/", ["wide"]),
        ("cases/2021//", ["wide"]),
        ("/", ["elsewhere"]),
        ("schema/", ["elsewhere"]),
        ("./cases/2021/zhengzhou/", ["elsewhere"]),
        ("cases/2021/luoyang/", ["absent"]),
        ("cases/2021/zhengzhou/../luoyang/", ["absent"]),
        ("cases\\\\2021\\\\zhengzhou\\\\", ["elsewhere"]),
        (CASE.upper(), ["elsewhere"]),
        (CASE + "x", ["absent"]),
        ("cases/2021/zhengzhou/new", ["absent"]),
        ("cases/2021/zhengzhou/new-case", ["slash"]),
        (PICTURE, ["picture"]),
    ],
)
def test_path(path: str, found: list[str]) -> None:
    known = replace(where(), images={PICTURE: look_at(PICTURE, b"")})
    assert reasons(exception_of_a_known_path, f'path: "{path}"', known) == found


@pytest.mark.parametrize(
    ("granted", "expires", "found"),
    [
        ("2022-04-01", "2022-10-20", []),
        ("2022-04-01", "2022-10-19", ["expired"]),
        ("2022-11-01", LAST, []),
        ("2023-01-01", LAST, ["reversed"]),
        (LAST, LAST, []),
    ],
)
def test_days(granted: str, expires: str, found: list[str]) -> None:
    text = f"{{granted_on: {granted}, expires_on: {expires}}}"
    assert reasons(exception_expired, text) == found


@pytest.mark.parametrize(
    ("unit", "found"),
    [("henan-kexie", []), ("zhengzhou-kexie", ["kind"]), ("henan-kexi", ["unknown"])],
)
def test_only_the_province_grants(unit: str, found: list[str]) -> None:
    assert reasons(exception_granted_by_the_province, f"granted_by: {unit}") == found


def test_a_unit_of_a_broken_roster_may_be_there() -> None:
    doubtful = replace(where(), doubtful_rosters=frozenset(["henan"]))
    text = "granted_by: henan-kexi"
    assert reasons(exception_granted_by_the_province, text, doubtful) == []
