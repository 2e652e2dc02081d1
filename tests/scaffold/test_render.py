"""A scaffold asks everything, answers nothing, and becomes a clean file once it is filled in."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from filling import fill, front_matter
from hypothesis import given, settings
from hypothesis import strategies as st
from repository import make_picture, project_contract

from site_builder.contract.demand import demands
from site_builder.model.unit import Unit
from site_builder.pointer import assembled
from site_builder.read import strict_yaml
from site_builder.read.document import without_blanks
from site_builder.scaffold.entries import Given
from site_builder.scaffold.example import example_of
from site_builder.scaffold.render import scaffold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from repository import Repository


KINDS = ("province", "city", "county", "undertaker")
YEAR = 2021

EXAMPLE_LEFT_IN = frozenset(("C217", "R334", "S139", "S142"))
"""Codes of what a form's own example says where it is left as it is."""


def unit(kind: str) -> Unit:
    return Unit(f"zhengzhou-{kind}", "某某单位", kind, "410100", "zhengzhou")


def blank(name: str, kind: str, year: int = YEAR) -> str:
    who = unit(kind)
    return scaffold(project_contract(), name, year, who, Given({"/round": year, "/unit": who.id}))


def parsed_value(value: Any, pointer: str) -> Any:
    for token in pointer.split("/")[1:]:
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


@pytest.mark.parametrize("kind", KINDS)
def test_blank_is_parsed_and_every_required_question_reported(kind: str) -> None:
    text = blank("survey", kind)
    parsed = strict_yaml.parse(text)
    assert parsed.findings == []
    schema = project_contract().schema_for("survey", YEAR, kind)
    missing = {
        e.message
        for e in project_contract()
        .validator("survey", YEAR, kind)
        .iter_errors(without_blanks(parsed.value))
    }
    required = {
        p.rpartition("/")[2]
        for p, d in demands(schema).items()
        if d.required and "*" not in p and parsed_value(parsed.value, p) is None
    }
    assert missing == required


@pytest.mark.parametrize("kind", KINDS)
def test_every_question_stands_there_in_order(kind: str) -> None:
    text = blank("survey", kind)
    fields = project_contract().fields("survey", YEAR, kind)
    flat = re.sub(r"\n *#\s*", "", text)
    places = [flat.index(f.title) for f in fields.values() if f.is_question]
    assert places == sorted(places)
    for field in fields.values():
        for constant, title in field.choices.items():
            assert str(constant) in text
            assert title in flat


def test_comments_stand_on_lines_of_their_own() -> None:
    for name in ("survey", "case", "report", "update"):
        for line in front_matter(blank(name, "city")).split("\n"):
            assert line.lstrip().startswith("#") or "#" not in line


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("year", [2021, 2022])
def test_filled_survey_obeys_the_schema(kind: str, year: int) -> None:
    text = fill(blank("survey", kind, year), "survey", year, kind)
    parsed = strict_yaml.parse(text)
    assert parsed.findings == []
    contract = project_contract().with_divisions(["410102"])
    validator = contract.validator("survey", year, kind)
    errors = [e.json_path + e.message for e in validator.iter_errors(without_blanks(parsed.value))]
    assert errors == []


def test_copied_row_obeys_the_schema() -> None:
    text = blank("survey", "city")
    rows = re.findall(r"^    # ((?:- |  ).*)$", text.partition("  own_use:\n")[2], re.MULTILINE)
    value = strict_yaml.parse("\n".join(rows[: rows.index("  paid: 2021Q3") + 1])).value
    assert [set(row) for row in value] == [
        {"category", "project", "undertaker", "content", "amount_wan", "paid"}
    ]


def test_filled_files_are_clean(repository: Repository) -> None:
    known = {"/round": 2022, "/unit": "zhengzhou-kexie"}
    contract = repository.contract()
    who = Unit("zhengzhou-kexie", "郑州市科学技术协会", "city", "410100", "zhengzhou")
    folder = "submissions/2022/zhengzhou/zhengzhou-kexie"
    title = {"/title": "郑州市“基层科普行动计划”实施情况总结报告"}
    given: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("survey", f"{folder}/survey.yml", {}),
        ("report", f"{folder}/report.md", title),
        ("case", "cases/2022/zhengzhou/new-case/index.md", {}),
        ("update", f"{folder}/updates/2022-06-15-new.md", {}),
    )
    for number, (name, path, more) in enumerate(given, 20):
        kind = "city" if name == "survey" else None
        text = fill(scaffold(contract, name, 2022, who, Given({**known, **more})), name, 2022, kind)
        # The small repository has three counties, and a case of that title already.
        text = text.replace("counties_covered: 8", "counties_covered: 3")
        text = text.replace("title: 地铁站里", "title: 火车站里")
        text = re.sub(r"^(## .*)\n", r"\1\n\n全年举办培训26场。\n", text, flags=re.MULTILINE)
        repository.write(path, text + ("\n阶段成果。\n" if name == "update" else ""))
        if name != "survey":
            image = repository.path(path.rpartition("/")[0] + "/images/01.jpg")
            make_picture(image, number)
    problems = repository.check(today=date(2023, 4, 1)).problems
    told = [(p.path, p.code) for p in problems if "/2022/zhengzhou/" in p.path]
    assert [(path, code) for path, code in told if code not in EXAMPLE_LEFT_IN] == []
    assert {code for _, code in told} >= {"C217", "S139"}  # they are the form's own examples


CHARACTERS = st.characters(codec="utf-8", exclude_categories=["C"]) | st.sampled_from("\n #:-")
TEXTS = st.text(CHARACTERS, max_size=40)


@st.composite
def answered(draw: Any) -> tuple[str, dict[str, Any]]:
    """A kind of unit, and answers to some of what it is asked: by question, cell and column."""
    kind = draw(st.sampled_from(KINDS))
    fields = project_contract().fields("survey", YEAR, kind)
    own = {"/round", "/unit", "/filled_on"}
    schemas = {p: f.schema for p, f in fields.items() if "*" not in p and p not in own}
    texts = [p for p, schema in schemas.items() if schema.get("x-multiline")]
    chosen = draw(st.lists(st.sampled_from(sorted(schemas)), unique=True, max_size=8))
    chosen = list(dict.fromkeys([*chosen, *texts]))
    answers: dict[str, Any] = {}
    for pointer in chosen:
        value = example_of(schemas[pointer])
        if schemas[pointer].get("x-multiline"):
            value = draw(TEXTS.filter(str.strip))
        if value is not None and not any(p.startswith(f"{pointer}/") for p in chosen):
            answers |= draw(st.sampled_from([{pointer: value}, dict(leaves(value, pointer))]))
    return kind, answers


def leaves(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Yield every value that holds no other, by pointer."""
    if isinstance(value, (dict, list)):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(child, f"{pointer}/{key}")
    else:
        yield pointer, value


@settings(max_examples=40)
@given(answered())
def test_answers_stand_in_their_places_and_nothing_else_does(made: tuple[str, Any]) -> None:
    kind, answers = made
    who = unit(kind)
    known = {"/round": YEAR, "/unit": who.id}
    text = scaffold(project_contract(), "survey", YEAR, who, Given(known, answers))
    parsed = strict_yaml.parse(text)
    assert parsed.findings == []
    assert without_empty(parsed.value) == without_empty(assembled({**known, **answers}))
    asked = set(strict_yaml.parse(blank("survey", kind)).keys)
    assert asked <= set(parsed.keys)


def without_empty(value: Any) -> Any:
    """Leave out blanks, and parts in which there is nothing but blanks."""
    if isinstance(value, dict):
        inner = {k: without_empty(v) for k, v in value.items()}
        return {k: v for k, v in inner.items() if v not in (None, {})}
    return value


def test_an_answered_table_has_its_rows_and_its_explanation() -> None:
    row = {"category": "team", "project": "科普：培训", "amount_wan": Decimal("12.5")}
    cells = {f"/funds/own_use/0/{key}": value for key, value in row.items()}
    who, given = unit("city"), Given({}, {**cells, "/problems": "一\n二"})
    made = scaffold(project_contract(), "survey", YEAR, who, given)
    rows = "    - category: team\n      project: 科普：培训\n      amount_wan: 12.5\n"
    assert f"  own_use:\n{rows}" in made
    assert "problems: |-\n  一\n  二\n" in made
    assert "复制下面各行" not in made.partition("own_use:")[2].partition("transfer:")[0]
    assert "#     amount_wan　" in made.partition("own_use:")[0]


@pytest.mark.parametrize(
    "text",
    ["一\n\n 二", " 前有空格", "末有空格 \n二", "末有换行\n", "# 不是注释", "- 一", "甲: 乙", "12"],
)
def test_a_text_is_read_again_as_it_was_given(text: str) -> None:
    given = Given({}, {"/problems": text})
    made = scaffold(project_contract(), "survey", YEAR, unit("city"), given)
    assert strict_yaml.parse(made).value["problems"] == text


def test_an_answer_that_the_form_does_not_ask_is_not_lost_in_silence() -> None:
    with pytest.raises(KeyError, match="/funds/none"):
        scaffold(project_contract(), "survey", YEAR, unit("city"), Given({}, {"/funds/none": 1}))
