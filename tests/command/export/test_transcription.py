"""`kepu export transcription`: whose, of which round, and what is said where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"


def names(repository: Repository, folder: str) -> list[str]:
    return sorted(path.name for path in (repository.root / folder).iterdir())


def test_of_some_units_of_a_city_and_of_all(kepu: Kepu, repository: Repository) -> None:
    line = "export transcription 二七区科学技术协会 zhengzhou-kexie --round 2021 --out a"
    assert kepu(line)[0] == 0
    assert names(repository, "a") == [
        f"2021-{unit}-录入单.{ending}"
        for unit in (
            "zhengzhou-erqi-kexie-二七区科学技术协会",
            "zhengzhou-kexie-郑州市科学技术协会",
        )
        for ending in ("html", "pdf")
    ]
    assert kepu("export transcription --city henan --round 2021 --out b")[0] == 0
    assert len(names(repository, "b")) == 2
    status, said = kepu("export transcription --round 2021")
    assert (status, "写好了8个文件" in said) == (0, True)
    assert len(names(repository, "build/export")) == 8


def test_the_same_survey_gives_the_same_bytes(kepu: Kepu, repository: Repository) -> None:
    for folder in ("a", "b"):
        kepu(f"export transcription zhengzhou-kexie --round 2021 --out {folder}")
    for name in names(repository, "a"):
        one, other = (repository.root / folder / name for folder in ("a", "b"))
        assert one.read_bytes() == other.read_bytes()


def test_a_survey_with_errors_has_none(kepu: Kepu, repository: Repository) -> None:
    repository.replace(ERQI, "amount_wan: 10\n", "amount_wan: 0\n")
    status, said = kepu("export transcription zhengzhou-erqi-kexie --round 2021")
    assert status == 2
    assert "二七区科学技术协会2021年度没有调查表，或者调查表有错误" in said


def test_what_cannot_be_printed_is_told_at_once_and_the_rest_is_made(
    kepu: Kepu, repository: Repository
) -> None:
    for path in (ERQI, ERQI.replace("-erqi-kexie", "-kexie")):
        text = (repository.root / path).read_text(encoding="utf-8")
        repository.write(path, text.replace("project: ", "project: \U0001f388"))
    status, said = kepu("export transcription --round 2021 --out out")
    assert status == 1
    for name in ("二七区科学技术协会", "郑州市科学技术协会"):
        assert f"{name}-录入单.pdf（submissions/2021/zhengzhou/" in said
    assert said.count("U+1F388") == 2
    assert "表情符号换成文字" in said
    endings = [name.rsplit(".", 1)[1] for name in names(repository, "out")]
    assert (endings.count("html"), endings.count("pdf")) == (4, 2)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("export transcription 没有 --round 2021", "名册里没有“没有”这个单位"),
        ("export transcription --round 2022", "2022年度还没有可用的调查表"),
        ("export transcription --city luoyang --round 2021", "洛阳市2021年度还没有可用的调查表"),
        ("export transcription zhengzhou-kexie --round 2022", "2021年度有，加上 --round 2021"),
        ("export transcription --round 2021 --out cases", "在填报内容的文件夹里"),
    ],
)
def test_misuse(kepu: Kepu, line: str, message: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert message in said
