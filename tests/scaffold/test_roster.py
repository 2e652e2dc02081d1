"""The roster: finding a unit in it, and adding one to its text."""

from __future__ import annotations

import pytest
from making import good, unit

from site_builder.editing.manuscript import Manuscript
from site_builder.editing.refusal import FaultyError, RefusedError, UnusualError
from site_builder.read.paths.layout import DocumentKind, Place
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


def test_a_long_part_of_one_name_means_that_one() -> None:
    assert ids("二七区科学技术") == ["zhengzhou-erqi-kexie"]
    assert len(ids("科学技术协会")) > 1


def roster(text: str) -> Manuscript:
    return Manuscript.read("made", Place(DocumentKind.UNITS), text.encode())


def test_an_entry_is_added_and_comments_stay() -> None:
    text = "# 名册\nunits:\n  - id: a  # 旧名\n    name: 甲\n\n# 完\n"
    added = add_unit(roster(text), NEW)
    assert added.source.text == text.replace(
        "\n\n# 完",
        "\n  - id: zhengzhou-keji-guan\n    name: zhengzhou-keji-guan\n    kind: undertaker\n"
        '    division: "410100"\n\n# 完',
    )
    assert [u["id"] for u in (added.document.value or {})["units"]] == ["a", NEW.id]


@pytest.mark.parametrize("text", ["# 名册\nunits: []\n", "units:  # 无\n", "# 名册\n", "", "\n"])
def test_the_first_entry_of_an_empty_roster(text: str) -> None:
    added = add_unit(roster(text), NEW)
    assert added.source.text.startswith(text.replace(" []", ""))
    assert (added.document.value or {})["units"][0]["division"] == "410100"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("units: [{id: a, name: 甲}]\n", UnusualError),
        ("units: 7\n", UnusualError),
        ("units: {}\n", UnusualError),
        ("{units: []}\n", UnusualError),
        ("7\n", FaultyError),
        ("units：\n", FaultyError),
        ("units:\n  - id: a\n    name: 甲 # 乙\n", FaultyError),
    ],
)
def test_a_roster_that_is_left_alone(text: str, error: type[RefusedError]) -> None:
    with pytest.raises(error):
        add_unit(roster(text), NEW)
