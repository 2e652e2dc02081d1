"""What people push: one function for each story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journey.world import CANARY
from repository import make_picture

if TYPE_CHECKING:
    from journey.world import Contributor

_PROGRAM = (
    "kepu.py", "site_builder/__init__.py", "site_builder/__main__.py", "sitecustomize.py",
    "usercustomize.py", "yaml.py", "click/__init__.py",
)  # fmt: skip
FOLDER = "submissions/2022/zhengzhou/zhengzhou-dongfenglu-shequ"
SURVEY = f"{FOLDER}/survey.yml"
CASE = "cases/2022/zhengzhou/reading-corner"
VAN = "cases/2022/luoyang/science-van"
REPORTED = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
GOOD = """\
round: 2022
unit: zhengzhou-dongfenglu-shequ
filled_on: 2022-09-05

funds:
  own_use:
    - category: base
      project: 社区科普体验馆更新
      undertaker: 东风路社区居民委员会
      content: 更新互动展品6件
      amount_wan: 3.5
      paid: 2022Q2

results:
  effects: 体验馆全年开放190天，接待居民8200人次。

problems: 讲解员不足。
"""
CASE_TEXT = """\
---
title: 社区读书角里的科学课
round: 2022
unit: zhengzhou-dongfenglu-shequ
summary: 在社区读书角每周开一次科学课。
themes: [platform]
category: base
audiences: [youth]
funds_wan: 2
people_served: 640
replicable:
  - 每课一张实验卡片
  - 志愿者轮流主讲
conditions: 需要一间三十平方米的房间。
quota: true
images:
  - file: images/corner.jpg
    caption: 读书角的一课
    alt: 长桌边摆着实验材料
    people: none
cover: images/corner.jpg
---

## 一、实施背景

社区里没有面向小学生的科普活动。

## 二、主要做法

每周六上午开课，每课做一个实验。

## 三、实施成效

一年开课32次，服务640人次。
"""


def good_survey(by: Contributor) -> None:
    by.write(SURVEY, GOOD)


def good_case(by: Contributor) -> None:
    """A case and its picture, which is large enough."""
    by.write(f"{CASE}/index.md", CASE_TEXT)
    picture = by.root / f"{CASE}/images/corner.jpg"
    picture.parent.mkdir()
    make_picture(picture, 21)


def several_errors(by: Contributor) -> None:
    text = GOOD.replace("amount_wan: 3.5", "amount_wan: 3.5万元").replace("2022-09-05", "2022-9-31")
    by.write(SURVEY, text.replace("category: base", "category: bases"))


def what_can_be_mended(by: Contributor) -> None:
    """Full-width figures and a unit: what `--fix` is for."""
    by.write(SURVEY, GOOD.replace("amount_wan: 3.5", "amount_wan: 3.5万元"))


def yaml_bomb(by: Contributor) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    by.write(SURVEY, "\n".join([*lines, GOOD]))


def links(by: Contributor) -> None:
    """A survey and a picture that are links out of the repository."""
    by.link(SURVEY, "/etc/passwd")
    by.write(f"{CASE}/index.md", CASE_TEXT)
    by.link(f"{CASE}/images/corner.jpg", "../../../../../../../../../../etc/hostname")


def scripts_in_values(by: Contributor) -> None:
    evil = (
        "</details><script>alert(1)</script> $(touch /tmp/pwned) `id` @everyone [x](javascript:1)"
    )
    text = GOOD.replace(
        "讲解员不足。", f"|-\n  ::error::假的 %0A\n  ::set-output name=x::y\n  {evil}"
    )
    by.write(SURVEY, text.replace("category: base", f'category: "{evil}"'))


def personal_data(by: Contributor) -> None:
    by.write(SURVEY, GOOD.replace("讲解员不足。", "讲解员不足，联系张三13800138000。"))


def odd_paths(by: Contributor) -> None:
    by.write("Submissions/2022/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml", GOOD)
    by.write("submissions/2022/zhengzhou/../luoyang/x.yml".replace("../", "..dots/"), GOOD)
    by.write("submissions/2022/zhengzhou/-rf/survey.yml", GOOD)


def program_that_speaks(by: Contributor) -> None:
    """Every file of the program that the check could be led to run."""
    speak = f"print({CANARY!r}, flush=True)\n"
    for path in _PROGRAM:
        by.write(path, speak)
    by.write("mkdocs.yml", "hooks: [yaml.py]\n")
    by.write(".pre-commit-config.yaml", "repos: []\n")
    by.write(SURVEY, GOOD)


def workflow_that_forges(by: Contributor) -> None:
    """The check is rewritten so that it hands over a review of its own making."""
    forged = (
        "name: check\non: pull_request\njobs:\n  check:\n    name: 检查填报内容\n"
        "    runs-on: ubuntu-latest\n    steps:\n      - run: |\n"
        f"          echo {CANARY!r}; echo '{{}}' > \"$RUNNER_TEMP/review.json\"\n"
        "      - uses: actions/upload-artifact@main\n        with:\n"
        "          name: review\n          path: ${{ runner.temp }}/review.json\n"
    )
    by.write(".github/workflows/check.yml", forged)
    by.write(SURVEY, GOOD.replace("category: base", "category: bases"))


def another_city(by: Contributor) -> None:
    by.write(f"{VAN}/index.md", (by.root / f"{VAN}/index.md").read_text("utf-8") + "\n改一句。\n")


def makes_itself_an_owner(by: Contributor) -> None:
    roster = "schema/units/luoyang.yml"
    by.replace(roster, "owners: [luoyang-office]", f"owners: [luoyang-office, {by.account}]")


def makes_itself_an_owner_and_uses_it(by: Contributor) -> None:
    makes_itself_an_owner(by)
    another_city(by)


def survey_and_tooling(by: Contributor) -> None:
    good_survey(by)
    by.write("docs/notes.md", "# 说明\n")


def tooling(by: Contributor) -> None:
    by.write("docs/notes.md", "# 说明\n")


def withdrawal(by: Contributor) -> None:
    """The province takes a case back, and says so in the ledger."""
    by.git("rm", "-rq", VAN)
    by.git("rm", "-rq", "submissions/2022/luoyang/luoyang-kexie/updates")
    by.write(
        "submissions/2022/ledger.yml",
        f"entries:\n  - path: {VAN}/index.md\n    received: 2022-07-01\n    state: withdrawn\n"
        "    since: 2022-10-09\n    by: henan-kexie\n    note: 应报送单位要求撤回\n",
    )


UNIT_LINE = "  - id: zhengzhou-dongfenglu-shequ\n"
OWNED = "    owners: [dongfenglu]\n"
