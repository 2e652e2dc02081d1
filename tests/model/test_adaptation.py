"""What was written of an origin is read as the case that it is now."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import good

from site_builder.model.adaptation import Adaptation, build_adaptation
from site_builder.model.descent import resolved

METRO, VAN = good().cases


@pytest.mark.parametrize(
    "text", [METRO.id, METRO.address, f"https://example.org/{METRO.address}", f"{METRO.id}/"]
)
def test_an_address_is_an_id(text: str) -> None:
    made = build_adaptation({"case": text, "changed": "小一些"})
    assert made == Adaptation(METRO.id, "小一些", own=False)


def test_nothing_is_no_adaptation() -> None:
    assert build_adaptation(None) is None


def test_a_former_id_is_the_case() -> None:
    renamed = replace(METRO, former=("2021/zhengzhou/old-name",))
    copy = replace(VAN, adapted_from=Adaptation("2021/zhengzhou/old-name"))
    _, now = resolved((renamed, copy))
    assert now.adapted_from == Adaptation(METRO.id)


def test_an_id_of_now_comes_before_a_former_one() -> None:
    other = replace(VAN, former=(METRO.id,))
    copy = replace(VAN, slug="copy", adapted_from=Adaptation(METRO.id))
    assert resolved((METRO, other, copy))[2].adapted_from == Adaptation(METRO.id)


def test_what_is_gone_keeps_its_name() -> None:
    copy = replace(VAN, adapted_from=Adaptation("2021/zhengzhou/gone"))
    assert resolved((METRO, copy))[1].adapted_from == Adaptation("2021/zhengzhou/gone")
