"""The lines that tell of the set-up: the worst first, each with what to do about it."""

from __future__ import annotations

from typing import Any

from site_builder.command.forge.telling import tell
from site_builder.forges.setup import SetupFinding, met, missing, unknown

WORDS: dict[str, Any] = {
    "title": "某平台",
    "setup": {
        "steps": [
            {"where": "设置", "clicks": {"guard": "给 `main` 建一条规则", "token": "范围 `api`"}},
        ],
        "checks": {
            "guard": {"name": "保护", "missing": "没有保护 {branch}"},
            "token": {"name": "令牌"},
            "stored": {"name": "存着的令牌", "like": "token"},
            "who": {"name": "账号", "met": "是 {account}", "mend": "换一个令牌"},
        },
    },
}


def told(*findings: SetupFinding, is_bot: bool = False) -> list[str]:
    return list(tell(findings, WORDS, "henan/data", is_bot=is_bot))


def test_whose_token_it_was_is_said_first() -> None:
    assert told()[0] == "某平台 上的 henan/data，用维护人员的令牌核对；只读取，什么都不改。"
    assert "用流程写评论的令牌核对" in told(is_bot=True)[0]


def test_the_worst_comes_first_and_all_are_counted() -> None:
    lines = told(
        SetupFinding("who", met(account="wang")),
        SetupFinding("stored", unknown("untried")),
        SetupFinding("guard", missing(branch="main")),
    )
    assert lines[2:] == [
        "缺少      保护：没有保护 main",
        "          怎样设：设置：给“main”建一条规则",
        (
            "不能确认  存着的令牌：存着的令牌能做什么，平台不说；"
            "用那个令牌再运行一次，加上 --token-of bot"
        ),
        "          对照着看：设置：范围“api”",
        "已设好    账号：是 wang",
        "",
        "缺少1项，不能确认1项，已设好1项。",
    ]


def test_what_no_step_of_the_set_up_mends_has_a_remedy_of_its_own() -> None:
    lines = told(SetupFinding("who", unknown("forbidden", status=403)))
    assert lines[2:4] == ["不能确认  账号：这个令牌不能问（403）", "          怎样办：换一个令牌"]


def test_names_from_the_forge_are_only_shown() -> None:
    lines = told(SetupFinding("who", met(account="\x1b[2J{0}\u202e::error::")))
    assert lines[2] == "已设好    账号：是 �[2J{0}�::error::"
