"""A case as it is taken away: what is public, whence it comes, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from making import good
from repository import project_contract

from site_builder.export.case_files import CaseSource, Reckoned, case_json, case_markdown

if TYPE_CHECKING:
    from site_builder.model.prose import Case


def case() -> Case:
    return next(c for c in good().cases if c.slug == "metro-bookroom")


def source(site_url: str = "") -> CaseSource:
    reference = good().reference
    settings = replace(reference.settings, site_url=site_url)
    media = {p.path: f"{site_url}media/x.webp" for p in case().pictures}
    return CaseSource(f"{site_url}cases/{case().id}/", media, replace(reference, settings=settings))


def record(made: Case) -> dict[str, Any]:
    reckoned = Reckoned({"share": {"value": Decimal("10.42")}}, {"from": None})
    value: dict[str, Any] = json.loads(case_json(made, reckoned, project_contract(), source()))
    return value


def markdown(made: Case, where: CaseSource) -> str:
    titles = {"summary": "总体", "replicable": "要点", "conditions": "条件", "images": "图"}
    return case_markdown(made, "案例", where, [("资金", "12.5 万元")], titles)


def test_fields_have_the_contracts_keys_and_values() -> None:
    made = record(case())
    fields = made["fields"]
    assert fields["funds_wan"] == 12.5
    assert fields["people_served"] == 12000
    assert fields["themes"] == ["brand", "base"]
    assert made["unit_name"] == "郑州市科学技术协会"
    assert made["address"] == "cases/2021/zhengzhou/metro-bookroom/"
    assert [s["heading"] for s in made["sections"]] == [s.heading for s in case().sections]
    assert made["computed"]["share"]["value"] == 10.42
    assert "completeness" not in made


def test_every_public_field_is_there_and_no_other() -> None:
    fields = project_contract().fields("case", 2021)
    top = {f.key for p, f in fields.items() if p.count("/") == 1 and f.publish == "public"}
    written = record(case())["fields"]
    assert set(written) == top & set(case().values)
    assert all(set(row) == {"file", "caption", "alt"} for row in written["images"])
    assert "consented" not in json.dumps(record(case()))


def test_hostile_words_stay_text() -> None:
    bad = '</script>\u2028"\\'
    made = replace(case(), values={**case().values, "title": bad})
    assert record(made)["fields"]["title"] == bad


def test_the_text_says_whence_it_comes() -> None:
    text = markdown(case(), source())
    assert text.startswith("# 【示例】地铁站里的社区书苑：换乘十分钟的科普\n")
    for part in (
        "来源：郑州市科学技术协会，2021年",
        "示例数据",
        "内容许可：",
        "截至2022年10月20日",
        "- 资金：12.5 万元",
        "1. 借用现成场地",
        "## 三、实施成效",
        "全年开讲48场",
        "- 换乘通道里的展墙",
    ):
        assert part in text
    assert "网址" not in text
    assert "consented" not in text


def test_its_address_is_whole_where_the_site_has_one() -> None:
    text = markdown(case(), source("https://example.org/"))
    assert "网址：https://example.org/cases/2021/zhengzhou/metro-bookroom/" in text
    assert "https://example.org/media/x.webp" in text


def test_what_is_not_public_is_left_out() -> None:
    text = case_markdown(case(), "案例", source(), [], {"images": "图"})
    assert case().conditions not in text
    assert case().summary not in text
