"""Pages are kept exactly as long as what they were made from stays the same."""

from __future__ import annotations

from site_builder.page import Page
from site_builder.render.memory import PageMemory


def test_recalled_only_from_the_same() -> None:
    memory = PageMemory()
    made: list[str] = []

    def recall(name: str, shown: object) -> str | bytes:
        def make() -> tuple[Page, ...]:
            made.append(name)
            return (Page(name, f"{shown}"),)

        return memory.recall(name, shown, make)[0].content

    memory.enter("2022-10-20")
    assert recall("a", ["甲"]) == recall("a", ["甲"]) == "['甲']"
    assert recall("b", ["甲"]) == "['甲']"
    assert made == ["a", "b"]
    assert recall("a", ["乙"]) == "['乙']"
    assert recall("a", ["甲"]) == "['甲']"  # one state back is not kept
    assert made == ["a", "b", "a", "a"]
    memory.enter("2022-10-20")
    recall("a", ["甲"])
    assert len(made) == 4
    memory.enter("2022-10-21")
    recall("a", ["甲"])
    recall("b", ["甲"])
    assert made[4:] == ["a", "b"]
