"""The forms as they are: what stands in them as an example could be sent as it is."""

from __future__ import annotations

from datetime import date

import pytest
from making import unit
from repository import SCHEMA, Repository

from site_builder.contract import load_contract
from site_builder.model.round import Round, build_round, last_days
from site_builder.read import strict_yaml
from site_builder.scaffold.entries import Given
from site_builder.scaffold.render import scaffold

ROUNDS = tuple(
    build_round(strict_yaml.parse(path.read_text(encoding="utf-8")).value)
    for path in sorted((SCHEMA / "rounds").glob("*.yml"))
)
CONTRACT = load_contract(SCHEMA).with_rounds(last_days(ROUNDS))


@pytest.mark.parametrize("round_", ROUNDS, ids=lambda r: str(r.year))
def test_the_day_lies_before_the_deadline(round_: Round) -> None:
    field = CONTRACT.fields("survey", round_.year, "city")["/filled_on"]
    (day,) = field.schema["examples"]
    assert date.fromisoformat(day) < round_.last_day("survey")
    assert day in field.schema["x-remedy"]


def test_another_contract_is_made_for_other_days_alone() -> None:
    days = last_days(ROUNDS)
    base = load_contract(SCHEMA)
    assert base.with_rounds(days) is base.with_rounds(dict(reversed(days.items())))
    assert base.with_rounds({}) is not base.with_rounds(days)


@pytest.mark.parametrize("kind", ["province", "city", "county", "undertaker"])
def test_the_row_of_a_blank_form_belongs_to_its_category(kind: str) -> None:
    """A 体验馆 is a 阵地."""
    text = scaffold(CONTRACT, "survey", 2022, unit("a", kind, "410100", "a"), Given({}))
    assert "# - category: base" in text
    assert "project: 社区科普体验馆建设" in text


@pytest.mark.parametrize("code", ["410102", "410611", "411502"])
def test_the_row_of_a_transfer_lies_in_the_units_own_area(code: str) -> None:
    given = Given({}, local={"division": code})
    text = scaffold(CONTRACT, "survey", 2022, unit("a", "city", "410600", "a"), given)
    assert f'region: "{code}"' in text


def test_what_is_copied_of_a_countys_transfer_is_free_of_contradictions() -> None:
    """Rows stand with 较上年有所调整 alone."""
    given = Given({}, local={"division": "410611"})
    text = scaffold(CONTRACT, "survey", 2022, unit("a", "county", "410611", "a"), given)
    part = text.partition("  transfer:\n")[2].partition("\n\n")[0]
    copied = [line.replace("    # ", "    ", 1) for line in part.split("\n")[1:]]
    value = strict_yaml.parse("funds:\n  transfer:\n" + "\n".join(copied)).value
    contract = CONTRACT.with_divisions(["410611"])
    errors = contract.validator("survey", 2022, "county").iter_errors(value)
    assert [e.json_path for e in errors if e.json_path.startswith("$.funds.transfer")] == []
    assert value["funds"]["transfer"]["rows"][0]["region"] == "410611"
    assert value["funds"]["transfer"]["status"] == "adjusted"


def test_what_the_notice_does_not_ask_for_is_marked_in_the_form() -> None:
    text = scaffold(CONTRACT, "case", 2022, unit("a", "city", "410600", "a"), Given({}))
    for label, demand in (
        ("总体情况", "必填"),
        ("可复制要点", "必填，本仓库的规定"),
        ("重点工作方面", "选填，本仓库的规定"),
    ):
        assert f"# {label}〔{demand}〕\n" in text
    assert "画面内容〔必填，本仓库的规定〕" in text


def offered() -> tuple[str, str]:
    """Return what stands in a case's form before the block that nobody asks for, and the block."""
    text = scaffold(CONTRACT, "case", 2022, unit("a", "city", "410600", "a"), Given({}))
    before, _, rest = text.partition("\n# ======== 照着做 ========\n")
    return before, rest.partition("\n\n")[0]


def test_what_nobody_asks_for_is_one_block_of_comments_at_the_end() -> None:
    before, block = offered()
    lines = block.split("\n")
    assert all(line.startswith("#") for line in lines)
    assert "自愿填写，通知不要求" in lines[0]
    fields = CONTRACT.fields("case", 2022)
    voluntary = [f.key for f in fields.values() if f.schema.get("x-voluntary")]
    assert voluntary == [line[2:-1] for line in lines if line[2:-1] in voluntary]
    assert len(voluntary) == 6
    assert not [key for key in voluntary if f"{key}:" in before]
    assert "former:" in before


def test_what_is_uncommented_of_that_block_passes(repository: Repository) -> None:
    """The first `# ` of each line goes; what explains stays a comment."""
    _, block = offered()
    told = "\n".join(line[2:] for line in block.split("\n")[3:])
    told = told.replace("2021/zhengzhou/metro-corner", "2021/zhengzhou/metro-bookroom")
    path = "cases/2022/luoyang/science-van/index.md"
    text = (repository.root / path).read_text(encoding="utf-8")
    head, _, body = text.partition("\n---\n")
    asked = head.partition("\ncosts:")[0].replace("funds_wan: 8", "funds_wan: 15")
    repository.write(path, f"{asked}\n{told}\n---\n{body}")
    problems = repository.check().problems
    assert [p.code for p in problems if p.is_error] == []
    assert {p.code for p in problems} <= {"C217"}
    whole = strict_yaml.parse(f"{asked}\n{told}\n".removeprefix("---\n"))
    assert not whole.findings
    assert {"costs", "staff", "permissions", "pitfalls", "evidence", "adapted_from"} <= set(
        whole.value
    )


def test_what_is_given_of_it_is_no_comment() -> None:
    given = Given({}, {"/staff": [{"role": "讲解员", "number": 3}]})
    text = scaffold(CONTRACT, "case", 2022, unit("a", "city", "410600", "a"), given)
    assert "\nstaff:\n  - role: 讲解员\n    number: 3\n" in text
    assert "\n# costs:\n" in text
