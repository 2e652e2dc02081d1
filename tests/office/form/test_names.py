"""File names: Chinese, taken by Windows, and no two alike."""

from __future__ import annotations

from dataclasses import replace

from making import unit

from site_builder.office.form.names import file_names, safe


def test_a_name_says_year_unit_and_what_it_is() -> None:
    made = [unit("甲", "city", "410100", "a")]
    assert file_names(made, 2022, blank=False) == {"甲": "2022-甲-调查表"}
    assert file_names(made, 2022, blank=True) == {"甲": "2022-甲-空白调查表"}


def test_what_windows_refuses_is_replaced() -> None:
    assert safe('甲/乙\\丙:丁*"戊"?<己>|庚. ') == "甲_乙_丙_丁_戊_己_庚"
    assert safe("..") == "_"
    assert len(safe("长" * 300)) == 60
    assert len(safe("𠅤" * 300)) == 45


def test_units_of_one_name_have_files_of_their_own() -> None:
    names = {"a-kexie": "示例/科协", "b-kexie": "示例:科协", "c-kexie": "别的科协"}
    made = [replace(unit(i, "county", "410100", "a"), name=name) for i, name in names.items()]
    assert file_names(made, 2022, blank=False) == {
        "a-kexie": "2022-示例_科协-a-kexie-调查表",
        "b-kexie": "2022-示例_科协-b-kexie-调查表",
        "c-kexie": "2022-别的科协-调查表",
    }
