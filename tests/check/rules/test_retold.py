"""What a case tells more than once, and what only looks like the same."""

from __future__ import annotations

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, judge

from site_builder.check.rules.retold import people_told_twice, summary_told_otherwise

PARTS = "研学168批9,180人次，水箱进校41场2,460人次，开放日1,100人次"


@pytest.mark.parametrize(
    ("people", "body", "said"),
    [
        ("12740", f"{PARTS}，合计12,740人次。", None),
        ("12470", f"{PARTS}，合计12,740人次。", "合计12,740人次"),
        ("12740", f"{PARTS}，合计12,470人次。", None),  # the parts come to it
        ("12140", "一年服务12,740人次。", "服务12,740人次"),
        ("11507", "接单618张，出动828人次，服务11,570人次。", "服务11,570人次"),
        ("11507", "接单618张，服务11,507人次。全年惠及11,570人次。", "惠及11,570人次"),
        ("11507", "服务11,507人次。其中惠及果农11,057人次。", None),
        ("11507", "出动志愿者11,570人次，服务果农。", None),
        ("12740", "一年服务12,700人次。", None),  # rounded
        ("12700", "一年服务12,740人次。", None),
        ("12740", "一年服务1.3万人次。", None),
        ("12740", "一年服务近12,800人次。", None),
        ("12740", "服务约12,470人次。", None),
        ("10640", "天文夜2,430人次，观星课7,700人次，线下共10,130人次，研学510人次。", None),
        ("10640", "天文夜2,430人次，观星课7,700人次，研学510人次。", None),
        ("10640", "两类共10,130人次，另有研学510人次。", None),
        ("10640", "服务10,640人次。网上播放共10,460人次。", None),
        ("10640", "服务10,640人次。上年服务10,460人次。", None),
        ("10640", "预计明年服务10,460人次。", None),
        ("12740", "服务1,274人次。", None),  # ten times is for another rule
        ("12740", "服务2,740人次。", None),
        ("12740", "服务居民8,300人次。", None),
        ("12740", "平均每处服务12,470人次。", None),
        ("4380", "累计接待4,830人次。", "累计接待4,830人次"),
        ("4380", "田间课3,102人次，看土日1,278人次，合计4,380人次。", None),
        ("3500", "全年接待3,500人次，其中学生3,050人次。", None),
        (
            "12600",
            "楼门小课7,190人次，小屋4,260人次，讲座800人次，认鸟350人次，合计12,600人次。",
            None,
        ),
        ("5600", "展车服务5,600人次，辐射带动周边6,500人次。", None),
        ("5600", "服务学生5,100人次，教师500人次。", None),
        ("20000", "一年服务2万人次。", None),
        ("19780", "20周共服务18,000人次，后8周1,780人次。", None),
        ("4413", "4处共服务4,413人次。上年共服务4,143人次。", None),
        ("9602", "接待6,142人次，进校3,460人次。", None),
        ("8412", "夜间课服务1,206人次，白天服务7,206人次。", None),
        ("3500", "全年接待学生，共3,050人次。", "共3,050人次"),
        ("12600", "合计12,060人次。", "合计12,060人次"),
        ("4413", "4处夜读角共服务4,431人次。", "共服务4,431人次"),
        ("8412", "累计服务8,421人次。", "累计服务8,421人次"),
        ("9602", "一年惠及师生9,206人次。", "惠及师生9,206人次"),
        ("7900", "全年服务7,090人次。", "服务7,090人次"),
        ("6215", "共6,251人次。", "共6,251人次"),
    ],
)
def test_the_people_of_a_case(people: str, body: str, said: str | None) -> None:
    told = judge(people_told_twice, case(people=people, body=body), CASE)
    assert [(f.pointer, f.facts["said"]) for f in told] == (
        [("/people_served", said)] if said else []
    )


@pytest.mark.parametrize(
    ("summary", "body", "said"),
    [
        ("全年接单618张，办结578张。", "接单618张，办结587张。", "办结578张"),
        ("全年接单618张，办结587张。", "接单618张，办结578张。", "办结587张"),
        ("全年接单618张，办结587张。", "接单618张，办结587张。", None),
        ("全年接单618张，办结578张。", "接单618张，办结587张。\n\n| 合计 | 578 |", "办结578张"),
        ("全年接单618张，办结578张。", "接单618张，办结588张。\n\n| 合计 | 578 |", None),
        ("全年办结578张。", "办结587张。\n\n| 合计 | 578 |\n| 合计 | 587 |", None),
        ("全年办结578张。", "山上办结578张，山下办结587张。", None),
        ("全年办结618张。", "山上办结418张，山下办结200张。", None),  # added up
        ("全年办结618张。", "山上办结318张，山下办结300张。", None),
        ("全年办结约578张。", "办结587张。", None),
        ("培训教师28名。", "培训教师26名。", None),  # few are alike by chance
        ("采集样品426份。", "采集样品462份。", "样品426份"),
        ("采集样品426份。", "采集样品462袋。", None),
        ("采集样品426份。", "送检样品426份。", None),
        ("送检426份。", "回收462份。", None),
        ("开讲1,150场。", "开讲1,510场。", "开讲1,150场"),
        ("开讲一千场。", "开讲1,150场。", None),
        ("开讲1,150场。", "没有说。", None),
    ],
)
def test_the_figures_of_a_summary(summary: str, body: str, said: str | None) -> None:
    text = case(body=body).replace("---\n\n", f"summary: {summary}\n---\n\n", 1)
    told = judge(summary_told_otherwise, text, CASE)
    assert [(f.pointer, f.facts["said"]) for f in told] == ([("/summary", said)] if said else [])


def test_without_a_summary_or_a_body_nothing_is_compared() -> None:
    assert judge(summary_told_otherwise, case(body="办结587张。"), CASE) == []
    assert judge(summary_told_otherwise, "---\nsummary: 办结587张\n---\n", CASE) == []
    assert judge(people_told_twice, "---\ntitle: 办结587张\n---\n", CASE) == []


@given(st.text("0123456789,.万人次共服务：，。一年", max_size=80))
def test_any_text_is_read(text: str) -> None:
    for rule in (people_told_twice, summary_told_otherwise):
        assert all(f.pointer for f in judge(rule, case(people="1200", body=text), CASE))
