"""Shares that do not follow from the numbers beside them, and those that may be right."""

from __future__ import annotations

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, judge

from site_builder.check.figures.shares import shares_off
from site_builder.check.rules.figures import share_of_two_numbers

OFF = [
    ("收回问卷241份中226份有效，占49%。", "93.8%"),
    ("241份中226份，占49%。", "93.8%"),
    ("241份问卷中有226份答对，占比为49％。", "93.8%"),
    ("收回241份，其中226份有效，占49%。", "93.8%"),
    ("收回241份（其中有效226份，占49%）。", "93.8%"),
    ("有效问卷226份，占全部241份的49%。", "93.8%"),
    ("有效问卷226份占241份的49%。", "93.8%"),
    ("发放问卷241份，收回226份，回收率49%。", "93.8%"),
    ("报名288人，实到263人，到课率19%。", "91.3%"),
    ("60名学员中45名取得证书，取证率57%。", "75%"),
    ("120人参加考核，合格96人，合格率为60%。", "80%"),
    ("全县32个村中28个开了课，占78%。", "87.5%"),
    ("投入15万元，其中展品9万元，占16%。", "60%"),
    ("服务1.2万人次，其中学生0.6万人次，占75%。", "50%"),
    ("开课48场，其中进村36场，占57%。", "75%"),
    ("1,200户中960户照办，占总数的8%。", "80%"),
    ("60名学员里45名女性，占到57%。", "75%"),
]
RIGHT = [
    "241份中226份有效，占94%。",
    "241份中226份有效，占93.8%。",
    "241份中226份有效，占90%。",
    "241份中226份有效，占九成。",
    "241份中226份有效，占80%以上。",
    "241份中226份有效，占超过80%。",
    "241份中226份有效，占比提高10%。",
    "241份中226份有效，占全县的12%。",
    "60名学员中45名取得证书，占全县农技员的12%。",
    "60名学员中45名取得证书，满意率95%。",
    "60名学员中党员12名，群众45名，占20%。",
    "120名教师中女80名、男40名，占67%和33%。",
    "培训3期120人，回访80人，满意率95%。",
    "发放问卷300份，收回280份，有效回收率85%。",
    "发放问卷300份，收回280份，问卷有效率85%。",
    "夜校24期，实到2,143人次，到课率93%。",
    "报名288人，实到263人，到课率91%。",
    "报名288人，每期实到38人，到课率91%。",
    "比上年增加12场，63场中36场进村，占57%。",
    "比上年增加120人，其中80人是学生，占67%。",
    "服务1.2万人次，其中学生0.6万人次，占53%。",
    "投入15万元，其中展品9万元，占60%。",
    "5个县区中有12个乡镇，占30%。",
    "60名学员中75名，占80%。",
    "讲座48场，其中周六26场、周日22场，占46%。",
    "开课48场。其中进村36场，占75%。",
    "60人，其中45人合格；占30%的是妇女。",
    "两个村120户，参加80户，参与率67%。",
    "120户中80户参加，其余40户占33%。",
    "0份中0份，占49%。",
    "48场中36场进村，平均占20%。",
    "全市覆盖率95%，120个社区中80个建成。",
    "学生占80%，240人里教师12人。",
    "240人中教师12人，学生占80%。",
    "问卷241份，226份说好，15份说一般，分别占94%和6%。",
    "226份，占241份的94%。",
    "226份，占全县1,241份的18%。",
    "培训120人，培训合格率95%。",
    "答题1,240人次，答对980人次，一次答对率62%。",
    "名额60个中45个给乡镇，占比70%—80%。",
    "60名学员中45名坚持到课，占75%左右。",
]


@pytest.mark.parametrize(("text", "meant"), OFF)
def test_a_share_that_does_not_follow(text: str, meant: str) -> None:
    (found,) = judge(share_of_two_numbers, case(body=text), CASE)
    assert found.facts["reason"] == "share"
    assert found.facts["share"] == meant
    assert found.span
    assert found.span.width == len(found.facts["said"])


@pytest.mark.parametrize("text", RIGHT)
def test_a_share_that_may_be_right(text: str) -> None:
    assert list(shares_off(text)) == []


@given(st.text("0123456789,.%份中占率合格其有，。", max_size=120))
def test_any_text_is_looked_over(text: str) -> None:
    assert all(share.words in text for share in shares_off(text))
