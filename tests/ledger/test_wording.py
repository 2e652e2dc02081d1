"""Every reason has words, and says what it is about."""

from __future__ import annotations

from datetime import date

import pytest
from making import good
from repository import project_contract

from site_builder.check.wording.catalogue import catalogue
from site_builder.ledger.transition import Action, Outcome, Subject, Verb
from site_builder.ledger.wording import MOST_IDLE, Teller
from site_builder.model.ledger import Entry, Stage
from site_builder.resources import read_words

ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
TELLER = Teller(project_contract().stage_titles(), good().reference)
REASONS = {*read_words("site_builder.ledger"), *catalogue()["X457"].reasons} - {"none"}
ENTRY = Entry(ERQI, date(2022, 4, 1), Stage.ACCEPTED, "", date(2022, 4, 8), "henan-kexie")
ACTION = Action(Verb.CHECK, date(2022, 4, 5), good().reference.units["luoyang-kexie"])


def outcome(reason: str, entry: Entry | None = ENTRY) -> Outcome:
    return Outcome(Subject(ERQI, entry, errors=3), ACTION, None, reason)


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_every_reason_has_words(reason: str) -> None:
    for entry in (ENTRY, None):
        assert "{" not in TELLER.why(outcome(reason, entry))


def test_a_reason_says_what_it_is_about() -> None:
    assert TELLER.why(outcome("newer")).startswith(
        "台账里已有 2022-04-08 的“省级已核”，比 2022-04-05 新"
    )
    assert TELLER.why(outcome("city")) == "洛阳市科学技术协会不能登记别的市的文件"
    assert "“市级已核”由省级科协登记" in TELLER.why(outcome("province"))
    assert "3个错误" in TELLER.why(outcome("errors"))


def test_a_stage_is_told_with_its_day_and_its_office() -> None:
    assert TELLER.stage(ENTRY) == "省级已核 2022-04-08（河南省科学技术协会）"
    assert TELLER.stage(Entry(ERQI, date(2022, 4, 1), Stage.ACCEPTED)) == "省级已核"
    assert TELLER.stage(Entry(ERQI, date(2022, 4, 1), Stage.RECEIVED)) == "已收到 2022-04-01"
    assert TELLER.stage(None) == ""


def test_many_that_do_not_change_are_counted() -> None:
    few = TELLER.outcomes({}, [outcome("already")] * MOST_IDLE)
    many = TELLER.outcomes({}, [outcome("already")] * (MOST_IDLE + 1))
    assert few.count(ERQI) == MOST_IDLE
    assert many == f"没有需要登记的\n没有变化{MOST_IDLE + 1}条\n"
