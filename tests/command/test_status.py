"""`kepu status`: what has come, and exactly what is missing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from making_git import new_git

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"


def test_a_closed_round(kepu: Kepu) -> None:
    assert kepu("status --round 2021") == (
        0,
        """\
【示例】2021年实施情况总结　截至2022年10月20日
调查表、总结报告、典型案例2022年4月10日截止（已过193天）

地区    已收/应报调查表  逾期  退回  免报  市级已核  省级已核  总结报告  典型案例/名额
郑州市  3/3              0     0     0     0         1         按时      1/2
洛阳市  0/1              0     0     1     0         0         免报      0/2
省本级  1/1              0     0     0     0         0         不适用    不适用
全省    4/5              0     0     1     0         1         1/2       1/4

郑州市未报齐：典型案例还差1个
洛阳市未报齐：典型案例还差2个
""",
    )


def test_the_newest_round_is_shown(kepu: Kepu) -> None:
    assert kepu("status") == (
        0,
        """\
【示例】2022年实施情况总结　截至2022年10月20日
调查表、总结报告、典型案例2022年12月31日截止（还有72天）

地区    已收/应报调查表  逾期  退回  免报  市级已核  省级已核  总结报告  典型案例/名额
郑州市  0/1              0     0     0     0         0         待报      0/1
洛阳市  0/1              0     0     0     0         0         待报      1/1
全省    0/2              0     0     0     0         0         0/2       1/2

郑州市未报齐：
  郑州市科学技术协会：调查表待报、总结报告待报
  典型案例还差1个
洛阳市未报齐：洛阳市科学技术协会：调查表待报、总结报告待报
""",
    )


def test_a_file_with_errors_is_named(kepu: Kepu, repository: Repository) -> None:
    repository.replace(ERQI, "amount_wan: 10\n", "amount_wan: 0\n")
    _, said = kepu("status --round 2021")
    assert "二七区科学技术协会：调查表有1个错误" in said
    assert said.endswith(f"有错误、没有计入的文件（用 kepu check 查看）：\n  {ERQI}  1个错误\n")


def test_late_by_git(kepu: Kepu, repository: Repository) -> None:
    git = new_git(repository.root)
    git.commit("2022-04-11T00:30:00+08:00")
    _, said = kepu("status --round 2021")
    assert "郑州市  3/3              2     0     0 " in said  # the ledger knows the city's own


def test_late_by_the_ledger(kepu: Kepu, repository: Repository) -> None:
    ledger = "submissions/2021/ledger.yml"
    text = (repository.root / ledger).read_text(encoding="utf-8")
    entry = f"  - path: {ERQI}\n    received: 2022-05-01\n    state: returned\n"
    repository.write(ledger, text + entry)
    _, said = kepu("status --round 2021")
    assert "郑州市未报齐：\n  二七区科学技术协会：调查表退回\n  典型案例还差1个\n" in said


def test_one_city(kepu: Kepu) -> None:
    _, said = kepu("status --round 2021 --city luoyang")
    assert said.endswith("洛阳市未报齐：典型案例还差2个\n")
    assert "郑州市" not in said
    assert "全省" not in said


def test_reports_beside_the_text(kepu: Kepu, repository: Repository) -> None:
    line = "status --round 2021 --report json=out/s.json --report markdown=out/s.md --format text"
    status, said = kepu(line)
    assert (status, "郑州市未报齐" in said) == (0, True)
    value = json.loads((repository.root / "out" / "s.json").read_text(encoding="utf-8"))
    assert (value["version"], value["round"]) == (1, 2021)
    made = (repository.root / "out" / "s.md").read_text(encoding="utf-8")
    assert kepu("status --round 2021 --format markdown")[1] == made


def test_a_letter_to_each_city_that_lacks_something(kepu: Kepu, repository: Repository) -> None:
    folder = repository.root / "out"
    folder.mkdir()
    for name in ("2021-henan.txt", "2021-luoyang.txt", "2020-henan.txt"):
        (folder / name).write_text("旧的", encoding="utf-8")
    status, said = kepu("status --round 2021 --reminders out")
    assert (status, said.splitlines()[-1]) == (0, "催报2份，写在 out")
    names = sorted(p.name for p in folder.iterdir())
    assert names == ["2020-henan.txt", "2021-luoyang.txt", "2021-zhengzhou.txt"]
    letter = (folder / "2021-luoyang.txt").read_text(encoding="utf-8")
    assert kepu("status --round 2021 --city luoyang --reminders") == (0, letter)
    assert kepu("status --reminders --round 2021 --city luoyang") == (0, letter)


def test_no_letter_where_nothing_lacks(kepu: Kepu) -> None:
    nothing = "不缺材料，没有催报\n"
    assert kepu("status --round 2021 --city henan --reminders") == (0, nothing)
    assert kepu("status --round 2021 --city henan --reminders out")[1].endswith(nothing)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("status --round 2030", "没有设置2030年度，现有2021、2022"),
        ("status --round x", "x 不是年度，写四位数字，例如 2022"),
        ("status --city jiyuan", "没有名为 jiyuan 的市。可以写：zhengzhou、luoyang"),
        ("status --report csv=x", "没有 csv 这种格式，可以写 text、markdown、json"),
        ("status --report json", "写成 格式=文件 的样子"),
        ("status --report json=cases/x.json", "在填报内容的文件夹里"),
        ("status --reminders submissions/2021", "在填报内容的文件夹里"),
        ("status --format xml", "没有 xml 这个选择"),
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


def test_a_report_on_standard_output_takes_the_place_of_the_text(
    kepu: Kepu, repository: Repository
) -> None:
    status, said = kepu("status --round 2021 --report json=-")
    assert status == 0
    assert json.loads(said)["version"] == 1
    assert not (repository.root / "-").exists()
