"""Commands are named as the user typed this one, and nothing else is changed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from site_builder.command.main import app, run
from site_builder.command.speaking import named, typed

if TYPE_CHECKING:
    from repository import Repository

HERE = "python3 kepu.py"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("运行 kepu check --fix，再提交", "运行 python3 kepu.py check --fix，再提交"),
        ("（kepu init）里", "（python3 kepu.py init）里"),
        ("kepu --help 列出全部", "python3 kepu.py --help 列出全部"),
        ("用kepu new unit登记", "用python3 kepu.py new unit登记"),
        ("kepu check\nkepu build", "python3 kepu.py check\npython3 kepu.py build"),
    ],
)
def test_a_mention_is_named_anew(text: str, said: str) -> None:
    assert named(text, HERE, app.commands) == said
    assert named(text, "kepu", app.commands) == text


@pytest.mark.parametrize(
    "text",
    [
        "升级 kepu 以后",
        "kepu checks",
        "docs/kepu check",
        "my-kepu check",
        "     39 | # 填完运行 kepu check",
        "        |   ^^ kepu check",
        "KEPU_HOME kepu.py",
    ],
)
def test_what_is_no_mention_stays(text: str) -> None:
    assert named(text, HERE, app.commands) == text


def told(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    run(line.split(), HERE)
    said = capsys.readouterr()
    return said.out + said.err


def test_in_usage_misuse_and_remedies(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository.root)
    survey = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
    assert "用法：python3 kepu.py check [选项]" in told("check --help", capsys)
    assert "例如 python3 kepu.py explain S140" in told("explain --help", capsys)
    assert "看用法：python3 kepu.py --help" in told("chek", capsys)
    assert "是不是 python3 kepu.py check？" in told("chek", capsys)
    assert "先用 python3 kepu.py new unit 登记" in told("new survey --unit ???", capsys)
    repository.replace(
        survey, "amount_wan: 12.5\n      paid: 2021Q3", "amount_wan: 12.5万元\n      paid: 2021Q3"
    )
    report = told("check", capsys)
    assert "可自动改正：python3 kepu.py check --fix 会改成" in report
    assert "详细说明：python3 kepu.py explain " in report
    for format_ in ("json", "markdown", "github"):  # read elsewhere, by others
        assert HERE not in told(f"check --format {format_}", capsys)


def test_as_a_module_it_is_named_by_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KEPU_COMMAND", raising=False)
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-m", "site_builder", "check", "a b"])
    monkeypatch.setattr(sys, "argv", ["/x/site_builder/__main__.py", "check", "a b"])
    assert typed() == "python3 -m site_builder"
    monkeypatch.setenv("KEPU_COMMAND", "python3 ../kepu.py")
    assert typed() == "python3 ../kepu.py"
