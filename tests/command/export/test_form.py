"""`kepu export form`: which units, which files, and the list of persons that stays outside git."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    return Kepu(repository.root, monkeypatch, capsys)


def made(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_forms_of_a_round_in_both_formats(kepu: Kepu) -> None:
    status, said = kepu("export form --round 2021")
    folder = kepu.folder / "build" / "export"
    assert (status, said) == (0, f"写好了8个文件，在 {folder}\n")
    assert "2021-郑州市科学技术协会-调查表.docx" in made(folder)
    assert "2021-郑州市科学技术协会-调查表.pdf" in made(folder)


def test_one_unit_by_name_in_one_format(kepu: Kepu, tmp_path: Path) -> None:
    out = tmp_path / "out"
    status, _ = kepu(f"export form 郑州市科学技术协会 --round 2021年度 --format docx --out {out}")
    assert (status, made(out)) == (0, ["2021-郑州市科学技术协会-调查表.docx"])


def test_blank_forms_of_a_city(kepu: Kepu, tmp_path: Path) -> None:
    out = tmp_path / "out"
    status, _ = kepu(f"export form --blank --city 洛阳 --format docx --round 2021 --out {out}")
    names = made(out)
    assert status == 0
    assert names
    assert all(name.endswith("-空白调查表.docx") for name in names)
    assert "2021-洛阳市科学技术协会-空白调查表.docx" in names


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "export form luoyang-kexie --round 2021",
            "洛阳市科学技术协会2021年度没有调查表，或者调查表有错误（用 kepu check 查看）；要",
        ),
        (
            "export form zhengzhou-kexie --round 2022",
            "；2021年度有，加上 --round 2021；要空白表的，加上 --blank",
        ),
        ("export form nobody", "名册里没有“nobody”"),
        ("export form --round 2021 --city 济源示范区", "没有要生成的调查表"),
        ("export form --round 2021 --out submissions", "在填报内容的文件夹里"),
        ("export form --contacts no.xlsx", "no.xlsx"),
        ("export form --round 1900", "加上 --help 可以看用法：kepu export form --help"),
    ],
)
def test_what_cannot_be_made_is_told(kepu: Kepu, line: str, says: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert says in said


def test_the_list_is_made_filled_in_and_printed(kepu: Kepu, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    assert kepu(f"export form --round 2021 --contacts-template {path}")[0] == 0
    assert "不覆盖" in kepu(f"export form --round 2021 --contacts-template {path}")[1]
    book = load_workbook(path)
    (row,) = [r for r in book.active.iter_rows(min_row=2) if r[0].value == "zhengzhou-kexie"]
    row[2].value, row[3].value = "示例人员", "0371-60000000"
    book.save(path)
    out = tmp_path / "out"
    line = f"export form zhengzhou-kexie --round 2021 --format docx --contacts {path} --out {out}"
    assert kepu(line)[0] == 0
    from docx import Document  # noqa: PLC0415 - slow to load

    paper = Document(str(out / made(out)[0]))
    assert "填表人：\u3000示例人员\u3000" in [p.text for p in paper.paragraphs]


def commit(folder: Path) -> None:
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "a"]):
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", "-C", folder, *identity, *command], check=True)


def test_forms_do_not_lie_where_they_pass_for_what_units_send(kepu: Kepu, tmp_path: Path) -> None:
    commit(kepu.folder)
    line = "export form zhengzhou-kexie --round 2021 --format docx --out"
    for inside in ("paper", "."):
        status, said = kepu(f"{line} {inside}")
        assert (status, "git没有忽略它" in said) == (2, True)
    assert not (kepu.folder / "paper").exists()
    (kepu.folder / ".gitignore").write_text("/paper/\n", encoding="utf-8")
    for fit in ("paper", "build/export/forms", str(tmp_path / "out")):
        assert kepu(f"{line} {fit}")[0] == 0
    assert kepu("check")[0] == 0


def test_a_list_that_git_would_take_is_refused(kepu: Kepu, tmp_path: Path) -> None:
    commit(kepu.folder)
    status, said = kepu("export form --round 2021 --contacts-template contacts.xlsx")
    assert status == 2
    assert ".gitignore" in said
    assert not (kepu.folder / "contacts.xlsx").exists()
    (kepu.folder / ".gitignore").write_text("/contacts.xlsx\n/build/\n", encoding="utf-8")
    assert kepu("export form --round 2021 --contacts-template contacts.xlsx")[0] == 0
    out = tmp_path / "out"
    assert kepu(f"export form --round 2021 --format docx --out {out}")[0] == 0
