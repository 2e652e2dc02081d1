"""A scaffold asks everything, answers nothing, and becomes a clean file once it is filled in."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from repository import project_contract

from site_builder.contract.demand import demands
from site_builder.contract.fields import pattern_of
from site_builder.editing import yaml_text
from site_builder.model.unit import Unit
from site_builder.read import strict_yaml
from site_builder.read.document import without_blanks
from site_builder.scaffold.example import example_of
from site_builder.scaffold.render import scaffold

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.contract.demand import Condition

KINDS = ("province", "city", "county", "undertaker")
YEAR = 2021


def unit(kind: str) -> Unit:
    return Unit(f"zhengzhou-{kind}", "某某单位", kind, "410100", "zhengzhou")


def front_matter(text: str) -> str:
    return text.split("---\n")[1] if text.startswith("---\n") else text


def blank(name: str, kind: str, year: int = YEAR) -> str:
    who = unit(kind)
    return scaffold(project_contract(), name, year, who, {"round": year, "unit": who.id})


def fill(text: str, name: str, year: int, kind: str | None) -> str:
    """Write the example of every question that is asked below its empty key."""
    contract = project_contract()
    fields, demanded = (
        contract.fields(name, year, kind),
        demands(contract.schema_for(name, year, kind)),
    )
    parsed = strict_yaml.parse(front_matter(text))
    offset = text.index(front_matter(text))
    lines = front_matter(text).split("\n")
    answers: dict[str, Any] = {}
    blanks = [p for p in parsed.keys if parsed_value(parsed.value, p) is None]
    for pointer in blanks:
        schema = fields[pattern_of(pointer)].schema
        answers[pointer] = example_of(schema)
    for pointer in reversed(blanks):
        demand = demanded[pattern_of(pointer)]
        if answers[pointer] is None or (demand.when and not holds(demand.when, answers)):
            continue
        line = parsed.keys[pointer].line - 1
        pad = " " * (parsed.keys[pointer].column - 1)
        field = fields[pattern_of(pointer)]
        multiline = bool(field.schema.get("x-multiline"))
        new = yaml_text.entry(field.key, answers[pointer], multiline=multiline)
        lines[line : line + 1] = [pad + part for part in new]
    return text[:offset] + "\n".join(lines) + text[offset + len(front_matter(text)) :]


def parsed_value(value: Any, pointer: str) -> Any:
    for token in pointer.split("/")[1:]:
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


def holds(condition: Condition, answers: dict[str, Any]) -> bool:
    answer = answers[condition.pointer]
    given = answer if isinstance(answer, list) else [answer]
    return any(a in condition.answers for a in given)


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
    known = {"round": 2022, "unit": "zhengzhou-kexie"}
    contract = repository.contract()
    who = Unit("zhengzhou-kexie", "郑州市科学技术协会", "city", "410100", "zhengzhou")
    folder = "submissions/2022/zhengzhou/zhengzhou-kexie"
    picture = next(repository.root.glob("cases/*/*/*/images/*.jpg"))
    title = {"title": "郑州市“基层科普行动计划”实施情况总结报告"}
    for name, path, more in (
        ("survey", f"{folder}/survey.yml", {}),
        ("report", f"{folder}/report.md", title),
        ("case", "cases/2022/zhengzhou/new-case/index.md", {}),
        ("update", f"{folder}/updates/2022-06-15-new.md", {}),
    ):
        kind = "city" if name == "survey" else None
        text = fill(scaffold(contract, name, 2022, who, {**known, **more}), name, 2022, kind)
        # The small repository has three counties, and a case of that title already.
        text = text.replace("counties_covered: 8", "counties_covered: 3")
        text = text.replace("title: 地铁站里", "title: 火车站里")
        text = re.sub(r"^(## .*)\n", r"\1\n\n全年举办培训26场。\n", text, flags=re.MULTILINE)
        repository.write(path, text + ("\n阶段成果。\n" if name == "update" else ""))
        if name != "survey":
            image = repository.path(path.rpartition("/")[0] + "/images/01.jpg")
            image.write_bytes(picture.read_bytes())
    problems = repository.check(today=date(2023, 4, 1)).problems
    assert [(p.path, p.code, p.message) for p in problems if "/2022/zhengzhou/" in p.path] == []
