"""`kepu ledger list`: a line an entry, and one for each file that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository


NEXT = "submissions/2022/ledger.yml"
CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
SHEQU = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
VAN = "cases/2022/luoyang/science-van/index.md"


def test_list(kepu: Kepu) -> None:
    assert kepu("ledger list --round 2021 --city zhengzhou") == (
        0,
        f"""\
没有登记              {CASE}
已撤回    2022-06-15  cases/2021/zhengzhou/old-corner/index.mdGAP场地另作他用，原有做法不再适用
没有登记              {SHEQU}
没有登记              {ERQI}
已收到    2022-03-21  submissions/2021/zhengzhou/zhengzhou-kexie/report.md              图片清晰
省级已核  日期未知    {CITY}
""".replace("GAP", " " * 26),
    )
    assert kepu("ledger list --round 2021 --state 已撤回")[1].count("\n") == 1
    assert kepu("ledger list --round 2021 --state withdrawn")[1].count("\n") == 1
    assert kepu("ledger list --round 2021 --state 已退回") == (0, "没有这样的记录\n")
    assert kepu("ledger list --state 在路上")[0] == 2


def test_nothing_acts_on_the_terminal(kepu: Kepu, repository: Repository) -> None:
    note = '"\\e[2J\\u202e退回"'
    repository.write(NEXT, f"entries:\n  - path: {VAN}\n    received: 2022-10-01\n"
                     f"    state: returned\n    note: {note}\n")  # fmt: skip
    for line in ("ledger list", "status", "status --reminders"):
        _, said = kepu(line)
        assert "退回" in said
        assert not set(said) & set("\x1b\u202e")
