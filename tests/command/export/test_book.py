"""`kepu export book`: a book of the cases that are asked for, refusals that say what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import good
from making_book import page_texts

if TYPE_CHECKING:
    from pathlib import Path

    from kepu_command import Kepu
    from repository import Repository


def the_book(repository: Repository) -> str:
    (file,) = (repository.root / "build" / "export").glob("*.pdf")
    assert "典型案例汇编" in file.name
    return "".join(page_texts(file.read_bytes()))


def test_a_round_with_its_preface(kepu: Kepu, repository: Repository, tmp_path: Path) -> None:
    preface = tmp_path / "前言.md"
    preface.write_text("# 写在前面\n\n一段话。\n", encoding="utf-8")
    assert kepu(f"export book --round 2021 --preface {preface} --order city")[0] == 0
    told = the_book(repository)
    assert "写在前面一段话。" in told
    assert [c.title for c in good().cases if c.round == 2021 and c.title not in told] == []
    assert "按地区编排" in told


@pytest.mark.parametrize("form", ["{slug}", "cases/{id}/", "./cases/{id}/index.md", "cases\\{id}"])
def test_cases_by_folder_or_path(form: str, kepu: Kepu, repository: Repository) -> None:
    wanted, *others = good().cases
    name = form.format(slug=wanted.slug, id=wanted.id)
    assert kepu(f"export book --cases {name}")[0] == 0
    told = the_book(repository)
    assert wanted.title in told
    assert [c.title for c in others if c.title in told] == []
    assert "选编" in told


def test_cases_of_a_list(kepu: Kepu, repository: Repository, tmp_path: Path) -> None:
    wanted = good().cases[0]
    listed = tmp_path / "名单.txt"
    listed.write_text(f"\ufeff# 选用的\n\n{wanted.id}  # 首选\n", encoding="utf-8")
    assert kepu(f"export book --list {listed}")[0] == 0
    assert wanted.title in the_book(repository)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("--cases no-such", "没有名为 no-such 的案例"),
        ("--theme 没有的", "可以写：品牌、平台"),
        ("--round 2021 --city henan", "2021年度没有这样的案例"),
        ("--order place", "place"),
    ],
)
def test_refusals_say_what_to_write(wish: str, said: str, kepu: Kepu) -> None:
    code, told = kepu(f"export book {wish}")
    assert code == 2
    assert said in told


def test_an_empty_list_is_no_book_of_everything(kepu: Kepu, tmp_path: Path) -> None:
    listed = tmp_path / "名单.txt"
    listed.write_text("# 还没有\n", encoding="utf-8")
    code, told = kepu(f"export book --list {listed}")
    assert code == 2
    assert "一行写一个案例的文件夹名" in told
