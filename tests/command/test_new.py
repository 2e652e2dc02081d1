"""`kepu new`: what it writes, and what it says when it is used wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kepu_command import Kepu


SURVEY = "submissions/2022/zhengzhou/zhengzhou-kexie/survey.yml"


def test_survey_of_the_latest_round(kepu: Kepu) -> None:
    target = kepu.folder / SURVEY
    target.unlink(missing_ok=True)
    status, said = kepu("new survey --unit zhengzhou-kexie")
    assert status == 0
    assert SURVEY in said
    data = target.read_bytes()
    assert b"\r" not in data
    assert data.decode("utf-8").startswith("# “基层科普行动计划”")


def test_never_over_an_existing_file(kepu: Kepu) -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
    before = (kepu.folder / path).read_bytes()
    status, said = kepu("new survey --round 2021 --unit zhengzhou-kexie")
    assert status == 2
    assert f"{path} 已经存在" in said
    assert (kepu.folder / path).read_bytes() == before


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("new case --slug a-b", "cases/2022/zhengzhou/a-b/index.md"),
        ("new report", "submissions/2022/zhengzhou/zhengzhou-kexie/report.md"),
        (
            "new update --date 2022-06-15 --slug a",
            "submissions/2022/zhengzhou/zhengzhou-kexie/updates/2022-06-15-a.md",
        ),
    ],
)
def test_other_files(kepu: Kepu, line: str, path: str) -> None:
    (kepu.folder / path).unlink(missing_ok=True)
    status, said = kepu(f"{line} --unit 郑州市科学技术协会")
    assert (status, path in said) == (0, True)
    assert "unit: zhengzhou-kexie\n" in (kepu.folder / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("new survey", "缺少参数 --unit"),
        ("new survey --unit zhengzhou-kexe", "是不是：zhengzhou-kexie（郑州市科学技术协会）"),
        ("new survey --unit 不存在的单位名", "用 kepu new unit 登记"),
        ("new survey --unit zhengzhou-kexie --round 2019", "没有设置2019年度"),
        ("new case --unit zhengzhou-kexie --slug Big", "不能用作文件名"),
        ("new case --unit zhengzhou-kexie --slug con", "不能用作文件名"),
        ("new update --unit zhengzhou-kexie --slug a --date 2022-13-01", "日期写成"),
        ("new update --unit zhengzhou-kexie --slug a --date 2022-06-15 --round 2021", "不接收"),
        ("new report --unit zhengzhou-erqi-kexie", "由市级科协和省级科协填写"),
    ],
)
def test_misuse(kepu: Kepu, line: str, message: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert message in said


@pytest.mark.parametrize(
    ("unit", "case", "own"),
    [
        ("luoyang-kexie", "2021/zhengzhou/metro-bookroom", False),
        ("luoyang-kexie", "https://example.org/cases/2021/zhengzhou/metro-bookroom/", False),
        ("zhengzhou-kexie", "cases/2021/zhengzhou/metro-bookroom/index.md", True),
    ],
)
def test_a_case_after_another(kepu: Kepu, unit: str, case: str, *, own: bool) -> None:
    city = unit.partition("-")[0]
    target = kepu.folder / f"cases/2022/{city}/after/index.md"
    target.unlink(missing_ok=True)
    status, said = kepu(f"new case --unit {unit} --slug after --adapted-from {case}")
    assert status == 0, said
    text = target.read_text(encoding="utf-8")
    assert "  case: 2021/zhengzhou/metro-bookroom\n" in text
    assert ("  own: true\n" in text) is own
    target.unlink()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--adapted-from metro-bookroom", "不是本站案例的网址"),
        ("--adapted-from 2021/zhengzhou/metro-bokroom", "是不是 2021/zhengzhou/metro-bookroom"),
        ("--adapted-from 2021/zhengzhou/tea-house", "找不到案例 2021/zhengzhou/tea-house"),
        ("--round 2021 --adapted-from 2022/luoyang/science-van", "比新案例（2021年度）晚"),
    ],
)
def test_a_case_after_what_cannot_be(kepu: Kepu, options: str, message: str) -> None:
    status, said = kepu(f"new case --unit luoyang-kexie --slug after {options}")
    assert status == 2
    assert message in said
