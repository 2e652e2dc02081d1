"""Where marks of publicity contradict each other, the strictest one counts in every output."""

from __future__ import annotations

import csv
import io
import json
from copy import deepcopy
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import fund, good, page_text, site, survey, with_surveys
from repository import project_contract

from site_builder.aggregate.public_answers import published_fields
from site_builder.aggregate.question import table_id
from site_builder.contract import Contract
from site_builder.guide.fields import field_page
from site_builder.render.all_pages import all_pages
from site_builder.render.parts.published_answers import Publisher

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

DOCUMENT, PROJECT, ELDERLY, PASSED = "金丝雀文件", "金丝雀项目", "97.5317", "86.4213"
"""Answers that occur once: of 1.1, 13.1, 14 and 13.2."""
DOCUMENTS, PROJECTS = "/institution/policy_documents", "/funds/own_use"
AREA = "rounds/2021/zhengzhou/index.md"


@dataclass(frozen=True)
class Contradiction:
    """Marks put into a form, what may then not be shown unit by unit, and words of it."""

    marks: dict[str, str]
    hidden: str
    secrets: tuple[str, ...] = ()
    totals: frozenset[str] = frozenset()
    """Questions of it that keep a table, of the total alone."""


OF_SURVEYS = {
    "items": Contradiction({f"{DOCUMENTS}/*": "internal"}, DOCUMENTS, (DOCUMENT,)),
    "items that are counted": Contradiction(
        {f"{DOCUMENTS}/*": "aggregate"}, DOCUMENTS, (DOCUMENT,), frozenset((DOCUMENTS,))
    ),
    "a section": Contradiction({"/institution": "internal"}, "/institution", (DOCUMENT,)),
    "a section of choices": Contradiction({"/decision": "internal"}, "/decision"),
    "a section that is counted": Contradiction(
        {"/decision": "aggregate"}, "/decision", (),
        frozenset(f"/decision/{key}" for key in ("investigated", "targets_set", "determined_by")),
    ),
    "a section of money": Contradiction(
        {"/funds": "internal"}, "/funds", (PROJECT, ELDERLY, PASSED)
    ),
    "rows": Contradiction({f"{PROJECTS}/*": "internal"}, PROJECTS, (PROJECT,)),
    "a table of open columns": Contradiction({PROJECTS: "internal"}, PROJECTS, (PROJECT,)),
    "an open table without an open column": Contradiction(
        {f"{PROJECTS}/*/{k}": "internal" for k in ("category", "project", "amount_wan", "paid")},
        PROJECTS, (PROJECT,),
    ),
    "a part": Contradiction(
        {"/funds/key_areas/elderly": "internal"}, "/funds/key_areas/elderly", (ELDERLY,)
    ),
    "rows of a part": Contradiction(
        {"/funds/transfer/rows/*": "internal"}, "/funds/transfer/rows", (PASSED,)
    ),
}  # fmt: skip


def marked(document: str, marks: dict[str, str]) -> Contract:
    """The frozen forms with these marks; `*` leads into the items."""
    name = f"{document}.schema.yml"
    form = deepcopy(project_contract().sources[name])
    for pointer, mark in marks.items():
        schema: Any = form
        for key in pointer.strip("/").split("/"):
            schema = schema["items"] if key == "*" else schema["properties"][key]
        schema["x-publish"] = mark
    return Contract({**project_contract().sources, name: form})


@cache
def told() -> Collection:
    """The good repository, in which one unit has answered all that is hidden somewhere."""
    one = {"amount_wan": Decimal(1), "covered": 1}
    parts = dict.fromkeys(("demo_counties", "education_bases", "double_reduction", "farmers"), one)
    row = {"region": "410103", "amount_wan": Decimal(PASSED), "paid": "2021Q3"}
    answers: dict[str, Any] = {
        "institution__policy_issued": True,
        "institution__policy_documents": [DOCUMENT],
        "decision__investigated": True,
        "decision__targets_set": False,
        "decision__determined_by": ["D"],
        "funds__own_use": [fund("base", "5", PROJECT)],
        "funds__transfer": {"status": "adjusted", "rows": [row]},
        "funds__key_areas": {**parts, "elderly": {"amount_wan": Decimal(ELDERLY)}},
    }
    return with_surveys(survey("zhengzhou-kexie", **answers))


def written(collection: Collection, contract: Contract) -> dict[str, str]:
    """Every output but the guide's, as text."""
    return {p.path: page_text(p) for p in all_pages(site(collection, contract=contract))}


def questions_of_the_list(made: dict[str, str]) -> set[str]:
    """Pointers of what `answers-2021.csv` has answers of."""
    rows = csv.DictReader(io.StringIO(made["data/answers-2021.csv"]))
    return {f"/{row['答案路径'].replace('.', '/')}" for row in rows}


def shown_on_the_page(made: dict[str, str]) -> set[str]:
    """Pointers of the questions on the page of the unit's area."""
    fields = project_contract().fields("survey", 2021)
    return {p for p in fields if f'id="{table_id(p)}" aria-labelledby' in made[AREA]}


def question_of(pointer: str) -> str:
    return "/".join(pointer.split("/")[:3])


@pytest.mark.parametrize("case", OF_SURVEYS.values(), ids=OF_SURVEYS.keys())
def test_nothing_internal_of_a_survey_leaves(case: Contradiction) -> None:
    made = written(told(), marked("survey", case.marks))
    for path, content in made.items():
        assert not [secret for secret in case.secrets if secret in content], path
    listed, shown = questions_of_the_list(made), shown_on_the_page(made)
    assert not [p for p in listed | shown if p.startswith(case.hidden)]
    assert {question_of(p) for p in listed} == shown


@pytest.mark.parametrize("case", OF_SURVEYS.values(), ids=OF_SURVEYS.keys())
def test_a_table_of_it_has_its_total_or_is_not_there(case: Contradiction) -> None:
    made = written(told(), marked("survey", case.marks))
    fields = project_contract().fields("survey", 2021).values()
    for field in fields:
        path = f"api/v1/rounds/2021/{table_id(field.pointer)}.json"
        if "x-aggregate" in field.schema and field.pointer.startswith(case.hidden):
            assert (path in made) == (field.pointer in case.totals), path
            if path in made:
                assert [row["total"] for row in json.loads(made[path])["data"]["rows"]] == [True]


PLACES = [
    *(p for p in project_contract().all_fields("survey") if p.count("/") < 3),
    f"{DOCUMENTS}/*", f"{PROJECTS}/*", f"{PROJECTS}/*/project", "/funds/transfer/rows",
    "/funds/transfer/rows/*", "/funds/key_areas/elderly", "/funds/key_areas/elderly/amount_wan",
]  # fmt: skip


@settings(max_examples=30)
@given(
    st.dictionaries(st.sampled_from(PLACES), st.sampled_from(("public", "aggregate", "internal")))
)
def test_page_and_list_agree_whatever_the_marks(marks: dict[str, str]) -> None:
    contract = marked("survey", marks)
    listed = {f.pointer for f in published_fields(contract, 2021)}
    publisher = Publisher(contract.fields("survey", 2021), {})
    assert {question_of(p) for p in listed} == {f.pointer for f in publisher.questions()}
    for pointer, mark in marks.items():
        if mark != "public":
            assert not [p for p in listed if f"{p}/".startswith(f"{pointer.removesuffix('/*')}/")]


def test_the_same_is_public_where_nothing_is_said_against_it() -> None:
    made = written(told(), project_contract())
    for secret in (DOCUMENT, PROJECT, ELDERLY, PASSED):
        assert secret in made[AREA]
        assert secret in made["data/answers-2021.csv"]
    shown = shown_on_the_page(made)
    assert {question_of(p) for p in questions_of_the_list(made)} == shown
    for case in OF_SURVEYS.values():
        assert [p for p in shown if p.startswith(question_of(case.hidden))]


WORD = "金丝雀不得见人"
OF_CASES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "/summary": ({"summary": WORD}, (WORD,)),
    "/replicable": ({"replicable": (WORD, "二")}, (WORD,)),
    "/replicable/*": ({"replicable": (WORD, "二")}, (WORD,)),
    "/conditions": ({"conditions": WORD}, (WORD,)),
    "/funds_wan": ({"funds_wan": Decimal(ELDERLY)}, (ELDERLY, ELDERLY.replace(".", ""))),
    "/people_served": ({"people_served": 864213}, ("864213", "864,213")),
}
"""Marked internal → facts of a case, and what may then stand nowhere."""


@pytest.mark.parametrize(("pointer", "facts", "secrets"), [(p, *v) for p, v in OF_CASES.items()])
def test_nothing_internal_of_a_case_leaves(
    pointer: str, facts: dict[str, Any], secrets: tuple[str, ...]
) -> None:
    one = next(c for c in good().cases if c.slug == "metro-bookroom")
    values = {k: list(v) if isinstance(v, tuple) else v for k, v in facts.items()}
    case = replace(one, **facts, values={**one.values, **values})
    collection = replace(good(), cases=(case,))
    seen = "".join(written(collection, project_contract()).values())
    assert all(secret in seen for secret in secrets)
    for path, content in written(collection, marked("case", {pointer: "internal"})).items():
        assert not [secret for secret in secrets if secret in content], path


def test_pictures_with_open_columns_that_are_internal_are_in_no_file_of_it() -> None:
    made = written(good(), marked("case", {"/images": "internal"}))
    folder = "cases/2021/zhengzhou/metro-bookroom"
    record = json.loads(made[f"{folder}/case.json"])
    assert "images" not in record["fields"]
    assert record["pictures"] == []
    assert "summary" in record["fields"]
    assert "换乘通道里的展墙" not in made[f"{folder}/case.txt"]


def test_the_guide_promises_what_counts() -> None:
    """A column that is marked public in a table that is not is told of as the table is."""
    row = next(r for r in _rows_of_the_guide(project_contract()) if "| `*.project` |" in r)
    assert row.endswith("| 公开 |")
    shut = _rows_of_the_guide(marked("survey", {PROJECTS: "internal"}))
    assert next(r for r in shut if "| `*.project` |" in r).endswith("| 不在网站上显示 |")


def _rows_of_the_guide(contract: Contract) -> list[str]:
    return field_page(contract, "survey", 2021).splitlines()
