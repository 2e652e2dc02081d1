"""What a fix makes of a line."""

from __future__ import annotations

from fixing import fixed_lines, spoilt


def test_the_line_as_it_would_be() -> None:
    assert fixed_lines(spoilt("  guided: true", "  guided: 是 # 两次")) == ["  guided: true # 两次"]


def test_two_mends_of_one_line_are_shown_apart() -> None:
    text = spoilt("themes", "themes", "cases/2021/zhengzhou/metro-bookroom/index.md")
    assert fixed_lines(text, "cases/2021/zhengzhou/metro-bookroom/index.md") == []
    listed = spoilt("archive_forms: [B, D]", "archive_forms: [b, d]")
    assert fixed_lines(listed) == ["  archive_forms: [B, d]", "  archive_forms: [b, D]"]


def test_lines_that_take_the_place_of_one() -> None:
    old = "  policy_documents:\n    - 关于做好2021年基层科普行动计划项目实施工作的通知"
    assert fixed_lines(spoilt(old, "  policy_documents: 通知")) == [
        "  policy_documents:\n    - 通知"
    ]
