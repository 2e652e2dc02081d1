"""One comment of ours, whatever others write."""

from __future__ import annotations

import pytest
from fake_forge import BOTS, FakeForge, Pull

from site_builder.forges.pull import Comment
from site_builder.reply.comment import plan_comment, write_comment
from site_builder.review.comment.markdown import MARKER

US = frozenset(("bot",))


def test_the_first_time() -> None:
    plan = plan_comment([Comment("1", "somebody", "你好")], US, "好")
    assert (plan.body, plan.update, plan.surplus) == (f"{MARKER}\n好\n", None, ())


def test_later_it_is_brought_up_to_date() -> None:
    plan = plan_comment([Comment("3", "bot", f"{MARKER}\n旧")], US, "新")
    assert (plan.update, plan.is_said) == ("3", False)


def test_a_forge_may_change_line_ends() -> None:
    assert plan_comment([Comment("3", "bot", f"{MARKER}\r\n一\r\n二")], US, "一\n二\n").is_said


@pytest.mark.parametrize("author", ["bot2", "Bot", ""])
def test_somebody_else_s_comment_with_our_marker_is_not_ours(author: str) -> None:
    assert plan_comment([Comment("3", author, f"{MARKER}\n假的")], US, "新").update is None


def test_a_comment_of_the_same_account_about_something_else_is_not_ours() -> None:
    others = [Comment("3", "bot", "部署完成"), Comment("4", "bot", f"> {MARKER}\n引用")]
    assert plan_comment(others, US, "新").update is None


def test_what_is_there_twice_is_removed(fake: FakeForge) -> None:
    fake.add(Pull(7, "a" * 40))
    bot = BOTS[fake.kind]
    for author in (bot, "attacker", bot, bot):
        fake.say(7, author, f"{MARKER}\n旧")
    forge = fake.driver()
    plan = plan_comment(forge.comments(7), forge.accounts(), "新")
    assert write_comment(forge, 7, plan) == "updated"
    texts = [(c.author, c.body) for c in fake.comments[7]]
    assert texts == [(bot, f"{MARKER}\n新\n"), ("attacker", f"{MARKER}\n旧")]


def test_no_change_is_no_request(fake: FakeForge) -> None:
    fake.add(Pull(7, "a" * 40))
    forge = fake.driver()
    for expected in ("created", "unchanged"):
        plan = plan_comment(forge.comments(7), forge.accounts(), "新")
        assert write_comment(forge, 7, plan) == expected
    assert len(fake.written) == 1
