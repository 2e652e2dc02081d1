"""What changed is said in the form's own words, and only what changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from making_change import compared
from repository import GOOD

from site_builder.review.differences.changes import document_changes
from site_builder.review.review import ChangedAnswer, ChangeKind, DocumentChange

if TYPE_CHECKING:
    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
LEDGER = "submissions/2021/ledger.yml"
ROUND = "schema/rounds/2022.yml"
ROSTER = "schema/units/zhengzhou.yml"
PICTURE = "cases/2021/zhengzhou/metro-bookroom/images/01.jpg"


def told(repository: Repository, path: str, *pairs: tuple[str, str]) -> DocumentChange:
    """Replace texts in one file, and return what is told of it."""
    (change,) = document_changes(
        compared(repository, *(partial(repository.replace, path, *pair) for pair in pairs))
    )
    return change


def lines(change: DocumentChange) -> list[str]:
    return [f"{c.standing} {c.label}: {c.before} → {c.after}" for c in change.changes]


def test_without_a_change_there_is_nothing_to_tell(repository: Repository) -> None:
    assert document_changes(compared(repository)) == ()


def test_another_spelling_is_no_other_answer(repository: Repository) -> None:
    change = told(repository, SURVEY, ("amount_wan: 5.25", "amount_wan: 5.250  # 万元"))
    assert (change.standing, change.changes) == (ChangeKind.CHANGED, ())


def test_a_cell_is_named_by_its_row(repository: Repository) -> None:
    change = told(
        repository,
        SURVEY,
        ("project: 社区科普体验馆建设", "project: 社区科普体验馆建设"),
        ("content: 巡展26场\n      amount_wan: 8", "content: 巡展26场\n      amount_wan: 15"),
        ("amount_wan: 10\n        paid: 2021Q4", "amount_wan: 1200\n        paid: unpaid"),
        ("policy_issued: true", "policy_issued: false"),
        ("determined_by: [G]", "determined_by: [G, D]"),
    )
    assert change.title == "郑州市科学技术协会　2021年调查表"
    assert lines(change) == [
        "changed 第1题“2021年是否出台‘基层科普行动计划’相关政策…”: 是 → 否",
        (
            "changed 第4题“项目实施方案确定方式（可多选）”: G（市县共同研究确定） → "
            "D（与财政部门共同研究确定）、G（市县共同研究确定）"
        ),
        "changed 第13.1题“科普大篷车进乡村”的“项目资金”: 8 万元 → 15 万元",
        "changed 第13.2题 划拨明细“二七区”的“金额”: 10 万元 → 1,200 万元",
        "changed 第13.2题 划拨明细“二七区”的“资金拨付时间”: 2021年第4季度 → 未拨付",
    ]


def test_an_inserted_row_is_one_row(repository: Repository) -> None:
    row = (
        "    - category: team\n      project: 科技志愿服务队\n      undertaker: 郑州市科技馆\n"
        "      content: 组建12支队伍\n      amount_wan: 3\n      paid: 2021Q2\n"
    )
    change = told(repository, SURVEY, ("  own_use:\n", f"  own_use:\n{row}"))
    (entry,) = change.changes
    assert (entry.label, entry.standing) == ("第13.1题“本级科协使用部分”", ChangeKind.ADDED)
    assert entry.before == ""
    assert "项目名称：科技志愿服务队" in entry.after
    assert "项目资金：3 万元" in entry.after


def test_blank_and_removed_answers(repository: Repository) -> None:
    change = told(
        repository,
        SURVEY,
        ("  counties_covered: 2\n", ""),
        ("        note: 待第二批下达\n", ""),
        ("    - 关于做好2021年基层科普行动计划项目实施工作的通知\n", "    - 新的通知\n"),
    )
    assert lines(change) == [
        "added 第1.1题“具体文件名称”:  → 新的通知",
        "removed 第1.1题“具体文件名称”: 关于做好2021年基层科普行动计划项目实施工作的通知 → ",
        "changed 第13.2题 划拨明细“中牟县”的“备注”: 待第二批下达 → ",
        "changed 第17.2题“项目覆盖县（含区、县级市）个数”: 2 个 → ",
    ]


def test_long_texts_show_the_sentences_that_changed(repository: Repository) -> None:
    change = told(
        repository,
        SURVEY,
        ("新建科普书苑3处，接待群众2.1万人次。", "新建科普书苑5处。接待群众2.1万人次。"),
    )
    (entry,) = change.changes
    assert entry == ChangedAnswer(
        "第16题“请描述项目实施在支持基层科普组织队伍、打造基层…”",
        "新建科普书苑3处，接待群众2.1万人次。",
        "新建科普书苑5处。接待群众2.1万人次。",
        is_text=True,
    )


def test_sections_are_compared_by_heading(repository: Repository) -> None:
    change = told(repository, CASE, ("志愿者轮流值守。", "志愿者轮流值守。每次两人。"))
    assert change.title == (
        "郑州市科学技术协会　2021年典型案例“地铁站里的社区书苑：换乘十分钟的科普”"
    )
    assert change.changes == (
        ChangedAnswer("正文“二、主要做法”", "", "每次两人。", ChangeKind.ADDED, is_text=True),
    )


def test_pictures_are_told_with_their_captions(repository: Repository) -> None:
    replaced = (GOOD / SURVEY).read_bytes()  # any other content will do
    comparison = compared(
        repository,
        repository.path(PICTURE).unlink,
        lambda: repository.path(PICTURE).write_bytes(replaced),
        partial(repository.replace, CASE, "caption: 换乘通道里的展墙", "caption: 展墙"),
    )
    (change,) = document_changes(comparison)
    assert lines(change) == [
        "changed 图片“images/02.jpg”的“图片说明”: 换乘通道里的展墙 → 展墙",
        "changed 图片“images/01.jpg”（书苑里的周六讲座）: 1000×100像素 → 不能读取的图片",
    ]


def test_a_picture_alone_is_told_of_its_case(repository: Repository) -> None:
    other = repository.path(PICTURE).read_bytes() + b"more"
    comparison = compared(
        repository,
        repository.path(PICTURE).unlink,
        lambda: repository.path(PICTURE).write_bytes(other),
    )
    (change,) = document_changes(comparison)
    assert (change.path, *comparison.touched) == (CASE, PICTURE)
    assert lines(change) == [
        ("changed 图片“images/01.jpg”（书苑里的周六讲座）: 1000×100像素 → 1000×100像素，内容已换")
    ]


def test_a_picture_that_nobody_registers(repository: Repository) -> None:
    loose = PICTURE.replace("01", "03")
    data = repository.path(PICTURE).read_bytes()
    (change,) = document_changes(
        compared(repository, lambda: repository.path(loose).write_bytes(data))
    )
    assert (change.path, change.standing) == (loose, ChangeKind.ADDED)


def test_what_came_and_what_went_is_told_by_its_leading_facts(repository: Repository) -> None:
    other = "cases/2021/zhengzhou/metro-two/index.md"
    text = repository.path(CASE).read_text(encoding="utf-8")
    came, went = document_changes(
        compared(
            repository,
            partial(repository.write, other, text),
            repository.path(SURVEY).unlink,
        )
    )
    assert (came.standing, went.standing) == (ChangeKind.ADDED, ChangeKind.REMOVED)
    assert lines(came) == [
        "added “项目类别”:  → 打造基层科普阵地",
        "added “项目资金”:  → 12.5 万元",
        "added “受益人次”:  → 12,000 人次",
        "added “计入本市报送名额”:  → 是",
        "added “图片”:  → 2条",
    ]
    assert lines(went) == [
        "removed 第13.1题“本级科协使用部分”: 2条，20.5 万元 → ",
        "removed 第13.2题“划拨明细”: 2条，15.25 万元 → ",
    ]


def test_the_provinces_files_are_told_in_words_too(repository: Repository) -> None:
    unit = (
        "  - id: zhengzhou-kejiguan\n    name: 郑州科技馆\n    kind: undertaker\n"
        '    division: "410102"\n    owners: [zz-museum]\n'
    )
    text = repository.path(ROSTER).read_text(encoding="utf-8")
    changes = document_changes(
        compared(
            repository,
            partial(repository.write, ROSTER, text + unit),
            partial(repository.replace, ROUND, "survey: 2022-12-31", "survey: 2023-01-15"),
            partial(
                repository.replace,
                LEDGER,
                "state: received\n    note: 图片清晰",
                "state: returned\n    note: 图片不清",
            ),
        )
    )
    assert [c.title for c in changes] == ["2022年年度设置", "郑州市单位名册", "2021年收件台账"]
    assert [line for c in changes for line in lines(c)] == [
        "changed 截止日期“调查表”: 2022-12-31 → 2023-01-15",
        (
            "added “单位”:  → 单位代号：郑州科技馆（zhengzhou-kejiguan）；"
            "单位详细名称：郑州科技馆；单位类型：项目承担单位；所在地：中原区；代码托管平台账号：zz-museum"
        ),
        "changed 收件记录“郑州市科学技术协会 2021年总结报告”的“状态”: 已收到 → 已退回",
        "changed 收件记录“郑州市科学技术协会 2021年总结报告”的“说明”: 图片清晰 → 图片不清",
    ]


def test_an_unreadable_side_is_said(repository: Repository) -> None:
    change = told(repository, SURVEY, ("policy_issued: true", "policy_issued: [true"))
    assert lines(change) == ["changed 全文: 原来能读取 → 现在不能读取，改好以后再列出改动"]


def test_a_title_with_a_persons_data_is_not_repeated(repository: Repository) -> None:
    change = told(repository, CASE, ("title: 地铁站里的", "title: 13812345678地铁站里的"))
    assert change.title == "郑州市科学技术协会　2021年典型案例"
    assert not any("138" in line for line in lines(change))


def test_a_persons_data_are_not_repeated(repository: Repository) -> None:
    change = told(
        repository,
        SURVEY,
        ("note: 待第二批下达", "note: 联系张三13812345678"),
        ("建议提前下达年度计划。", "建议提前下达。"),
    )
    assert lines(change)[0] == (
        "changed 第13.2题 划拨明细“中牟县”的“备注”: （疑有个人信息，这里不显示） → "
        "（疑有个人信息，这里不显示）"
    )
    assert lines(change)[1].endswith("建议提前下达。")
    assert not any("138" in line for line in lines(change))
