"""Answers that say nothing, and answers that look so and say something."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, SURVEY, judge, pointers
from making import good
from repository import project_contract

from site_builder.check.no_answer import Ask
from site_builder.check.rules.answers import answer_without_content, item_twice, project_twice
from site_builder.contract.fields import answer_field

if TYPE_CHECKING:
    from site_builder.contract import Field

ROW = "    - {{project: {}, undertaker: {}, content: {}, amount_wan: {}, paid: {}}}\n"


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
        (("大篷车", "郑州市科学技术协会", "巡展", "8", "2021Q3"), True),
        (("大篷车", "科协", "巡展", "8", "2021Q3"), True),
        (("大篷车", "本单位", "巡展", "8", "2021Q3"), True),
        (("郑州市大篷车", "市 科协", "巡展", "8", "2021Q3"), True),
        (("大篷车", "二七区科学技术协会", "巡展", "8", "2021Q3"), False),
        (("大篷车", "河南省科学技术协会", "巡展", "8", "2021Q3"), False),
        (("大篷车第二期", "市科协", "巡展", "8", "2021Q3"), False),
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


NOTICE = "关于做好2021年“基层科普行动计划”项目实施工作的通知"
SAME_NOTICE = [
    NOTICE, f"《{NOTICE}》", f"{NOTICE}。", f" {NOTICE} ", NOTICE.replace("“", "").replace("”", ""),
    NOTICE.replace("2021", "２０２１"), NOTICE.replace("“", "《").replace("”", "》"),
    NOTICE.replace("2021年", "2021 年 "), NOTICE.replace("计划", "计 划"), f"2.{NOTICE}",
    f"（二）《{NOTICE}》；", f"二、{NOTICE}", f"②{NOTICE}", NOTICE.replace("“", '"'),
    f"郑州市{NOTICE}", f"郑州市{NOTICE}\u200b",
]  # fmt: skip
OTHER_NOTICE = [
    NOTICE.replace("2021", "2022"), NOTICE.replace("通知", "补充通知"), f"{NOTICE}（第二批）",
    NOTICE.replace("实施", "验收"), NOTICE.replace("项目", ""), f"河南省{NOTICE}",
    f"关于转发《{NOTICE}》的通知", f"{NOTICE}实施细则", f"{NOTICE}（修订）", f"{NOTICE}（二）",
    NOTICE.replace("做好", "做好二七区"),
]  # fmt: skip
LOOKING_ALIKE = [
    ("项目管理办法（第一批）", "项目管理办法（第二批）"),
    ("关于下达项目的通知（郑科协〔2021〕3号）", "关于下达项目的通知（郑科协〔2021〕5号）"),
    ("关于下达项目的通知（郑科协〔2021〕13号）", "关于下达项目的通知（郑科协〔202〕113号）"),
    ("每人每场补助3.5元", "每人每场补助35元"),
    ("每组8—10人", "每组810人"),
    ("2021年第1期，2期讲义", "2021年第12期讲义"),
    ("市科协出钱，区科协出人", "区科协出钱，市科协出人"),
    ("项目申报指南", "项目评审指南"),
    ("科普大篷车管理办法", "流动科技馆管理办法"),
    ("关于项目的通知", "关于项目的通报"),
    ("一学期讲一次", "二学期讲一次"),
    ("第一学期开课", "第二学期开课"),
    ("课时8:30开始", "课时830开始"),
    ("1.2万人以上的镇设一处", "1.5万人以上的镇设一处"),
    ("。", "、"),
]


def listed(*items: str) -> str:
    lines = "".join(f"    - {json.dumps(item, ensure_ascii=False)}\n" for item in items)
    return f"unit: zhengzhou-kexie\ninstitution:\n  policy_documents:\n{lines}"


@pytest.mark.parametrize("again", SAME_NOTICE)
def test_a_document_is_listed_once(again: str) -> None:
    text = listed(NOTICE, "项目管理办法", again)
    (found,) = judge(item_twice, text)
    assert found.pointer == "/institution/policy_documents/2"
    assert found.facts == {"first": 1}


@pytest.mark.parametrize("other", OTHER_NOTICE)
def test_documents_that_are_named_alike(other: str) -> None:
    assert judge(item_twice, listed(NOTICE, other)) == []


@pytest.mark.parametrize(("one", "other"), LOOKING_ALIKE)
def test_items_that_look_alike(one: str, other: str) -> None:
    assert judge(item_twice, listed(one, other)) == []


def test_every_repeat_is_of_the_first() -> None:
    found = judge(item_twice, listed("甲办法", "《甲办法》", "甲 办法"))
    assert [f.facts["first"] for f in found] == [1, 1]


def test_a_point_of_a_case_is_listed_once() -> None:
    points = "replicable: [志愿者排班，2人一组, 借用现成场地, “志愿者排班”，２人一组。]\n"
    text = case().replace("funds_wan", f"{points}funds_wan")
    assert pointers(item_twice, text, CASE) == ["/replicable/2"]


def test_what_the_schema_holds_to_once_is_not_told_again() -> None:
    text = case().replace("funds_wan", "audiences: [farmers, farmers]\nformer: [a, a]\nfunds_wan")
    assert pointers(item_twice, text, CASE) == []


@given(st.lists(st.text(max_size=20), max_size=6))
def test_any_items_are_compared(items: list[str]) -> None:
    assert len(judge(item_twice, listed(*items))) < max(len(items), 1)


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
    "目前没有专职人员", "资金没有", "资金暂无着落", "存在问题：展品老化。意见建议：无。",
    "问题：无专职人员", "存在问题：经费少；建议：增加", "无。建议提前下达计划", "今年没有场地",
    "项目实施过程中没有专职人员", "见义勇为表彰方案宣传不够", "见效慢", "见习讲解员手册",
    "见证红旗渠展览资料太旧", "见缝插针开讲", "同市科协联合办班", "同市科协结对",
    "和县科协共用场地", "根据实际到课人次补助", "根据实际情况增加两次讲座", "视频资料少",
    "按需配送展品", "同项目区农户签约", "与省科协联合开展", "同科技馆共享", "没有车，没有讲解员",
    "建议：统一表格", "问题在12:30以后没人", "培训经费没有标准", "结合实际需要配展品",
    "无车、无人、无场地", "见面会少", "没有问题库", "按3.5元补助", "完成验收12个", "略阳县的做法",
    "空间太小", "无线电测向培训", "待岗职工培训", "2022年夏令营",
]  # fmt: skip


NO_TROUBLE = [
    "存在问题：无。意见建议：无。", "存在问题：无", "问题：无；建议：无。", "目前没有。",
    "存在问题: 无", "1.存在问题：无；2.意见建议：无。", "一、存在问题：暂无。二、意见建议：暂无。",
    "（一）问题：无（二）建议：无", "问题和建议：无", "主要问题：没有。工作建议：没有。",
    "1.无 2.无", "一是无，二是无", "问题建议：无", "存在的困难：无", "对策建议：略", "目前暂无",
    "目前无", "暂时没有问题。", "项目实施过程中没有发现问题，暂无意见和建议。",
    "本单位在项目实施过程中暂未发现问题，无意见建议。", "本年度没有问题", "我县没有问题和困难。",
    "基本没有", "没啥问题", "没有其它问题", "不存在较大问题", "未遇到困难", "未出现明显问题",
    "资金使用没有问题", "项目资金管理方面没有问题", "没有需要反映的问题", "今年没有问题和建议",
    "没意见", "无异议", "没有任何意见和建议", "【问题】无【建议】无", "没有什么问题！",
    "现阶段无问题", "无问题及困难", "总体没有问题",
]  # fmt: skip
ELSEWHERE = [
    "见项目方案", "见项目方案。", "见《项目实施方案》", "详见项目实施方案", "见申报书",
    "见项目任务书", "见工作总结", "详见绩效自评报告", "见验收材料", "见合同", "请见随报材料",
    "见市科协通知", "见公众号", "具体见项目合同书附件", "详见档案资料", "见PPT", "见年度工作报告",
    "主要内容：见附件", "见活动台账", "同项目名称", "同项目名称。", "与项目名称相同", "同主要内容",
    "见主要内容", "内容同主要内容", "同承担单位", "同市科协意见。", "同市科协意见",
    "与市科协意见一致", "意见同市科协", "和县科协一样", "同承担单位意见", "同上级意见",
    "与上级一致", "根据实际情况。", "根据实际情况", "按实际情况", "视情况而定", "根据工作需要",
    "结合实际", "根据当地实际情况确定", "视具体情况安排", "根据项目需要安排", "看情况", "按需",
    "据实填写", "结合本县实际开展",
]  # fmt: skip


@pytest.mark.parametrize("text", [*NOTHING, *NO_TROUBLE, *ELSEWHERE, *ASSURED])
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
        ("照片", False, False),
        ("见项目方案", True, False),
        ("根据实际情况", True, False),
        ("同项目资金", True, False),
        ("目前没有", True, False),
    ],
)
def test_the_schema_says_where_a_short_answer_is_one(
    text: str, *, as_name: bool, as_remark: bool
) -> None:
    assert bool(judge(answer_without_content, ROW_OF.format(text))) is as_name
    assert bool(judge(answer_without_content, NOTE_OF.format(text))) is as_remark


def _with(pattern: str, text: str) -> dict[str, Any]:
    """Return the value in which a text alone is answered, in a first row where there are rows."""
    value: Any = text
    for key in reversed(pattern.split("/")[1:]):
        value = [value] if key == "*" else {key: value}
    return dict(value)


def _free_texts(kind: str, unit: str) -> list[tuple[str, Field]]:
    """Return by pointer whatever is answered in words of one's own, the items of lists too."""
    fields = project_contract().fields(kind, 2022, good().reference.units[unit].kind)
    listed = [p for p, f in fields.items() if f.schema.get("type") == "array"]
    asked = {p: answer_field(fields, p) for p in (*fields, *(f"{p}/*" for p in listed))}
    return [(p, f) for p, f in asked.items() if f and f.is_free_text]


WHERE = {
    "survey": "submissions/2022/zhengzhou/{}/survey.yml",
    "case": "cases/2022/zhengzhou/new-case/index.md",
    "report": "submissions/2022/zhengzhou/{}/report.md",
    "update": "submissions/2022/zhengzhou/{}/updates/2022-06-15-science-week.md",
}
UNITS = (
    "henan-kexie", "zhengzhou-kexie", "zhengzhou-erqi-kexie", "zhengzhou-dongfenglu-shequ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("kind", WHERE)
def test_whatever_is_answered_in_words_is_not_answered_with_nothing(kind: str, unit: str) -> None:
    asked = _free_texts(kind, unit)
    assert asked
    if kind == "case":
        assert {"/replicable/*", "/conditions", "/images/*/caption"} <= {p for p, _ in asked}
    for pattern, field in asked:
        for text in ("无", "略", "见附件", "同上", "（待填）"):
            front = json.dumps(_with(pattern, text) | {"unit": unit}, ensure_ascii=False)
            whole = front if kind == "survey" else f"---\n{front}\n---\n"
            found = pointers(answer_without_content, whole, WHERE[kind].format(unit))
            ask = Ask.of(field)
            says = (ask is Ask.REMARK and text != "（待填）") or (ask is Ask.STATE and text == "无")
            assert found == ([] if says else [pattern.replace("*", "0")]), (pattern, text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("照片", True), ("图片", True), ("现场照片", True), ("活动照片", True),
        ("照片、视频", True), ("图片资料", True), ("影像", True), ("纸质照片", True),
        ("视频", True), ("截图", True), ("无", False), ("照片3", False), ("IMG_2031", False),
        ("见照片", False), ("略", False),
    ],
)  # fmt: skip
def test_of_pictures_alone_it_says_nothing_that_they_are_pictures(text: str, *, says: bool) -> None:
    form = f"management:\n  archive_forms: [D]\n  archive_other: {text}\n"
    assert bool(pointers(answer_without_content, form)) is not says
    words = text if text not in ("图片资料", "影像", "纸质照片", "视频", "照片、视频") else "照片"
    caption = f"---\nimages:\n  - caption: {words}\n    alt: {words}\n---\n"
    assert len(pointers(answer_without_content, caption, CASE)) == 2


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
