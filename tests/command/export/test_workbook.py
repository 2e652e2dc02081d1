"""`kepu export workbook`: the province's workbook, written where nobody publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_workbook import opened

if TYPE_CHECKING:
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
    assert (status, "有错误的1个文件没有算进去" in said) == (0, True)
    book = opened((repository.root / "build" / "export" / NAME).read_bytes())
    told = str(list(book["缺少的材料"].iter_rows(values_only=True)))
    assert "调查表有1个错误" in told
    assert path in told


def test_an_unknown_round_is_refused(kepu: Kepu) -> None:
    status, said = kepu("export workbook --round 1999")
    assert (status, "1999" in said) == (2, True)
