"""What a change does to the figures is told, and nothing that stays as it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from making_change import compared

from site_builder.review.consequences.effects import effects

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.review.comparison import Comparison

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
LEDGER = "submissions/2021/ledger.yml"


def told(comparison: Comparison) -> list[str]:
    return [f"{e.area} {e.label}: {e.before} → {e.after}" for e in effects(comparison)]


def test_money_and_people(repository: Repository) -> None:
    comparison = compared(
        repository,
        partial(
            repository.replace, SURVEY, "amount_wan: 8\n      paid", "amount_wan: 9.5\n      paid"
        ),
        partial(repository.replace, CASE, "people_served: 12000", "people_served: 12500"),
    )
    assert told(comparison) == [
        "郑州市　2021年 受益人次（人次）: 12,000 → 12,500",
        "郑州市　2021年 第13.1题 创新基层科普服务手段（万元）: 8 → 9.5",
        "郑州市　2021年 第13.1题 合计（万元）: 30.5 → 32",
    ]


def test_what_comes_and_goes(repository: Repository) -> None:
    comparison = compared(repository, repository.path(CASE).unlink)
    assert told(comparison) == [
        "郑州市　2021年 典型案例（已收／应报，个）: 1／2 → 0／2",
        "郑州市　2021年 受益人次（人次）: 12,000 → 没有",
    ]


def test_the_ledger_moves_what_has_come(repository: Repository) -> None:
    comparison = compared(
        repository,
        partial(
            repository.replace,
            LEDGER,
            "state: received\n    note: 图片清晰",
            "state: returned\n    note: 不清",
        ),
    )
    assert told(comparison) == ["郑州市　2021年 总结报告（已收／应报，份）: 1／1 → 0／1"]


def test_what_a_case_tells_moves_no_figure(repository: Repository) -> None:
    told_more = "志愿者轮流值守，课酬2万元，展品4万元。"
    comparison = compared(
        repository, partial(repository.replace, CASE, "志愿者轮流值守。", told_more)
    )
    assert told(comparison) == []


def test_of_a_file_with_errors_nothing_is_known_yet(repository: Repository) -> None:
    comparison = compared(
        repository, partial(repository.replace, SURVEY, "amount_wan: 5.25", "amount_wan: -1")
    )
    assert told(comparison) == []


def test_without_a_configuration_there_are_no_figures(repository: Repository) -> None:
    comparison = compared(
        repository,
        partial(repository.replace, "schema/settings.yml", "province: 河南省", "province: "),
    )
    assert told(comparison) == []
