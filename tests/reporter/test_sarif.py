"""SARIF: rules, places in the right unit, addresses, and the limits of those who take it."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_problems import PROBLEMS, problem

from site_builder.problem import Problem, Severity
from site_builder.reporter.report import CheckReport
from site_builder.reporter.sarif import MOST, render_sarif


def run_of(*problems: Problem, **report: Any) -> dict[str, Any]:
    log = json.loads(render_sarif(CheckReport(problems, 1, **report)))
    assert log["version"] == "2.1.0"
    run: dict[str, Any] = log["runs"][0]
    return run


def place_of(found: Problem) -> dict[str, Any]:
    place: dict[str, Any] = run_of(found)["results"][0]["locations"][0]["physicalLocation"]
    return place


def test_a_result_points_to_its_rule() -> None:
    run = run_of(problem("S106"), problem("S104"), addresses={"S104": "https://example.org/4"})
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["S104", "S106"]
    assert [r["ruleIndex"] for r in run["results"]] == [1, 0]
    assert [r["ruleId"] for r in run["results"]] == ["S106", "S104"]
    assert [rule.get("helpUri") for rule in rules] == ["https://example.org/4", None]
    for rule in rules:
        assert rule["shortDescription"]["text"] == rule["name"]
        assert "## 怎么改" in rule["help"]["text"]
        assert rule["fullDescription"]["text"]


@pytest.mark.parametrize("address", ["https://example.org/docs/README.md", ""])
def test_where_the_manual_stands(address: str) -> None:
    driver = run_of(problem("S106"), manual=address)["tool"]["driver"]
    assert driver.get("informationUri", "") == address


@pytest.mark.parametrize(
    ("source", "column", "width", "region"),
    [
        ("a: 是", 4, 1, (4, 5)),
        ("𬭸: 是", 4, 1, (5, 6)),
        ("a: 𠮷祥𬭸", 4, 3, (4, 9)),
    ],
)
def test_columns_are_counted_in_utf_16(
    source: str, column: int, width: int, region: tuple[int, int]
) -> None:
    found = problem(source=source, column=column, width=width)
    assert run_of(found)["columnKind"] == "utf16CodeUnits"
    place = place_of(found)["region"]
    assert place == {"startLine": 7, "startColumn": region[0], "endColumn": region[1]}


@pytest.mark.parametrize(
    ("found", "region"),
    [
        (problem(line=None, column=None), None),
        (problem(width=0), {"startLine": 7}),
        (problem(source=None), {"startLine": 7}),
    ],
)
def test_a_place_is_as_exact_as_is_known(found: Problem, region: dict[str, int] | None) -> None:
    assert place_of(found).get("region") == region


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("cases/2021/案例 1/100%.md", "cases/2021/%E6%A1%88%E4%BE%8B%201/100%25.md"),
        ("a:b?c#d", "a%3Ab%3Fc%23d"),
        ("a\udcff.md", "a%FF.md"),
    ],
)
def test_paths_are_addresses_below_the_root(path: str, uri: str) -> None:
    assert place_of(problem(path=path))["artifactLocation"] == {
        "uri": uri, "uriBaseId": "%SRCROOT%",
    }  # fmt: skip


def test_a_value_is_no_link() -> None:
    found = problem(message="没有“[点这里](https://example.org/)”这一项")
    assert "](" not in run_of(found)["results"][0]["message"]["text"]


@given(st.lists(PROBLEMS, max_size=12))
def test_every_problem_is_told_once(problems: list[Problem]) -> None:
    run = run_of(*problems)
    results = run["results"]
    assert sorted(r["ruleId"] for r in results) == sorted(p.code for p in problems)
    assert len({str(r["partialFingerprints"]) for r in results}) == len(problems)
    for result in results:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"], errors="surrogateescape") in {
            p.path for p in problems
        }
        region = place.get("region", {})
        assert region.get("endColumn", 1) >= region.get("startColumn", 1) >= 1


def test_of_too_many_the_worst_stay_and_the_rest_is_counted() -> None:
    long = "不" * 300
    warnings = [
        replace(problem(message=long, line=n), severity=Severity.WARNING)
        for n in range(1, MOST + 2)
    ]
    log = render_sarif(CheckReport((*warnings, problem(line=9_000)), 1))
    run = json.loads(log)["runs"][0]
    assert len(run["results"]) == MOST
    assert run["results"][0]["level"] == "error"
    notice = run["invocations"][0]["toolExecutionNotifications"][0]
    assert "另有 2 条" in notice["message"]["text"]
    assert len(gzip.compress(log.encode())) < 10_000_000
