"""The guide says of every field and code what the schema and the texts say, and is up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from repository import project_contract

from site_builder.guide.__main__ import generate
from site_builder.guide.pages import guide_pages
from site_builder.read.paths.layout import SUBMITTED

ROOT = Path(__file__).parents[3]


def test_docs_are_up_to_date() -> None:
    """Otherwise run `python -m site_builder.guide`."""
    pages = generate(ROOT)
    there = {
        f"{folder}/{path.name}"
        for folder in ("rules", "fields")
        for path in (ROOT / "docs" / folder).glob("*.md")
    }
    assert there == set(pages)
    for path, text in pages.items():
        assert (ROOT / "docs" / path).read_text(encoding="utf-8") == text, path


@pytest.mark.parametrize("name", SUBMITTED)
def test_every_field_has_its_place(name: str) -> None:
    contract = project_contract()
    page = guide_pages(contract, 2022)[f"fields/{name}.md"]
    for pointer, field in contract.fields(name, 2022).items():
        if field.schema.get("type") == "object" and field.title == field.section:
            assert f"## {field.title}\n" in page
            continue
        key = pointer.strip("/").replace("/", ".")
        shown = {".".join(key.split(".")[i:]) for i in range(key.count(".") + 1)}
        assert any(f"`{k}`" in page for k in shown), pointer
        assert field.title in page


def test_kinds_of_unit_and_publicity_are_said() -> None:
    page = guide_pages(project_contract(), 2022)["fields/survey.md"]
    question = page.partition("### 第5题")[2].partition("###")[0]
    assert "| 省级科协 | 市级科协 | 县级科协 | 项目承担单位 |" in question
    assert "| 必填 | 必填 | 必填 | 不填 |" in question
    assert "- 公开：公开" in question
    assert "第5题选“A”或“C”时必填，第5题选“B.资金划拨下级科协组织实施”时不填" in page


def test_links_lead_somewhere() -> None:
    pages = guide_pages(project_contract(), 2022)
    for path, text in pages.items():
        for target in re.findall(r"\]\(([^)]+\.md)\)", text):
            folder = path.rpartition("/")[0]
            joined = (
                target.removeprefix("../") if target.startswith("../") else f"{folder}/{target}"
            )
            assert joined in pages, (path, target)
