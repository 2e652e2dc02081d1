"""Where a submission belongs that stands elsewhere, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import context
from repository import GOOD

from site_builder.check.files.misfiled import list_misfiled
from site_builder.read.document import read_document
from site_builder.read.paths.layout import DocumentKind, Place, locate
from site_builder.read.repository.strays import may_be_meant
from site_builder.read.repository.tree import Tree

ERQI_SURVEY = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-science-week.md"
TEXTS = {path: (GOOD / path).read_bytes() for path in (ERQI_SURVEY, CASE, REPORT, UPDATE)}
STORY = "cases/2021/zhengzhou/{}/index.md"


def tree_of(path: str, data: bytes) -> Tree:
    kind = DocumentKind.CASE if ".md" in path else DocumentKind.SURVEY
    return Tree(GOOD, strays=(read_document(path, Place(kind), data),))


def expected(path: str, data: bytes) -> list[tuple[str, bool]]:
    return [(one.expected, one.is_there) for one in list_misfiled(tree_of(path, data), context())]


@pytest.mark.parametrize(
    ("path", "was", "belongs"),
    [
        ("survey.yml", ERQI_SURVEY, ERQI_SURVEY),
        ("submission/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml", ERQI_SURVEY, ERQI_SURVEY),
        ("填报/2021/郑州/二七区科协/survey.yml", ERQI_SURVEY, ERQI_SURVEY),
        ("2021/submissions/zhengzhou/zhengzhou-erqi-kexie/survey.yml", ERQI_SURVEY, ERQI_SURVEY),
        ("submissions/2021/zhengzhou/survey.yml", ERQI_SURVEY, ERQI_SURVEY),
        ("kepu-main/" + ERQI_SURVEY, ERQI_SURVEY, ERQI_SURVEY),
        ("调查表.yml", ERQI_SURVEY, ERQI_SURVEY),
        ("Survey.yaml", ERQI_SURVEY, ERQI_SURVEY),
        ("docs/survey.yml.txt", ERQI_SURVEY, ERQI_SURVEY),
        ("cases/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml", ERQI_SURVEY, ERQI_SURVEY),
        ("cases/zhengzhou/2021/metro-bookroom/index.md", CASE, CASE),
        ("cases/2021/zhengzhou/tea-yard/README.md", CASE, STORY.format("tea-yard")),
        ("cases/2021/zhengzhou/tea-yard/案例.md", CASE, STORY.format("tea-yard")),
        ("submissions/2021/zhengzhou/tea-yard/index.md", CASE, STORY.format("tea-yard")),
        ("tea-yard.md", CASE, STORY.format("tea-yard")),
        ("案例/Tea_Yard/index.md", CASE, STORY.format("tea-yard")),
        ("案例.md", CASE, STORY.format("案例的英文名")),
        ("report/2021/report.md", REPORT, REPORT),
        ("总结.md", REPORT, REPORT),
        ("updates/2022-06-15-science-week.md", UPDATE, UPDATE),
    ],
)
def test_where_it_belongs(path: str, was: str, belongs: str) -> None:
    ((place, is_there),) = expected(path, TEXTS[was])
    assert place == belongs
    assert not is_there
    assert may_be_meant(path)


@pytest.mark.parametrize(
    ("old", "new", "belongs"),
    [
        ("unit: zhengzhou-erqi-kexie", "unit: 二七区科学技术协会", ERQI_SURVEY),
        ("unit: zhengzhou-erqi-kexie", "unit: erqi-kexie", ERQI_SURVEY),
        ("unit: zhengzhou-erqi-kexie", "", "submissions/2021/市/单位代号/survey.yml"),
        ("round: 2021", "round: 22", ERQI_SURVEY.replace("2021", "2022")),
        ("round: 2021", "round: 2021年", ERQI_SURVEY),
        ("round: 2021", "round:", ERQI_SURVEY.replace("2021", "年度")),
        ("round: 2021", "round： 2021", ERQI_SURVEY.replace("2021", "年度")),
    ],
)
def test_as_far_as_it_says_so_itself(old: str, new: str, belongs: str) -> None:
    text = TEXTS[ERQI_SURVEY].decode().replace(old, new)
    ((place, _),) = expected("survey.yml", text.encode())
    unread = "：" in new  # then nothing is told but what the path tells
    assert place == ("submissions/年度/市/单位代号/survey.yml" if unread else belongs)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("README.md", "# 说明\n\n调查表放在 submissions/ 里。\n"),
        ("docs/案例征集通知.md", "---\ntitle: 关于征集案例的通知\n---\n\n请各市于4月底前报送。\n"),
        ("docs/案例.md", "---\ntitle: 案例怎样写\n---\n\n# 案例怎样写\n"),
        ("tools/survey.yaml", "survey: 1\noutput: a.xlsx\n"),
        ("调查表填写说明.docx", "x"),
        ("docs/总结报告模板.doc", "x"),
        ("surveys.yml", ""),
        ("mkdocs.yml", "site_name: 科普\ntheme:\n  name: material\n"),
        ("docs/guide.md", "---\ntitle: 怎样填\n---\n\n## 一、实施背景\n\n写什么。\n"),
        ("docs/form.md", "```\n## 一、实施背景\n\n## 二、主要做法\n```\n"),
        ("notes.yml", "round: 2021\nunit: zhengzhou-kexie\n"),
        ("docs/units.md", "---\ntitle: 名册\nround: 2021\nunit: x\n---\n"),
        ("deploy.yml", "kind: Deployment\nspec:\n  title: x\n"),
        ("empty.yml", ""),
    ],
)
def test_what_is_no_submission(path: str, text: str) -> None:
    assert expected(path, text.encode()) == []


@pytest.mark.parametrize(
    "path", ["survey.yml", "调查表.yml", "调查表（终稿）.docx", "典型案例.doc"]
)
def test_a_name_is_enough_where_nothing_can_be_read(path: str) -> None:
    assert len(expected(path, b"\xff\xfe\x00")) == 1


@given(st.binary(max_size=300), st.sampled_from(["a.md", "survey.yml", "cases/x.md", "b.yaml"]))
def test_whatever_it_holds_it_has_a_place_or_none(data: bytes, path: str) -> None:
    for place, _ in expected(path, data):
        assert place.startswith(("submissions/", "cases/"))


def test_the_place_is_one_where_such_a_file_stands() -> None:
    for path, data in TEXTS.items():
        ((place, _),) = expected(f"a/{path}", data)
        found, own = locate(place), locate(path)
        assert found
        assert own
        assert (found.kind, found.city) == (own.kind, own.city)
