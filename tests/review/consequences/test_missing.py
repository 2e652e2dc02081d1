"""Those whom a change concerns are told what they have still to send."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from making_change import compared

from site_builder.review.consequences.missing import is_due, missing

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.review.comparison import Comparison

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-science-week.md"


def told(comparison: Comparison) -> list[str]:
    return [f"{m.who}：{'；'.join(m.items)}" for m in missing(comparison)]


def test_a_unit_and_its_area_are_told_what_is_still_to_come(repository: Repository) -> None:
    comparison = compared(repository, partial(repository.replace, UPDATE, "title: ", "title: 又"))
    assert told(comparison) == [
        (
            "洛阳市科学技术协会　2022年：调查表（待报，2022年12月31日截止，还有72天）；"
            "总结报告（待报，2022年12月31日截止，还有72天）"
        )
    ]
    assert not is_due(comparison)


def test_what_has_errors_has_not_come(repository: Repository) -> None:
    comparison = compared(
        repository, partial(repository.replace, SURVEY, "amount_wan: 5.25", "amount_wan: -1")
    )
    assert told(comparison) == [
        "郑州市科学技术协会　2021年：调查表（有错误，改正后才算收到，2022年4月10日已截止）",
        "郑州市　2021年：典型案例还差1个（2022年4月10日已截止）",
    ]
    assert is_due(comparison)


def test_a_unit_that_has_sent_everything_is_not_due(repository: Repository) -> None:
    comparison = compared(
        repository, partial(repository.replace, SURVEY, "amount_wan: 5.25", "amount_wan: 6")
    )
    assert told(comparison) == ["郑州市　2021年：典型案例还差1个（2022年4月10日已截止）"]
    assert not is_due(comparison), "cases are asked of whoever sends cases"


def test_whoever_sends_a_case_is_asked_for_the_others(repository: Repository) -> None:
    comparison = compared(
        repository,
        partial(repository.replace, CASE, "people_served: 12000", "people_served: 12500"),
    )
    assert is_due(comparison)
    assert told(comparison)[0] == "郑州市　2021年：典型案例还差1个（2022年4月10日已截止）"


def test_what_was_sent_back_and_comes_anew_is_not_missing(repository: Repository) -> None:
    ledger = "submissions/2021/ledger.yml"
    report = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
    repository.replace(ledger, "received\n    note: 图片清晰", "returned\n    note: 图片不清")
    anew = partial(repository.replace, report, "caption: 社区", "caption: 新的社区")
    comparison = compared(repository, anew)
    assert not any("总结报告" in line for line in told(comparison))
    assert not is_due(comparison)
    other = partial(repository.replace, SURVEY, "covered: 3", "covered: 2")
    assert any("总结报告（退回，请重报" in line for line in told(compared(repository, other)))


@pytest.mark.parametrize("text", ["需要80平方米以上的固定场地", "需要固定场地"])
def test_a_case_is_told_what_it_lacks(repository: Repository, text: str) -> None:
    full = "需要80平方米以上的固定场地和每年约3万元运行经费"
    comparison = compared(repository, partial(repository.replace, CASE, full, text))
    lacking = [m for m in missing(comparison) if m.who.startswith("案例")]
    labels = [item.partition("（")[0] for m in lacking for item in m.items]
    assert labels == ["未见经费明细"] if "80" in text else ["未见条件数量", "未见经费明细"]


def test_other_units_of_the_area_are_named(repository: Repository) -> None:
    other = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    comparison = compared(repository, repository.path(other).unlink)
    assert told(comparison)[0] == (
        "二七区科学技术协会　2021年：调查表（缺报，2022年4月10日已截止）"
    )
    report = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
    comparison = compared(repository, partial(repository.replace, report, "title: ", "title: 新"))
    assert "调查表还差1份：二七区科学技术协会（2022年4月10日已截止）" in "；".join(told(comparison))
