"""All pages together: one path each, links that lead somewhere, and nothing internal."""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from making import good, page_text, site
from package_files import PACKAGE
from repository import project_contract

from site_builder.guide.pages import guide_pages
from site_builder.model.ledger import Entry
from site_builder.model.survey import Survey, build_survey
from site_builder.page import Page, address
from site_builder.render.all_pages import all_pages, theme_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.collection import Collection


_MKDOCS = (PACKAGE.parent / "mkdocs.yml").read_text(encoding="utf-8")
_FOUND = re.compile(r"search/data/pages/")


def test_one_path_each() -> None:
    paths = [p.path for p in all_pages(site())]
    assert len(paths) == len(set(paths))
    assert {"index.md", "search/data/index.json", "data/2021/progress.csv"} <= set(paths)


def links(page: Page) -> Iterator[str]:
    """Yield where the links of a page lead: addresses from the root, of pages and of files."""
    for target in re.findall(r'(?:href|action)="([^"#?]+)', page_text(page)):
        if target.startswith(("http", "mailto")) or "/media/" in target:
            continue  # pictures are published apart from the pages
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))
        yield "" if joined == "." else joined + ("/" if target.endswith("/") else "")


def test_every_link_between_pages_leads_somewhere() -> None:
    made = site(guide=guide_pages(project_contract(), 2022))
    pages = list(all_pages(made))
    there = {p.path for p in pages} | {address(p.path) for p in pages if p.path.endswith(".md")}
    there |= {p.path.removesuffix(".md") + "/" for p in pages if p.path.startswith("guide/")}
    there |= {"guide/rules/", "guide/fields/"}
    checked = 0
    for page in pages:
        for found in links(page) if page.path.endswith("index.md") else ():
            assert found in there, f"{page.path}: {found}"
            checked += 1
    assert checked > 50


def test_every_page_is_reached_by_a_link() -> None:
    """All but what stays where something was withdrawn, and what a script leads to.

    Of the province itself, of which a round expects nothing, no list speaks either.
    """
    pages = [p for p in all_pages(site()) if p.path.endswith("index.md")]
    navigation = {address(path) for path in re.findall(r"\b[\w/]*index\.md", _MKDOCS)}
    linked = navigation | {found for page in pages for found in links(page)}
    unreached = {address(p.path) for p in pages} - linked
    assert unreached == {"cases/2021/zhengzhou/old-corner/", "compare/", "rounds/2022/henan/"}


def test_the_library_has_its_data() -> None:
    assert "cases/data.json" in {page.path for page in all_pages(site(), with_search=False)}


def test_what_the_search_finds_has_a_page() -> None:
    pages = {p.path: p for p in all_pages(site(guide=guide_pages(project_contract(), 2022)))}
    listed = [json.loads(page_text(p)) for path, p in pages.items() if _FOUND.match(path)]
    assert len(listed) > 100
    for entry in listed:
        bare = entry["u"].rstrip("/")
        assert {f"{bare}/index.md", f"{bare}/README.md", f"{bare}.md"} & set(pages), entry["u"]


def internal() -> list[str]:
    """Pointers of texts of the survey that are not for the site."""
    fields = project_contract().fields("survey", 2021).values()
    texts = [f for f in fields if f.schema.get("type") == "string"]
    return [f.pointer for f in texts if f.publish == "internal"]


def planted(value: Any, pointers: list[str], secret: str, here: str = "") -> Any:
    """A copy of a survey's answers with the secret at every pointer that it has."""
    if isinstance(value, list):
        return [planted(v, pointers, secret, f"{here}/*") for v in value]
    if isinstance(value, dict):
        kept = {k: planted(v, pointers, secret, f"{here}/{k}") for k, v in value.items()}
        new = [p.rpartition("/")[2] for p in pointers if p.rpartition("/")[0] == here]
        return kept | dict.fromkeys(new, secret)
    return value


def with_secret(secret: str) -> Collection:
    pointers = internal()
    assert {"/problems", "/funds/allocation_basis", "/funds/own_use/*/undertaker"} <= set(pointers)
    surveys: tuple[Survey, ...] = tuple(
        build_survey(s.path, planted(dict(s.answers), pointers, secret), s.unit)
        for s in good().surveys
    )
    kept = {p: e for p, e in good().ledger.items() if e.state != "withdrawn"}
    ledger = {p: replace(e, note=secret) for p, e in kept.items()}
    erqi = next(s.path for s in surveys if s.unit.kind == "county")
    ledger[erqi] = Entry(erqi, good().reference.today, "returned", secret)
    return replace(good(), surveys=surveys, ledger=ledger)


@settings(max_examples=8)
@given(st.text(st.sampled_from("科普瀍浉基层内部意见甲乙丙丁"), min_size=5, max_size=12))
def test_internal_texts_are_nowhere(secret: str) -> None:
    collection = with_secret(f"密{secret}")
    for page in all_pages(site(collection)):
        assert f"密{secret}" not in page_text(page), page.path


def test_rare_characters_survive() -> None:
    places = good().reference.places
    cities = tuple(replace(c, name=f"{c.name}瀍浉") for c in places.cities)
    changed = replace(good().reference, places=replace(places, cities=cities))
    made = {p.path: p for p in all_pages(site(replace(good(), reference=changed)))}
    assert "郑州市瀍浉" in page_text(made["data/2021/progress.csv"])


def test_settings_of_the_theme_are_escaped() -> None:
    reference = good().reference
    bad = replace(reference.settings, footer='"<script>{{ x }}</script>')
    made = theme_settings(site(replace(good(), reference=replace(reference, settings=bad))))
    assert "<script" not in made
    assert '{% set footer = "&#34;&lt;script&gt;{{ x }}&lt;/script&gt;" %}' in made
    assert "{% set demo = true %}" in made
    assert '{% set today = "2022年10月20日" %}' in made


def test_the_same_pages_twice() -> None:
    assert list(all_pages(site())) == list(all_pages(site()))
