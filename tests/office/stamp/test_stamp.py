"""Stamp: any change of an answer shows at its question, and no other way to write it does."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from making import fund, good, survey
from office.stamp.changing_answers import changed_answers
from repository import project_contract

from site_builder.model.survey import build_survey
from site_builder.office.stamp.canonical import canonical_text
from site_builder.office.stamp.payload import read_payload
from site_builder.office.stamp.stamp import HEAD, Stamp, question_at, stamp_of
from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from site_builder.model.survey import Survey

SURVEYS = pytest.mark.parametrize("made", good().surveys, ids=lambda s: s.unit.kind)


def stamped(made: Survey) -> Stamp:
    return stamp_of(made, project_contract(), good().reference.places.code)


def answering(made: Survey, answers: dict[str, Any]) -> Stamp:
    return stamped(replace(made, answers=answers))


def differing(one: Stamp, other: Stamp) -> set[str]:
    return {number for number in one.sums if one.sums[number] != other.sums[number]}


@SURVEYS
def test_any_change_shows_at_its_question_alone(made: Survey) -> None:
    before = stamped(made)
    fields = project_contract().fields("survey", made.round, made.unit.kind)
    changes = list(changed_answers(made.answers, fields))
    assert len(changes) > 20
    for pointer, answers in changes:
        after = answering(made, answers)
        assert after.short != before.short, pointer
        assert differing(before, after) == {question_at(pointer, fields)}, pointer


def test_all_surveys_have_stamps_of_their_own() -> None:
    assert len({stamped(made).short for made in good().surveys}) == len(good().surveys)


@SURVEYS
def test_the_sums_are_those_of_the_form(made: Survey) -> None:
    """Each official number once and in order, behind what stands above the first question."""
    numbers = list(stamped(made).sums)
    assert numbers[0] == HEAD
    assert {"1", "1.1", "13.1", "六"} <= set(numbers)
    assert ("17.1" in numbers) == (made.unit.kind == "province")


def test_several_entries_of_one_number_are_one_question() -> None:
    before = stamped(survey("zhengzhou-kexie", management__archive_forms=["B", "D"]))
    more: dict[str, Any] = {
        "management__archive_forms": ["B", "D"],
        "management__archive_other": "照片册",
    }
    assert differing(before, stamped(survey("zhengzhou-kexie", **more))) == {"10.1"}


def test_a_new_name_in_the_roster_shows_above_the_questions() -> None:
    made = good().surveys[0]
    renamed = replace(made, unit=replace(made.unit, name="某某市科学技术协会"))
    assert differing(stamped(made), stamped(renamed)) == {HEAD}


@SURVEYS
def test_the_payload_says_whose_it_is(made: Survey) -> None:
    stamp = stamped(made)
    said = read_payload(stamp.payload)
    assert said == stamp.carried
    assert (said.province, said.round, said.unit) == ("41", made.round, made.unit.id)
    assert stamp.short.replace("-", "") == said.code
    assert said.sums == tuple(stamp.sums.values())


WAYS: dict[str, dict[str, Any]] = {
    "sorted": {"sort_keys": True},
    "narrow": {"width": 20},
    "flow": {"default_flow_style": True},
    "indented": {"indent": 8},
}


@SURVEYS
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("style", ["", '"', "'", "|", ">"])
def test_the_same_answers_written_otherwise_have_the_same_stamp(
    made: Survey, way: str, style: str
) -> None:
    if WAYS[way].get("default_flow_style") and style in {"|", ">"}:
        style = ""  # which YAML has not inside of brackets
    text = yaml.dump(_written(made.answers, style), allow_unicode=True, **WAYS[way])
    parsed = strict_yaml.parse(f"# 说明\n{text}\n# 完\n")
    assert parsed.value is not None
    assert stamped(build_survey(made.path, parsed.value, made.unit)) == stamped(made)


class _Text(str):
    """A text that PyYAML writes in a style of its own."""

    __slots__ = ("style",)
    style: str


yaml.add_representer(
    _Text,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", str(text), style=text.style or None
    ),
)


def _written(value: Any, style: str) -> Any:
    """Return what PyYAML writes: decimals as it writes fractions, texts in the style."""
    if isinstance(value, dict):
        return {key: _written(child, style) for key, child in value.items()}
    if isinstance(value, list):
        return [_written(child, style) for child in value]
    if isinstance(value, str):
        text = _Text(value)
        text.style = style
        return text
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (12, Decimal("12.0")), (Decimal("12.50"), Decimal("12.5")), (100, Decimal("1E+2")),
        (0, Decimal("0.00")),
    ],
)  # fmt: skip
def test_a_figure_is_its_value(one: Any, other: Any) -> None:
    rows = [[{**fund("base", "1"), "amount_wan": amount}] for amount in (one, other)]
    first, second = (stamped(survey("zhengzhou-kexie", funds__own_use=r)) for r in rows)
    assert first == second


def test_the_order_of_ticks_is_no_answer_but_that_of_rows_is() -> None:
    ticks: list[dict[str, Any]] = [
        {"decision__determined_by": order} for order in (["D", "G"], ["G", "D"])
    ]
    first, second = (stamped(survey("zhengzhou-kexie", **t)) for t in ticks)
    assert first == second
    rows = [fund("base", "1", "甲"), fund("base", "2", "乙")]
    one, other = (stamped(survey("zhengzhou-kexie", funds__own_use=r)) for r in (rows, rows[::-1]))
    assert differing(one, other) == {"13.1"}


def test_no_rows_are_an_answer_and_none_is_no_answer() -> None:
    none, empty = survey("zhengzhou-kexie"), survey("zhengzhou-kexie", funds__own_use=[])
    assert differing(stamped(none), stamped(empty)) == {"13.1"}


@pytest.mark.parametrize(
    "same",
    [
        ["关于做好（2022年）工作", "关于做好(2022年)工作", "关于做好（２０２２年）工作"],
        ["培训28场1,496人次", "培训28场1，496人次", "培训 28 场 1,496 人次"],
        ["第一段。\n\n第二段。\n", "第一段。第二段。", "第一段。　第二段。"],
        ["word或excel", "word 或 excel", "ｗｏｒｄ或ｅｘｃｅｌ"],
    ],
)  # fmt: skip
def test_full_width_and_spaces_beside_chinese_say_nothing(same: list[str]) -> None:
    assert len({canonical_text(text) for text in same}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 13", "1213"), ("A B", "AB"), ("120m²", "120m2"), ("①", "1"), ("浉河", "师河"),
        ("“引”", "引"), ("1.5", "15"), ("甲、乙", "甲乙"), ("kepu", "KEPU"),
    ],
)  # fmt: skip
def test_whatever_else_differs_is_another_answer(one: str, other: str) -> None:
    assert canonical_text(one) != canonical_text(other)


@given(st.text())
def test_a_canonical_text_stays_as_it_is(text: str) -> None:
    once = canonical_text(text)
    assert canonical_text(once) == once


@given(st.text(st.characters(categories=["Lo", "Nd", "Lu"]), min_size=1), st.data())
def test_one_character_less_is_another_text(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    assert canonical_text(text[:at] + text[at + 1 :]) != canonical_text(text)
