"""Headlines: even lines, words whole, no mark at the wrong edge."""

from __future__ import annotations

import pytest

from site_builder.office.word.headline import even_lines, width_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("关于报送材料的提醒", ["关于报送材料的提醒"]),
        (
            "【示例】关于报送2021年实施情况总结材料的提醒",
            ["【示例】关于报送2021年", "实施情况总结材料的提醒"],
        ),
        ("", [""]),
    ],
)
def test_examples(text: str, lines: list[str]) -> None:
    assert even_lines(text, 20) == lines


@pytest.mark.parametrize("length", range(1, 90, 7))
def test_lines_are_even_and_nothing_is_lost(length: int) -> None:
    text = ("关于“基层科普行动计划”（2021年）实施情况，总结材料的提醒" * 4)[:length]
    lines = even_lines(text, 20)
    assert "".join(lines) == text
    assert all(width_of(line) <= 20 for line in lines)
    assert not [line for line in lines if line[0] in "”），、" or line[-1] in "“（"]
    if len(lines) > 1:
        assert min(map(width_of, lines)) > 20 / len(lines)


def test_a_word_longer_than_a_line_stays_whole() -> None:
    assert "a" * 60 in even_lines(f"关于{'a' * 60}的提醒", 20)
