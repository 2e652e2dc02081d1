"""Doubts: what a reviewer would ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparing import change
from doubting import CASE, NEXT, case, change_case, survey

from site_builder.review.doubts.doubts import MOST, MOST_EACH, doubts
from site_builder.review.review import Doubt

if TYPE_CHECKING:
    from repository import Repository


def test_what_is_right_is_not_doubted(repository: Repository) -> None:
    assert doubts(change_case(repository, case(), others=20)) == ()
    files = {
        path.relative_to(repository.root).as_posix(): path.read_text(encoding="utf-8")
        for pattern in ("submissions/**/*.yml", "submissions/**/*.md", "cases/**/*.md")
        for path in sorted(repository.root.glob(pattern))
        if "other-" not in str(path) and "asked" not in str(path)
    }
    assert doubts(change(repository, dict(files))) == ()


def test_a_doubt_says_where_and_why(repository: Repository) -> None:
    (doubt,) = doubts(change_case(repository, case("80000"), others=12))
    assert doubt == Doubt(
        CASE,
        5,
        "“项目资金”",
        "填的是80,000万元，可能把元当成了万元；如果是元，应填8万元。",
    )


def test_of_one_answer_the_gravest_is_told(repository: Repository) -> None:
    comparison = change_case(repository, case("950", "9000000"), others=20)
    assert [(d.line, d.message.partition("，")[0]) for d in doubts(comparison)] == [
        (6, "填的是9,000,000人次"),
        (5, "950万元"),
    ]


def test_of_a_row_in_doubt_the_sum_is_not_told_as_well(repository: Repository) -> None:
    text = survey(repository).replace("      amount_wan: 10\n", "      amount_wan: 100000\n")
    (doubt,) = doubts(change(repository, {NEXT: text}))
    assert doubt.label == "第13.1题 第1行“项目资金”"


def test_what_a_rule_reports_is_not_doubted(repository: Repository) -> None:
    text = survey(repository, filled_on="2022-10-21")
    comparison = change(repository, {NEXT: text})
    assert "S180" in {p.code for p in comparison.after.checked.problems}
    assert doubts(comparison) == ()


def test_what_the_change_does_not_touch_is_not_doubted(repository: Repository) -> None:
    repository.write(CASE, case("80000"))
    assert doubts(change(repository, {NEXT: survey(repository)})) == ()


def test_what_was_there_before_was_let_pass(repository: Repository) -> None:
    before = case("80000", "120000", "中央资金15万元，共服务1.2万人次。")
    repository.write(CASE, before)
    assert doubts(change(repository, {CASE: before + "又补了一句。\n"})) == ()
    more = before.replace("120000", "1200000")
    (doubt,) = doubts(change(repository, {CASE: more}))
    assert doubt.message == "填的是1,200,000人次，正文里最多的是1.2万人次（第11行）。"
    other = before.replace("1.2万人次", "12,000人次")
    told = doubts(change(repository, {CASE: other}))
    assert [d.line for d in told] == [6, 11]


def test_an_answer_that_no_longer_fits_its_text_is_told(repository: Repository) -> None:
    before = case("15", body="得到中央资金15万元。")
    repository.write(CASE, before)
    (doubt,) = doubts(change(repository, {CASE: before.replace("wan: 15", "wan: 18")}))
    assert (doubt.line, doubt.label) == (11, "正文")


def test_few_are_told(repository: Repository) -> None:
    body = "\n\n".join(f"第{n}个镇覆盖率12{n}%。" for n in range(9))
    files = {f"cases/2021/zhengzhou/asked-{n}/index.md": case(body=body) for n in range(6)}
    told = doubts(change(repository, dict(files)))
    assert len(told) == MOST
    assert sum(d.path.endswith("asked-0/index.md") for d in told) == MOST_EACH


def test_a_new_question_is_doubted_by_itself(repository: Repository) -> None:
    schema = (repository.root / "schema/case.schema.yml").read_text(encoding="utf-8")
    question = (
        "  sites:\n    title: 场地\n    type: integer\n    x-unit: 处\n    x-publish: public\n"
    )
    repository.write(
        "schema/case.schema.yml", schema.replace("  quota:\n", question + "  quota:\n")
    )
    asked = case().replace("funds_wan", "sites: 5\nfunds_wan")
    for number in range(10):
        path = f"cases/2021/zhengzhou/other-{number}/index.md"
        repository.write(path, asked)
    (doubt,) = doubts(change(repository, {CASE: asked.replace("sites: 5", "sites: 900")}))
    assert doubt.label == "“场地”"
    assert doubt.message == "900处，是同类中位数5处的180倍（2021年度其他10个）。"
