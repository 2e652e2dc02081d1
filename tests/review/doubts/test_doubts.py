"""Doubts: what a reviewer would ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparing import change
from doubting import CASE, NEXT, case, change_case, survey

from site_builder.review.doubts.doubts import MOST, MOST_EACH, doubts

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
    (doubt, *_) = doubts(change_case(repository, case("120", "12000"), others=20))
    assert (doubt.path, doubt.line, doubt.label) == (CASE, 5, "“项目资金”")
    assert doubt.message.startswith("120万元，是同类中位数")


def test_what_the_check_says_itself_is_not_said_again(repository: Repository) -> None:
    comparison = change_case(repository, case("80000", "12000"), others=20)
    said = [p for p in comparison.after.checked.problems if p.path == CASE]
    assert ("C216", "/funds_wan") in {(p.code, p.pointer) for p in said}
    assert doubts(comparison) == ()


def test_of_one_answer_the_gravest_is_told(repository: Repository) -> None:
    comparison = change_case(repository, case("950", "9000000"), others=20)
    assert [(d.line, d.message.partition("，")[0]) for d in doubts(comparison)] == [(5, "950万元")]


def test_what_a_rule_reports_is_not_doubted(repository: Repository) -> None:
    text = survey(repository, filled_on="2022-10-21")
    comparison = change(repository, {NEXT: text})
    assert "S180" in {p.code for p in comparison.after.checked.problems}
    assert doubts(comparison) == ()


def test_what_the_change_does_not_touch_is_not_doubted(repository: Repository) -> None:
    repository.write(CASE, case("80000"))
    assert doubts(change(repository, {NEXT: survey(repository)})) == ()


def test_what_was_there_before_was_let_pass(repository: Repository) -> None:
    change_case(repository, case(), others=20)
    before = case("120", "12000")
    repository.write(CASE, before)
    assert doubts(change(repository, {CASE: before + "又补了一句。\n"})) == ()
    told = doubts(change(repository, {CASE: before.replace("wan: 120", "wan: 150")}))
    assert 5 in {doubt.line for doubt in told}


def test_few_are_told(repository: Repository) -> None:
    change_case(repository, case(), others=80)
    files = {f"cases/2021/zhengzhou/asked-{n}/index.md": case("300") for n in range(MOST + 4)}
    told = doubts(change(repository, dict(files)))
    assert len(told) == MOST
    assert MOST_EACH < MOST


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
