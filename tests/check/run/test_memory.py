"""A check that remembers finds what one without memory finds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from site_builder.check.run.examination import Examination
from site_builder.check.run.memory import Memory

if TYPE_CHECKING:
    import pytest
    from repository import Repository

    from site_builder.problem import Finding
    from site_builder.read.document import Document

ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
CASE = "cases/2022/luoyang/science-van/index.md"
IMAGE = "cases/2022/luoyang/science-van/images/van.jpg"


def test_the_same_is_found_after_every_change(repository: Repository) -> None:
    memory = Memory()

    def agree() -> None:
        assert repository.check(memory=memory).problems == repository.check().problems

    agree()
    repository.replace(ERQI, "guided: true", "guided: 是")
    agree()
    text = repository.path(CASE).read_text(encoding="utf-8")
    repository.write(CASE, text.replace("round: 2022", "round: 2021"))
    agree()
    repository.path(IMAGE).unlink()  # a link to what other pictures are, too
    repository.path(IMAGE).write_bytes(b"no picture")  # judged in the case, which stays as it was
    agree()
    repository.replace("schema/units/luoyang.yml", "luoyang-kexie", "luoyang-kexie-2")
    agree()
    repository.replace(ERQI, "guided: 是", "guided: true")
    agree()
    repository.path(CASE).unlink()
    agree()
    repository.write(CASE, text)
    agree()


def test_another_day_is_another_judgement(repository: Repository) -> None:
    memory = Memory()
    for today in (date(2022, 10, 20), date(2023, 1, 5), date(2022, 10, 20)):
        for touched in ((), (CASE, ERQI)):
            expected = repository.check(today=today, touched=touched).problems
            found = repository.check(today=today, touched=touched, memory=memory).problems
            assert found == expected


def test_what_did_not_change_is_not_checked_again(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory()
    repository.check(memory=memory)
    looked_at: list[str] = []
    check = Examination.check

    def counted(judged_by: Examination, document: Document) -> list[Finding]:
        looked_at.append(document.path)
        return check(judged_by, document)

    monkeypatch.setattr(Examination, "check", counted)
    # Settings and ledgers are few, and always looked at.
    repository.replace(ERQI, "guided: true", "guided: false")
    repository.check(memory=memory)
    assert [p for p in looked_at if not p.startswith("schema/") and "ledger" not in p] == [ERQI]
