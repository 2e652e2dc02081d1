"""Exceptions: what is let pass is told apart, is built and published, and nothing else is."""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from comparing import change
from kepu_command import Kepu
from made_examples import MADE, TODAY_OF, TOUCHED_OF
from repository import EXAMPLES, SCHEMA, Repository

from site_builder.check.run.exceptions import EXCEPTIONS
from site_builder.check.wording.catalogue import catalogue, read_texts
from site_builder.problem import Severity
from site_builder.read.paths.domain import DomainKind, domain_of
from site_builder.review.since import caused_elsewhere

if TYPE_CHECKING:
    from site_builder.check.run.checked import Checked

EXCUSABLE = sorted(code for code, text in catalogue().items() if text.excusable)
EXCUSED = sorted(
    p.name for p in (EXAMPLES / "bad").iterdir() if p.name.partition("-")[0] in EXCUSABLE
)
PROVINCE = "submissions/2021/henan/henan-kexie/survey.yml"
CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
GRANTED, EXPIRES = "2022-04-01", "2022-12-31"


def except_(repository: Repository, *granted: tuple[str, str]) -> None:
    """Write the exceptions: code and path."""
    entries = "".join(
        f"  - code: {code}\n    path: {path}\n    reason: 按当地的实际情况\n"
        f"    granted_by: henan-kexie\n    granted_on: {GRANTED}\n    expires_on: {EXPIRES}\n"
        for code, path in granted
    )
    repository.write(EXCEPTIONS, f"exceptions:\n{entries}")


def spoil(repository: Repository, name: str) -> None:
    repository.overlay(EXAMPLES / "bad" / name)
    if name in MADE:
        MADE[name](repository)


def told(checked: Checked) -> list[tuple[str, str]]:
    return [(p.code, p.path) for p in checked.problems]


def built(checked: Checked) -> set[str]:
    assert checked.collection
    c = checked.collection
    return {m.path for models in (c.surveys, c.cases, c.reports, c.updates) for m in models}


@pytest.mark.parametrize("name", EXCUSED)
def test_what_is_excepted_passes_and_is_built(name: str, repository: Repository) -> None:
    spoil(repository, name)
    day = TODAY_OF.get(name)
    today, touched = date.fromisoformat(day) if day else None, TOUCHED_OF.get(name, ())
    wrong = told(repository.check(today=today, touched=touched))
    code = name.partition("-")[0]
    assert code in {c for c, _ in wrong} <= set(EXCUSABLE)
    except_(repository, *sorted(set(wrong)))
    checked = repository.check(today=today, touched=touched)
    assert told(checked) == []
    assert [(p.code, p.path) for p in checked.excepted] == wrong
    assert {path for _, path in wrong} <= built(checked)


def test_every_excusable_code_has_been_tried() -> None:
    assert {name.partition("-")[0] for name in EXCUSED} == set(EXCUSABLE)
    for code in EXCUSABLE:
        assert catalogue()[code].severity is Severity.ERROR


def test_what_cannot_be_understood_or_is_harmful_is_firm() -> None:
    """Models are built from what follows the schema; people and the repository are protected."""
    keywords = {code for code, text in catalogue().items() if text.fault}
    files = {f"F{number}" for number in range(501, 525)}
    own = {f"X44{number}" for number in range(6)}
    schemas = set(read_texts("schema"))
    assert not (keywords | files | own | schemas | {"F530", "F531", "F599"}) & set(EXCUSABLE)


def test_a_site_with_exceptions_is_published(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [
        "F532-small", "R321-county", "S134-other-area", "S140-above-total",
        "S141-covered", "S171-prefectures", "S172-counties-of-the-province", "X420-quota",
    ]  # fmt: skip
    for name in names:
        spoil(repository, name)
    shutil.copyfile(SCHEMA.parent / "mkdocs.yml", repository.root / "mkdocs.yml")
    kepu = Kepu(repository.root, monkeypatch, capsys)
    assert kepu("build")[0] == 1
    wrong = told(repository.check())
    assert len(wrong) == len(names)
    except_(repository, *wrong)
    status, said = kepu("build")
    assert status == 0, said


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2022-03-31", ["S171"]),
        ("2022-04-01", []),
        ("2022-12-31", []),
        ("2023-01-01", ["S171", "X443"]),
    ],
)
def test_an_exception_holds_from_its_first_to_its_last_day(
    day: str, codes: list[str], repository: Repository
) -> None:
    spoil(repository, "S171-prefectures")
    repository.replace("schema/rounds/2021.yml", "expires_on: 2022-12-31", "expires_on: 2099-12-31")
    except_(repository, ("S171", PROVINCE))
    found = {p.code for p in repository.check(today=date.fromisoformat(day)).problems}
    assert sorted(found & {"S171", "X443"}) == codes


@pytest.mark.parametrize("path", [PROVINCE, "submissions/2021/henan/", PROVINCE[:-10]])
def test_a_file_or_its_folder(path: str, repository: Repository) -> None:
    spoil(repository, "S171-prefectures")
    except_(repository, ("S171", path))
    assert told(repository.check()) == []


@pytest.mark.parametrize(
    ("code", "path"),
    [("S172", PROVINCE), ("S171", CITY), ("S171", "submissions/2021/zhengzhou/")],
)
def test_another_code_or_file_is_not_excepted(code: str, path: str, repository: Repository) -> None:
    spoil(repository, "S171-prefectures")
    except_(repository, (code, path))
    found = told(repository.check())
    assert ("S171", PROVINCE) in found
    # In the file itself the error that stands may hide another one: nothing is said of it.
    assert (("X444", EXCEPTIONS) in found) is (path != PROVINCE)


def test_only_one_of_two_exceptions_is_needed(repository: Repository) -> None:
    spoil(repository, "S171-prefectures")
    except_(repository, ("S171", "submissions/2021/henan/"), ("S171", PROVINCE))
    problem = repository.check().problems[0]
    assert (problem.code, problem.pointer) == ("X444", "/exceptions/1/code")


def test_an_exception_in_which_something_is_wrong_lets_nothing_pass(
    repository: Repository,
) -> None:
    spoil(repository, "S171-prefectures")
    except_(repository, ("S171", PROVINCE))
    repository.replace(EXCEPTIONS, "by: henan-kexie", "by: zhengzhou-kexie")
    assert told(repository.check()) == [("X445", EXCEPTIONS), ("S171", PROVINCE)]


@pytest.mark.parametrize(
    "text", ["exceptions: []\n", "exceptions:\n", "- 1\n", "", "exceptions: 是\n"]
)
def test_any_file_is_understood_or_refused(text: str, repository: Repository) -> None:
    repository.write(EXCEPTIONS, text)
    found = {path for _, path in told(repository.check())}
    assert found <= {EXCEPTIONS}
    assert (found == set()) is (text == "exceptions: []\n")


def test_a_rule_that_depends_on_the_change_is_not_called_idle(repository: Repository) -> None:
    except_(repository, ("X413", CITY))
    assert told(repository.check()) == []
    assert told(repository.check(touched=(CITY,))) == []
    other = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    assert told(repository.check(touched=(CITY, other))) == [("X413", other)]


@pytest.mark.parametrize(
    ("path", "fits"),
    [
        ("cases/2021/luoyang/night-market/index.md", True),
        ("cases/2021/luoyang/night-market/", True),
        ("cases/2021/luoyang/", True),
        ("submissions/2021/luoyang/luoyang-kexie/survey.yml", True),
        ("submissions/2021/luoyang/luoyang-kexie/report.md", True),
        ("submissions/2021/luoyang/luoyang-kexie/", True),
        ("cases/2021/luoyang/night-market/images/", False),
        ("cases/2021/luoyang/night-market/case.md", False),
        ("cases/21/luoyang/", False),
        ("cases/2021/", False),
        ("submissions/2022/ledger.yml", False),
    ],
)
def test_what_may_come_late_is_not_there_yet(
    path: str, repository: Repository, *, fits: bool
) -> None:
    except_(repository, ("X413", path))
    assert told(repository.check()) == ([] if fits else [("X442", EXCEPTIONS)])
    except_(repository, ("F532", "cases/2021/luoyang/night-market/index.md"))
    assert told(repository.check()) == [("X442", EXCEPTIONS)]


def test_a_late_file_passes_with_its_exception(repository: Repository) -> None:
    except_(repository, ("X413", "submissions/2021/luoyang/luoyang-kexie/"))
    survey = "submissions/2021/luoyang/luoyang-kexie/survey.yml"
    text = (repository.root / CITY).read_text(encoding="utf-8")
    repository.write(survey, text.replace("unit: zhengzhou-kexie", "unit: luoyang-kexie"))
    found = repository.check(touched=(survey,))
    assert ("X413", survey) not in told(found)


def test_a_returned_file_may_be_mended_in_a_closed_round(repository: Repository) -> None:
    ledger = "submissions/2021/ledger.yml"
    assert told(repository.check(touched=(CITY,))) == [("X413", CITY)]
    repository.replace(
        ledger,
        "state: accepted\n    by",
        "state: returned\n    since: 2022-05-06\n    note: 补\n    by",
    )
    assert told(repository.check(touched=(CITY,))) == []


def test_how_many_are_let_pass_is_said(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(repository, "S171-prefectures")
    except_(repository, ("S171", PROVINCE))
    kepu = Kepu(repository.root, monkeypatch, capsys)
    status, said = kepu("check")
    assert status == 0
    assert said == "共检查 18 个文件，没有发现问题。另有 1 个错误由省级科协准许例外。\n"
    assert json.loads(kepu("check --format json")[1])["summary"]["excepted"] == 1
    assert kepu(f"check {CITY}")[1] == "共检查 1 个文件，没有发现问题。\n"


def test_who_mends_a_file_does_not_answer_for_its_exception(repository: Repository) -> None:
    """The exception is idle then, and a unit cannot take it out."""
    spoil(repository, "S171-prefectures")
    except_(repository, ("S171", PROVINCE), ("X413", PROVINCE))
    text = (repository.root / PROVINCE).read_text(encoding="utf-8")
    mended = change(
        repository, {PROVINCE: text.replace("prefectures_covered: 21", "prefectures_covered: 3")}
    )
    assert told(mended.after.checked) == [("X444", EXCEPTIONS)]
    assert caused_elsewhere(mended) == ()


def test_who_takes_an_exception_out_answers_for_the_error(repository: Repository) -> None:
    spoil(repository, "S171-prefectures")
    except_(repository, ("S171", PROVINCE))
    taken_out = change(repository, {EXCEPTIONS: None})
    assert [(p.code, p.path) for p in caused_elsewhere(taken_out)] == [("S171", PROVINCE)]


def test_exceptions_are_the_provinces_to_change() -> None:
    assert domain_of(EXCEPTIONS).kind is DomainKind.PROVINCE
