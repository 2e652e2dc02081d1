"""`kepu export workbook`: the province's workbook, written where nobody publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from making import workbook_text
from making_git import new_git
from making_workbook import opened, rows

if TYPE_CHECKING:
    from pathlib import Path

    from kepu_command import Kepu
    from repository import Repository

NAME = "2021年度填报汇总（内部材料）.xlsx"


def test_it_is_written(kepu: Kepu, repository: Repository) -> None:
    status, said = kepu("export workbook --round 2021")
    assert (status, said.splitlines()[-1].startswith("写好了：")) == (0, True)
    book = opened((repository.root / "build" / "export" / NAME).read_bytes())
    assert book.worksheets[0].title == "目录"


def test_it_goes_where_it_is_told(kepu: Kepu, repository: Repository) -> None:
    assert kepu("export workbook --round 2021 --out elsewhere")[0] == 0
    assert (repository.root / "elsewhere" / NAME).is_file()


@pytest.mark.parametrize("where", ["submissions", "cases/2021", "schema"])
def test_it_never_goes_among_what_units_send(
    where: str, kepu: Kepu, repository: Repository
) -> None:
    assert kepu(f"export workbook --round 2021 --out {where}")[0] == 2
    assert not (repository.root / where / NAME).exists()


def test_a_file_with_errors_is_left_out_and_named(kepu: Kepu, repository: Repository) -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    repository.replace(path, "amount_wan: 10\n", "amount_wan: 0\n")
    status, said = kepu("export workbook --round 2021")
    assert (status, "有错误的1个文件没有计入" in said) == (0, True)
    book = opened((repository.root / "build" / "export" / NAME).read_bytes())
    told = str(list(book["缺少的材料"].iter_rows(values_only=True)))
    assert "调查表有1个错误" in told
    assert path in told


def contacts(path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(["单位代号", "单位名称", "填表人", "联系方式"])
    book.active.append(["luoyang-kexie", "", "=示例", "0379-00000000"])
    book.active["C2"].data_type = "s"
    book.save(path)
    return path


def test_contacts_stand_beside_what_lacks_if_they_are_given(kepu: Kepu, tmp_path: Path) -> None:
    given = contacts(tmp_path / "list.xlsx")
    out = tmp_path / "out"
    assert kepu(f"export workbook --round 2022 --out {out}")[0] == 0
    without = out / NAME.replace("2021", "2022")
    path = out / without.name.replace("）", "，有填表人和联系方式）")
    status, said = kepu(f"export workbook --round 2022 --contacts {given} --out {out}")
    assert status == 0, said
    assert "0379" not in workbook_text(without.read_bytes())
    listed = rows(opened(path.read_bytes())["缺少的材料"])
    told = {(row["单位"], row["填表人"], row["联系方式"]) for row in listed}
    assert told == {
        ("郑州市科学技术协会", "", ""), ("洛阳市科学技术协会", "=示例", "0379-00000000"),
    }  # fmt: skip
    assert b"<f>" not in path.read_bytes()


def test_contacts_are_not_written_where_they_could_be_committed(
    kepu: Kepu, repository: Repository, tmp_path: Path
) -> None:
    git = new_git(repository.root)
    git("add", "--all")
    git("commit", "--quiet", "--message", "Data")
    given = contacts(tmp_path / "list.xlsx")
    status, said = kepu(f"export workbook --round 2021 --contacts {given} --out elsewhere")
    assert (status, ".gitignore" in said) == (2, True)
    assert not (repository.root / "elsewhere").exists()


def test_an_unknown_round_is_refused(kepu: Kepu) -> None:
    status, said = kepu("export workbook --round 1999")
    assert (status, "1999" in said) == (2, True)
