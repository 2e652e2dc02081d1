"""On every table a total is what its parts add up to; what is no part of it stands beside."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from making import fund, good, site, survey, with_surveys
from repository import project_contract

from site_builder.aggregate.questions import question_tables
from site_builder.aggregate.table import Table

_AMOUNTS = st.sampled_from(["0", "0.5", "3", "12.75"])
_ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "decision__investigated": st.booleans(),
        "management__organized_by": st.sampled_from("ABCD"),
        "institution__policy_documents": st.lists(st.just("通知"), max_size=3),
        "funds__own_use": st.lists(
            st.builds(fund, st.sampled_from(["base", "team"]), _AMOUNTS), max_size=3
        ),
        "funds__transfer": st.builds(
            lambda amount: {"status": "adjusted", "rows": [{"amount_wan": amount}]}, _AMOUNTS
        ),
        "funds__local_fund_wan": _AMOUNTS.map(Decimal),
        "results__counties_covered": st.integers(0, 3),
    },
)


def disagreeing(table: Table) -> list[str]:
    """The columns of figures whose parts do not add up to the total."""
    wrong = []
    for number, column in enumerate(table.columns):
        total = table.total[number]
        if column.is_figure and column.unit != "%" and isinstance(total, (int, Decimal)):
            parts = (row[number] for _, row in table.summed)
            if sum((p for p in parts if isinstance(p, (int, Decimal))), Decimal(0)) != total:
                wrong.append(column.key)
    return wrong


@settings(max_examples=30, deadline=None)
@given(st.lists(_ANSWERS, min_size=1, max_size=5))
def test_the_parts_of_every_question_add_up(answers: list[dict[str, Any]]) -> None:
    units = sorted(good().reference.units)
    surveys = [survey(u, **a) for u, a in zip(units, answers, strict=False)]
    for table in question_tables(with_surveys(*surveys), project_contract(), 2021):
        if table.areas:
            assert disagreeing(table) == [], table.id


def test_those_of_the_whole_repository_do() -> None:
    for tables in site().tables.values():
        for table in tables:
            if table.areas:
                assert disagreeing(table) == [], table.id


def test_what_the_province_passes_down_stands_beside_the_total_of_cities() -> None:
    rows = [{"amount_wan": "5"}]
    given_: dict[str, Any] = {"funds__transfer": {"status": "adjusted", "rows": rows}}
    made = with_surveys(survey("henan-kexie", **given_), survey("zhengzhou-kexie", **given_))
    tables = {t.id: t for t in question_tables(made, project_contract(), 2021)}
    (beside,) = tables["funds-transfer"].beside
    assert beside[0] == "henan"
    assert [area for area, _ in tables["funds-transfer"].summed] == ["zhengzhou"]


def test_a_table_that_disagrees_is_found() -> None:
    table = next(t for t in site().tables[2021] if t.id == "decision-investigated")
    (name, answered, *rest), total = table.rows[0], table.total
    assert isinstance(answered, int)
    changed = ((name, answered + 1, *rest), *table.rows[1:-1], total)
    assert disagreeing(Table(**{**vars(table), "rows": changed})) == ["answered"]
