"""A slip in a schema is a problem with a place and a remedy, never a crash."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator
from kepu_command import Kepu
from repository import FROZEN, SCHEMA, Repository, project_contract

from site_builder.check.schemas import check_schemas
from site_builder.check.wording.catalogue import read_texts
from site_builder.contract import load_contract
from site_builder.contract.formats import named_formats
from site_builder.contract.validator import validator_for
from site_builder.read.repository.tree import read_schemas

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.problem import Problem

SURVEY = "schema/survey.schema.yml"
CASE = "schema/case.schema.yml"
COMMON = "schema/common.schema.yml"
DOCUMENTS = (
    "survey",
    "case",
    "report",
    "update",
    "units",
    "round",
    "settings",
    "divisions",
    "synonyms",
    "needs",
)
ONLY_PROVINCE = "{province: required, city: none, county: none, undertaker: none}"
SLIPS = [
    # code, file, what stands there, what is put in its place
    ("X431", COMMON, "  count:\n", "  counts:\n"),
    ("X431", CASE, 'common.schema.yml#/$defs/unit_id"', 'common.schema.yml"'),
    ("X431", CASE, "properties/funds/properties/key_areas", "properties/funds/properties/areas"),
    ("X432", SURVEY, "x-when: {evaluated: true}", "x-when: {evaluatd: true}"),
    ("X432", SURVEY, "x-when: {archive_forms: D}", "x-when: {archive_forms: E}"),
    ("X433", SURVEY, f"x-applies: {ONLY_PROVINCE}\n        x-publish: public\n        x-agg",
     "x-applies: {province: required}\n        x-publish: public\n        x-agg"),
    ("X433", SURVEY, "county: {by: /management/organized_by, required: [A, C]",
     "county: {by: /management/organised_by, required: [A, C]"),
    ("X433", SURVEY, "county: {by: /management/organized_by, required: [A, C]",
     "county: {by: /management/organized_by, required: [A, X]"),
    ("X434", CASE, "    x-unit: 人次\n    x-source: kepu\n    x-publish: public\n",
     "    x-unit: 人次\n    x-source: kepu\n"),
    ("X434", SURVEY, "          title: 文件名称\n",
     "          title: 文件名称\n          x-publish: internal\n"),
    ("X434", SURVEY, "    title: 二、项目决策\n",
     "    title: 二、项目决策\n    x-publish: internal\n"),
    ("X434", SURVEY, "        x-publish: public\n        x-aggregate: funds",
     "        x-publish: internal"),
    ("X435", SURVEY, 'x-number: "7"', 'x-number: "6"'),
    ("X435", SURVEY, 'x-number: "8"', 'x-number: "12"'),
    ("X435", SURVEY, 'x-number: "8"', 'x-number: "²8"'),
    ("X435", SURVEY, 'x-number: "8"', 'x-number: "6.²"'),
    ("X436", SURVEY, "{const: B, title: word或excel记录}", "{const: A, title: word或excel记录}"),
    ("X436", SURVEY, "{choice: A, with:", "{choice: Z, with:"),
    ("X437", SURVEY, "required: [status]", "required: [state]"),
    ("X437", SURVEY, "in: [project, content]", "in: [project, contents]"),
    ("X437", SURVEY, "x-row-key: [project, undertaker]", "x-row-key: [projects]"),
    ("X438", SURVEY, "        x-excluded-money:", "        x-exclude-money:"),
    ("X439", SURVEY, "x-aggregate: sum", "x-aggregate: total"),
    ("X439", CASE, "x-suggested-length: 3000", 'x-suggested-length: "3000"'),
    ("X439", CASE, "    x-max-length: 200", "    x-max-length:"),
    ("F504", SURVEY, "  filled_on:\n", "  unit:\n"),
    ("F503", SURVEY, "  decision:\n    title: 二", "  decision:\n      title: 二\n    x: 二"),
]  # fmt: skip


@pytest.fixture
def schemas(tmp_path: Path) -> Repository:
    (tmp_path / "schema").mkdir()
    for path in SCHEMA.glob("*.schema.yml"):
        shutil.copyfile(path, tmp_path / "schema" / path.name)
    return Repository(tmp_path)


def problems_of(repository: Repository) -> tuple[Problem, ...]:
    return check_schemas(read_schemas(repository.root))


def test_our_own_schemas_obey(schemas: Repository) -> None:
    assert problems_of(schemas) == ()


def test_the_examples_know_every_keyword() -> None:
    """Copy the file there after adding a keyword, and the forms' use of it if they use it."""
    name = "meta.schema.yml"
    assert (FROZEN / name).read_bytes() == (SCHEMA / name).read_bytes()


def test_meta_schema_is_a_schema_and_knows_every_format() -> None:
    meta = project_contract().sources["meta.schema.yml"]
    Draft202012Validator.check_schema(meta)
    known = meta["$defs"]["field"]["properties"]["format"]["enum"]
    assert sorted(known) == sorted(named_formats(()))


@pytest.mark.parametrize(("code", "path", "old", "new"), SLIPS)
def test_slip(schemas: Repository, code: str, path: str, old: str, new: str) -> None:
    schemas.replace(path, old, new)
    problems = problems_of(schemas)
    assert code in {p.code for p in problems}
    for problem in problems:
        assert problem.line
        assert problem.path.endswith(".schema.yml")
        assert "{" not in problem.message


def test_missing_file_and_endless_definition(schemas: Repository) -> None:
    common = (schemas.root / COMMON).read_text(encoding="utf-8")
    (schemas.root / COMMON).unlink()
    assert [p.code for p in problems_of(schemas)] == ["X430"]
    reference = '{$ref: "common.schema.yml#/$defs/loop"}'
    loop = f"\n  loop:\n    type: array\n    items: {reference}\n"
    schemas.write(COMMON, common + loop)
    schemas.replace(
        "schema/ledger.schema.yml",
        "        by: {title: 经办, $ref: ",
        f"        loop: {reference[:-1]}, title: 圈}}\n        by: {{title: 经办, $ref: ",
    )
    assert {p.code for p in problems_of(schemas)} == {"X431"}


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        ("ledger", "{const: returned, ", "{const: sent-back, ", "returned"),
        ("round", "{const: report, ", "{const: reports, ", "report"),
    ],
)
def test_choices_that_the_program_knows_are_there(
    schemas: Repository, name: str, old: str, new: str, key: str
) -> None:
    schemas.replace(f"schema/{name}.schema.yml", old, new)
    (problem,) = problems_of(schemas)
    assert (problem.code, problem.path) == ("X439", f"schema/{name}.schema.yml")
    assert f"缺少“{key}”" in problem.message


def test_a_meta_schema_that_is_no_schema_is_told(schemas: Repository) -> None:
    schemas.replace(
        "schema/meta.schema.yml",
        "type: object\nadditionalProperties",
        "type: 甲\nadditionalProperties",
    )
    (problem,) = problems_of(schemas)
    assert (problem.code, problem.path) == ("X439", "schema/meta.schema.yml")
    assert "kepu migrate" in problem.message


def test_every_code_about_schemas_is_tried() -> None:
    tried = {code for code, *_ in SLIPS} | {"X430", "X460"}  # the latter in test_breaking.py
    assert set(read_texts("schema")) <= tried


@pytest.mark.parametrize("seed", range(40))
def test_random_slips_never_crash(schemas: Repository, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - not a secret
    path = f"schema/{chance.choice([*DOCUMENTS, 'common', 'meta'])}.schema.yml"
    lines = (schemas.root / path).read_text(encoding="utf-8").split("\n")
    at = chance.randrange(len(lines))
    key = lines[at].partition(":")[0]
    value = chance.choice(["", " 7", " []", " {}", " zz", " [1, a]", " {a: 1}", " true"])
    lines[at : at + 1] = chance.choice(
        [[], [lines[at]] * 2, ["  " + lines[at]], [f"{key}:{value}"], [f"{key}q:{value}"]]
    )
    schemas.write(path, "\n".join(lines))
    if problems_of(schemas):
        return
    contract = load_contract(schemas.root / "schema")
    for name in DOCUMENTS:
        assert contract.fields(name, 2021, "city")


def test_check_reports_the_schema_and_other_commands_refuse(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.replace(SURVEY, "x-aggregate: sum", "x-aggregate: total")
    kepu = Kepu(repository.root, monkeypatch, capsys)
    status, said = kepu("check")
    assert status == 1
    assert "错误 X439  “funds.local_fund_wan.x-aggregate”只能是" in said
    status, said = kepu("check submissions")
    assert (status, "X439" in said) == (1, True)
    status, said = kepu("new survey --unit zhengzhou-kexie")
    assert status == 2
    assert "先用 kepu check 查看" in said


@pytest.mark.parametrize("name", ["survey", "case", "report", "update"])
@pytest.mark.parametrize("year", [2021, 2022])
def test_examples_obey_their_own_field(name: str, year: int) -> None:
    contract = project_contract()
    formats = named_formats(["410102"])
    for field in contract.fields(name, year).values():
        validator = validator_for(dict(field.schema), formats)
        for example in field.schema.get("examples", ()):
            assert list(validator.iter_errors(example)) == [], field.pointer
