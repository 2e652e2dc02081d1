"""`kepu check --format` and `--report`: several reports from one run, each where it belongs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from kepu_command import started

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"


def spoil(repository: Repository) -> None:
    repository.replace(SURVEY, "amount_wan: 12.5", "amount_wan: 0")


def test_several_reports_from_one_run(kepu: Kepu, repository: Repository) -> None:
    spoil(repository)
    status, said = kepu("check --report json=build/new/a.json --report text=build/a.txt")
    assert status == 1
    assert said.endswith("共检查 17 个文件：1 个错误须修改。\n")
    assert (repository.root / "build/a.txt").read_bytes().decode() == said
    written = (repository.root / "build/new/a.json").read_bytes()
    assert json.loads(written)["summary"]["errors"] == 1
    assert b"\r" not in written
    assert not written.startswith(b"\xef\xbb\xbf")


def test_the_exit_status_is_that_of_the_check(kepu: Kepu) -> None:
    assert kepu("check --report json=a.json")[0] == 0


def test_a_report_on_standard_output_takes_the_place_of_the_text(kepu: Kepu) -> None:
    status, said = kepu("check --report json=-")
    assert status == 0
    assert json.loads(said)["problems"] == []


def test_a_report_is_written_anew(kepu: Kepu, repository: Repository) -> None:
    repository.write("a.json", "旧" * 10_000)
    kepu("check --report json=a.json")
    assert json.loads((repository.root / "a.json").read_bytes())["version"] == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--report json", "写成 格式=文件 的样子"),
        ("--report json=", "写成 格式=文件 的样子"),
        ("--report xml=a.xml", "没有 xml 这种格式"),
        ("--report json=a --report text=./b/../a", "a 只能是一份报告"),
        ("--report json=- --report text=-", "直接输出的只能是一份报告"),
        ("--format text --report json=-", "直接输出的只能是一份报告"),
        (f"--report json={SURVEY}", "在填报内容的文件夹里"),
        ("--report json=cases/a.json", "在填报内容的文件夹里"),
    ],
)
def test_misuse(kepu: Kepu, repository: Repository, line: str, said: str) -> None:
    before = (repository.root / SURVEY).read_bytes()
    status, text = kepu(f"check {line}")
    assert status == 2
    assert said in text
    assert (repository.root / SURVEY).read_bytes() == before


@pytest.mark.parametrize("name", ["mkdocs.yml/a.json", "build", "a" * 300])
def test_a_file_that_cannot_be_written(kepu: Kepu, repository: Repository, name: str) -> None:
    repository.path("build/x")
    repository.write("mkdocs.yml", "")
    status, said = kepu(f"check --report json={name} --report text=b.txt")
    assert status == 2
    assert said.startswith("共检查 17 个文件，没有发现问题。\n")
    assert "报告没有写成" in said
    assert (repository.root / "b.txt").exists()


def test_what_programs_read_is_utf8_on_any_console(repository: Repository) -> None:
    spoil(repository)
    status, out, _ = started(repository.root, "check", "--format", "json", encoding="cp936")
    assert status == 1
    assert "项目资金" in json.loads(out.decode("utf-8"))["problems"][0]["message"]
