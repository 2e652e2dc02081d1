"""The roster: finding a unit in it, and adding one to its text."""

from __future__ import annotations

from making import good, unit

from site_builder.read import strict_yaml
from site_builder.scaffold.roster import add_unit, find_units

UNITS = good().reference.units
NEW = unit("zhengzhou-keji-guan", "undertaker", "410100", "zhengzhou")


def ids(wanted: str) -> list[str]:
    return [found.id for found in find_units(wanted, UNITS)]


def test_the_very_unit_by_id_or_name() -> None:
    assert ids("zhengzhou-kexie") == ["zhengzhou-kexie"]
    assert ids("郑州市科学技术协会") == ["zhengzhou-kexie"]


def test_part_of_a_name_and_slips() -> None:
    assert "zhengzhou-erqi-kexie" in ids("二七区")
    assert ids("zhengzhou-kexi")[0] == "zhengzhou-kexie"
    assert ids("???") == []


def test_an_entry_is_added_and_comments_stay() -> None:
    text = "# 名册\nunits:\n  - id: a  # 旧名\n    name: 甲\n"
    added = add_unit(text, NEW)
    assert added
    assert added.startswith(text.rstrip("\n"))
    parsed = strict_yaml.parse(added)
    assert not parsed.findings
    assert [u["id"] for u in parsed.value["units"]] == ["a", NEW.id]


def test_the_first_entry_of_an_empty_roster() -> None:
    added = add_unit("# 名册\nunits: []\n", NEW)
    assert added
    assert added.startswith("# 名册\n")
    assert strict_yaml.parse(added).value["units"][0]["division"] == "410100"
