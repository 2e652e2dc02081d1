"""`kepu status`: what has come, and exactly what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command import Kepu
from making_git import new_git

if TYPE_CHECKING:
    from repository import Repository

ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    return Kepu(repository.root, monkeypatch, capsys)


def test_a_closed_round(kepu: Kepu) -> None:
    assert kepu("status --round 2021") == (
        0,
        """\
2021年实施情况总结　截至 2022-10-20，调查表截止 2022-04-10（已截止）

地区    已收/应报调查表  逾期  免报  总结报告  典型案例/名额
郑州市  3/3              0     0     按时      1/2
洛阳市  0/1              0     1     免报      0/2
省本级  1/1              0     0     不适用    不适用

郑州市缺：典型案例1个
洛阳市缺：典型案例2个
""",
    )


def test_the_newest_round_is_shown(kepu: Kepu) -> None:
    assert kepu("status") == (
        0,
        """\
2022年实施情况总结　截至 2022-10-20，调查表截止 2022-12-31（还有72天）

地区    已收/应报调查表  逾期  免报  总结报告  典型案例/名额
郑州市  0/1              0     0     待报      0/1
洛阳市  0/1              0     0     待报      1/1

郑州市缺：郑州市科学技术协会（调查表待报）；郑州市科学技术协会（总结报告待报）；典型案例1个
洛阳市缺：洛阳市科学技术协会（调查表待报）；洛阳市科学技术协会（总结报告待报）
""",
    )


def test_a_file_with_errors_is_named(kepu: Kepu, repository: Repository) -> None:
    repository.replace(ERQI, "amount_wan: 10\n", "amount_wan: 0\n")
    _, said = kepu("status --round 2021")
    assert "二七区科学技术协会（调查表缺报）" in said
    assert said.endswith(f"有错误、没有计入的文件（用 kepu check 查看）：{ERQI}\n")


def test_late_by_git(kepu: Kepu, repository: Repository) -> None:
    git = new_git(repository.root)
    git.commit("2022-04-11T00:30:00+08:00")
    _, said = kepu("status --round 2021")
    assert "郑州市  3/3              2     0     按时" in said  # the ledger knows the city's own


def test_late_by_the_ledger(kepu: Kepu, repository: Repository) -> None:
    ledger = "submissions/2021/ledger.yml"
    text = (repository.root / ledger).read_text(encoding="utf-8")
    entry = f"  - path: {ERQI}\n    received: 2022-05-01\n    state: returned\n"
    repository.write(ledger, text + entry)
    _, said = kepu("status --round 2021")
    assert "郑州市缺：二七区科学技术协会（调查表退回）；典型案例1个" in said


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("status --round 2030", "没有设置2030年度，现有2021、2022"),
        ("status --round x", "x 不是整数"),
    ],
)
def test_misuse(kepu: Kepu, line: str, message: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert message in said


def test_broken_settings(kepu: Kepu, repository: Repository) -> None:
    repository.write("schema/settings.yml", "[")
    status, said = kepu("status")
    assert status == 2
    assert "先用 kepu check 查看" in said


def test_no_rounds(kepu: Kepu, repository: Repository) -> None:
    for path in (repository.root / "schema" / "rounds").iterdir():
        path.unlink()
    status, said = kepu("status")
    assert status == 2
    assert "还没有设置任何年度" in said
