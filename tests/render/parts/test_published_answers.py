"""What a page shows of a survey: public answers alone, in the form's own words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from aggregate.test_questions import changed
from making import fund, good
from repository import project_contract

from site_builder.contract import Contract
from site_builder.render.parts.published_answers import Publisher, ShownAnswer


def publisher(contract: Contract | None = None) -> Publisher:
    fields = (contract or project_contract()).fields("survey", 2021)
    return Publisher(fields, good().reference.places.names)


def show(pointer: str, value: Any, contract: Contract | None = None) -> ShownAnswer:
    made = publisher(contract)
    return made.show(made.fields[pointer], value)


def pointers(contract: Contract | None = None) -> list[str]:
    return [field.pointer for field in publisher(contract).questions()]


def test_public_questions_in_the_forms_order() -> None:
    found = pointers()
    assert found[:3] == [
        "/institution/policy_issued", "/institution/policy_documents", "/decision/investigated",
    ]  # fmt: skip
    assert "/results/effects" in found
    assert "/funds/own_use" in found
    assert "/funds/allocation_basis" not in found
    assert "/problems" not in found
    assert "/round" not in found


def test_what_is_said_of_a_list_holds_for_what_it_holds() -> None:
    items = (
        project_contract().fields("survey", 2021)["/institution/policy_documents"].schema["items"]
    )
    contract = changed("/institution/policy_documents", items={**items, "x-publish": "internal"})
    assert "/institution/policy_documents" not in pointers(contract)


def test_a_total_alone_is_not_shown_unit_by_unit() -> None:
    for publicity in ("aggregate", "internal"):
        contract = changed("/funds/own_use", **{"x-publish": publicity})
        assert "/funds/own_use" not in pointers(contract)
    sources = dict(project_contract().sources)
    assert Contract(sources).fields("survey", 2021)["/funds/own_use"].publish == "public"


def test_internal_columns_are_left_out() -> None:
    made = show("/funds/own_use", [{**fund("base", "0", "体验馆"), "amount_wan": Decimal("12.5")}])
    assert made.headings == ("项目类别", "项目名称", "中央资金", "资金拨付时间")
    assert [cell.lines for cell in made.rows[0]] == [
        ("打造基层科普阵地",), ("体验馆",), ("12.5 万元",), ("2021年第3季度",),
    ]  # fmt: skip


def test_internal_parts_are_left_out_at_any_depth() -> None:
    value = {"demo_counties": {"amount_wan": 0, "covered": 2, "note": "只给自己看"}}
    made = show("/funds/key_areas", value)
    ((label, part),) = made.parts
    assert label == "全国科普示范县创建"
    assert [shown.lines for _, shown in part.parts] == [("0 万元",), ("2",)]
    assert "只给自己看" not in repr(made)


def test_a_part_without_public_answers_does_not_appear() -> None:
    assert show("/funds/key_areas", {"demo_counties": {"note": "只给自己看"}}) == ShownAnswer()


def test_places_times_and_choices_are_named() -> None:
    rows = [{"region": "410103", "amount_wan": 5, "paid": "unpaid", "note": "内部"}]
    made = show("/funds/transfer", {"status": "adjusted", "rows": rows})
    assert dict(made.parts)["划拨情况"].lines == ("较上年有所调整",)
    cells = dict(made.parts)["划拨明细"].rows[0]
    assert [cell.lines[0] for cell in cells] == ["二七区", "5 万元", "未拨付"]
    assert show("/management/organized_by", "A").lines == ("A.本级科协组织实施",)
    assert show("/decision/determined_by", ["D", "G"]).lines == (
        "D.与财政部门共同研究确定、G.市县共同研究确定",
    )
    assert show("/decision/investigated", False).lines == ("否",)  # noqa: FBT003 - an answer


def test_long_text_keeps_its_paragraphs() -> None:
    assert show("/results/effects", "一\n\n 二 \n").lines == ("一", "二")


def test_an_empty_list_is_none_and_no_gap() -> None:
    assert show("/funds/own_use", []) == ShownAnswer(lines=("无",))


def test_an_answer_that_a_row_lacks_is_a_gap() -> None:
    row = {k: v for k, v in fund("base", "1").items() if k != "paid"}
    assert show("/funds/own_use", [row]).rows[0][-1] == ShownAnswer(lines=("未填",), is_gap=True)
