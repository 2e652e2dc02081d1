"""Typefaces: the office's own where it has them, else free ones, and a line that says so."""

from __future__ import annotations

import pytest

from site_builder.office.refusal import NotMadeError
from site_builder.office.typesetting.typefaces import choose_typefaces

WINDOWS = ("SimSun", "FangSong", "SimHei", "KaiTi", "Microsoft YaHei", "Arial")
LINUX = ("Noto Serif CJK SC", "Noto Sans CJK SC", "DejaVu Sans")


def test_windows_has_all_but_the_title_of_its_own() -> None:
    chosen = choose_typefaces(WINDOWS)
    assert {role: face.family for role, face in chosen.roles.items()} == {
        "title": "SimSun",
        "body": "FangSong",
        "heading": "SimHei",
        "subheading": "KaiTi",
        "plain": "SimSun",
    }
    assert chosen.roles["title"].weight == "bold"
    assert chosen.note == "字体：方正小标宋以SimSun代替。"


def test_an_office_that_has_all_needs_no_line() -> None:
    assert choose_typefaces((*WINDOWS, "FZXiaoBiaoSong-B05S")).note == ""


def test_free_ones_stand_for_all() -> None:
    chosen = choose_typefaces(LINUX)
    assert len(chosen.substitutes) == 5
    assert choose_typefaces((*LINUX, "LXGW WenKai")).roles["subheading"].family == "LXGW WenKai"


def test_a_machine_without_chinese_is_told_what_to_install() -> None:
    with pytest.raises(NotMadeError, match=r"缺方正小标宋、仿宋、黑体、楷体、宋体.*fonts-noto-cjk"):
        choose_typefaces(("DejaVu Sans",))
