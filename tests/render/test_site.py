"""A page's frame, and what a template may ask."""

from __future__ import annotations

import json
from dataclasses import replace

from making import good, site

from site_builder.read import strict_yaml
from site_builder.render.site import Frame, PageView


def front_matter(text: str) -> dict[str, str]:
    value: dict[str, str] = strict_yaml.parse(text.split("---\n")[1]).value
    return value


def test_newest_round_first() -> None:
    assert site().years == [2022, 2021]
    assert site().today == good().reference.today


def test_front_matter_cannot_be_steered() -> None:
    title = 'a"\ntemplate: x\n---\n<img src=x onerror=alert(1)> & “科普”'
    page = site().page("search/index.md", "frame.md.j2", Frame(title, description=title))
    value = front_matter(page.content if isinstance(page.content, str) else "")
    assert set(value) == {"title", "description", "hide"}
    assert "<" not in value["title"] + value["description"]  # the theme prints it as it is
    assert value["title"].endswith("&amp; “科普”")


def test_scripts_and_columns() -> None:
    frame = Frame("检索", has_contents=True, script="library")
    text = site().page("search/index.md", "frame.md.j2", frame).content
    assert isinstance(text, str)
    assert "hide: [navigation]\n" in text
    assert "script: library\n" in text


def test_links_and_names() -> None:
    view = PageView(site(), "cases/2021/x/y/index.md", Frame("案例"))
    assert view.link("cases/") == "../../../"
    assert [view.city_name(slug) for slug in ("luoyang", "henan")] == ["洛阳市", "河南省"]
    assert view.city_address("luoyang") == "cities/luoyang/"
    assert view.city_address("henan") == "cities/"


def test_titles_are_json() -> None:
    page = site().page("search/index.md", "frame.md.j2", Frame("瀍"))
    assert isinstance(page.content, str)
    assert page.content.splitlines()[1] == f"title: {json.dumps('瀍', ensure_ascii=False)}"


def test_without_rounds_there_are_labels() -> None:
    bare = replace(good(), reference=replace(good().reference, rounds={}))
    assert site(bare).case_labels.title("title")
