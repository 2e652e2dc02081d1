"""Every refusal has its words: which file, and what to do."""

from __future__ import annotations

import pytest

from site_builder.editing import refusal
from site_builder.editing.refusal import RefusedError
from site_builder.resources import read_words

REFUSALS = [
    kind
    for kind in vars(refusal).values()
    if isinstance(kind, type) and issubclass(kind, RefusedError) and kind is not RefusedError
]


@pytest.mark.parametrize("kind", REFUSALS)
def test_it_names_the_file_and_ends_without_a_stop(kind: type[RefusedError]) -> None:
    said = str(kind("schema/units/zhengzhou.yml"))
    assert "schema/units/zhengzhou.yml" in said
    assert not said.endswith("。")


def test_no_reason_is_told_in_two_ways() -> None:
    reasons = [kind.reason for kind in REFUSALS]
    assert sorted(reasons) == sorted(set(reasons))
    assert set(reasons) <= set(read_words("site_builder.editing"))
