"""Labels: areas of this repository and states of ours, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from fake_forge import FakeForge, Pull

from site_builder.forges.pull import PullRequest
from site_builder.model.place import City, Places
from site_builder.reply.labels import LabelPlan, plan_labels, write_labels
from site_builder.review.review import Review, Verdict

PLACES = Places(
    "410000",
    (
        City("410100", "郑州市", "zhengzhou", (0, 0), ()),
        City("410300", "洛阳市", "luoyang", (1, 0), ()),
    ),
)
FILES = ("cases/2022/luoyang/science-van/index.md", "README.md")


def planned(
    *labels: str, verdict: Verdict = Verdict.ERRORS, had: tuple[str, ...] = ()
) -> LabelPlan:
    pull = PullRequest(7, "a" * 40, "main", "main", "x", "x/y", is_open=True, files=2, labels=had)
    return plan_labels(Review(verdict, 1, labels=labels), pull, FILES, PLACES)


def test_area_and_state() -> None:
    assert planned("洛阳市", "待改") == LabelPlan(("洛阳市", "待改"))


def test_only_what_the_repository_knows_and_the_change_concerns() -> None:
    assert planned("郑州市", "admin", "<b>", "洛阳市 ") == LabelPlan()


def test_one_state_at_a_time() -> None:
    plan = planned(
        "洛阳市", "通过", verdict=Verdict.CLEAN, had=("待改", "缺报", "别人的", "郑州市")
    )
    assert plan == LabelPlan(("洛阳市", "通过"), ("待改", "缺报"))


@pytest.mark.parametrize("verdict", [Verdict.BROKEN, Verdict.REFUSED, Verdict.ERRORS])
def test_what_has_errors_does_not_pass(verdict: Verdict) -> None:
    assert planned("通过", verdict=verdict) == LabelPlan(("待改",))


def test_nothing_to_change() -> None:
    assert planned("洛阳市", "待改", had=("待改", "洛阳市")) == LabelPlan()


def test_a_label_that_is_missing_is_made(fake: FakeForge) -> None:
    fake.labels = {"待改": "000000"}
    fake.add(Pull(7, "a" * 40, labels=["待改", "别人的"]))
    forge = fake.driver()
    write_labels(forge, 7, LabelPlan(("洛阳市", "通过"), ("待改",)))
    assert fake.labels == {"待改": "000000", "洛阳市": "c5def5", "通过": "0e8a16"}
    assert sorted(fake.pulls[7].labels) == sorted(["别人的", "洛阳市", "通过"])
    before: list[Any] = list(fake.requests)
    write_labels(forge, 7, LabelPlan())
    assert fake.requests == before
