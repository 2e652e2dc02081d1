"""Whom a change concerns follows from the folders that it touches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from making_change import compared

from site_builder.review.affected import Concern, concerns

if TYPE_CHECKING:
    from repository import Repository

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
PICTURE = "cases/2021/zhengzhou/metro-bookroom/images/01.jpg"
UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-science-week.md"


def test_a_case_concerns_the_unit_that_it_names(repository: Repository) -> None:
    comparison = compared(
        repository,
        repository.path(UPDATE).unlink,
        repository.path(PICTURE).unlink,
    )
    assert concerns(comparison) == (
        Concern(2021, "zhengzhou", "zhengzhou-kexie", is_case=True),
        Concern(2022, "luoyang", "luoyang-kexie"),
    )


def test_a_case_that_is_gone_still_says_whose_it_was(repository: Repository) -> None:
    (concern,) = concerns(compared(repository, repository.path(CASE).unlink))
    assert concern.unit == "zhengzhou-kexie"


def test_other_files_concern_nobody(repository: Repository) -> None:
    ledger = "submissions/2021/ledger.yml"
    assert concerns(compared(repository, partial(repository.write, ledger, "entries: []\n"))) == ()
