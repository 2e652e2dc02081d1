"""What editing changes, as people read it."""

from __future__ import annotations

import click
import pytest
from fixing import METRO, SURVEY, fixed_file, spoilt

from site_builder.reporter.diff import render_diff, told_fixed


def shown(text: bytes, path: str = SURVEY) -> list[str]:
    done = fixed_file(text, path)
    assert done
    return click.unstyle(
        render_diff(done.path, done.readable, done.text, recoded=done.recoded)
    ).split("\n")


def test_the_lines_that_change_and_those_around() -> None:
    assert shown(spoilt("  guided: true", "  guided: 是 # 两次").encode()) == [
        SURVEY,
        "  第17行",
        "      organized_by: C",
        "  -   guided: 是 # 两次",
        "  +   guided: true # 两次",
        "      inspected: true",
        "",
    ]


def test_spaces_that_look_alike_are_told_apart() -> None:
    lines = shown(spoilt("  guided: true", "\t guided:\u3000true").encode())
    assert [t for t in lines if t.startswith("  -")] == ["  - → guided:□true"]


def test_hidden_characters_do_not_reach_the_terminal() -> None:
    text = spoilt("title: 地铁站里", "title: 地铁\u200b站里", METRO)
    lines = shown(text.encode(), METRO)
    assert "  - title: 地铁�站里的社区书苑：换乘十分钟的科普" in lines


def test_line_ends_are_no_difference() -> None:
    text = spoilt("  guided: true", "  guided: 是")
    assert shown(text.encode()) == shown(text.replace("\n", "\r\n").encode())


def test_another_encoding_is_said_in_words() -> None:
    text = spoilt("  guided: true", "  guided: 是")
    lines = shown(text.encode("gbk"))
    assert lines[1] == "  编码改成UTF-8"
    assert lines[2:] == shown(text.encode())[1:]


def test_long_lines_around_are_cut() -> None:
    text = spoilt("problems: 项目", f"problems: {'长' * 200}项目").replace(
        "counties_covered: 2", "counties_covered: 2个"
    )
    assert all(len(line) < 120 for line in shown(text.encode()))


@pytest.mark.parametrize(
    ("fixed", "left", "dry_run", "said"),
    [
        (0, 3, False, "没有可以自动改正的问题。"),
        (0, 0, True, "没有可以自动改正的问题。"),
        (2, 3, False, "已改正 2 处，还有 3 个问题。"),
        (2, 0, False, "已改正 2 处，没有别的问题。"),
        (2, 2, True, "可以改正 2 处，文件没有改动；去掉 --dry-run 就会改。"),
    ],
)
def test_how_much_was_mended(fixed: int, left: int, said: str, *, dry_run: bool) -> None:
    assert told_fixed(fixed, left, dry_run=dry_run) == said
