"""Pasted text is indented where it can be nothing else, and the form's own lines stay."""

from __future__ import annotations

import pytest
from fixing import METRO, fixed, fixed_file, spoilt, value_of

PROBLEMS = "problems: 项目资金拨付较晚，建议提前下达年度计划。"
EFFECTS = "  effects: 全年举办培训26场，培训农民1840人次；新建科普书苑3处，接待群众2.1万人次。"
SUMMARY = "summary: 依托社区书苑，组织科技志愿者每周六开讲，一年服务居民1.2万人次。"
CONTENT = "      content: 巡展26场"
COMMENT = "# 六位一体〔必填〕\n#   填选项前的代号，可以选几个，例如 [brand, base]"


def test_paragraphs_without_indentation() -> None:
    pasted = "problems: |-\n一是资金拨付较晚。\n\n　　二是展品更新较慢：没有固定来源。"
    right = "problems: |-\n  一是资金拨付较晚。\n\n  　　二是展品更新较慢：没有固定来源。"
    assert fixed(PROBLEMS, pasted) == "\n".join(right.split("\n")[1:])


def test_paragraphs_above_other_entries() -> None:
    pasted = "  effects: |-\n全年举办培训26场。\n新建科普书苑3处。"
    assert fixed(EFFECTS, pasted) == "    全年举办培训26场。\n    新建科普书苑3处。"


def test_paragraphs_in_a_row_of_a_table() -> None:
    pasted = "      content: |-\n巡展26场。\n  讲座12场。"
    assert fixed(CONTENT, pasted) == "        巡展26场。\n        讲座12场。"
    pasted = "      content: |-\n        巡展26场。\n讲座12场。"
    assert fixed(CONTENT, pasted) == "        讲座12场。"


@pytest.mark.parametrize("first", ["  ", ""])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_comments_below_a_text_stay(first: str, gap: str) -> None:
    pasted = f"summary: |-\n{first}依托社区书苑。\n每周六开讲。\n{gap}{COMMENT}"
    done = fixed_file(spoilt(SUMMARY, pasted, METRO).encode(), METRO)
    assert done
    assert value_of(done.after, METRO)["summary"] == "依托社区书苑。\n每周六开讲。"
    assert f"\n{COMMENT}\nthemes:" in done.text


@pytest.mark.parametrize(
    "below",
    [
        f"每周六开讲。\n{COMMENT}",  # no empty line between: it may be a heading of the text
        "每周六开讲。\n\n#3号楼改造",  # no comment of the form's
        f"每周六开讲。\n\n{COMMENT}\n还有一段。",  # more of it below
        f"每周六开讲。\n\n{COMMENT}\n  还有一段。",
        "每周六开讲。\n- 每次两人。",  # a row, or a line that begins with a dash
        "每周六开讲。\n项目类别：阵地",  # named as an entry of the form is
        "每周六开讲。\ncategory：base",
        "每周六开讲。\ncategory base",
        "每周六开讲。\nategory: base",
        "每周六开讲。\n\tcategory: base",
        "每周六开讲。\n\u00a0\u00a0每次两人。",  # indented, by spaces that are none
        "每周六开讲。\n    每次两人。",  # a list below its line, or how the text is indented
        "每周六开讲。\n...",
        "每周六开讲。\n\n六、问题建议〔必填〕\n  写在“|-”的下一行",  # of the form's, without its #
        "每周六开讲。\n\n第17.2题 项目覆盖县（含区、县级市）个数〔第5题选“A”或“C”时必填",
        "|-\n每周六开讲。",  # the header once more
        "每周六开讲。\n>",
    ],
)
def test_where_the_end_is_in_doubt_a_person_says_it(below: str) -> None:
    pasted = spoilt(SUMMARY, f"summary: |-\n{below}", METRO)
    done = fixed_file(pasted.encode(), METRO)
    assert done is None or "每周六开讲。\n  " not in done.text
    assert done is None or "\n  每周六开讲。" not in done.text


def test_the_text_stays_where_its_header_has_slipped() -> None:
    header = "  effects: |-\n    全年举办培训26场。\n    新建科普书苑3处。"
    right = spoilt(EFFECTS, header)
    only = right.replace("  counties_covered: 2\n", "")
    for text in (right, only):
        done = fixed_file(text.replace("  effects: |-", "    effects: |-").encode())
        assert done is None or done.text == text


def test_several_texts_in_a_row() -> None:
    conditions = "conditions: 需要80平方米以上的固定场地和每年约3万元运行经费。"
    text = spoilt(SUMMARY, f"summary: |-\n依托书苑。\n\n每周六开讲。\n\n{COMMENT}", METRO)
    assert conditions in text
    text = text.replace(conditions, "conditions: |-\n  固定场地。\n运行经费。\n")
    done = fixed_file(text.encode(), METRO)
    assert done
    value = value_of(done.after, METRO)
    assert value["summary"] == "依托书苑。\n\n每周六开讲。"
    assert value["conditions"] == "固定场地。\n运行经费。"
    assert done.text.count(COMMENT) == 1


@pytest.mark.parametrize("old", ["quota: true", "category: base", "themes: [brand, base]"])
def test_only_what_takes_a_text_is_one(old: str) -> None:
    key, _, answer = old.partition(" ")
    done = fixed_file(spoilt(old, f"{key} |-\n{answer}", METRO).encode(), METRO)
    assert done is None
