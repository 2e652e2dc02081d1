"""A document is named by what it is and whose."""

from __future__ import annotations

import pytest
from judging import document
from making import good
from repository import project_contract

from site_builder.review.differences.titles import title_of
from site_builder.review.readable_answers import Names, names_of

CASE = "---\ntitle: 大篷车\nunit: luoyang-kexie\n---\n"


@pytest.mark.parametrize(
    ("path", "text", "title"),
    [
        (
            "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml",
            "a: 1\n",
            "郑州市科学技术协会　2021年调查表",
        ),
        ("submissions/2021/zhengzhou/nobody/report.md", "- a", "郑州市　2021年总结报告"),
        ("cases/2022/luoyang/van/index.md", CASE, "洛阳市科学技术协会　2022年典型案例“大篷车”"),
        ("cases/2022/atlantis/van/index.md", "没有", "atlantis　2022年典型案例"),
        ("schema/rounds/2022.yml", "a: 1\n", "2022年年度设置"),
        ("schema/units/zhengzhou.yml", "a: 1\n", "郑州市单位名册"),
        ("schema/settings.yml", "a: 1\n", "站点设置"),
    ],
)
def test_titles(path: str, text: str, title: str) -> None:
    assert title_of(document(path, text), project_contract(), names_of(good().reference)) == title


def test_without_a_configuration_the_folder_has_to_do() -> None:
    survey = document("submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml", "a: 1\n")
    assert title_of(survey, project_contract(), Names()) == "zhengzhou　2021年调查表"
