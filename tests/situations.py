"""Situations of a round, made in memory from the good repository, for whatever tells of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from making import at, good, survey
from repository import project_contract

from site_builder.check.run.checked import Checked
from site_builder.model.ledger import Entry, Stage
from site_builder.problem import Problem, Severity
from site_builder.status.gather import round_status
from site_builder.status.wording import Speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.model.collection import Collection
    from site_builder.status.status import RoundStatus

GOLDEN = Path(__file__).parent / "golden" / "status"
CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
SPEECH = Speech.of(project_contract())
CAME, DAY = date(2022, 4, 1), date(2022, 4, 6)


def _nothing() -> Collection:
    round_ = replace(good().reference.rounds[2021], waivers=())
    reference = replace(good().reference, rounds={2021: round_})
    return replace(good(), reference=reference, surveys=(), cases=(), reports=(), ledger={})


def _all_in() -> Collection:
    case, report = good().cases[0], good().reports[0]
    luoyang = good().reference.units["luoyang-kexie"]
    cases = [
        replace(case, slug=n, city=u.city, unit=u, path=f"cases/2021/{u.city}/{n}/index.md")
        for u in (case.unit, luoyang)
        for n in "ab"
    ]
    reports = (report, replace(report, unit=luoyang, path=REPORT.replace("zhengzhou", "luoyang")))
    collection = replace(
        _nothing(), surveys=(*good().surveys, survey("luoyang-kexie")), cases=tuple(cases),
        reports=reports,
    )  # fmt: skip
    told = (collection.surveys, collection.cases, collection.reports)
    paths = [item.path for items in told for item in items]
    entries = [Entry(p, CAME, Stage.ACCEPTED, "", DAY, "henan-kexie") for p in paths]
    return replace(collection, ledger={e.path: e for e in entries})


def _with(*entries: Entry, gone: str = "") -> Collection:
    surveys = tuple(s for s in good().surveys if s.path != gone)
    return replace(good(), surveys=surveys, ledger={e.path: e for e in entries})


def _returned() -> Collection:
    return _with(
        Entry(CITY, CAME, Stage.CHECKED, "", DAY, "zhengzhou-kexie"),
        Entry(ERQI, CAME, Stage.RETURNED, "第3题答“否”|而申报书附有目标；请核对", DAY),
        Entry(REPORT, CAME, Stage.RETURNED, "<b>第二部分</b>没有数字，见 #12 @所有人"),
        Entry(CASE, CAME, Stage.RETURNED, "请补拍图片", DAY),
    )


def _without_reports() -> Collection:
    round_ = replace(good().reference.rounds[2021], report_quota=0, case_quota=0)
    return replace(good(), reference=replace(good().reference, rounds={2021: round_}))


SITUATIONS: dict[str, Callable[[], Collection]] = {
    "closed": good,
    "before": lambda: at(_nothing(), date(2022, 4, 7)),
    "last-day": lambda: at(_nothing(), date(2022, 4, 10)),
    "nothing": _nothing,
    "all": _all_in,
    "returned": _returned,
    "withdrawn": lambda: _with(Entry(ERQI, CAME, Stage.WITHDRAWN, "账目重新核实", DAY), gone=ERQI),
    "no-reports": _without_reports,
    "broken": lambda: _with(gone=ERQI),
}


def problem(path: str, code: str = "S106") -> Problem:
    """An error somewhere in a file."""
    said = ("第3题没有填写", "填“true”（是）或“false”（否）")
    return Problem(code, Severity.ERROR, path, 12, 1, 1, "", None, None, *said, "")


def checked(name: str) -> Checked:
    """What checking gives in a situation."""
    gone = "cases/2021/zhengzhou/broken/index.md"
    paths = (ERQI, ERQI, gone) if name == "broken" else ()
    problems = tuple(problem(path) for path in (*paths, "submissions/2021/ledger.yml"))
    return Checked(problems, (), project_contract(), SITUATIONS[name]())


def status(name: str) -> RoundStatus:
    """The status of 2021 in a situation."""
    found = checked(name)
    assert found.collection
    return round_status(found, found.collection.reference.rounds[2021], {})


def golden(name: str, made: str, *, update: bool) -> None:
    """Compare with the golden file of that name, or write it; and what holds of every telling."""
    expected = GOLDEN / name
    if update:
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_bytes(made.encode())
    assert made == expected.read_bytes().decode()
    assert "您" not in made
    assert "None" not in made
    assert not made or made.endswith("\n")
    assert "\n\n\n" not in made
