"""Which cases the files tell of, and which of them a wrong name most likely means."""

from __future__ import annotations

import pytest
from making import good
from repository import GOOD

from site_builder.check.known_cases import KnownCase, KnownCases, known_cases
from site_builder.read.repository.tree import read_tree

METRO = "2021/zhengzhou/metro-bookroom"


def test_every_case_with_its_unit() -> None:
    known = known_cases(read_tree(GOOD).documents)
    assert known.by_id[METRO] == KnownCase(METRO, "zhengzhou-kexie")
    assert set(known.by_id) == {case.id for case in good().cases}


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("2021/zhengzhou/metro-bokroom", METRO),
        ("2022/zhengzhou/metro-bookroom", METRO),
        ("2021/luoyang/metro-bookroom", METRO),
        ("2021/zhenzhou/metro-bookrooms", METRO),
        ("2021/zhengzhou/tea-house", ""),
        ("2021/nowhere/metro-bokroom", ""),
    ],
)
def test_the_case_that_is_meant(wrong: str, meant: str) -> None:
    known = KnownCases({case.id: KnownCase(case.id, case.unit.id) for case in good().cases})
    assert known.similar(wrong, good().reference) == meant
