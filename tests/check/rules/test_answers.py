"""Answers that say nothing, and answers that look so and say something."""

from __future__ import annotations

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, SURVEY, judge, pointers

from site_builder.check.rules.answers import (
    answer_without_content,
    example_left_in,
    project_twice,
)

ROW = "    - {{project: {}, undertaker: {}, content: {}, amount_wan: {}, paid: {}}}\n"
EXAMPLE = "建设120平方米体验馆，配置互动展品18件，全年开放不少于200天"


def table(*rows: tuple[str, ...]) -> str:
    return "unit: zhengzhou-kexie\nfunds:\n  own_use:\n" + "".join(ROW.format(*r) for r in rows)


@pytest.mark.parametrize(
    ("second", "twice"),
    [
        (("大篷车", "市科协", "巡展", "8", "2021Q3"), True),
        (("大篷车", "市科协", "巡展二十六场", "8", "2021Q3"), True),
        (("“大篷车”", "市科协", "巡展", "8.0", "2021Q3"), True),
        (("大篷车项目", "市科协 ", "巡展", "8", "2021Q3"), True),
        (("大篷车", "市科协", "巡展", "8", "2021-09"), True),  # a month of that quarter
        (("大篷车", "市科协", "巡展", "8", "2021-10"), False),
        (("大篷车", "市科协", "巡展", "8", "unpaid"), False),
        (("大 篷 车", "市科协", "巡展", "8", "2021Q3"), True),
        (("大篷车", "市科协", "巡展", "8", "2021Q4"), False),
        (("大篷车", "市科协", "巡展", "9", "2021Q3"), False),
        (("大篷车", "区科协", "巡展", "8", "2021Q3"), False),
        (("科技馆", "市科协", "巡展", "8", "2021Q3"), False),
    ],
)
def test_a_project_is_there_once(second: tuple[str, ...], *, twice: bool) -> None:
    text = table(("大篷车", "市科协", "巡展", "8", "2021Q3"), second)
    assert pointers(project_twice, text) == (["/funds/own_use/1/project"] if twice else [])


def test_two_months_of_a_quarter_are_two_payments() -> None:
    rows = [("大篷车", "市科协", "巡展", "8", paid) for paid in ("2021-07", "2021-09", "2021-09")]
    assert pointers(project_twice, table(*rows)) == ["/funds/own_use/2/project"]


def test_the_order_of_cells_does_not_matter() -> None:
    row = ("大篷车", "市科协", "巡展", "8", "2021Q3")
    other = "    - {paid: 2021Q3, amount_wan: 8.00, undertaker: ＸＬ市科协, project: 大篷车}\n"
    assert pointers(project_twice, table(row) + other) == []
    other = other.replace("ＸＬ", "")
    assert pointers(project_twice, table(row) + other) == ["/funds/own_use/1/project"]


@pytest.mark.parametrize(
    ("row", "left"),
    [
        (("社区科普体验馆建设", "某某社区居民委员会", EXAMPLE, "12.5", "2021Q3"), True),
        (("社区科普体验馆建设", "某某社区居民委员会", EXAMPLE, "9", "2021Q1"), True),
        (("社区科普体验馆建设", "东风路社区居民委员会", EXAMPLE, "12.5", "2021Q3"), True),
        (("红旗社区科普馆", "红旗社区居民委员会", f"{EXAMPLE}。", "9", "2021Q3"), True),
        (("社区科普体验馆建设", "东风路社区居民委员会", "建设体验馆", "12.5", "2021Q3"), False),
    ],
)
def test_the_example_of_a_row(row: tuple[str, ...], *, left: bool) -> None:
    assert bool(judge(example_left_in, table(row))) is left


def test_the_example_of_a_row_without_words_is_all_of_its_cells() -> None:
    rows = (
        "unit: zhengzhou-kexie\nfunds:\n  transfer:\n    rows:\n"
        '      - {region: "410102", amount_wan: 12.5, paid: 2021Q3}\n'
        '      - {region: "410102", amount_wan: 12, paid: 2021Q3}\n'
    )
    assert pointers(example_left_in, rows) == ["/funds/transfer/rows/0/region"]


@pytest.mark.parametrize(
    ("unit", "region", "note", "left"),
    [
        ("zhengzhou-kexie", "410102", "", True),
        ("luoyang-kexie", "410304", "", True),
        ("luoyang-kexie", "410102", "", False),
        ("zhengzhou-kexie", "410103", "", False),
        ("zhengzhou-kexie", "410102", ", note: 社区夜校", False),
    ],
)
def test_the_example_of_a_transfer_is_the_one_in_the_units_own_form(
    unit: str, region: str, note: str, *, left: bool
) -> None:
    row = f'{{region: "{region}", amount_wan: 12.5, paid: 2021Q3{note}}}'
    text = f"unit: {unit}\nfunds:\n  transfer:\n    rows:\n      - {row}\n"
    assert bool(pointers(example_left_in, text)) is left


NOTHING = [
    "无", "无。", "略", "（略）", "暂无", "/", "—", "——", "同上", "xxx", "XXX", "待补充", "N/A",
    "n/a", "……", "...", "111", "某某", "没有", "见附件", "（待填）", "测试", "null", "、",
    "同上一年", "同上年度", "同去年", "与上年一致", "情况同2020年", "同左", "同第13.1题",
    "如上所述", "参照2020年度执行", "见附件1", "详见附件2。", "详见附表", "具体见附表三",
    "请见后附材料", "另附页", "见总结报告",
    "不适用", "不涉及", "无此项", "没有问题", "暂无意见建议", "无问题和建议", "未发现问题",
    "TBD", "tbc", "待定", "待核实", "请填写", "此处填写内容", "某单位", "1234", "abc", "asdf",
    "略（见报告）", "与去年一致，无变化", "暂未发现", "已在报告中说明", "附后", "详见纸质版",
    "见word版", "详见附件2《问题清单》", "待领导审定", "见附件一项目明细表",
    "参考上年度内容", "暂时没有", "问题不大", "不存在", "这里填写问题建议", "请补充",
    "123456", "测试1", "测试数据", "示例项目", "test2", "ＴＥＳＴ", "２０２２", "啊啊啊啊",
]  # fmt: skip
ASSURED = [
    "已完成", "已完成。", "按要求落实", "已按要求落实到位", "严格按照文件要求执行",
    "效果良好", "成效显著", "各项工作正常开展", "情况良好",
    "全部按计划完成", "已落实", "顺利通过验收", "达到预期目标",
    "ok", "收到", "本案例总体情况良好，成效明显。", "按要求分配", "严格按照规定使用，效果良好",
]  # fmt: skip
SOMETHING = [
    "没有问题，建议提前下达计划。", "展品维护没有固定来源。", "一", "无人机课堂", "略有不足",
    "XXL号马甲20件", "8×8厘米", "染色体科普课", "A", "见附件3的说明，另有两条建议",
    "资金少", "展品老化", "12:30", "建议增加经费", "同上海科技馆合办", "同左权县科协结对",
    "见习讲解员培训",
    "无障碍设施不足", "无特殊要求", "缺专职人员", "按人口分配", "集体研究",
    "按省科协下达的计划安排",
    "测试题库要更新", "示范带动", "内容更新慢", "附件1", "按常住人口和上年绩效安排", "3D打印课",
    "好的，请补充培训经费", "请填写说明更清楚些", "同级财政没有配套", "无场地", "没有车",
    "问题在基层", "待岗职工多，讲解员流动快", "不限", "因地制宜", "见效慢的项目缺考核办法",
    "暂无专人，建议设岗", "按上年绩效", "因素法", "专家评审", "参照周边做法定补助标准",
    "完成验收12个", "略阳县的做法", "空间太小", "无线电测向培训", "待岗职工培训", "2022年夏令营",
]  # fmt: skip


@pytest.mark.parametrize("text", [*NOTHING, *ASSURED])
def test_answers_without_content(text: str) -> None:
    assert pointers(answer_without_content, f'problems: "{text}"\n') == ["/problems"]


@pytest.mark.parametrize("text", SOMETHING)
def test_answers_with_content(text: str) -> None:
    assert pointers(answer_without_content, f'problems: "{text}"\n') == []


ROW_OF = 'funds:\n  own_use:\n    - project: "{}"\n'
NOTE_OF = 'funds:\n  transfer:\n    rows:\n      - note: "{}"\n'


@pytest.mark.parametrize(
    ("text", "as_name", "as_remark"),
    [
        ("已完成", False, False),
        ("按要求落实", False, False),
        ("同上", True, False),
        ("见附件1", True, False),
        ("不适用", True, False),
        ("无", True, False),
        ("/", True, False),
        ("同上一年", True, False),
        ("待补充", True, True),
        ("xxx", True, True),
        ("1234", True, True),
        ("项目名称", True, False),
        ("备注", False, True),
        ("图1", True, True),
        ("微信图片_20211103", True, True),
        ("IMG_2031", True, True),
        ("见说明", True, False),
        ("图书角", False, False),
        ("no", False, False),
        ("科普大篷车", False, False),
    ],
)
def test_the_schema_says_where_a_short_answer_is_one(
    text: str, *, as_name: bool, as_remark: bool
) -> None:
    assert bool(judge(answer_without_content, ROW_OF.format(text))) is as_name
    assert bool(judge(answer_without_content, NOTE_OF.format(text))) is as_remark


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全年举办培训XX场，培训农民××人次，覆盖全市各县区和各个乡镇，群众反映都很好很好", "XX"),
        ("全年举办培训26场，培训农民××人次，覆盖全市各县区和各个乡镇，群众反映都很好很好", "××"),
        (
            "依托某某社区书苑，组织科技志愿者每周六开讲，一年服务居民上万人次",
            "某某",
        ),
        (
            "依托社区书苑（待补充），组织科技志愿者每周六开讲，一年服务居民上万人次",
            "待补充",
        ),
        (
            "依托社区书苑，组织科技志愿者每周六开讲，一年服务居民____人次，都说好得很",
            "____",
        ),
        ("全年举办培训26场，由ＸＸ单位承办，覆盖全市各县区和各个乡镇，群众反映都很好很好", "ＸＸ"),
        (
            "全年举办培训26场，培训农民（填写数字）人次，覆盖全市各县区，反映都很好很好",
            "（填写数字）",
        ),
        ("全年举办培训26场，培训农民   人次，覆盖全市各县区和各个乡镇，群众都说好", "   "),
        ("全年举办培训26场，培训农民（ ）人次，覆盖全市各县区和各个乡镇，群众都说好", "（ ）"),
        (
            "全年举办培训26场，另培训科技志愿者（　　）人，覆盖全市各县区，群众都说好",
            "（　　）",
        ),
        ("全年举办培训26场，场地TBD，覆盖全市各县区和各个乡镇，群众反映都很好很好很好", "TBD"),
        ("全年举办培训□□场，培训农民1840人次，覆盖全市各县区，群众反映都很好很好很好", "□□"),
    ],
)
def test_blanks_that_were_left(text: str, words: str) -> None:
    (found,) = judge(answer_without_content, case(body=text), CASE)
    assert found.facts["reason"] == "blank"
    assert found.span
    assert found.span.width == len(words)
    assert len(pointers(answer_without_content, f"results:\n  effects: {text}\n")) == 1


def test_radicals_are_words() -> None:
    assert judge(answer_without_content, case(body="⻢⻋⻅⻉")) == []


@pytest.mark.parametrize(
    "text",
    [
        "展板上写着“请填写”三个字的留言簿用了三本，观众写下的问题由讲解员逐条回答",
        "2x2米的展台、XL号马甲、XY染色体挂图各一套，A、B两班轮换，XXS号手套不再采购",
        "扫码填写问卷412份，回收率93%（填写时间约3分钟），结果张贴在社区公告栏",
        "| 姓  名 | 场  次 | 人  次 |\n\n**卡** 和 **书** 都放在 *门口*，观众随手取走，都说好得很",
        "全年培训 26 场，  培训农民 1840 人次，覆盖全市各个县区和各个乡镇，群众都说好",
    ],
)
def test_what_only_looks_like_a_blank(text: str) -> None:
    assert judge(answer_without_content, case(body=text), CASE) == []


def test_choices_days_and_figures_are_no_words() -> None:
    text = "filled_on: 2022-03-18\nmanagement:\n  organized_by: A\n  archive_forms: [B]\n"
    assert judge(answer_without_content, text) == []


@given(st.text(max_size=80))
def test_any_text_is_judged(text: str) -> None:
    found = judge(answer_without_content, case(body=text.replace("\x00", "")), CASE)
    assert all(f.span for f in found)
    assert judge(answer_without_content, "a: [", SURVEY) == []
