"""Problems by topic: every sentence once, where its words say."""

from __future__ import annotations

from collections import Counter

import pytest
from making import survey, unit

from site_builder.office.report.problems import problem_groups, sentences, topics

POINTER = "/problems"


def groups(*texts: str) -> dict[str, list[str]]:
    surveys = []
    for n, text in enumerate(texts):
        made = survey(unit(f"u{n}", "city", "410100", "zhengzhou"))
        made.answers["problems"] = text  # type: ignore[index] # a dict, as it is made here
        surveys.append(made)
    found = problem_groups(surveys, POINTER)
    return {g.title: [s.text for s in g.sentences] for g in found}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲。乙！丙", ["甲。", "乙！", "丙"]),
        ("一是甲；二是乙。", ["一是甲；", "二是乙。"]),
        ("甲\n乙。", ["甲", "乙。"]),
        ("。。 ；", []),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("缺少维修经费科目。", "资金科目和列支渠道"),
        ("建议允许农时类项目跨年验收。", "资金下达和实施时间"),
        ("各市计数口径不一。", "填报、统计和档案"),
        ("讲师因调岗退出，补人靠推荐。", "队伍和人员"),
        ("作坊场地小。", "场地、设备和器材"),
        ("审稿是瓶颈。", "内容审核和标准"),
        ("建议统一办理研学保险。", "安全和保险"),
        ("损失由协会承担。", "其他"),
        ("从送审到定稿太久，误了农时。", "内容审核和标准"),
        ("项目资金没有应急条款。", "资金科目和列支渠道"),
        ("建议县里填一次，市里省里都能用。", "填报、统计和档案"),
        ("山里没有信号。", "其他"),
    ],
)
def test_a_sentence_stands_where_its_words_say(text: str, title: str) -> None:
    assert groups(text) == {title: [text]}


def test_the_sentences_of_one_answer_may_stand_in_several_groups() -> None:
    assert groups("审稿是瓶颈。山里没有信号。", "审稿太久。") == {
        "内容审核和标准": ["审稿是瓶颈。", "审稿太久。"],
        "其他": ["山里没有信号。"],
    }


def test_who_answered_nothing_has_no_sentence() -> None:
    assert groups("", "。") == {}


def test_words_that_several_sentences_have_are_told_the_most_frequent_first() -> None:
    surveys = []
    for n, text in enumerate(
        ("缺科目。", "没有科目，没有来源。", "没有来源，也没有科目。", "费用。")
    ):
        made = survey(unit(f"u{n}", "city", "410100", "zhengzhou"))
        made.answers["problems"] = text  # type: ignore[index] # a dict, as it is made here
        surveys.append(made)
    (group,) = problem_groups(surveys, POINTER)
    assert group.most_told(3) == [("科目", 3), ("来源", 2)]
    assert group.units == 4


def test_a_word_says_one_thing() -> None:
    counts = Counter(word for topic in topics() for word in topic.words)
    assert [word for word, n in counts.items() if n > 1] == []
