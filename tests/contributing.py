"""Contributions of every sort to the good repository, as people would make them, under real git."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from making_git import Git
from repository import GOOD, make_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
SHEQU = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
NEXT = "submissions/2022/zhengzhou/zhengzhou-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
PICTURE = "cases/2021/zhengzhou/metro-bookroom/images/01.jpg"
NEW_CASE = "cases/2021/zhengzhou/square-lab/index.md"
COPY = "cases/2022/zhengzhou/bookroom/index.md"
LEDGER = "submissions/2021/ledger.yml"
ROUND = "schema/rounds/2022.yml"
ROSTER = "schema/units/zhengzhou.yml"
SETTINGS = "schema/settings.yml"
OPEN = "2022-04-08"
"""A day on which the round of 2021 is open still."""

HOSTILE = (
    "@everyone #1 !2 <img src=x onerror=a> https://evil.example/ [看](http://evil.example) "
    ":boom: `反引号` **粗** | 列 |"
)
HIDDEN = "\u202e反\u200b"

OWNERS = (
    ("schema/units/henan.yml", 'division: "410000"\n', "hn-office"),
    ("schema/units/luoyang.yml", 'division: "410300"\n', "ly-office"),
    (ROSTER, 'division: "410100"\n', "zz-office"),
    (ROSTER, 'division: "410103"\n', "eq-office"),
)

SQUARE = """\
---
title: 广场上的移动实验室
round: 2021
unit: zhengzhou-kexie
summary: 把实验桌搬到居民楼下的广场，周末两天轮换六个主题。
themes: [platform]
category: means
audiences: [youth, elderly]
funds_wan: 6
people_served: 4200
replicable:
  - 实验桌可折叠，一辆面包车运得走
  - 主题每季度一换
conditions: 需要一块空地和两名辅导员。
quota: true
images:
  - file: images/table.jpg
    caption: 孩子们在实验桌旁
    alt: 六张实验桌旁围着孩子
    people: consented
cover: images/table.jpg
---

## 一、实施背景

老旧小区没有活动室，孩子周末无处可去。

## 二、主要做法

街道提供空地，志愿者协会出辅导员，每周末两天。

## 三、实施成效

全年出动78次，服务居民4200人次。
"""


@dataclass(frozen=True)
class Contribution:
    """One contribution: who makes it, on which day, and what it does to the files."""

    make: Callable[[Repository], None]
    actor: str = "zz-office"
    today: str = OPEN
    prepare: Callable[[Repository], None] | None = None
    """What stood on the main line before."""


def contribute(repository: Repository, contribution: Contribution) -> str:
    """Commit the base and the contribution; return the digest of the latter's commit."""
    for path, place, owner in OWNERS:
        repository.replace(path, place, f"{place}    owners: [{owner}]\n")
    repository.replace(SETTINGS, "demo: true\n", "demo: true\nmaintainers: [maintainer]\n")
    if contribution.prepare:
        contribution.prepare(repository)
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    git("switch", "--quiet", "--create", "change")
    contribution.make(repository)
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", "提交")
    return git("rev-parse", "HEAD")


def _picture(repository: Repository, path: str, number: int = 21) -> None:
    """Put a picture there that meets every demand, and is nowhere else."""
    repository.path(path).unlink(missing_ok=True)
    make_picture(repository.path(path), number)


def _new_case(repository: Repository, text: str = SQUARE) -> None:
    repository.write(NEW_CASE, text)
    _picture(repository, NEW_CASE.replace("index.md", "images/table.jpg"))


def new_survey(repository: Repository) -> None:
    """A county sends its survey."""
    repository.write(ERQI, (GOOD / ERQI).read_text(encoding="utf-8"))


def without_survey(repository: Repository) -> None:
    """The county has not sent it yet."""
    repository.path(ERQI).unlink()


def errors(repository: Repository) -> None:
    """Errors of several kinds: some that the command mends, some that only people can."""
    for old, new in (
        ("policy_issued: true", "policy_issued: 是"),
        ("inspected: true", "inspected: ✓"),
        ("amount_wan: 12.5\n      paid", "amount_wan: 12.5万元\n      paid"),
        ("amount_wan: 5.25", "amount_wan: -5.25"),
        ("      paid: 2021-09\n", ""),
        ("determined_by: [G]", "determined_by: [J]"),
    ):
        repository.replace(SURVEY, old, new)
    repository.replace(CASE, "cover: images/01.jpg", "cover: images/09.jpg")


def errors_for_people(repository: Repository) -> None:
    """Errors of which the command mends none."""
    repository.replace(SURVEY, "      paid: 2021-09\n", "")
    repository.replace(SURVEY, "amount_wan: 5.25", "amount_wan: -5.25")


def warnings(repository: Repository) -> None:
    """Nothing wrong, but to be looked at."""
    repository.replace(SURVEY, "paid: 2021-09", "paid: 2022-05")


def other_city(repository: Repository) -> None:
    """Somebody else's file."""
    warnings(repository)


def mixed(repository: Repository) -> None:
    """A survey together with the rules by which it is judged."""
    repository.replace(SURVEY, "amount_wan: 5.25", "amount_wan: 6.25")
    repository.replace(ROSTER, "name: 二七区科学技术协会", "name: 二七区科协")


def broken_schema(repository: Repository) -> None:
    """A form that cannot be understood."""
    repository.replace("schema/survey.schema.yml", "        x-aggregate: funds", "        x-agg: 1")


def pictures(repository: Repository) -> None:
    """A picture replaced under its name, nothing else."""
    _picture(repository, PICTURE)


def withdrawn(repository: Repository) -> None:
    """A case taken back, with the ledger's entry."""
    repository.path(CASE).unlink()
    for name in ("01", "02"):
        repository.path(PICTURE.replace("01", name)).unlink()
    text = repository.path(LEDGER).read_text(encoding="utf-8")
    entry = (
        f"  - path: {CASE}\n    received: 2022-03-20\n    state: withdrawn\n"
        "    since: 2022-10-18\n    by: henan-kexie\n    note: 合作单位退出，做法不再适用\n"
    )
    repository.write(LEDGER, text + entry)


def roster(repository: Repository) -> None:
    """The province registers a unit, moves a deadline and grants a waiver."""
    text = repository.path(ROSTER).read_text(encoding="utf-8")
    unit = (
        "  - id: zhengzhou-kejiguan\n    name: 郑州科学技术馆\n    kind: undertaker\n"
        '    division: "410102"\n    owners: [zz-museum]\n'
    )
    repository.write(ROSTER, text.replace("[zz-office]", "[zz-office, zz-second]") + unit)
    text = repository.path(ROUND).read_text(encoding="utf-8")
    waiver = (
        "waivers:\n  - unit: luoyang-kexie\n    items: [report]\n    reason: 机构调整\n"
        "    granted_on: 2022-10-01\n    expires_on: 2023-03-31\n"
    )
    repository.write(ROUND, text.replace("survey: 2022-12-31", "survey: 2023-01-15") + waiver)


def correction(repository: Repository) -> None:
    """Figures put right, a project added, others moved, texts mended."""
    text = repository.path(SURVEY).read_text(encoding="utf-8")
    start, middle, end = (
        text.index("    - category: base"),
        text.index("    - category: means"),
        text.index("  transfer:"),
    )
    first, second = text[start:middle], text[middle:end]
    added = (
        "    - category: team\n      project: 社区科普员轮训\n      undertaker: 郑州市科技馆\n"
        "      content: 轮训社区科普员4期\n      amount_wan: 3.2\n      paid: 2021Q4\n"
    )
    second = second.replace("amount_wan: 8", "amount_wan: 9.6")
    second = second.replace("巡展26场", "巡展31场，覆盖31个村")
    repository.write(SURVEY, text[:start] + second + added + first + text[end:])
    for old, new in (
        ("accepted: false", "accepted: true"),
        ("determined_by: [G]", "determined_by: [D, G]"),
        ("paid: unpaid", "paid: 2022-02"),
        ("        note: 待第二批下达\n", ""),
        ("新建科普书苑3处", "新建科普书苑5处"),
        ("建议提前下达年度计划。", "建议提前下达年度计划。另建议增加培训经费。"),
    ):
        repository.replace(SURVEY, old, new)


def doubtful(repository: Repository) -> None:
    """Last year's survey sent again, with a figure in 元 and one ten times the last."""
    text = repository.path(SURVEY).read_text(encoding="utf-8")
    text = (
        text.replace("2022-0", "2023-0").replace("2021", "2022").replace("2022-03-18", "2022-10-18")
    )
    text = text.replace("filled_on: 2023-03-18", "filled_on: 2022-10-18")
    text = text.replace("amount_wan: 12.5\n      paid", "amount_wan: 80000\n      paid")
    text = text.replace("local_fund_wan: 20\n", "local_fund_wan: 200\n")
    repository.write(NEXT, text)


def copied(repository: Repository) -> None:
    """A case that tells last year's story again."""
    text = repository.path(CASE).read_text(encoding="utf-8").replace("round: 2021", "round: 2022")
    repository.write(COPY, text.replace("地铁站里的社区书苑：换乘十分钟的科普", "车站里的书苑"))
    for number in (1, 2):
        _picture(repository, COPY.replace("index.md", f"images/{number:02}.jpg"), 21 + number)


def hostile(repository: Repository) -> None:
    """Everything that somebody may write, written by somebody who means harm."""
    quoted = f"'{HOSTILE}'"
    survey = repository.path(SURVEY).read_text(encoding="utf-8")
    for old in ("社区科普体验馆建设", "郑州市科普志愿者协会", "待第二批下达", "实物标本与照片册"):
        survey = survey.replace(f": {old}\n", f": {quoted}\n")
    survey = survey.replace("problems: ", f"problems: |-\n  /merge\n\n  {HOSTILE}\n\n  ")
    repository.write(SURVEY, f"{survey}\n{quoted}: {quoted}\n")
    hidden = f"'{HOSTILE} {HIDDEN}'"
    text = SQUARE.replace("广场上的移动实验室", hidden).replace("孩子们在实验桌旁", hidden)
    body = f"{HOSTILE}\n\n/merge\n\n# 标题\n\n- [ ] 任务\n\n```\n围栏"
    _new_case(repository, text.replace("老旧小区", body))
    repository.write("cases/2021/zhengzhou/square-lab/@evil [x](http:y) #1.md", HOSTILE)
    repository.write("cases/2021/zhengzhou/`code` & <b>/index.md", SQUARE)


def huge(repository: Repository) -> None:
    """Far more than a comment holds."""
    row = (
        "    - category: team\n      project: 第{n}个项目{long}\n      undertaker: 第{n}家单位\n"
        "      content: 做第{n}件事\n      amount_wan: -{n}\n      paid: 第{n}天\n"
    )
    rows = "".join(row.format(n=n, long="很长的名称" * 30) for n in range(1, 90))
    long = "".join(f"第{n}项工作已经完成，覆盖{n}个村。" for n in range(150))
    for path in (SURVEY, ERQI, SHEQU):
        text = repository.path(path).read_text(encoding="utf-8")
        text = text.replace("  own_use:\n", f"  own_use:\n{rows}")
        repository.write(path, text.replace("effects: ", f"effects: {long}"))
    for n in range(90):
        path = f"cases/2021/zhengzhou/square-lab-{n:02}/index.md"
        text = SQUARE.replace("广场上的移动实验室", f"第{n}个广场上的移动实验室")
        repository.write(path, text.replace("两天", f"{n}天"))


def nothing(repository: Repository) -> None:
    """A file of the project, by whoever maintains it."""
    repository.write("README.md", "说明\n")


CONTRIBUTIONS = {
    "new-survey": Contribution(new_survey, actor="eq-office", prepare=without_survey),
    "new-case": Contribution(_new_case),
    "errors": Contribution(errors),
    "errors-for-people": Contribution(errors_for_people),
    "warnings": Contribution(warnings),
    "refused-other-city": Contribution(other_city, actor="ly-office"),
    "refused-mixed": Contribution(mixed, actor="hn-office"),
    "broken-schema": Contribution(broken_schema, actor="maintainer"),
    "closed-round": Contribution(correction, today="2022-10-20"),
    "pictures": Contribution(pictures),
    "withdrawn": Contribution(withdrawn, actor="hn-office", today="2022-10-20"),
    "roster": Contribution(roster, actor="hn-office", today="2022-10-20"),
    "correction": Contribution(correction),
    "doubts": Contribution(doubtful, today="2022-10-20"),
    "twins": Contribution(copied, today="2022-10-20"),
    "hostile": Contribution(hostile),
    "huge": Contribution(huge),
    "nothing": Contribution(nothing, actor="maintainer"),
}
