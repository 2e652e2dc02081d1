"""The hand-written documentation: links lead somewhere, examples can be copied."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from repository import project_contract

from site_builder.contract.formats import named_formats
from site_builder.forges.registry import forge_kinds
from site_builder.read import strict_yaml

ROOT = Path(__file__).parent.parent
PAGES = [
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *sorted(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md")),
]


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str) -> None:
    prose = re.sub(r"(`+).*?\1", "", text_of(page))
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", prose):
        assert (ROOT / page).parent.joinpath(target).exists(), target


@pytest.mark.parametrize("page", PAGES)
def test_examples_can_be_read(page: str) -> None:
    for block in re.findall(r"```yaml\n(.*?)```", text_of(page), re.DOTALL):
        assert strict_yaml.parse(textwrap.dedent(block)).findings == [], block


def test_every_keyword_and_format_is_explained() -> None:
    meta = project_contract().sources["meta.schema.yml"]
    keywords = {*meta["properties"], *meta["$defs"]["field"]["properties"]}
    page = text_of("docs/schema.md")
    explained = keywords - {"$schema", "$defs"}
    assert [k for k in sorted(explained) if f"`{k}" not in page] == []
    assert [f for f in named_formats(()) if f"`{f}`" not in page] == []
    ways = meta["$defs"]["field"]["properties"]["x-aggregate"]["enum"]
    assert [w for w in ways if f"`{w}`" not in page] == []


@pytest.mark.parametrize("page", PAGES)
def test_voice(page: str) -> None:
    """Full-width marks between Chinese characters, and nobody is addressed as 您."""
    prose = re.sub(r"```.*?```|`[^`]*`", "", text_of(page), flags=re.DOTALL)
    assert "您" not in prose
    assert re.findall(r"[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]", prose) == []


@pytest.mark.parametrize("name", forge_kinds())
def test_what_of_a_forge_was_run_is_told(name: str) -> None:
    kind = forge_kinds()[name]
    assert f"| {kind.words['title']} | {kind.tried} |\n" in text_of("docs/pipelines.md")
