"""The draft: annex 2's order, what is computed, what is to be written, whence figures come."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from drafting import demonstrated, drafted, made, sources, text
from making import good, with_surveys

from site_builder.office.report.blocks import Block, CaptionedTable, DraftHeading, DraftParagraph
from site_builder.office.report.draft import Draft, draft

SCOPES = [("henan", 2021), ("henan", 2022), ("zhengzhou", 2021), ("hebi", 2021), ("jiyuan", 2022)]


def headings(blocks: tuple[Block, ...], level: int) -> list[str]:
    return [b.text for b in blocks if isinstance(b, DraftHeading) and b.level == level]


def opened(made_: Draft) -> list[str]:
    parts = [p for b in made_.blocks if isinstance(b, DraftParagraph) for p in b.parts]
    return [p.text for p in parts if p.is_open]


@pytest.mark.parametrize(("area", "year"), SCOPES)
def test_the_sections_are_those_of_annex_2_with_what_they_ask_for(area: str, year: int) -> None:
    scope, made_ = demonstrated(area, year), drafted(area, year)
    first = headings(made_.blocks, 1)
    assert first[:3] == [s["heading"] for s in scope.sections]
    assert first[3] == "四、问题建议"
    assert [f.partition("　")[0] for f in first[4:]] == ["附件1", "附件2", "附件3", "附件4"]
    notes = [b.note for b in made_.blocks if isinstance(b, DraftHeading) and b.level == 1]
    for note, section in zip(notes, scope.sections, strict=False):
        assert section["description"] in note


def test_the_title_and_the_unit() -> None:
    made_ = drafted("zhengzhou")
    assert made_.title == "【示例】郑州市“基层科普行动计划”实施情况总结报告"
    assert made_.unit == "（郑州市科学技术协会）"
    assert made_.file == "2021-郑州市-总结报告（初稿）.docx"
    assert drafted().title == "【示例】河南省“基层科普行动计划”实施情况总结报告"


def test_headings_below_are_numbered_from_one_in_each_section() -> None:
    second = headings(drafted().blocks, 2)
    assert second[:4] == ["（一）制度建设", "（二）项目决策", "（三）项目管理", "（四）机制和模式"]
    assert second[4] == "（一）资金使用"
    third = headings(drafted().blocks, 3)
    assert third[:2] == ["1.树立基层科普服务品牌", "2.搭建基层科普服务平台"]


def test_sources_are_listed_once_in_the_last_annex() -> None:
    blocks = drafted().blocks
    last = blocks[-1]
    assert isinstance(last, CaptionedTable)
    listed = [tuple(row) for row in last.table.rows]
    assert len(listed) == len(set(listed))
    cases = {c.address for c in demonstrated().cases}
    named = {(s.what, s.base, s.address) for _, s in sources(blocks) if s.address not in cases}
    assert named <= set(listed)


def test_places_to_write_are_marked() -> None:
    said = opened(drafted())
    assert said[0].startswith("起草说明")
    assert all(t.startswith(("【待补充：", "【待核实：")) for t in said[1:])
    assert any("党中央" in t and "《全民科学素质行动规划纲要" in t for t in said)


def test_who_is_missing_is_named_with_the_base() -> None:
    said = "\n".join(opened(drafted()))
    assert "尚未收到调查表的1家：郑州市绿城社区科普体验馆" in said
    assert "已退回修改、尚未重报的1家" in said
    many = "\n".join(opened(drafted("henan", 2022)))
    assert "尚未收到调查表的37家：郑州市4家" in many


def test_those_that_need_not_come_stand_beside_what_is_due() -> None:
    said = text(drafted().blocks)
    assert "应报调查表的单位43家（含免报3家），已收到38家，占88.4%" in said
    assert "总结报告15份（应报18份，其中免报3份）" in said
    assert "免报" not in text(drafted("henan", 2022).blocks)


def test_a_theme_that_only_cases_told_elsewhere_have_does_not_say_besides() -> None:
    said = text(drafted("henan", 2022).blocks)
    assert "\n《社区汛期避险科普：一张图、一条路、一次练》《医师、教师" in said
    assert "另有《社区汛期避险科普" not in said


def test_nothing_is_to_be_written_of_a_category_without_money_and_cases() -> None:
    said = opened(drafted("xinyang"))
    assert [t for t in said if "的项目，写明" in t] == [
        "【待补充：结合“打造基层科普阵地”的项目，写明数量、人次、场地等具体成效】"
    ]


def test_a_question_of_a_long_title_is_named_by_its_number() -> None:
    said = opened(drafted())
    assert "【待补充：第16题有36家单位填报，原文见附件3，请归纳】" in said
    assert "【待补充：第12题“项目资金分配的参考因素与依据”有34家单位填报" in "".join(said)


def test_a_file_with_errors_is_named() -> None:
    scope = replace(made(), broken=("submissions/2021/zhengzhou/x/survey.yml",))
    assert "【待核实：有错误、没有计入的文件1个：submissions/2021/zhengzhou/x/survey.yml】" in text(
        draft(scope).blocks
    )


def test_every_case_is_told_once_in_full_and_stands_in_the_list() -> None:
    said, scope = text(drafted().blocks), demonstrated()
    for case in scope.cases:
        assert said.count(" ".join(case.summary.split())) == 1
        assert scope.address(case.address) in said
        assert f"附件2第{scope.numbers[case.id]}号" in said


def test_every_point_of_every_case_stands_in_the_annex() -> None:
    grids = [b for b in drafted().blocks if isinstance(b, CaptionedTable) and not b.caption]
    cells = [row[0] for grid in grids for row in grid.table.rows]
    for case in demonstrated().cases:
        for point in case.replicable:
            assert cells.count(point) == 1


def test_every_sentence_about_problems_stands_in_the_annex() -> None:
    said = "".join(text(drafted().blocks).split())
    for survey in demonstrated().surveys:
        problems = survey.answer("/problems") or ""
        for sentence in re.findall(r"[^。；]+", "".join(problems.split())):
            assert sentence in said


def test_a_round_without_anything_says_so() -> None:
    empty = replace(with_surveys(), cases=(), reports=(), updates=())
    said = text(draft(made(empty)).blocks)
    assert "【待核实：本年度尚未收到调查表" in said
    assert "【待补充：本年度尚未收到典型案例" in said
    assert "【待核实：没有单位填报“问题建议”】" in said
    assert "None" not in said


def test_an_area_without_an_association_has_a_draft_too() -> None:
    reference = replace(good().reference, units={})
    bare = replace(good(), reference=reference, surveys=(), cases=(), reports=(), updates=())
    assert draft(made(bare, "luoyang")).unit == "（洛阳市）"


def test_what_is_not_published_is_not_counted() -> None:
    settings = replace(good().reference.settings, publish_from="accepted")
    held = replace(good(), reference=replace(good().reference, settings=settings), ledger={})
    assert made(held).surveys == ()
