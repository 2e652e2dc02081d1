"""`kepu verify`: from a file to what is said of it, and the exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from office.stamp.photographs import file_of, pdf_of, photograph, stamped
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
NAME = "郑州市科学技术协会　2021年调查表"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    """The command in a repository, beside which there is a photograph of a page."""
    repository.path("page.jpg").write_bytes(file_of(photograph()))
    return Kepu(repository.root, monkeypatch, capsys)


def test_a_page_that_agrees(kepu: Kepu) -> None:
    status, said = kepu("verify page.jpg")
    assert status == 0
    assert f"page.jpg：{NAME}（校验码 {stamped().short}）\n与数据一致：" in said


def test_a_page_of_a_pdf_is_told_where_there_are_several(
    kepu: Kepu, repository: Repository
) -> None:
    blank = Image.new("RGB", (800, 1000), "white")
    scan = file_of(blank, "PDF", save_all=True, append_images=[photograph((1240, 1754)).copy()])
    repository.path("scan.pdf").write_bytes(scan)
    repository.path("own.pdf").write_bytes(pdf_of(stamped()))
    status, said = kepu("verify scan.pdf own.pdf")
    assert status == 0
    assert f"scan.pdf（第2页）：{NAME}" in said
    assert f"own.pdf：{NAME}" in said


def test_a_page_of_answers_that_were_changed(kepu: Kepu, repository: Repository) -> None:
    repository.replace(SURVEY, "targets_set: true", "targets_set: false")
    status, said = kepu("verify page.jpg")
    assert status == 1
    assert "打印以后改过的有1处：\n  第3题 是否设立绩效目标\n    现为：否\n" in said


def test_a_file_that_is_written_otherwise_agrees(kepu: Kepu, repository: Repository) -> None:
    text = repository.path(SURVEY).read_text("utf-8")
    spaced = "# 说明\n" + text.replace(": true", ":   true   # 是") + "\n\n"
    repository.write(SURVEY, spaced.replace("\n", "\r\n"))
    assert kepu("verify page.jpg")[0] == 0


def test_a_survey_with_errors_cannot_be_compared(kepu: Kepu, repository: Repository) -> None:
    repository.replace(SURVEY, "targets_set: true", "targets_set: 也许")
    status, said = kepu("verify page.jpg")
    assert status == 1
    assert f"{SURVEY} 现在有错误，不能核对" in said


def test_what_cannot_be_read_says_what_to_do(kepu: Kepu, repository: Repository) -> None:
    repository.path("blank.png").write_bytes(file_of(Image.new("L", (300, 400), 255), "PNG"))
    repository.write("text.txt", "不是图片")
    status, said = kepu("verify blank.png text.txt")
    assert status == 2
    assert "blank.png：没有找到校验码。" in said
    assert "kepu verify --code XXXX-XXXX" in said
    assert "text.txt：这不是PDF、图片或Word文件" in said


def test_without_the_packages_nothing_is_said_of_writing(
    kepu: Kepu, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.office.extra.has_extra", lambda: False)
    status, said = kepu("verify page.jpg")
    assert status == 2
    assert said.startswith("没有核对成：这个命令要用的软件包还没有安装")
    assert "写" not in said


def test_one_that_cannot_be_read_does_not_hide_the_others(
    kepu: Kepu, repository: Repository
) -> None:
    repository.write("text.txt", "不是图片")
    status, said = kepu("verify text.txt page.jpg")
    assert status == 2
    assert "与数据一致" in said


def test_a_typed_code(kepu: Kepu, repository: Repository) -> None:
    status, said = kepu(f"verify --code {stamped().short.lower()}")
    assert status == 0
    assert f"与数据一致：{NAME}" in said
    repository.replace(SURVEY, "targets_set: true", "targets_set: false")
    status, said = kepu(f"verify --code {stamped().short}")
    assert status == 1
    assert "现有的调查表中，没有校验码为" in said


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("verify", "写要核对的文件，或者 --code"),
        ("verify page.jpg --code 7K3M-Q2XD", "两样只写一样"),
        ("verify nothing.pdf", "nothing.pdf"),
        ("verify --code 7K3", "7K3 不是校验码"),
    ],
)
def test_misuse(kepu: Kepu, line: str, words: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert words in said


def test_a_name_that_acts_on_a_terminal_is_shown_harmless(kepu: Kepu, tmp_path: Path) -> None:
    name = "a\x1b[31m.txt"
    (tmp_path / "data" / name).write_text("x")
    status, said = kepu(f"verify {name}")
    assert status == 2
    assert "\x1b" not in said
