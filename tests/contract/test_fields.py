"""Places named as the form names them."""

from __future__ import annotations

import pytest
from repository import project_contract

from site_builder.contract.fields import children, describe, pattern_of


@pytest.mark.parametrize(
    ("pointer", "named"),
    [
        ("/unit", "“单位详细名称”"),
        ("/institution/policy_documents", "第1.1题“具体文件名称”"),
        ("/institution/policy_documents/0", "第1.1题 第1项"),
        ("/funds/own_use/1/amount_wan", "第13.1题 第2行“项目资金”"),
        ("/funds/transfer/rows/0/region", "第13.2题“划拨明细”第1行“地区”"),
        ("/funds/key_areas/elderly/amount_wan", "第14题“科普服务老年人群体”“金额”"),
        ("/results/effects", "第16题"),
        ("/results", "“五、成效及其他情况”"),
        ("/problems", "六、问题建议"),
        ("/a~1b", "“a/b”"),
        ("/²", "“²”"),
    ],
)
def test_describe(pointer: str, named: str) -> None:
    assert describe(project_contract().fields("survey", 2021), pointer) == named


def test_pattern_of() -> None:
    assert pattern_of("/a/0/b/12/²") == "/a/*/b/*/²"


def test_fields_stand_in_the_order_of_the_form() -> None:
    numbers = [f.number for f in project_contract().fields("survey", 2021).values() if f.number]
    assert numbers[:8] == ["1", "1.1", "2", "3", "4", "5", "6", "7"]
    assert numbers[-1] == "六"


@pytest.mark.parametrize(
    ("above", "keys"),
    [
        ("", ["round", "unit", "filled_on", "institution", "decision", "management", "funds",
              "results", "problems"]),
        ("/funds/transfer", ["status", "rows"]),
        ("/funds/transfer/rows", []),  # its rows stand between
        ("/funds/transfer/rows/*", ["region", "amount_wan", "paid", "note"]),
        ("/fund", []),
    ],
)  # fmt: skip
def test_children_are_directly_below_in_the_forms_order(above: str, keys: list[str]) -> None:
    fields = project_contract().fields("survey", 2021)
    assert [field.key for field in children(fields, above)] == keys
