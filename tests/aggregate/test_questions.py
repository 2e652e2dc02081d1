"""Every aggregated question has a table by area; gaps are named, and money is counted once."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import fund, good, rows, survey, table, unit, with_surveys
from repository import project_contract

from site_builder.aggregate.questions import question_tables
from site_builder.contract import Contract

CHANHE = unit("luoyang-chanhe-kexie", "county", "410304", "luoyang")


def changed(pointer: str, **keywords: Any) -> Contract:
    """The project's contract with keywords of a question of the survey replaced."""
    sources = dict(project_contract().sources)

    def change(schema: dict[str, Any], keys: list[str]) -> dict[str, Any]:
        if not keys:
            return {**schema, **keywords}
        properties = {**schema["properties"]}
        properties[keys[0]] = change(properties[keys[0]], keys[1:])
        return {**schema, "properties": properties}

    name = "survey.schema.yml"
    sources[name] = change(sources[name], pointer.strip("/").split("/"))
    return Contract(sources)


def test_a_table_for_every_aggregated_question() -> None:
    fields = project_contract().fields("survey", 2021).values()
    wanted = [f.pointer for f in fields if "x-aggregate" in f.schema]
    made = [t.id for t in question_tables(good(), project_contract(), 2021)]
    assert made == [p.strip("/").replace("/", "-").replace("_", "-") for p in wanted]


def test_every_row_knows_its_area() -> None:
    names = {"zhengzhou": "郑州市", "henan": "省本级"}
    for made in question_tables(good(), project_contract(), 2021):
        assert [names[area] for area in made.areas] == [row[0] for row in made.body], made.id


def test_no_surveys_no_tables() -> None:
    assert question_tables(good(), project_contract(), 2022) == ()


def test_distribution_counts_units() -> None:
    made = table(good(), "decision-determined-by")
    assert rows(made) == {
        "郑州市": ["2", "0", "0", "1", "0", "0", "0", "1", "0"],
        "省本级": ["1", "0", "0", "0", "1", "1", "0", "0", "0"],
        "全省": ["3", "0", "0", "1", "1", "1", "0", "1", "0"],
    }
    assert made.columns[1].heading == "填报单位（家）"
    assert made.columns[3].heading == "B.市科协单独研究确定（家）"
    assert made.base == "3家单位填报，缺0家（共收到4份调查表）"
    assert made.answered == 3


def test_unasked_and_unanswered_are_never_nought() -> None:
    collection = with_surveys(
        survey("zhengzhou-kexie", management__evaluated=False),
        survey("zhengzhou-erqi-kexie", management__evaluated=False),
        survey("zhengzhou-dongfenglu-shequ", management__evaluated=False),
        survey("luoyang-kexie", management__evaluated=True),
        survey("henan-kexie", management__evaluated=True, management__evaluation_applied=True),
    )
    assert rows(table(collection, "management-evaluation-applied")) == {
        "郑州市": ["0", "不适用", "不适用"],
        "洛阳市": ["0", "未填", "未填"],
        "省本级": ["1", "1", "0"],
        "全省": ["1", "1", "0"],
    }


def test_nothing_is_known_while_one_that_could_be_asked_is_absent() -> None:
    name = "management-evaluation-applied"
    collection = with_surveys(survey("zhengzhou-kexie", management__evaluated=False))
    assert rows(table(collection, name))["郑州市"] == ["0", "未知", "未知"]
    county = with_surveys(survey("zhengzhou-erqi-kexie", management__evaluated=False))
    assert rows(table(county, "results-counties-covered"))["郑州市"] == ["未知", "3", "未知"]
    assert rows(table(county, "funds-transfer")).get("郑州市") is None


def test_a_total_of_nothing_is_a_gap() -> None:
    collection = with_surveys(survey("zhengzhou-kexie", funds__local_fund=False))
    for name in ("results-prefectures-covered", "institution-policy-documents"):
        assert rows(table(collection, name))["全省"][-1] in {"未填", "不适用", "未知"}
    assert rows(table(collection, "funds-local-fund-wan"))["全省"] == ["0", "未知"]
    assert rows(table(collection, "funds-own-use"))["全省"] == ["0", *["未填"] * 6]


def test_money_by_category_and_city_is_the_associations() -> None:
    collection = with_surveys(
        survey("zhengzhou-kexie", funds__own_use=[fund("base", "12.5"), fund("means", "8")]),
        survey("zhengzhou-erqi-kexie", funds__own_use=[fund("base", "0.1"), fund("base", "0.2")]),
        survey("zhengzhou-dongfenglu-shequ", funds__own_use=[fund("base", "12.5")]),
        survey(CHANHE, funds__own_use=[fund("team", "15")]),
        survey("henan-kexie", funds__own_use=[]),
    )
    made = table(collection, "funds-own-use")
    assert [c.label for c in made.columns[3:-1]] == [
        "支持基层科普组织队伍", "打造基层科普阵地", "创新基层科普服务手段", "其他基层科普服务",
    ]  # fmt: skip
    assert rows(made) == {
        "郑州市": ["2", "4", "0", "12.8", "8", "0", "20.8"],
        "洛阳市": ["1", "1", "15", "0", "0", "0", "15"],
        "省本级": ["1", "0", "0", "0", "0", "0", "0"],
        "全省": ["4", "5", "15", "12.8", "8", "0", "35.8"],
    }
    assert "承担单位的资金已列在所属科协" in made.base


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["team", "base", "means", "other"]),
            st.decimals("0.0001", 100_000, places=4),
        ),
        max_size=20,
    )
)
def test_money_adds_up_exactly(projects: list[tuple[str, Decimal]]) -> None:
    own_use = [fund(category, str(amount)) for category, amount in projects]
    made = table(with_surveys(survey("zhengzhou-kexie", funds__own_use=own_use)), "funds-own-use")
    assert made.total[-1] == sum((amount for _, amount in projects), Decimal(0))
    assert made.total[2] == len(projects)


def test_key_areas_are_never_added_up() -> None:
    made = table(good(), "funds-key-areas")
    assert [c.label for c in made.columns[1:]] == [
        "填报单位", "全国科普示范县创建", "科普教育基地创建", "落实科普资源助推“双减”工作",
        "科普服务老年人群体", "科普服务农民群体",
    ]  # fmt: skip
    assert rows(made)["郑州市"] == ["2", "0", "12.5", "11", "5.5", "0"]
    assert "不能相加" in made.base


def test_a_number_is_added_up() -> None:
    amounts = {"zhengzhou-kexie": 20, "zhengzhou-erqi-kexie": Decimal("1.5")}
    collection = with_surveys(
        *(
            survey(of, funds__local_fund=True, funds__local_fund_wan=amount)
            for of, amount in amounts.items()
        )
    )
    made = table(collection, "funds-local-fund-wan")
    assert rows(made) == {"郑州市": ["2", "21.5"], "全省": ["2", "21.5"]}


def test_documents_are_counted() -> None:
    collection = with_surveys(
        survey(
            "zhengzhou-kexie",
            institution__policy_issued=True,
            institution__policy_documents=["通知", "办法"],
        ),
        survey(
            "zhengzhou-erqi-kexie",
            institution__policy_issued=True,
            institution__policy_documents=["通知"],
        ),
        survey("luoyang-kexie", institution__policy_issued=False),
    )
    made = table(collection, "institution-policy-documents")
    assert rows(made) == {"郑州市": ["2", "3"], "洛阳市": ["0", "不适用"], "全省": ["2", "3"]}
    assert made.columns[2].heading == "数量（个）"
    assert "几家联合的会重复" in made.base


@pytest.mark.parametrize("pointer", ["/decision/investigated", "/funds/own_use"])
def test_internal_gives_no_table(pointer: str) -> None:
    contract = changed(pointer, **{"x-publish": "internal"})
    ids = {t.id for t in question_tables(good(), contract, 2021)}
    assert pointer.strip("/").replace("/", "-").replace("_", "-") not in ids
    assert len(ids) == len(question_tables(good(), project_contract(), 2021)) - 1


def test_aggregate_gives_the_total_alone() -> None:
    contract = changed("/funds/own_use", **{"x-publish": "aggregate"})
    made = {t.id: t for t in question_tables(good(), contract, 2021)}["funds-own-use"]
    assert made.body == ()
    assert made.areas == ()
    assert made.total[-1] == Decimal("30.5")


def test_a_new_question_is_aggregated_without_code() -> None:
    boolean = project_contract().sources["survey.schema.yml"]["properties"]["decision"]
    added = {**boolean["properties"], "asked_public": {
        "title": "是否征求公众意见", "type": "boolean", "x-number": "3.1", "x-publish": "public",
        "x-aggregate": "distribution", "x-applies": {"city": "required", "province": "none",
        "county": "none", "undertaker": "none"}, "x-rounds": {"from": 2022},
    }}  # fmt: skip
    contract = changed("/decision", properties=added)
    assert "decision-asked-public" not in {t.id for t in question_tables(good(), contract, 2021)}
    later = with_surveys(survey("luoyang-kexie", 2022, decision__asked_public=True))
    made = {t.id: t for t in question_tables(later, contract, 2022)}["decision-asked-public"]
    assert (made.number, made.title, made.total) == ("3.1", "是否征求公众意见", ("全省", 1, 1, 0))
