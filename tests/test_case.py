"""The page of one case, and what goes with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from making import good, site

from site_builder.render.case import case_to_take, facts

if TYPE_CHECKING:
    from site_builder.model.prose import Case


def case() -> Case:
    return next(c for c in good().cases if c.slug == "metro-bookroom")


def test_facts_are_worded_by_the_schema() -> None:
    told = dict(facts(site(), case()))
    assert told["项目资金"] == "12.5 万元"
    assert told["受益人次"] == "12,000 人次"
    assert told["服务人群"] == "青少年、社区居民和公众"


def test_what_can_be_taken_away() -> None:
    pages = {p.path.rpartition("/")[2]: str(p.content) for p in case_to_take(site(), case())}
    assert json.loads(pages["case.json"])["id"] == case().id
    assert "- 受益人次：12,000 人次" in pages["case.txt"]
