"""The report as SARIF 2.1.0 (OASIS), for code scanning and for editors.

Of a run GitHub shows 5,000 results and takes 25,000:
https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder import __version__
from site_builder.check.wording.catalogue import catalogue
from site_builder.guide.rules import rule_page
from site_builder.printable import printable
from site_builder.problem import Severity
from site_builder.reporter.fingerprint import fingerprints
from site_builder.reporter.json import as_json
from site_builder.reporter.words import words

if TYPE_CHECKING:
    from site_builder.problem import Problem
    from site_builder.reporter.report import CheckReport

MOST = 5_000
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "%SRCROOT%"


def render_sarif(report: CheckReport) -> str:
    """Return one run with the rules that were broken; of too many results the worst stay."""
    codes = sorted({p.code for p in report.everything})
    numbers = {code: index for index, code in enumerate(codes)}
    results = [
        _result(problem, numbers[problem.code], mark)
        for problem, mark in zip(report.everything, fingerprints(report.everything), strict=True)
    ]
    shown = sorted(results, key=lambda r: r["level"] != Severity.ERROR)[:MOST]
    driver: dict[str, Any] = {
        "name": "kepu",
        "version": __version__,
        "language": "zh-CN",
        "rules": [_rule(code, report) for code in codes],
    }
    if report.manual:  # the program has no home but the repository that it stands in
        driver["informationUri"] = report.manual
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_ROOT: {"description": {"text": words()["root"]}}},
        "results": shown,
    }
    if len(results) > MOST:
        told = {"text": words()["left_out"].format(count=len(results) - MOST)}
        notice = {"level": "note", "message": told}
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": [notice]}]
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, report: CheckReport) -> dict[str, Any]:
    text = catalogue()[code]
    rule: dict[str, Any] = {
        "id": code,
        "name": text.title,
        "shortDescription": {"text": text.title},
        "fullDescription": {"text": text.why.strip()},
        "help": {"text": rule_page(text)},
        "defaultConfiguration": {"level": text.severity.value},
    }
    if code in report.addresses:
        rule["helpUri"] = report.addresses[code]
    return rule


def _result(problem: Problem, number: int, mark: str) -> dict[str, Any]:
    told = (problem.message, words()["remedy"].format(remedy=problem.remedy))
    # A reader would make a link of `[text](target)`.
    text = printable(words()["sentence"].join(told)).replace("](", "] (")
    place: dict[str, Any] = {
        "artifactLocation": {
            "uri": quote(problem.path, errors="surrogateescape"),
            "uriBaseId": _ROOT,
        }
    }
    if problem.line:
        place["region"] = _region(problem, problem.line)
    return {
        "ruleId": problem.code,
        "ruleIndex": number,
        "level": problem.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
        "occurrenceCount": 1 + problem.more,
        "partialFingerprints": {"kepuProblem/v1": mark},
    }


def _region(problem: Problem, line: int) -> dict[str, int]:
    """The place in UTF-16 code units; the line alone where it is not known or not shown."""
    if problem.source is None or not problem.column or not problem.width:
        return {"startLine": line}
    start = problem.column - 1
    lead, value = problem.source[:start], problem.source[start : start + problem.width]
    first = _units(lead) + 1
    return {"startLine": line, "startColumn": first, "endColumn": first + _units(value)}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
