"""Laws of comparing: nothing for nothing, mirrors, and nothing that changed is left out."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from repository import GOOD, project_contract

from site_builder.pointer import escape, look_up
from site_builder.read import strict_yaml
from site_builder.review.differences.paths import Path
from site_builder.review.differences.values import Differ, Found, text_changes
from site_builder.review.readable_answers import Names
from site_builder.review.review import ChangedAnswer, ChangeKind

if TYPE_CHECKING:
    from random import Random

NAME = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
VALUE: Any = strict_yaml.parse((GOOD / NAME).read_text(encoding="utf-8")).value
DIFFER = Differ(project_contract().fields("survey", 2021), Names())
CHANCES = st.randoms(use_true_random=False)
OTHERS: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    7,
    "新的答案",
    "A",
    [],
    ["甲"],
    {"未知": 1},
    ["G", "D"],
)
MIRRORED = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.CHANGED: ChangeKind.CHANGED,
}


def leaves(value: Any, pointer: str = "") -> list[str]:
    """Pointers of everything that holds nothing else."""
    if isinstance(value, dict) and value:
        return [p for k, v in value.items() for p in leaves(v, f"{pointer}/{escape(k)}")]
    if isinstance(value, list) and value:
        return [p for i, v in enumerate(value) for p in leaves(v, f"{pointer}/{i}")]
    return [pointer]


def put(value: Any, pointer: str, answer: Any) -> None:
    parent, _, token = pointer.rpartition("/")
    holder = look_up(value, parent) if parent else value
    holder[int(token) if isinstance(holder, list) else token] = answer


def spoilt(chance: Random, times: int) -> Any:
    """Return the good survey with answers replaced, rows inserted, removed and moved."""
    value = copy.deepcopy(VALUE)
    for _ in range(times):
        rows = value["funds"]["own_use"]
        what = chance.randrange(4)
        if what == 0 and isinstance(rows, list):
            rows.insert(chance.randint(0, len(rows)), {"project": f"新项目{chance.random()}"})
        elif what == 1 and isinstance(rows, list) and rows:
            rows.pop(chance.randrange(len(rows)))
        elif what == 2 and isinstance(rows, list):
            chance.shuffle(rows)
        else:
            put(value, chance.choice(leaves(value)), chance.choice(OTHERS))
    return value


def compare(before: Any, after: Any) -> list[Found]:
    return list(DIFFER.compare(before, after))


def mirror(change: ChangedAnswer) -> tuple[str, str, ChangeKind, bool]:
    return (change.after, change.before, MIRRORED[change.standing], change.is_text)


def plain(change: ChangedAnswer) -> tuple[str, str, ChangeKind, bool]:
    return (change.before, change.after, change.standing, change.is_text)


@given(CHANCES, st.integers(0, 4))
def test_nothing_changed_is_nothing_told(chance: Random, times: int) -> None:
    value = spoilt(chance, times)
    assert compare(value, copy.deepcopy(value)) == []


@given(CHANCES, st.integers(1, 5))
def test_the_way_back_is_the_mirror(chance: Random, times: int) -> None:
    before, after = spoilt(chance, times), spoilt(chance, times)
    there = sorted(plain(f.change) for f in compare(before, after))
    assert there == sorted(mirror(f.change) for f in compare(after, before))


@given(CHANCES)
def test_moved_rows_are_nothing(chance: Random) -> None:
    value = copy.deepcopy(VALUE)
    for rows in (value["funds"]["own_use"], value["funds"]["transfer"]["rows"]):
        chance.shuffle(rows)
    chance.shuffle(value["management"]["archive_forms"])
    assert compare(VALUE, value) == []


@given(CHANCES, st.sampled_from(OTHERS))
def test_a_changed_answer_is_told_where_it_stands(chance: Random, answer: Any) -> None:
    value = copy.deepcopy(VALUE)
    pointer = chance.choice(leaves(value))
    put(value, pointer, answer)
    found = compare(VALUE, value)
    if look_up(VALUE, pointer) == answer and type(look_up(VALUE, pointer)) is type(answer):
        assert found == []
        return
    covered = [p for f in found for p in (f.before, f.after) if p is not None]
    assert any(f"{pointer}/".startswith(f"{p}/") or p.startswith(f"{pointer}/") for p in covered)


@given(CHANCES, st.integers(1, 5))
def test_what_is_told_differs(chance: Random, times: int) -> None:
    for found in compare(VALUE, spoilt(chance, times)):
        assert found.change.before != found.change.after
        assert found.change.label


def test_an_unknown_key_is_told_by_its_name() -> None:
    (found,) = DIFFER.compare({}, {"备注": "无"})
    assert found.change == ChangedAnswer("“备注”", "", "无")
    assert (found.before, found.after) == ("/备注", "/备注")


def test_a_row_that_is_the_only_one_of_its_name_needs_no_more() -> None:
    row = {"project": "体验馆", "undertaker": "甲社区", "amount_wan": 1}
    other = {**row, "undertaker": "乙社区"}
    more = {**other, "amount_wan": 2}
    assert [f.change.label for f in compare_rows([row, other], [row, more])] == [
        "第13.1题“体验馆、乙社区”的“项目资金”"
    ]
    assert [f.change.label for f in compare_rows([other], [more])] == [
        "第13.1题“体验馆”的“项目资金”"
    ]


def compare_rows(before: Any, after: Any) -> list[Found]:
    return compare({"funds": {"own_use": before}}, {"funds": {"own_use": after}})


def test_no_table_is_another_answer_than_an_empty_one() -> None:
    (found,) = compare_rows(None, [])
    assert (found.change.before, found.change.after) == ("", "没有")


def test_texts_come_sentence_by_sentence() -> None:
    changes = list(text_changes("第16题", "甲。乙。", "甲。丙。丁。"))
    assert [(c.before, c.after) for c in changes] == [("乙。", "丙。丁。")]
    assert all(c.is_text for c in changes)


def test_places_are_named_as_the_form_does() -> None:
    fields = DIFFER.fields
    assert Path().key("problems").label(fields) == "六、问题建议"
    elderly = Path().key("funds").key("key_areas").key("elderly").key("amount_wan")
    assert elderly.label(fields) == "第14题 科普服务老年人群体“金额”"
