"""`kepu export letters`: who gets one, as text and as a Word file, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository


def names(repository: Repository, folder: str) -> list[str]:
    return sorted(path.name for path in (repository.root / folder).iterdir())


def test_areas_and_units_that_lack_something(kepu: Kepu, repository: Repository) -> None:
    status, said = kepu("export letters --round 2021 --out out")
    assert (status, "写好了8个文件" in said) == (0, True)
    stems = ("2021-luoyang", "2021-luoyang-kexie", "2021-zhengzhou", "2021-zhengzhou-kexie")
    assert names(repository, "out") == sorted(f"{s}.{e}" for s in stems for e in ("docx", "txt"))
    letter = (repository.root / "out" / "2021-luoyang.txt").read_text(encoding="utf-8")
    assert kepu("status --round 2021 --city luoyang --reminders") == (0, letter)


def test_one_unit_and_one_city(kepu: Kepu, repository: Repository) -> None:
    assert kepu("export letters --round 2021 --unit 洛阳市科学技术协会 --out a")[0] == 0
    assert names(repository, "a") == ["2021-luoyang-kexie.docx", "2021-luoyang-kexie.txt"]
    assert kepu("export letters --round 2021 --city 洛阳 --out b")[0] == 0
    assert len(names(repository, "b")) == 4


def test_a_letter_goes_once_nothing_lacks(kepu: Kepu, repository: Repository) -> None:
    folder = repository.root / "out"
    folder.mkdir()
    for name in ("2021-henan.docx", "2021-henan.txt", "2020-henan.txt", "说明.txt"):
        (folder / name).write_text("旧的", encoding="utf-8")
    said = kepu("export letters --round 2021 --city henan --out out")
    assert said == (0, "不缺材料，没有催报\n")
    assert names(repository, "out") == ["2020-henan.txt", "说明.txt"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("export letters --round 2030", "没有设置2030年度"),
        ("export letters --unit 没有", "名册里没有“没有”这个单位"),
        ("export letters --city jiyuan", "没有名为 jiyuan 的市"),
        ("export letters --round 2021 --out submissions/2021", "在填报内容的文件夹里"),
    ],
)
def test_misuse(kepu: Kepu, line: str, message: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert message in said
