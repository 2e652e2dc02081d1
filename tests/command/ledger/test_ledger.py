"""`kepu ledger`: many files at once or none, and the ledger stays as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_git import new_git

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

LEDGER = "submissions/2021/ledger.yml"
NEXT = "submissions/2022/ledger.yml"
CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
SHEQU = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
HENAN = "submissions/2021/henan/henan-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
VAN = "cases/2022/luoyang/science-van/index.md"


def text(repository: Repository, path: str = LEDGER) -> str:
    return (repository.root / path).read_bytes().decode()


def clean(kepu: Kepu) -> None:
    assert kepu("check") == (0, "共检查 17 个文件，没有发现问题。\n")


def test_from_receipt_to_correction(kepu: Kepu, repository: Repository) -> None:
    before = text(repository)
    assert kepu(f"ledger receive {ERQI} --on 2022-04-01") == (
        0,
        f"""\
{LEDGER}：登记1条
  {ERQI}
      已收到 2022-04-01（河南省科学技术协会）
台账单独提交，不和填报内容放在同一个合并请求里
""",
    )
    entry = (
        f"  - path: {ERQI}\n    received: 2022-04-01\n    state: received\n    by: henan-kexie\n"
    )
    first, mark, rest = before.partition("  - path: submissions/2021/zhengzhou/zhengzhou-kexie/r")
    assert text(repository) == first + entry + mark + rest
    kepu(f"ledger return {ERQI} --on 2022-04-02 --by zhengzhou-kexie --note 第16题请补充")
    assert "    state: returned\n    since: 2022-04-02\n" in text(repository)
    status, said = kepu(f"ledger receive {ERQI} --on 2022-04-05")
    assert status == 0
    assert "已退回 2022-04-02（郑州市科学技术协会） → 已收到 2022-04-05" in said
    assert kepu(f"ledger check {ERQI} --on 2022-04-06")[0] == 0
    assert kepu(f"ledger accept {ERQI} --on 2022-04-08")[0] == 0
    _, said = kepu(f"ledger correct {ERQI} --on 2022-05-08 --note 金额由10更正为12")
    assert "→ 已更正 2022-05-08（河南省科学技术协会）：金额由10更正为12" in said
    assert "第16题" not in text(repository)
    assert "    received: 2022-04-01\n    state: corrected\n" in text(repository)
    clean(kepu)


def test_the_day_is_todays_by_default(kepu: Kepu, repository: Repository) -> None:
    kepu(f"ledger receive {ERQI}")
    assert f"{ERQI}\n    received: 2022-10-20\n" in text(repository)
    kepu(f"ledger receive {SHEQU} --today 2022-10-10")
    assert f"{SHEQU}\n    received: 2022-10-10\n" in text(repository)


def test_a_new_ledger_begins_with_what_it_is(kepu: Kepu, repository: Repository) -> None:
    assert kepu(f"ledger receive {VAN}")[0] == 0
    assert (
        text(repository, NEXT)
        == f"""\
# 2022年度收件台账：收到了哪些文件，哪天收到，现在是什么状态。用 kepu ledger 登记。
entries:
  - path: {VAN}
    received: 2022-10-20
    state: received
    by: henan-kexie
"""
    )


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_written(
    kepu: Kepu, repository: Repository
) -> None:
    before = text(repository)
    status, said = kepu(f"ledger accept {ERQI} {CITY} {CASE} cases/2021/jiyuan/none/index.md")
    assert status == 1
    assert (
        said
        == f"""\
没有登记：
  cases/2021/jiyuan/none/index.md  仓库里没有这个文件
  {CASE}  台账里还没有登记，先用 kepu ledger receive 登记收到
  {ERQI}  台账里还没有登记，先用 kepu ledger receive 登记收到
"""
    )
    assert text(repository) == before


def test_one_refusal_keeps_the_others_back(kepu: Kepu, repository: Repository) -> None:
    kepu(f"ledger receive {ERQI} {HENAN} --on 2022-04-01")
    before = text(repository)
    status, said = kepu(f"ledger accept {ERQI} {HENAN} --on 2022-04-02")
    assert (status, text(repository)) == (1, before)
    assert f"{ERQI}  市级还没有审核" in said
    assert HENAN not in said
    assert kepu(f"ledger accept {HENAN} --on 2022-04-02")[0] == 0


def test_a_city_at_once(kepu: Kepu, repository: Repository) -> None:
    status, said = kepu("ledger receive --city zhengzhou --round 2021 --on 2022-04-01")
    assert status == 0
    assert f"{LEDGER}：登记3条" in said
    assert text(repository).count("received: 2022-04-01") == 3
    status, said = kepu("ledger accept --city zhengzhou --round 2021")
    assert status == 0
    assert "登记2条" in said  # the association's own report and case
    assert "没有变化1条" in said
    assert f"  {ERQI}  市级还没有审核" in said
    status, said = kepu("ledger check --city zhengzhou --round 2021")
    assert "登记2条" in said
    assert text(repository).count("by: zhengzhou-kexie") == 2
    clean(kepu)


def test_in_a_folder_what_was_sent_back_has_not_come_again(
    kepu: Kepu, repository: Repository
) -> None:
    kepu(f"ledger receive {ERQI} --on 2022-04-01")
    kepu(f"ledger return {ERQI} --note 请补充")
    before = text(repository)
    assert kepu(f"ledger receive {ERQI.rpartition('/')[0]}") == (0, "没有需要登记的\n")
    assert text(repository) == before


def test_a_withdrawal_says_what_is_to_be_removed(kepu: Kepu) -> None:
    kepu(f"ledger receive {CASE} --on 2022-04-01")
    status, said = kepu("ledger withdraw cases/2021/zhengzhou/metro-bookroom --note 不再开放")
    assert status == 0
    assert said.endswith("""\
还要从仓库里删去，和台账放在同一个合并请求里：
  git rm -r cases/2021/zhengzhou/metro-bookroom
""")
    assert "X428" in kepu("check")[1]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f"ledger check {CITY} --by luoyang-kexie", "已经是“省级已核”"),
        (f"ledger return {CITY} --by luoyang-kexie --note x", "洛阳市科学技术协会不能登记别的市"),
        (f"ledger return {CITY} --by zhengzhou-kexie --note x", "由省级科协登记"),
        (f"ledger return {CITY} --on 2022-10-21 --note x", "晚于今天（2022-10-20）"),
        (f"ledger return {CITY} --on 2022-03-20 --note x", "比 2022-03-20 新"),
        (f"ledger return {CITY} --note 电话13800138000", "有像手机号码的数字"),
        (f"ledger return {CITY} --note {'长' * 201}", "最多200个字符，现有201个"),
    ],
)
def test_refusals(kepu: Kepu, repository: Repository, line: str, message: str) -> None:
    before = text(repository)
    _, said = kepu(line)
    assert message in said
    assert text(repository) == before


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("ledger receive", "写明文件、文件夹，或者用 --city 写一个市"),
        ("ledger receive nothing", "不是报送的文件，里面也没有：nothing"),
        ("ledger receive --city beijing", "没有名为 beijing 的市"),
        (f"ledger receive {ERQI} --by nobody", "名册里没有“nobody”这个单位"),
        (f"ledger return {ERQI}", "缺少参数 --note 原因"),
        (f"ledger receive {ERQI} --on 10月20日", "日期写成 2022-10-20 的样子"),
        (f"ledger receive {ERQI} --since main", "不能同时写"),
        ("ledger receive --since main", "不用 --since，写明文件或者 --city"),
    ],
)
def test_misuse(kepu: Kepu, line: str, message: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert message in said


def test_what_a_merge_brought(kepu: Kepu, repository: Repository) -> None:
    erqi = (repository.root / ERQI).read_bytes()
    (repository.root / ERQI).unlink()
    repository.write(LEDGER, f"entries:\n  - path: {SHEQU}\n    received: 2022-03-01\n"
                     "    state: returned\n    since: 2022-03-05\n    note: 请补充\n")  # fmt: skip
    git = new_git(repository.root)
    git.commit("2022-03-10T09:00:00+08:00")
    git("checkout", "--quiet", "-b", "city")
    repository.path(ERQI).write_bytes(erqi)
    git.commit("2022-03-30T09:00:00+08:00")
    repository.replace(SHEQU, "filled_on", "# 已补充\nfilled_on")
    git.commit("2022-03-31T09:00:00+08:00")
    git("checkout", "--quiet", "main")
    git("merge", "--quiet", "--no-ff", "-m", "合并", "city", at="2022-04-02T00:30:00+08:00")
    status, said = kepu("ledger receive --since HEAD~1")
    assert status == 0
    assert f"{LEDGER}：登记2条" in said
    assert (
        text(repository)
        == f"""\
entries:
  - path: {ERQI}
    received: 2022-04-02
    state: received
    by: henan-kexie
  - path: {SHEQU}
    received: 2022-03-01
    state: received
    since: 2022-04-02
    by: henan-kexie
"""
    )
    before = text(repository)
    assert kepu("ledger receive --since HEAD~1") == (0, "没有需要登记的\n")
    kepu("ledger check --city zhengzhou --round 2021 --on 2022-04-02")
    _, said = kepu("ledger receive --since HEAD~1")
    assert "审核以后又有改动" in said
    assert before != text(repository)
